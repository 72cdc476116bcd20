import "server-only";
import { cache } from "react";
import { readCalendar } from "@/db/calendar";
import { store } from "@/db/store";
import { defaultPeriod } from "@/lib/domain/as-of";
import { type Day, dayOfInstant } from "@/lib/domain/day";
import { asOfDay, isPeriod, type Period, periodOfDay } from "@/lib/domain/period";
import { now } from "./today";

/** The "today" of rules and alerts: the demo's day where it is set, else the date in Asia/Shanghai. Rule: section 1. */
export const businessDay = cache(
  async (): Promise<Day> => (await readCalendar(store())).businessDay ?? dayOfInstant(now()),
);

type Choice = { period?: string | string[] | undefined };

/**
 * The period a page works as of: the one in the URL where it exists and has begun, else the default.
 * `open` is the period of today, marked 未截止; `periods` are those that can be chosen, newest first. Rule: section 1.
 */
export async function asOf(searchParams: Choice) {
  const calendar = await readCalendar(store());
  const today = await businessDay();
  const open = periodOfDay(today);
  const begun = calendar.periods.filter(({ period }) => period <= open);
  const wanted = searchParams.period;
  const chosen =
    typeof wanted === "string" && isPeriod(wanted) && begun.some(({ period }) => period === wanted)
      ? wanted
      : null;
  const period: Period = chosen ?? defaultPeriod(calendar.locked, today, calendar.cutoffs);
  return {
    period,
    asOf: asOfDay(period, today),
    today,
    locked: begun.some((row) => row.period === period && row.locked),
    open,
    /** Begun and not locked, newest first: where reports may still be owed. */
    unlocked: begun.filter((row) => !row.locked).map((row) => row.period),
    periods: begun.map((row) => row.period),
  };
}
