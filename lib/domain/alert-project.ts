import type { AlertNumbers, Finding, RuleBook } from "./alert";
import type { Cutoffs } from "./cutoff";
import type { Day } from "./day";
import { addDays, daysBetween } from "./day";
import { isReached, type MilestoneFacts } from "./milestone";
import { addMonths, monthOf, type Period, periodOfDay, yearOf } from "./period";
import { planInForce, planToDate } from "./plan";
import type { Preset } from "./preset";
import { ceilShare, reaches } from "./ratio";
import { reportInForce } from "./report";
import { isListed, type Standing, type YearFacts } from "./standing";
import type { AlertLevel, AlertRule } from "./vocabulary";

/** What the rules about plan, reports and milestones look at. Money in yuan. */
export type ProjectAlertFacts = {
  /** Every year of the project; `year` is that of the alert period. */
  years: readonly YearFacts[];
  year: YearFacts & { departmentId: string; finishes: boolean };
  /** As of the alert period, the default period of every page; null when the project is not listed in it. */
  standing: Standing | null;
  period: Period;
  today: Day;
  cutoffs: Cutoffs;
  zone: Preset;
  book: RuleBook;
};

type Found = { part?: string; level: AlertLevel; facts: AlertNumbers; number?: number };
type Rule = (facts: ProjectAlertFacts, bound: (name: string) => number) => readonly Found[];

