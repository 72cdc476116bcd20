import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { type WorkCalendar, workCalendar } from "@/lib/domain/work-calendar";
import { holidays, holidayYears } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** Working days: the official table with the administrator's rows on top. Rule: section 8. */
export async function readWorkCalendar(db: Db): Promise<WorkCalendar> {
  const [rows, years] = [await db.select().from(holidays), await db.select().from(holidayYears)];
  return workCalendar(officialDays(), {
    years: years.map(({ id }) => Number(id)),
    days: rows.map(({ id, working, name }) => ({ day: day(id), working, name })),
  });
}

/** The same, kept until the next commit. */
export const knownWorkCalendar = untilCommit(
  () => "",
  ({ read }) => readWorkCalendar(read),
);
