import type { AlertNumbers } from "./domain/alert";
import { type Day, day, daysBetween, isDay } from "./domain/day";
import { monthOf, period, yearOf } from "./domain/period";
import { percentText } from "./domain/ratio";
import type { AlertRule } from "./domain/vocabulary";
import { lineValue, type Printed, valueCell, withUnit } from "./indicator-format";
import { moneyBlanks } from "./sentence";

/** How what only the database knows is called: a milestone, an indicator with its unit, a tier. */
export type AlertWords = {
  milestone: (kind: string) => string;
  indicator: (id: string) => { name: string; printed: Printed };
  tier: (id: string) => string;
  english: boolean;
  /** Working days from one day to another; null beyond the covered years. */
  workingDays: (from: Day, to: Day) => number | null;
};

type Blanks = Record<string, string | number>;
/** The sentence of an alert and the one that says what would clear it, as keys of `alert.says` and `alert.clears`. */
export type AlertSentence = {
  key: AlertRule | "behind-held" | "early-slip" | "permits-beyond";
  values: Blanks;
};

const money = [
  "planToDate",
  "actualToDate",
  "need",
  "next",
  "done",
  "total",
  "over",
  "mean",
  "projected",
  "plan",
];
const periods = ["period", "from", "to"];
const share = (part: number, whole: number, against: number) =>
  whole === 0 ? "none" : percentText(part, whole, { against });

const keyOf = (rule: AlertRule, facts: AlertNumbers): AlertSentence["key"] => {
  if (rule === "behind" && facts.kind) return "behind-held";
  if (rule === "early-warning" && facts.slipDays !== undefined) return "early-slip";
  if (rule === "permits-threaten-start" && facts.earliest === "beyond") return "permits-beyond";
  return rule;
};

/** Money in both languages, and a month's year and number; the rest as stored. */
function plain(rule: AlertRule, facts: AlertNumbers): Blanks {
  const isMoney = (name: string) =>
    money.includes(name) && !(rule === "early-warning" && name === "next") && rule !== "tier-behind";
  return Object.assign(
    {},
    ...Object.entries(facts).map(([name, value]) => {
      if (typeof value === "number" && isMoney(name)) return moneyBlanks(name, value);
      if (
        typeof value === "string" &&
        (periods.includes(name) || (rule === "early-warning" && name === "next"))
      )
        return { [`${name}Year`]: String(yearOf(period(value))), [`${name}Month`]: monthOf(period(value)) };
      return { [name]: value };
    }),
  );
}

// The day a rule counts from: days pass on the page, not in what is stored.
const counted: Partial<Record<AlertRule, string>> = {
  "milestone-overdue": "baseline",
  "milestone-due": "baseline",
  "start-overdue": "baseline",
  "completion-overdue": "baseline",
  "report-missing": "cutoff",
  "promise-overdue": "until",
};

function daysFrom(rule: AlertRule, facts: AlertNumbers, today: Day, words: AlertWords): Blanks {
  const on = facts[counted[rule] ?? ""];
  if (typeof on === "string" && isDay(on)) return { passed: Math.abs(daysBetween(on, today)) };
  const due = facts.dueOn;
  if (typeof due !== "string" || !isDay(due)) return {};
  const [from, to] = due < today ? [day(due), today] : [today, day(due)];
  return { passed: words.workingDays(from, to) ?? daysBetween(from, to) };
}

function named(facts: AlertNumbers, words: AlertWords): Blanks {
  const { kind, indicator, tier, name, english, code } = facts;
  if (typeof kind === "string") return { milestone: words.milestone(kind) };
  if (typeof tier === "string") return { name: words.tier(tier) };
  if (typeof code === "string") return { step: `${code} ${words.english ? english : name}` };
  if (typeof indicator !== "string") return {};
  const { name: called, printed } = words.indicator(indicator);
  const text = (value: number) => withUnit(valueCell(value, printed), printed);
  const line = lineValue({ n: Number(facts.lineN), d: Number(facts.lineD) });
  return {
    name: called,
    value: text(Number(facts.value)),
    target: text(Number(facts.target)),
    line: text(line),
  };
}

function shares(rule: AlertRule, facts: AlertNumbers): Blanks {
  const percent = Number(facts.percent);
  if (rule === "behind")
    return { share: share(Number(facts.actualToDate), Number(facts.planToDate), percent) };
  if (rule === "early-warning" && facts.plan !== undefined)
    return { share: share(Number(facts.projected), Number(facts.plan), percent) };
  return {};
}

/** What an alert says as of a day. Its numbers are those of the rule's version; days are counted to today. */
export function alertSentence(
  rule: AlertRule,
  facts: AlertNumbers,
  today: Day,
  words: AlertWords,
): AlertSentence {
  const values = {
    ...plain(rule, facts),
    ...daysFrom(rule, facts, today, words),
    ...named(facts, words),
    ...shares(rule, facts),
  };
  // A sentence may ask for next month's amount where the year has no next month.
  return { key: keyOf(rule, facts), values: { next: "none", nextMillion: "", ...values } };
}
