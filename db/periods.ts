import { and, count, desc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { addMonths, type Period, periodOfDay } from "@/lib/domain/period";
import { cutoffOf, nextStatus } from "@/lib/domain/report";
import type { ReportStatus } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { monthlyReports, periods, standing, users } from "./schema";
import { readCutoffDay } from "./settings";
import type { Db, Tx } from "./types";

export type Clerk = { userId: string; day: Day; at: number };

/** The periods that have rows, newest first, each with whether it is locked. */
export async function listPeriods(db: Db): Promise<{ period: Period; locked: boolean }[]> {
  const known = await db
    .selectDistinct({ period: standing.period })
    .from(standing)
    .orderBy(desc(standing.period));
  const locked = new Set(
    (await db.select().from(periods).where(eq(periods.status, "locked"))).map((row) => row.id),
  );
  return known.map(({ period }) => ({ period, locked: locked.has(period) }));
}

/** Each period with how far it is reported and who locked or opened it last, newest first. */
export async function listPeriodStates(db: Db) {
  const counts = await db
    .select({ period: standing.period, status: standing.reportStatus, count: count() })
    .from(standing)
    .groupBy(standing.period, standing.reportStatus);
  const changes = await db
    .select({ period: periods.id, on: periods.changedOn, reason: periods.reason, by: users.name })
    .from(periods)
    .leftJoin(users, eq(users.id, periods.changedBy));
  return (await listPeriods(db)).map(({ period, locked }) => {
    const sum = (...statuses: ReportStatus[]) =>
      counts
        .filter((row) => row.period === period && statuses.includes(row.status))
        .reduce((total, row) => total + row.count, 0);
    return {
      period,
      locked,
      reported: sum("submitted", "reviewed", "locked"),
      unfinished: sum("draft", "returned"),
      missing: sum("missing"),
      change: changes.find((row) => row.period === period) ?? null,
    };
  });
}

export async function isLocked(db: Db, period: Period): Promise<boolean> {
  const [row] = await db.select({ status: periods.status }).from(periods).where(eq(periods.id, period));
  return row?.status === "locked";
}

/** The latest locked period; if none is locked, the latest whose cut-off has passed. Rule: section 1. */
export async function defaultPeriod(db: Db, today: Day): Promise<Period> {
  const [locked] = await db
    .select({ id: periods.id })
    .from(periods)
    .where(eq(periods.status, "locked"))
    .orderBy(desc(periods.id))
    .limit(1);
  if (locked) return locked.id;
  const now = periodOfDay(today);
  return today > cutoffOf(now, await readCutoffDay(db)) ? now : addMonths(now, -1);
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
