import type { AlertLevel, AlertRule } from "./vocabulary";

/** What the sentence of an alert needs: days, amounts in yuan, counts and codes; nothing that changes by itself each day. */
export type AlertNumbers = Record<string, string | number>;

/** One rule that trips on one subject: a project, `project/part`, an indicator or a tier. Rule: section 10. */
export type Finding = {
  rule: AlertRule;
  subject: string;
  projectId: string | null;
  /** Who has to act: the responsible department, or the one that handles a permit step. */
  departmentId: string | null;
  level: AlertLevel;
  facts: AlertNumbers;
  settingsNumber: number;
};

/** A rule as it is in force. Version 1 is the shipped one. */
export type AlertSetting = {
  rule: AlertRule;
  number: number;
  enabled: boolean;
  values: Readonly<Record<string, number>>;
};

type Bound = { value: number; min: number; max: number };

/** The thresholds of each rule with their shipped values and what an administrator may set. Rule: section 10. */
export const alertThresholds: Record<AlertRule, Readonly<Record<string, Bound>>> = {
  // Bounds of money and of overdue milestones are those of the zone's preset.
  behind: {},
  "milestone-overdue": {
    afterDays: { value: 0, min: 0, max: 90 },
    redAfterDays: { value: 30, min: 0, max: 365 },
  },
  "milestone-due": { withinDays: { value: 30, min: 1, max: 120 } },
  "start-overdue": { redAfterMonths: { value: 3, min: 0, max: 12 } },
  "completion-overdue": { redAfterMonths: { value: 3, min: 0, max: 12 } },
  "report-missing": { redAfterDays: { value: 10, min: 0, max: 365 } },
  "no-progress": { months: { value: 2, min: 1, max: 12 } },
  "permit-due": { withinWorkingDays: { value: 3, min: 0, max: 30 } },
  "permit-overdue": {},
  "promise-overdue": {},
  "permits-threaten-start": {
    fromDays: { value: 1, min: 1, max: 250 },
    redFromDays: { value: 20, min: 1, max: 500 },
  },
  "plan-missing": {},
  "above-total": {},
  "indicator-behind": { redFromPercent: { value: 10, min: 0, max: 100 } },
  "tier-behind": { redBelowPercent: { value: 50, min: 0, max: 100 } },
  // Plans are steeper in spring than the winter months behind them, so the pace is held against less than the preset asks.
  "early-warning": {
    slipDays: { value: 15, min: 1, max: 180 },
    months: { value: 3, min: 1, max: 12 },
    belowPercent: { value: 85, min: 1, max: 100 },
  },
};

/** The shipped setting of a rule: version 1, in force until an administrator stores another. */
export const shippedSetting = (rule: AlertRule): AlertSetting => ({
  rule,
  number: 1,
  enabled: true,
  values: Object.fromEntries(Object.entries(alertThresholds[rule]).map(([name, { value }]) => [name, value])),
});

/** Rules whose findings follow from the permits of a project; the others from its plan, reports and milestones. */
export const permitRules: readonly AlertRule[] = [
  "permit-due",
  "permit-overdue",
  "promise-overdue",
  "permits-threaten-start",
];

/** Rules about the zone as a whole. */
export const zoneRules: readonly AlertRule[] = ["indicator-behind", "tier-behind"];

/** How a rule is read: its setting with every threshold, or null when it is switched off. */
export type RuleBook = (rule: AlertRule) => { number: number; values: (name: string) => number } | null;

/** The rules in force: the newest stored setting of each, else the shipped one. */
export function ruleBook(stored: readonly AlertSetting[]): RuleBook {
  const newest = new Map<AlertRule, AlertSetting>();
  for (const setting of stored)
    if ((newest.get(setting.rule)?.number ?? 0) < setting.number) newest.set(setting.rule, setting);
  return (rule) => {
    const { enabled, number, values } = newest.get(rule) ?? shippedSetting(rule);
    return enabled
      ? { number, values: (name) => values[name] ?? alertThresholds[rule][name]?.value ?? 0 }
      : null;
  };
}

/** A problem with what an administrator typed, by threshold. */
export function checkThresholds(rule: AlertRule, values: Readonly<Record<string, number>>) {
  const bounds = alertThresholds[rule];
  return Object.entries(bounds).flatMap(([name, { min, max }]) => {
    const value = values[name];
    const right = value !== undefined && Number.isSafeInteger(value) && value >= min && value <= max;
    return right ? [] : [{ name, min, max }];
  });
}
