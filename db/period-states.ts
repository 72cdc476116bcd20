import { count, desc, eq } from "drizzle-orm";
import type { ReportStatus } from "@/lib/domain/vocabulary";
import { periods, standing, users } from "./schema";
import type { Db } from "./types";

/** Each period with how far it is reported and who locked or opened it last, newest first. */
export async function listPeriodStates(db: Db) {
  const counts = await db
    .select({ period: standing.period, status: standing.reportStatus, count: count() })
    .from(standing)
    .groupBy(standing.period, standing.reportStatus)
    .orderBy(desc(standing.period));
  const changes = await db
    .select({
      period: periods.id,
      status: periods.status,
      on: periods.changedOn,
      reason: periods.reason,
      by: users.name,
    })
    .from(periods)
    .leftJoin(users, eq(users.id, periods.changedBy));
  return [...new Set(counts.map((row) => row.period))].map((period) => {
    const sum = (...statuses: ReportStatus[]) =>
      counts
        .filter((row) => row.period === period && statuses.includes(row.status))
        .reduce((total, row) => total + row.count, 0);
    const change = changes.find((row) => row.period === period) ?? null;
    return {
      period,
      locked: change?.status === "locked",
      reported: sum("submitted", "reviewed", "locked"),
      unfinished: sum("draft", "returned"),
      missing: sum("missing"),
      change,
    };
  });
}
