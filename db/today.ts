import { type Day, day, dayOfInstant } from "@/lib/domain/day";
import { readSetting } from "./settings";
import type { Db } from "./types";

/** The business date: where the demo's clock stands, else the day in Asia/Shanghai at `now`. Rule: section 1. */
export async function readBusinessDay(db: Db, now: number): Promise<Day> {
  const stands = await readSetting(db, "business-day");
  return stands ? day(stands) : dayOfInstant(now);
}
