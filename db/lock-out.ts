import { eq, inArray, lt, sql } from "drizzle-orm";
import { attempts } from "./schema";
import type { Raw, Store } from "./types";

const minute = 60_000;
type Limit = { failures: number; window: number };
/** Failures for one account from one address, by the rules in force five: a quarter of an hour, counted from the last. */
const usualPair: Limit = { failures: 5, window: 15 * minute };
/** More for one account from anywhere only slows it down, so that nobody can lock the director out. */
const accountLimit = { failures: 20, window: 60 * minute };
const addressLimit = { failures: 30, window: 10 * minute };
const delays = { first: 2000, step: 2000, most: 30_000 };

type Attempt = { username: string; address: string };
export type Verdict = { allowed: true; delay: number } | { allowed: false; retryAfter: number };

/** The rules' own numbers as a limit. */
export const pairLimitOf = (rules: { failures: number; lockMinutes: number }): Limit => ({
  failures: rules.failures,
  window: rules.lockMinutes * minute,
});

const keysOf = ({ username, address }: Attempt) => ({
  pair: `pair ${username} ${address}`,
  account: `account ${username}`,
  address: `address ${address}`,
});

async function read(
  db: Raw,
  id: string,
  limit: Limit,
  at: number,
): Promise<{ count: number; since: number }> {
  const [row] = await db.select().from(attempts).where(eq(attempts.id, id));
  return row && at < row.since + limit.window ? row : { count: 0, since: at };
}

const put = (db: Raw, id: string, count: number, since: number) =>
  db
    .insert(attempts)
    .values({ id, count, since })
    .onConflictDoUpdate({ target: attempts.id, set: { count, since } });

/**
 * Asked before a password is hashed. An allowed attempt counts as a failure until `forgive` is called, so that attempts
 * at the same moment cannot slip through together. `delay` and `retryAfter` are milliseconds, `at` epoch milliseconds.
 */
export const beginAttempt = (
  store: Store,
  attempt: Attempt,
  at: number,
  pairLimit: Limit = usualPair,
): Promise<Verdict> =>
  store.housekeep(async (db) => {
    const keys = keysOf(attempt);
    const pair = await read(db, keys.pair, pairLimit, at);
    const address = await read(db, keys.address, addressLimit, at);
    const account = await read(db, keys.account, accountLimit, at);
    if (pair.count >= pairLimit.failures)
      return { allowed: false, retryAfter: pair.since + pairLimit.window - at };
    if (address.count >= addressLimit.failures)
      return { allowed: false, retryAfter: address.since + addressLimit.window - at };
    const longest = Math.max(accountLimit.window, pairLimit.window);
    await db.delete(attempts).where(lt(attempts.since, at - longest));
    const last = pair.count + 1 >= pairLimit.failures;
    await put(db, keys.pair, pair.count + 1, last ? at : pair.since);
    await put(db, keys.address, address.count + 1, address.since);
    await put(db, keys.account, account.count + 1, account.since);
    const over = account.count - accountLimit.failures;
    return { allowed: true, delay: over < 0 ? 0 : Math.min(delays.first + over * delays.step, delays.most) };
  });

/** The password was right: the account starts anew at this address, and this attempt counts nowhere. */
export const forgive = (store: Store, attempt: Attempt): Promise<void> =>
  store.housekeep(async (db) => {
    const keys = keysOf(attempt);
    await db.delete(attempts).where(eq(attempts.id, keys.pair));
    await db
      .update(attempts)
      .set({ count: sql`max(${attempts.count} - 1, 0)` })
      .where(inArray(attempts.id, [keys.account, keys.address]));
  });
