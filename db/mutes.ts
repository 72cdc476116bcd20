import { and, asc, eq, gte, isNull } from "drizzle-orm";
import { addDays, type Day } from "@/lib/domain/day";
import type { DigestTopic } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { mutes } from "./schema";
import type { Db, Store, Tx } from "./types";
import { untilCommit } from "./until-commit";

export type MuteRow = typeof mutes.$inferSelect;

/** The longest mute: after half a year somebody has to say again why. */
const longestMute = 183;

/** The mutes in force on a day, of the zone and of everybody, in the order of their topics. */
export const listMutes = (db: Db, today: Day): Promise<MuteRow[]> =>
  db
    .select()
    .from(mutes)
    .where(and(isNull(mutes.liftedOn), gte(mutes.until, today)))
    .orderBy(asc(mutes.topic), asc(mutes.enteredOn), asc(mutes.id));

/** The same for pages, kept until the next commit. */
export const keptMutes = untilCommit(
  (today: Day) => today,
  ({ read }: Store, today: Day) => listMutes(read, today),
);

type Mute = { topic: DigestTopic; userId: string | null; reason: string; until: Day };

/** @throws Refusal `invalid` for a day that is past or too far, `conflict` when the topic is muted already. */
export async function addMute(tx: Tx, mute: Mute, by: string, today: Day): Promise<MuteRow> {
  const { topic, userId, until } = mute;
  const key =
    until < today ? "digest.dayPast" : until > addDays(today, longestMute) ? "digest.muteTooLong" : null;
  if (key) {
    const sentence = { key, values: { days: String(longestMute) } };
    throw new Refusal("invalid", sentence, { until: sentence });
  }
  const whose = userId === null ? isNull(mutes.userId) : eq(mutes.userId, userId);
  const known = await tx
    .select({ id: mutes.id })
    .from(mutes)
    .where(and(eq(mutes.topic, topic), whose, isNull(mutes.liftedOn), gte(mutes.until, today)));
  if (known.length > 0) throw new Refusal("conflict", { key: "digest.mutedAlready" });
  return tx.add(mutes, { ...mute, id: crypto.randomUUID(), enteredBy: by, enteredOn: today, liftedOn: null });
}

/** @throws Refusal `missing`. */
export async function mustGetMute(db: Db, id: string): Promise<MuteRow> {
  const [row] = await db.select().from(mutes).where(eq(mutes.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** Ends a mute before its day. @throws Refusal `conflict` when it was ended already or changed since `seen`. */
export async function liftMute(tx: Tx, { id, liftedOn }: MuteRow, seen: number, today: Day) {
  if (liftedOn !== null) throw new Refusal("conflict", { key: "digest.muteLifted" });
  return tx.change(mutes, id, { liftedOn: today }, seen);
}
