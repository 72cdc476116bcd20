import { asc } from "drizzle-orm";
import { type Day, day } from "@/lib/domain/day";
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

/** A day as it would be said, or with null its row taken back. */
export type ImaginedDay = { day: Day; said: { working: boolean; name: string } | null };

/** The official days off and make-up workdays under the administrator's table, or as one more row would make it. Rule: section 8. */
export async function readWorkCalendar(db: Db, imagined?: ImaginedDay): Promise<WorkCalendar> {
  const [rows, covered] = [await readDays(db, {}), await readYears(db, {})];
  const days = rows.map(({ id, working, name }) => ({ day: day(id), working, name }));
  const others = imagined ? days.filter((row) => row.day !== imagined.day) : days;
  const added = {
    years: covered.map(({ id }) => Number(id)),
    days: imagined?.said ? [...others, { day: imagined.day, ...imagined.said }] : others,
  };
  const of = JSON.stringify(added);
  if (made?.of !== of) made = { of, calendar: workCalendar(officialDays(), added) };
  return made.calendar;
}

/** The same for pages, kept until the next commit. */
export const knownWorkCalendar = untilCommit(
  () => "",
  ({ read }) => readWorkCalendar(read),
);
