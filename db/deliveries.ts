import { and, desc, eq, gte, inArray, lte, or } from "drizzle-orm";
import { type Day, dayOfInstant } from "@/lib/domain/day";
import { abandonedAfter, instantOf, retryAt } from "@/lib/domain/delivery";
import { Refusal } from "@/lib/refusal";
import { channels, deliveries } from "./schema";
import type { Db, Raw, Store } from "./types";

export type DeliveryRow = typeof deliveries.$inferSelect;

const fresh = (digestId: Day, channelId: string, nextAt: number): DeliveryRow => ({
  id: `${digestId} ${channelId}`,
  digestId,
  channelId,
  status: "waiting",
  attempts: 0,
  taken: 0,
  nextAt,
  claimedAt: null,
  lastAt: null,
  problem: null,
  detail: "",
});

/** One delivery for each channel that is on, at its time of the real day on which the digest is made. */
export async function enqueue(db: Raw, digestId: Day, at: number): Promise<void> {
  const on = await db
    .select({ id: channels.id, sendAt: channels.sendAt })
    .from(channels)
    .where(and(eq(channels.enabled, true), eq(channels.removed, false)));
  const rows = on.map(({ id, sendAt }) => fresh(digestId, id, instantOf(dayOfInstant(at), sendAt)));
  if (rows.length > 0) await db.insert(deliveries).values(rows).onConflictDoNothing();
}

/** The delivery of a digest to a channel, made now where there is none; whoever asks wants it at once. */
export const enqueueOne = (store: Store, digestId: Day, channelId: string, at: number): Promise<string> =>
  store.housekeep(async (db) => {
    const row = fresh(digestId, channelId, at);
    await db.insert(deliveries).values(row).onConflictDoNothing();
    return row.id;
  });

// A sender that ended in the middle never says how it went; its delivery is taken up again.
const abandoned = (at: number) =>
  and(eq(deliveries.status, "sending"), lte(deliveries.claimedAt, at - abandonedAfter));

/** Ids of what is to be sent at an instant: due, on a channel that is on, and in nobody's hands. */
export async function listDue(db: Db, at: number): Promise<string[]> {
  const rows = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .where(
      and(
        eq(channels.enabled, true),
        eq(channels.removed, false),
        or(and(eq(deliveries.status, "waiting"), lte(deliveries.nextAt, at)), abandoned(at)),
      ),
    )
    .orderBy(deliveries.nextAt, deliveries.id);
  return rows.map(({ id }) => id);
}

/**
 * Takes a delivery into one's hands; nobody else can until it is settled. `anyway` takes one whose time has not come or
 * that was given up. Null when it is sent, in other hands, or not due.
 */
export const claim = (store: Store, id: string, at: number, anyway = false): Promise<DeliveryRow | null> =>
  store.housekeep(async (db) => {
    const waits = anyway
      ? inArray(deliveries.status, ["waiting", "given-up"])
      : and(eq(deliveries.status, "waiting"), lte(deliveries.nextAt, at));
    const [row] = await db
      .update(deliveries)
      .set({ status: "sending", claimedAt: at })
      .where(and(eq(deliveries.id, id), or(waits, abandoned(at))))
      .returning();
    return row ?? null;
  });

/** Notes that the other side has taken one message more, so that a retry goes on behind it. */
export const noteTaken = (store: Store, id: string, taken: number): Promise<unknown> =>
  store.housekeep((db) => db.update(deliveries).set({ taken }).where(eq(deliveries.id, id)));

/** `detail` of a success names what was not taken, such as a mailbox. */
export type Outcome = { ok: true; detail?: string } | { ok: false; problem: string; detail: string };

/** What came of an attempt: sent for good, or to be tried again later, or given up. */
export const settle = (store: Store, row: DeliveryRow, outcome: Outcome, at: number): Promise<unknown> =>
  store.housekeep(async (db) => {
    const attempts = row.attempts + 1;
    const nextAt = outcome.ok ? null : retryAt(attempts, at);
    await db
      .update(deliveries)
      .set({
        attempts,
        status: outcome.ok ? "sent" : nextAt === null ? "given-up" : "waiting",
        nextAt,
        claimedAt: null,
        lastAt: at,
        problem: outcome.ok ? null : outcome.problem,
        detail: outcome.detail ?? "",
      })
      .where(eq(deliveries.id, row.id));
  });

/** The newest deliveries with the channel they go to. */
export const listDeliveries = (db: Db, limit: number) =>
  db
    .select({
      delivery: deliveries,
      channel: { name: channels.name, kind: channels.kind, enabled: channels.enabled },
    })
    .from(deliveries)
    .innerJoin(channels, eq(channels.id, deliveries.channelId))
    .orderBy(desc(deliveries.digestId), channels.name, deliveries.id)
    .limit(limit);

/** @throws Refusal `missing`. */
export async function mustGetDelivery(db: Db, id: string): Promise<DeliveryRow> {
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** How many deliveries failed last time and are not sent yet: a note, the system itself is sound. */
export const countFailing = (db: Db): Promise<number> =>
  db.$count(
    deliveries,
    or(eq(deliveries.status, "given-up"), and(eq(deliveries.status, "waiting"), gte(deliveries.attempts, 1))),
  );
