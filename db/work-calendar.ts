import { asc } from "drizzle-orm";
import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { type WorkCalendar, workCalendar } from "@/lib/domain/work-calendar";
import { prepared } from "./prepared";
import { holidays, holidayYears } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

const readDays = prepared((db) => db.select().from(holidays).orderBy(asc(holidays.id)));
const readYears = prepared((db) => db.select({ id: holidayYears.id }).from(holidayYears));

// Every act about permits asks for it, and it is made of some thousand days that hardly ever change.
let made: { of: string; calendar: WorkCalendar } | null = null;

/** The official days off and make-up workdays under the administrator's table. Rule: section 8. */
export async function readWorkCalendar(db: Db): Promise<WorkCalendar> {
  const [rows, years] = [await readDays(db, {}), await readYears(db, {})];
  const of = JSON.stringify([rows, years]);
  if (made?.of !== of) {
    const added = {
      years: years.map(({ id }) => Number(id)),
      days: rows.map(({ id, working, name }) => ({ day: day(id), working, name })),
    };
    made = { of, calendar: workCalendar(officialDays(), added) };
  }
  return made.calendar;
}

/** The same for pages, kept until the next commit. */
export const knownWorkCalendar = untilCommit(
  () => "",
  ({ read }) => readWorkCalendar(read),
);
