"use server";

import { action } from "@/app/_server/action";
import { makeOneTimePassword } from "@/app/_server/one-time-password";
import { readAccessRules } from "@/db/access-rules";
import { addAccount, changeAccount, switchAccount } from "@/db/accounts";
import { setPassword } from "@/db/credentials";
import { getUser } from "@/db/people";
import { endSessionOf, endSessions } from "@/db/sessions";
import { store } from "@/db/store";
import {
  changeUserInput,
  endUserSignInsInput,
  newUserInput,
  resetUserInput,
  switchUserInput,
} from "@/lib/inputs/user";
import { Refusal } from "@/lib/refusal";

const pages = ({ user }: { user: string }) => ["/admin/users", `/admin/users/${user}`];

/** The answer holds the one-time password: it is shown once and kept nowhere. */
export const addUserAccount = action({
  permission: "user.edit",
  verb: "user.create",
  input: newUserInput,
  prepare: () => makeOneTimePassword(),
  async run(tx, input, _, { password, hash, expiresAt }) {
    const { id, username, name } = await addAccount(tx, { ...input, hash, expiresAt });
    return { id, username, name, password, expiresAt };
  },
  revalidate: () => ["/admin/users"],
});

export const changeUserAccount = action({
  permission: "user.edit",
  verb: "user.edit",
  input: changeUserInput,
  async run(tx, { user: id, seen, ...values }, { user }) {
    const { row, moved } = await changeAccount(tx, user.id, id, values, seen);
    return { id, name: row.name, moved };
  },
  // A changed role or department begins with a new sign-in.
  after: async ({ id, moved }) => {
    if (moved) await endSessions(store(), id);
  },
  revalidate: pages,
});

export const resetUserPassword = action({
  permission: "user.edit",
  verb: "user.reset",
  input: resetUserInput,
  reason: ({ reason }) => reason,
  prepare: () => makeOneTimePassword(),
  async run(tx, { user: id, seen }, { user, at }, { password, hash, expiresAt }) {
    if (id === user.id) throw new Refusal("invalid", { key: "user.ownPassword" });
    const row = await getUser(tx, id);
    if (!row) throw new Refusal("missing", { key: "missing" });
    if (row.version !== seen) throw new Refusal("conflict", { key: "stale" });
    const { history } = await readAccessRules(tx);
    await setPassword(tx, id, hash, { mustChange: true, expiresAt, at, history });
    return { id, username: row.username, name: row.name, password, expiresAt };
  },
  after: ({ id }) => endSessions(store(), id),
  revalidate: pages,
});

export const switchUserAccount = action({
  permission: "user.edit",
  verb: ({ disabled }) => (disabled === "1" ? "user.disable" : "user.enable"),
  input: switchUserInput,
  reason: ({ reason }) => reason,
  async run(tx, { user: id, disabled, seen }, { user }) {
    const row = await switchAccount(tx, user.id, id, disabled === "1", seen);
    return { id, name: row.name, disabled: row.disabled };
  },
  after: ({ id }) => endSessions(store(), id),
  revalidate: pages,
});

/** Ends one or all sign-ins of a user; no row of facts changes, the log notes it all the same. */
export const endUserSignIns = action({
  permission: "user.edit",
  verb: "user.end-sign-ins",
  input: endUserSignInsInput,
  concerns: ({ user }) => [user],
  async run(tx, { user: id, session }) {
    const row = await getUser(tx, id);
    if (!row) throw new Refusal("missing", { key: "missing" });
    return { id, session, name: row.name };
  },
  after: ({ id, session }) =>
    session === "all" ? endSessions(store(), id) : endSessionOf(store(), id, session),
  revalidate: pages,
});
