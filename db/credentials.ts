import { desc, eq } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { credentials, usedPasswords, users } from "./schema";
import type { Db, Tx } from "./types";

/** What signing in needs to know of a user name, or null when nobody has it. */
export async function readCredentials(db: Db, username: string) {
  const [row] = await db
    .select({
      userId: users.id,
      disabled: users.disabled,
      passwordExpiresAt: users.passwordExpiresAt,
      hash: credentials.hash,
    })
    .from(users)
    .innerJoin(credentials, eq(credentials.id, users.id))
    .where(eq(users.username, username));
  return row ?? null;
}

/** The hashes a user had before, the newest first. */
export const listUsedPasswords = (
  db: Db,
  userId: string,
  count: number,
): Promise<{ id: string; hash: string }[]> =>
  db
    .select({ id: usedPasswords.id, hash: usedPasswords.hash })
    .from(usedPasswords)
    .where(eq(usedPasswords.userId, userId))
    .orderBy(desc(usedPasswords.at), desc(usedPasswords.id))
    .limit(count);

type Terms = {
  mustChange: boolean;
  expiresAt: number | null;
  /** When it is set, and how many of the earlier ones are remembered. */
  at: number;
  history: number;
};

/**
 * Puts a new hash in force; a one-time password must be changed and expires (epoch ms). The log notes that the hash
 * changed, never the hash. @throws Refusal `missing` when there is no such user.
 */
export async function setPassword(tx: Tx, userId: string, hash: string, terms: Terms): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  const [credential] = await tx.select().from(credentials).where(eq(credentials.id, userId));
  if (!user || !credential) throw new Refusal("missing", { key: "missing" });
  if (terms.history > 0)
    await tx.add(usedPasswords, { id: crypto.randomUUID(), userId, hash: credential.hash, at: terms.at });
  for (const old of (await listUsedPasswords(tx, userId, 1000)).slice(terms.history))
    await tx.remove(usedPasswords, old.id);
  await tx.change(credentials, userId, { hash, changedAt: terms.at }, credential.version);
  if (user.mustChangePassword !== terms.mustChange || user.passwordExpiresAt !== terms.expiresAt)
    await tx.change(
      users,
      userId,
      { mustChangePassword: terms.mustChange, passwordExpiresAt: terms.expiresAt },
      user.version,
    );
}
