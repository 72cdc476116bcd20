import { asc, eq } from "drizzle-orm";
import {
  type AlertSetting,
  checkThresholds,
  type RuleBook,
  ruleBook,
  shippedSetting,
} from "@/lib/domain/alert";
import type { Day } from "@/lib/domain/day";
import { type AlertRule, alertRules } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { prepared } from "./prepared";
import { alertSettings } from "./schema";
import type { Db, Tx } from "./types";

const readSettings = prepared((db) =>
  db
    .select({
      rule: alertSettings.rule,
      number: alertSettings.number,
      enabled: alertSettings.enabled,
      values: alertSettings.values,
    })
    .from(alertSettings),
);

/** The rules of alerts in force. Rule: section 10. */
export const readRuleBook = async (db: Db): Promise<RuleBook> => ruleBook(await readSettings(db, {}));

export type AlertSettingRow = AlertSetting & { since: Day | null; reason: string };

/** Every version of every rule, the shipped one first. */
export async function listAlertSettings(db: Db): Promise<ReadonlyMap<AlertRule, AlertSettingRow[]>> {
  const rows = await db.select().from(alertSettings).orderBy(asc(alertSettings.number));
  return new Map(
    alertRules.map((rule) => [
      rule,
      [{ ...shippedSetting(rule), since: null, reason: "" }, ...rows.filter((row) => row.rule === rule)],
    ]),
  );
}

/** @throws Refusal `invalid` with a sentence for each threshold outside its bounds. */
export function refuseThresholds(rule: AlertRule, values: Readonly<Record<string, number>>) {
  const fields = checkThresholds(rule, values).map(({ name, min, max }) => [
    `values.${name}`,
    { key: "alert.bound", values: { min: String(min), max: String(max) } },
  ]);
  if (fields.length > 0) throw new Refusal("invalid", { key: "invalid" }, Object.fromEntries(fields));
}

/**
 * Stores a rule's next version.
 * @throws Refusal `conflict` when another was stored since `seen`, `invalid` without a reason or outside the bounds.
 */
export async function addAlertSetting(
  tx: Tx,
  setting: Omit<AlertSetting, "number"> & { reason: string; seen: number },
  since: Day,
) {
  const { rule, enabled, values, reason, seen } = setting;
  // The shipped version is number 1 and is not stored.
  const number = (await tx.$count(alertSettings, eq(alertSettings.rule, rule))) + 2;
  if (number - 1 !== seen) throw new Refusal("conflict", { key: "stale" });
  refuseThresholds(rule, values);
  return tx.add(alertSettings, { id: `${rule}-${number}`, rule, number, enabled, values, since, reason });
}
