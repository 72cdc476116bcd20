"use server";

import { action } from "@/app/_server/action";
import { changeOwnPassword, endOtherSessions } from "@/app/_server/own-password";
import { setPassword } from "@/db/credentials";
import { endSessionOf } from "@/db/sessions";
import { store } from "@/db/store";
import { changePasswordInput, endSignInInput } from "@/lib/inputs/account";

export const changePassword = action({
  permission: "account.own",
  verb: "account.password",
  input: changePasswordInput,
  prepare: changeOwnPassword,
  run: (tx, _input, { user, at }, { hash, history }) =>
    setPassword(tx, user.id, hash, { mustChange: false, expiresAt: null, at, history }),
  after: endOtherSessions,
  revalidate: () => ["/account"],
});

/** Ends one of the own sign-ins or all others; the present one goes by signing out. */
export const endOwnSignIn = action({
  permission: "account.own",
  verb: "account.end-sign-in",
  input: endSignInInput,
  concerns: () => [],
  run: async (_tx, { session }, { user }) => ({ userId: user.id, session }),
  after: ({ userId, session }, user) =>
    session === "others" ? endOtherSessions(null, user) : endSessionOf(store(), userId, session),
  revalidate: () => ["/account"],
});
