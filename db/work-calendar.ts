import { asc } from "drizzle-orm";
import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { workCalendar } from "@/lib/domain/work-calendar";
import { holidays, holidayYears } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** The official days off and make-up workdays under the administrator's table. Rule: section 8. */
export async function readWorkCalendar(db: Db) {
  const rows = await db.select().from(holidays).orderBy(asc(holidays.id));
  const years = await db.select({ id: holidayYears.id }).from(holidayYears);
  return workCalendar(officialDays(), {
    years: years.map(({ id }) => Number(id)),
    days: rows.map(({ id, working, name }) => ({ day: day(id), working, name })),
  });
}

/** The same for pages, kept until the next commit. */
export const knownWorkCalendar = untilCommit(
  () => "",
  ({ read }) => readWorkCalendar(read),
);
