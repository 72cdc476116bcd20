import { z } from "zod";
import { roles } from "@/lib/domain/vocabulary";
import { ids, oneOf, page, words } from "@/lib/table-url";
import { readUsername } from "./account";
import { phone } from "./phone";

const id = z.string().min(1).max(64);
const reason = z.string().trim().min(1, "required").max(500);
const version = z.coerce.number().int().min(1);

const accountFields = {
  name: z.string().trim().min(1).max(60),
  role: z.enum(roles),
  departmentId: id,
  phone: phone.transform((text) => text || null),
};

/** A new user; what she may be called is compared without regard to width and case. */
export const newUserInput = z.strictObject({
  ...accountFields,
  username: z
    .string()
    .max(60)
    .transform(readUsername)
    .pipe(
      z
        .string()
        .min(1, "required")
        .min(2)
        .max(32)
        .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, "username"),
    ),
});

export const changeUserInput = z.strictObject({ ...accountFields, user: id, seen: version });
export const resetUserInput = z.strictObject({ user: id, seen: version, reason });
export const switchUserInput = z.strictObject({
  user: id,
  disabled: z.enum(["0", "1"]),
  seen: version,
  reason,
});
/** One sign-in of a user, or all of them. */
export const endUserSignInsInput = z.strictObject({
  user: id,
  session: z.string().regex(/^([0-9a-f]{64}|all)$/),
});

export const userStates = ["all", "active", "disabled", "one-time", "never", "now"] as const;
export type UserState = (typeof userStates)[number];

/** The address of the list of users. */
export const usersUrl = z.object({
  q: words,
  role: oneOf(["", ...roles], ""),
  department: ids,
  state: oneOf(userStates, "all"),
  page,
});
export type UsersView = z.output<typeof usersUrl>;
