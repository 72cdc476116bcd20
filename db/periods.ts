import { and, desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type Period, periodOfDay } from "@/lib/domain/period";
import { nextStatus } from "@/lib/domain/report";
import { Refusal } from "@/lib/refusal";
import { given } from "./columns/sqlite";
import { prepared } from "./prepared";
import { monthlyReports, periods } from "./schema";
import type { Db, Tx } from "./types";

export type Clerk = { userId: string; day: Day; at: number };

const readStatus = prepared<{ period: Period }, { status: string }[]>((db) =>
  db
    .select({ status: periods.status })
    .from(periods)
    .where(eq(periods.id, given("period"))),
);

export const isLocked = async (db: Db, period: Period): Promise<boolean> =>
  (await readStatus(db, { period }))[0]?.status === "locked";

/** The newest locked period, null before any is. */
export async function lastLocked(db: Db): Promise<Period | null> {
  const [row] = await db
    .select({ id: periods.id })
    .from(periods)
    .where(eq(periods.status, "locked"))
    .orderBy(desc(periods.id))
    .limit(1);
  return row?.id ?? null;
}

async function setPeriod(tx: Tx, who: Clerk, period: Period, status: "locked" | "open", reason: string) {
  if (reason.trim() === "")
    throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
  const [row] = await tx.select().from(periods).where(eq(periods.id, period));
  if ((row?.status ?? "open") === status)
    throw new Refusal("conflict", { key: status === "locked" ? "alreadyLocked" : "alreadyOpen" });
  const values = { status, changedOn: who.day, changedBy: who.userId, reason };
  await (row ? tx.change(periods, period, values, row.version) : tx.add(periods, { id: period, ...values }));
}

/** Moves every report of the period that the table of moves lets through; returns how many. */
async function moveReports(tx: Tx, period: Period, move: "lock" | "unlock"): Promise<number> {
  const from = move === "lock" ? (["submitted", "reviewed"] as const) : (["locked"] as const);
  const rows = await tx
    .select()
    .from(monthlyReports)
    .where(and(eq(monthlyReports.period, period), inArray(monthlyReports.status, [...from])));
  for (const row of rows) {
    const status = nextStatus(row.status, move);
    if (status) await tx.change(monthlyReports, row.id, { status }, row.version);
  }
  return rows.length;
}

/**
 * Locks a period: what is 已报 or 已审 becomes 锁定, what is missing stays 未报. Returns the number of locked reports.
 * @throws Refusal `invalid` without a reason or before the month began, `conflict` when it already is locked.
 */
export async function lockPeriod(tx: Tx, who: Clerk, period: Period, reason: string): Promise<number> {
  if (period > periodOfDay(who.day)) throw new Refusal("invalid", { key: "periodToCome" });
  await setPeriod(tx, who, period, "locked", reason);
  return moveReports(tx, period, "lock");
}

/** Opens a locked period again, with a reason; its reports are 已审 again. */
export async function reopenPeriod(tx: Tx, who: Clerk, period: Period, reason: string): Promise<number> {
  await setPeriod(tx, who, period, "open", reason);
  return moveReports(tx, period, "unlock");
}
