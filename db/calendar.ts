import { count, eq } from "drizzle-orm";
import { day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { readCutoffs } from "./cutoffs";
import { periods, settings, standing } from "./schema";
import { untilCommit } from "./until-commit";

/**
 * What every page asks of time: the periods that have rows (newest first; locked, and how many listed projects have a
 * report in force), the cut-off of each, where the demo's clock stands, and whether this is the demo. Kept until the next
 * commit.
 */
export const readCalendar = untilCommit(
  () => "",
  async ({ read }) => {
    const counts = await read
      .select({ period: standing.period, status: standing.reportStatus, projects: count() })
      .from(standing)
      .groupBy(standing.period, standing.reportStatus);
    const coverage = new Map<Period, { listed: number; reported: number }>();
    for (const { period, status, projects } of counts) {
      const known = coverage.get(period) ?? { listed: 0, reported: 0 };
      const inForce = status === "submitted" || status === "reviewed" || status === "locked";
      coverage.set(period, {
        listed: known.listed + projects,
        reported: known.reported + (inForce ? projects : 0),
      });
    }
    const closed = await read.select({ id: periods.id }).from(periods).where(eq(periods.status, "locked"));
    const values = new Map(
      (await read.select({ id: settings.id, value: settings.value }).from(settings)).map((row) => [
        row.id,
        row.value,
      ]),
    );
    const locked = new Set(closed.map(({ id }) => id));
    const stands = values.get("business-day");
    return {
      periods: [...coverage]
        .map(([period, row]) => ({ period, ...row, locked: locked.has(period) }))
        .sort((a, b) => (a.period < b.period ? 1 : -1)),
      locked: [...locked].sort(),
      cutoffs: await readCutoffs(read),
      businessDay: stands ? day(stands) : null,
      demo: values.get("demo") === "1",
    };
  },
);

export type Calendar = Awaited<ReturnType<typeof readCalendar>>;
