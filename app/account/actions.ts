"use server";

import { action } from "@/app/_server/action";
import { changeOwnPassword, endOtherSessions } from "@/app/_server/own-password";
import { setPassword } from "@/db/credentials";
import { changePasswordInput } from "@/lib/inputs/account";

export const changePassword = action({
  permission: "account.own",
  verb: "account.password",
  input: changePasswordInput,
  prepare: changeOwnPassword,
  run: (tx, _input, { user }, hash) => setPassword(tx, user.id, hash, { mustChange: false, expiresAt: null }),
  after: endOtherSessions,
  revalidate: () => ["/account"],
});
