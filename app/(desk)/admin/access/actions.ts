"use server";

import { action } from "@/app/_server/action";
import { changeAccessRules } from "@/db/access-rules";
import { accessInput } from "@/lib/inputs/access";

/** Passwords are judged by the new rules at their next change, sign-ins at once. */
export const saveAccess = action({
  permission: "access.edit",
  verb: "access.change",
  input: accessInput,
  reason: ({ reason }) => reason,
  run: (tx, { seen, reason: _, ...rules }, { at }) => changeAccessRules(tx, rules, seen, at),
  revalidate: () => ["/admin/access", "/account"],
});
