import type { Day } from "./domain/day";
import type { Leniency, TemplateStep } from "./domain/permit";
import { clockOf, type PermitClock } from "./domain/permit-clock";
import { earliestFinish, finishes, finishPlan, type Slip } from "./domain/permit-finish";
import {
  caseOn,
  constructionPermit,
  type FirstOpen,
  firstOpen,
  logIn,
  metDays,
  openNeeds,
  type PermitCase,
  progressOf,
  type StepProgress,
} from "./domain/permit-graph";
import { openPromise } from "./domain/permit-log";
import { type PermitOutlook, permitOutlook } from "./domain/permit-outlook";
import { limitOf, prerequisitesOf } from "./domain/permit-steps";
import { UncoveredYear, type WorkCalendar, workingDaysIn } from "./domain/work-calendar";

type Needed = { code: string; met: boolean };

/** One step of a project as its page shows it. */
export type StepPicture = {
  step: TemplateStep;
  progress: StepProgress;
  /** Null where it needs a year without a table. */
  clock: PermitClock | null;
  hard: Needed[];
  soft: Needed[];
  /** Steps that cannot be finished before it. */
  blocks: string[];
  metOn: Day | null;
  /** The earliest day on which it can be finished, null once it is, and where the calendar ends before. */
  earliest: Day | null;
  critical: boolean;
  /** Working days by which it may end later without moving the construction permit. */
  slack: number | null;
  promise: Leniency | null;
};

/** How a step of the critical path comes to its day: a running file is due then, else it is given its days. */
export type PathStep = {
  code: string;
  from: Day;
  to: Day;
  workingDays: number;
  basis: "due" | "overdue" | "working" | "calendar" | "assumed";
  /** Days of the limit, or those that are assumed. */
  days: number;
};

export type PermitPicture = {
  steps: StepPicture[];
  finished: number;
  first: FirstOpen | null;
  /** Null where the calendar ends before the permit can be there. */
  outlook: PermitOutlook | null;
  path: PathStep[];
  /** A year that the reckoning reached and whose table is missing. */
  uncovered: number | null;
};

/** What the work gives, or the year without a table that stood against it. */
export function covered<T>(work: () => T): { value: T; year: null } | { value: null; year: number } {
  try {
    return { value: work(), year: null };
  } catch (error) {
    if (error instanceof UncoveredYear) return { value: null, year: error.year };
    throw error;
  }
}

function pathOf(permits: PermitCase, outlook: PermitOutlook, asOf: Day, calendar: WorkCalendar): PathStep[] {
  if (!outlook.code || outlook.path.length === 0) return [];
  const ends = finishes(finishPlan(permits, asOf, calendar, openNeeds(permits, outlook.code)));
  let from = asOf;
  return outlook.path.flatMap((code): PathStep[] => {
    const step = permits.steps.find((one) => one.code === code);
    if (!step) return [];
    const log = logIn(permits, code);
    const limit = limitOf(step, log.variant);
    const { acceptedOn, legalDue } = clockOf({ step, log, unlockedOn: null, asOf, calendar });
    const to = ends.get(code) ?? from;
    const given = limit ? limit.unit : "assumed";
    const basis = acceptedOn && legalDue ? (legalDue < from ? "overdue" : "due") : given;
    const line = { code, from, to, workingDays: workingDaysIn(calendar, from, to), basis } as const;
    from = to;
    return [{ ...line, days: limit?.days ?? step.planDays }];
  });
}

/** Everything that the page of a project says about its permits as of a day. Rule: section 8. */
export function permitPicture(permits: PermitCase, asOf: Day, calendar: WorkCalendar): PermitPicture {
  const known = caseOn(permits, asOf);
  const [progress, met] = [progressOf(known, asOf), metDays(known)];
  const asked = prerequisitesOf(known.steps, known.flow);
  const outlook = covered(() => permitOutlook(known, asOf, calendar));
  const whole = covered(() => earliestFinish(known, asOf, calendar));
  const permit = constructionPermit(known.steps)?.code;
  // Steps after the permit may reach a year without a table where those before it do not.
  const ends = whole.value ?? covered(() => neededFinishes(known, permit, asOf, calendar)).value;
  const clocks = known.steps.map((step) => {
    const unlockedOn = progress.get(step.code)?.unlockedOn ?? null;
    return covered(() => clockOf({ step, log: logIn(known, step.code), unlockedOn, asOf, calendar }));
  });
  const isMet = (code: string) => ({ code, met: Boolean(met.get(code)) });
  const steps = known.steps.flatMap((step, at): StepPicture[] => {
    const [now, needs] = [progress.get(step.code), asked.get(step.code)];
    if (!now || !needs) return [];
    return [
      {
        step,
        progress: now,
        clock: clocks[at]?.value ?? null,
        hard: needs.hard.map(isMet),
        soft: needs.soft.map(isMet),
        blocks: known.steps.flatMap(({ code }) => (asked.get(code)?.hard.includes(step.code) ? [code] : [])),
        metOn: met.get(step.code) ?? null,
        earliest: now.met ? null : (ends?.get(step.code) ?? null),
        critical: outlook.value?.path.includes(step.code) ?? false,
        slack: outlook.value?.slack.get(step.code) ?? null,
        promise: openPromise(step, logIn(known, step.code), now.softUnmet.length === 0),
      },
    ];
  });
  return {
    steps,
    finished: steps.filter(({ progress: now }) => now.met).length,
    first: firstOpen(known),
    outlook: outlook.value,
    path: outlook.value ? pathOf(known, outlook.value, asOf, calendar) : [],
    uncovered: outlook.year ?? clocks.find(({ year }) => year)?.year ?? whole.year,
  };
}

const neededFinishes = (permits: PermitCase, code: string | undefined, asOf: Day, calendar: WorkCalendar) =>
  finishes(finishPlan(permits, asOf, calendar, code ? openNeeds(permits, code) : new Set()));

/** What a slip does to the construction permit: its earliest day without and with it, and how far apart they are. */
export type SlipEffect = { before: Day; after: Day; workingDays: number };

/**
 * Null in a flow without a construction permit and once it is granted.
 * @throws UncoveredYear
 */
export function slipEffect(
  permits: PermitCase,
  asOf: Day,
  calendar: WorkCalendar,
  slip: Slip,
): SlipEffect | null {
  const known = caseOn(permits, asOf);
  const code = constructionPermit(known.steps)?.code;
  if (!code || metDays(known).get(code)) return null;
  const plan = finishPlan(known, asOf, calendar, openNeeds(known, code));
  const [before, after] = [finishes(plan).get(code), finishes(plan, slip).get(code)];
  return before && after ? { before, after, workingDays: workingDaysIn(calendar, before, after) } : null;
}