const monthsFrom = (from: Period, to: Period) =>
  (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
const isOpen = (milestone: MilestoneFacts, today: Day): milestone is MilestoneFacts & { baseline: Day } =>
  milestone.baseline !== null && !isReached(milestone, today);
const owned = ({ year }: ProjectAlertFacts, { kind }: MilestoneFacts) =>
  (kind === "start" && year.category === "start") || (kind === "acceptance" && year.finishes);

const behind: Rule = ({ standing, year, zone, period }) => {
  if (standing?.state !== "behind") return [];
  const { planToDate: plan, actualToDate: done, overdueKind, overdueDays, asOf } = standing;
  const next = addMonths(period, 1);
  const nextPlan = monthOf(next) === 1 ? null : planToDate(planInForce(year.plans, asOf), next);
  const held = overdueKind !== null && overdueDays > zone.behindAfterDays;
  return [
    {
      level: standing.lights.zone === "red" ? "red" : "yellow",
      number: zone.version,
      facts: {
        period,
        planToDate: plan,
        actualToDate: done,
        percent: zone.achievedAt,
        need: Math.max(0, ceilShare(plan, zone.achievedAt) - done),
        ...(nextPlan === null ? {} : { next: Math.max(0, ceilShare(nextPlan, zone.achievedAt) - done) }),
        ...(held ? { kind: overdueKind, overdueDays, afterDays: zone.behindAfterDays } : {}),
      },
    },
  ];
};

const milestoneOverdue: Rule = (facts, bound) =>
  facts.year.milestones.flatMap((milestone): Found[] => {
    const { today } = facts;
    if (!isOpen(milestone, today) || owned(facts, milestone)) return [];
    const days = daysBetween(milestone.baseline, today);
    if (days <= bound("afterDays")) return [];
    const { kind, baseline, forecast } = milestone;
    return [
      {
        part: kind,
        level: days > bound("redAfterDays") ? "red" : "yellow",
        facts: {
          kind,
          baseline,
          ...(forecast && forecast !== baseline ? { forecast } : {}),
          afterDays: bound("afterDays"),
          redAfterDays: bound("redAfterDays"),
        },
      },
    ];
  });

const milestoneDue: Rule = ({ year, today }, bound) =>
  year.milestones.flatMap((milestone): Found[] => {
    if (!isOpen(milestone, today) || milestone.baseline < today) return [];
    if (milestone.baseline > addDays(today, bound("withinDays"))) return [];
    const { kind, baseline } = milestone;
    return [{ part: kind, level: "yellow", facts: { kind, baseline, withinDays: bound("withinDays") } }];
  });

// Both start and completion are overdue once the day they were due on is over: that of 开工 is the last of its month.
const dueDayOver =
  (kind: "start" | "acceptance", applies: (facts: ProjectAlertFacts) => boolean): Rule =>
  (facts, bound) => {
    const { year, today } = facts;
    const milestone = year.milestones.find((one) => one.kind === kind);
    if (!applies(facts) || !milestone || !isOpen(milestone, today) || milestone.baseline >= today) return [];
    const late = monthsFrom(periodOfDay(milestone.baseline), periodOfDay(today));
    return [
      {
        level: late >= bound("redAfterMonths") ? "red" : "yellow",
        facts: { baseline: milestone.baseline, redAfterMonths: bound("redAfterMonths") },
      },
    ];
  };

/** The months that are past their cut-off, from January of the alert period's year, in which the project was listed. */
function closedMonths({ years, period, today, cutoffs }: ProjectAlertFacts) {
  const found: { month: Period; year: YearFacts; cutoff: Day }[] = [];
  const from = addMonths(period, 1 - monthOf(period));
  for (let month = from; month <= periodOfDay(today); month = addMonths(month, 1)) {
    const year = years.find((one) => isListed(one, month));
    const cutoff = cutoffs(month);
    if (year && cutoff < today) found.push({ month, year, cutoff });
  }
  return found;
}

const reportMissing: Rule = (facts, bound) =>
  closedMonths(facts).flatMap(({ month, year, cutoff }): Found[] =>
    reportInForce(year.reports, month)
      ? []
      : [
          {
            part: month,
            level: daysBetween(cutoff, facts.today) > bound("redAfterDays") ? "red" : "yellow",
            facts: { period: month, cutoff, redAfterDays: bound("redAfterDays") },
          },
        ],
  );

const investedIn = (years: readonly YearFacts[], month: Period): number | null => {
  const year = years.find((one) => isListed(one, month));
  return year ? (reportInForce(year.reports, month)?.invested ?? 0) : null;
};

/** The last `count` months up to the alert period, newest first; a month in which it was not listed is null. */
const lastMonths = ({ years, period }: ProjectAlertFacts, count: number) =>
  Array.from({ length: count }, (_, back) => {
    const month = addMonths(period, -back);
    return { month, invested: investedIn(years, month) };
  });

const isFinished = ({ year, today }: ProjectAlertFacts) =>
  year.milestones.length > 0 && year.milestones.every((milestone) => !isOpen(milestone, today));

const noProgress: Rule = (facts, bound) => {
  const { standing, year, period } = facts;
  if (!standing || standing.state === "not-due" || year.category === "early" || isFinished(facts)) return [];
  const months = lastMonths(facts, bound("months"));
  if (months.some(({ invested }) => invested !== 0)) return [];
  const from = months.at(-1)?.month ?? period;
  return [{ level: "yellow", facts: { from, to: period, months: bound("months") } }];
};

const planMissing: Rule = ({ standing, year }) =>
  standing?.state === "unplanned"
    ? [{ level: "yellow", facts: { year: String(year.year), annual: standing.annualPlan } }]
    : [];

const aboveTotal: Rule = ({ year }) => {
  const { carryOver, totalInvestment, reports } = year;
  const done = [...new Set(reports.map(({ period }) => period))].reduce(
    (sum, month) => sum + (reportInForce(reports, month)?.invested ?? 0),
    carryOver,
  );
  return done > totalInvestment
    ? [{ level: "yellow", facts: { done, total: totalInvestment, over: done - totalInvestment } }]
    : [];
};

// Still on schedule, but what people forecast or the pace of the last months says it will not be.
const earlyWarning: Rule = (facts, bound) => {
  const { standing, year, today, period } = facts;
  if (standing?.lights.zone !== "green") return [];
  const slipping = year.milestones
    .filter((one) => isOpen(one, today) && one.baseline >= today)
    .map(({ kind, baseline, forecast }) => ({
      kind,
      baseline,
      forecast,
      days: baseline && forecast ? daysBetween(baseline, forecast) : 0,
    }))
    .toSorted((a, b) => b.days - a.days)[0];
  if (slipping?.baseline && slipping.forecast && slipping.days > bound("slipDays")) {
    const { kind, baseline, forecast, days } = slipping;
    return [{ level: "yellow", facts: { kind, baseline, forecast, days, slipDays: bound("slipDays") } }];
  }
  const next = addMonths(period, 1);
  if (standing.planToDate === 0 || monthOf(next) === 1) return [];
  const known = lastMonths(facts, Math.min(bound("months"), monthOf(period))).flatMap(
    ({ invested }) => invested ?? [],
  );
  const plan = planToDate(planInForce(year.plans, standing.asOf), next);
  const [count, sum] = [known.length, known.reduce((total, one) => total + one, 0)];
  const done = standing.actualToDate;
  // Multiplied out by the number of months, so that nothing is rounded.
  if (count === 0 || reaches(done * count + sum, plan * count, bound("belowPercent"))) return [];
  const projected = done + Math.floor(sum / count);
  return [
    {
      level: "yellow",
      facts: {
        next,
        mean: Math.floor(sum / count),
        months: count,
        projected,
        plan,
        percent: bound("belowPercent"),
      },
    },
  ];
};

const rules: readonly (readonly [AlertRule, Rule])[] = [
  ["behind", behind],
  ["milestone-overdue", milestoneOverdue],
  ["milestone-due", milestoneDue],
  ["start-overdue", dueDayOver("start", ({ year }) => year.category === "start")],
  ["completion-overdue", dueDayOver("acceptance", ({ year }) => year.finishes)],
  ["report-missing", reportMissing],
  ["no-progress", noProgress],
  ["plan-missing", planMissing],
  ["above-total", aboveTotal],
  ["early-warning", earlyWarning],
];

/** Whether anybody still has to do with the project: it has been listed, and was not taken off before today. */
export const isActive = ({ year, today }: Pick<ProjectAlertFacts, "year" | "today">): boolean =>
  year.listedFrom <= periodOfDay(today) && (year.listedTo === null || periodOfDay(today) <= year.listedTo);

/** What trips at a project by its plan, reports and milestones; nothing once it is off the list. Rule: section 10. */
export function projectFindings(facts: ProjectAlertFacts): Finding[] {
  if (!isActive(facts)) return [];
  const { projectId, departmentId } = facts.year;
  return rules.flatMap(([rule, find]) => {
    const setting = facts.book(rule);
    if (!setting) return [];
    return find(facts, setting.values).map(({ part, level, facts: numbers, number }) => ({
      rule,
      subject: part ? `${projectId}/${part}` : projectId,
      projectId,
      departmentId,
      level,
      facts: numbers,
      settingsNumber: number ?? setting.number,
    }));
  });
}
