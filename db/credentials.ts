import { eq } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { credentials, users } from "./schema";
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

type Terms = { mustChange: boolean; expiresAt: number | null };

/**
 * Puts a new hash in force; a one-time password must be changed and expires (epoch ms). The log notes that the hash
 * changed, never the hash. @throws Refusal `missing` when there is no such user.
 */
export async function setPassword(tx: Tx, userId: string, hash: string, terms: Terms): Promise<void> {
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  const [credential] = await tx.select().from(credentials).where(eq(credentials.id, userId));
  if (!user || !credential) throw new Refusal("missing", { key: "missing" });
  await tx.change(credentials, userId, { hash }, credential.version);
  if (user.mustChangePassword !== terms.mustChange || user.passwordExpiresAt !== terms.expiresAt)
    await tx.change(
      users,
      userId,
      { mustChangePassword: terms.mustChange, passwordExpiresAt: terms.expiresAt },
      user.version,
    );
}
