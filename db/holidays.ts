import { eq } from "drizzle-orm";
import { type Day, day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { Refusal } from "@/lib/refusal";
import { holidays, holidayYears } from "./schema";
import type { Db, Tx } from "./types";

const refuse = (field: string, key: string) =>
  new Refusal("invalid", { key: "invalid" }, { [field]: { key: `calendar.${key}` } });

/** The administrator's rows of a year over the official table, by day. */
export async function listHolidays(db: Db, year: number) {
  const rows = await db.select().from(holidays);
  return rows
    .filter(({ id }) => Number(id.slice(0, 4)) === year)
    .map(({ id, ...row }) => ({ ...row, day: day(id) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Years that the official table or the administrator covers, ascending, with where each comes from. */
export async function listCoveredYears(db: Db): Promise<{ year: number; source: string | null }[]> {
  const added = await db.select().from(holidayYears);
  const official = officialDays().years.filter((year) => !added.some(({ id }) => Number(id) === year));
  return [
    ...official.map((year) => ({ year, source: null })),
    ...added.map(({ id, source }) => ({ year: Number(id), source })),
  ].sort((a, b) => a.year - b.year);
}

/**
 * Says of a day that it is off or worked, over the official table. `seen` 0: nothing was said yet. Rule: section 8.
 * @throws Refusal `conflict` when stale, `invalid` when it says nothing new.
 */
export async function setHoliday(tx: Tx, on: Day, values: { working: boolean; name: string }, seen: number) {
  const [row] = await tx.select().from(holidays).where(eq(holidays.id, on));
  if ((row?.version ?? 0) !== seen) throw new Refusal("conflict", { key: "stale" });
  if (row && row.working === values.working && row.name === values.name) throw refuse("name", "same");
  return row ? tx.change(holidays, on, values, seen) : tx.add(holidays, { id: on, ...values });
}

/** Takes the administrator's word on a day back; the official table holds again. @throws Refusal `missing`. */
export const removeHoliday = (tx: Tx, on: Day) => tx.remove(holidays, on);

/**
 * Declares the table of a year complete, so that days of it may be counted. Rule: section 8, a year without data refuses.
 * @throws Refusal `conflict` when it is, `invalid` before a day off of that year is entered.
 */
export async function coverYear(tx: Tx, year: number, source: string) {
  const covered = await listCoveredYears(tx);
  if (covered.some((one) => one.year === year)) throw new Refusal("conflict", { key: "calendar.covered" });
  const days = await listHolidays(tx, year);
  if (!days.some(({ working }) => !working)) throw refuse("year", "noDays");
  return tx.add(holidayYears, { id: String(year), source });
}
