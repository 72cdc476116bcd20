import { type Day, day } from "@/lib/domain/day";
import { readSetting } from "./settings";
import type { Db } from "./types";

/** The business date: where the demo's clock stands, else `otherwise`. Rule: section 1. */
export async function readBusinessDay(db: Db, otherwise: Day): Promise<Day> {
  const stands = await readSetting(db, "business-day");
  return stands ? day(stands) : otherwise;
}
