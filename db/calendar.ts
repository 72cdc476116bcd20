import { count, desc, eq, sql } from "drizzle-orm";
import { day } from "@/lib/domain/day";
import { periods, settings, standing } from "./schema";
import { defaultCutoffDay } from "./settings";
import { untilCommit } from "./until-commit";

/**
 * What every page asks of time: the periods that have rows (newest first; locked, and how many listed projects have a
 * report in force), the cut-off day, where the demo's clock stands, and whether this is the demo. Kept until the next
 * commit.
 */
export const readCalendar = untilCommit(
  () => "",
  async ({ read }) => {
    const known = await read
      .select({
        period: standing.period,
        listed: count(),
        reported:
          sql`sum(case when ${standing.reportStatus} in ('submitted', 'reviewed', 'locked') then 1 else 0 end)`.mapWith(
            Number,
          ),
      })
      .from(standing)
      .groupBy(standing.period)
      .orderBy(desc(standing.period));
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
      periods: known.map((row) => ({ ...row, locked: locked.has(row.period) })),
      locked: [...locked].sort(),
      cutoffDay: Number(values.get("cutoff-day") ?? defaultCutoffDay),
      businessDay: stands ? day(stands) : null,
      demo: values.get("demo") === "1",
    };
  },
);

export type Calendar = Awaited<ReturnType<typeof readCalendar>>;
