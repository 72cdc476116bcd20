import { eq, max } from "drizzle-orm";
import { type Day, day } from "@/lib/domain/day";
import { Refusal } from "@/lib/refusal";
import { given } from "./columns/sqlite";
import { prepared } from "./prepared";
import { projectYears, settings } from "./schema";
import type { Db, Tx } from "./types";

/** `business-day`: where the demo's today stands; `demo`: "1" with the demo data; `cutoffs`: of monthly reports; `access-rules`: of passwords and sign-ins. */
export type SettingKey = "business-day" | "demo" | "cutoffs" | "access-rules";

const readValue = prepared<{ key: SettingKey }, { value: string }[]>((db) =>
  db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.id, given("key"))),
);

export const readSetting = async (db: Db, key: SettingKey): Promise<string | null> =>
  (await readValue(db, { key }))[0]?.value ?? null;

export async function writeSetting(tx: Tx, key: SettingKey, value: string) {
  const [row] = await tx.select().from(settings).where(eq(settings.id, key));
  return row ? tx.change(settings, key, { value }, row.version) : tx.add(settings, { id: key, value });
}

/** The end of the last year that has projects: beyond it the demo would stand on nothing, and could not come back. */
export async function lastDemoDay(db: Db): Promise<Day> {
  const [row] = await db.select({ year: max(projectYears.year) }).from(projectYears);
  return day(`${row?.year ?? 2021}-12-31`);
}

const refuseDay = (key: string, values: Record<string, string>) =>
  new Refusal("invalid", { key, values }, { day: { key, values } });

/** @throws Refusal `invalid` for a day after the demo's data. */
export async function refuseFarDay(db: Db, to: Day) {
  const last = await lastDemoDay(db);
  if (to > last) throw refuseDay("demoDateFar", { last });
}

/** Moves the demo's today; it never goes back, because what was done on a day stays done. */
export async function moveBusinessDay(tx: Tx, to: Day) {
  const now = await readSetting(tx, "business-day");
  if (!now) throw new Refusal("invalid", { key: "noDemoDate" });
  if (to <= day(now)) throw refuseDay("demoDateBack", { now });
  return writeSetting(tx, "business-day", to);
}
