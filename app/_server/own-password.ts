import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { readAccessRules } from "@/db/access-rules";
import { listUsedPasswords, readCredentials } from "@/db/credentials";
import { beginAttempt, forgive, pairLimitOf } from "@/db/lock-out";
import { fitsPassword, hashPassword } from "@/db/passwords";
import { endSessions } from "@/db/sessions";
import { store } from "@/db/store";
import type { changePasswordInput } from "@/lib/inputs/account";
import { weakness } from "@/lib/password-weakness";
import type { User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { addressOf } from "./request";
import { currentAccount } from "./session";
import { now } from "./today";

const refuse = (field: string, key: string, values: Record<string, number> = {}): Refusal =>
  new Refusal("invalid", { key: "invalid" }, { [field]: { key: `field.${key}`, values } });

/** The new hash, and how many earlier ones the rules remember. */
type NewPassword = { hash: string; history: number };

/**
 * The hash of a new password, once the current one was right. Guesses count as failed sign-ins.
 * @throws Refusal `invalid` at the field that is wrong.
 */
export async function changeOwnPassword(
  input: z.output<typeof changePasswordInput>,
  user: User,
): Promise<NewPassword> {
  const rules = await readAccessRules(store().read);
  const attempt = { username: user.username, address: addressOf(await headers()) };
  const verdict = await beginAttempt(store(), attempt, now(), pairLimitOf(rules));
  if (!verdict.allowed) throw refuse("currentPassword", "passwordLocked", { minutes: rules.lockMinutes });
  const stored = await readCredentials(store().read, user.username);
  if (!(await fitsPassword(stored?.hash ?? null, input.currentPassword)))
    throw refuse("currentPassword", "passwordWrong");
  await forgive(store(), attempt);
  if (input.newPassword === input.currentPassword) throw refuse("newPassword", "passwordSame");
  const weak = weakness(input.newPassword, user.username, rules);
  if (weak) throw refuse("newPassword", weak, { bound: rules.minLength, kinds: rules.kinds });
  for (const used of await listUsedPasswords(store().read, user.id, rules.history))
    if (await fitsPassword(used.hash, input.newPassword))
      throw refuse("newPassword", "passwordUsed", { count: rules.history });
  return { hash: await hashPassword(input.newPassword), history: rules.history };
}

/** A new password ends what was opened with the old one, this session apart. */
export async function endOtherSessions(_: unknown, user: User): Promise<void> {
  await endSessions(store(), user.id, (await currentAccount())?.sessionId);
}
