import { asc } from "drizzle-orm";
import { type Day, day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { workCalendar } from "@/lib/domain/work-calendar";
import { holidays, holidayYears } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** A day as it would be said, or with null its row taken back. */
export type ImaginedDay = { day: Day; said: { working: boolean; name: string } | null };

/** The official days off and make-up workdays under the administrator's table, or as one more row would make it. Rule: section 8. */
export async function readWorkCalendar(db: Db, imagined?: ImaginedDay) {
  const rows = await db.select().from(holidays).orderBy(asc(holidays.id));
  const years = await db.select({ id: holidayYears.id }).from(holidayYears);
  const days = rows.map(({ id, working, name }) => ({ day: day(id), working, name }));
  const others = imagined ? days.filter((row) => row.day !== imagined.day) : days;
  return workCalendar(officialDays(), {
    years: years.map(({ id }) => Number(id)),
    days: imagined?.said ? [...others, { day: imagined.day, ...imagined.said }] : others,
  });
}

/** The same for pages, kept until the next commit. */
export const knownWorkCalendar = untilCommit(
  () => "",
  ({ read }) => readWorkCalendar(read),
);
