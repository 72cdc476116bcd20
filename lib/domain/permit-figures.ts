import type { Day } from "./day";
import type { PermitFacts, StepFact } from "./permit-facts";
import { type ClockSide, clockSides } from "./vocabulary";

/** The facts of a project with whose it is. `joint`: a planned start of the year, which joint approval covers. */
export type ProjectPermits = PermitFacts & { projectId: string; departmentId: string; joint: boolean };

/** One step of one project: what a number about steps counts. */
export type StepRow<P extends ProjectPermits = ProjectPermits> = { project: P; step: StepFact };

/** Which rows stand behind a number about steps. */
export const stepSets = [
  ...clockSides,
  "open",
  "waiting",
  "late",
  "soon",
  "timed",
  "promise",
  "promise-overdue",
  "due-item",
  "approved-item",
  "open-item",
] as const;
export type StepSet = (typeof stepSets)[number];

// 联审联批 asks what departments decide up to the construction permit.
const isItem = ({ project, step }: StepRow) =>
  project.joint && !step.ownStep && step.stage <= 3 && step.state !== "exempt";

const tests: Record<StepSet, (row: StepRow, asOf: Day) => boolean> = {
  department: ({ step }) => step.seat === "department",
  enterprise: ({ step }) => step.seat === "enterprise",
  statutory: ({ step }) => step.seat === "statutory",
  open: ({ step }) => step.seat !== null,
  waiting: ({ step }) => step.waiting,
  late: ({ step }) => step.remaining !== null && step.remaining < 0,
  soon: ({ step }) =>
    step.seat === "department" && step.remaining !== null && step.remaining >= 0 && step.remaining <= 3,
  timed: ({ step }) => step.state === "granted" || (step.seat !== null && step.acceptedOn !== null),
  promise: ({ step }) => step.promiseUntil !== null,
  "promise-overdue": ({ step }, asOf) => step.promiseUntil !== null && step.promiseUntil < asOf,
  "due-item": isItem,
  "approved-item": (row) => isItem(row) && row.step.state === "granted",
  "open-item": (row) => isItem(row) && row.step.state !== "granted",
};

export const isIn = (set: StepSet, row: StepRow, asOf: Day): boolean => tests[set](row, asOf);

/** Every step of these projects. */
export const stepRows = <P extends ProjectPermits>(projects: readonly P[]): StepRow<P>[] =>
  projects.flatMap((project) => project.steps.map((step) => ({ project, step })));

/** The middle value, of an even number the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export type Spread = { median: number | null; longest: number | null };
const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  longest: values.length > 0 ? Math.max(...values) : null,
});

/** Where the files of a group sit and how long they took. The three seats add up to `open`. */
export type GroupFigures = {
  count: Record<StepSet, number>;
  /** Working days of the current round of what was accepted or granted. */
  department: Spread;
  enterprise: Spread;
};

/** Where files sit, and the days of finished and running ones by whose they are. Rule: section 8, three clocks. */
export function groupFigures(rows: readonly StepRow[], asOf: Day): GroupFigures {
  const timed = rows.filter((row) => isIn("timed", row, asOf));
  const daysOf = (side: ClockSide) => timed.map(({ step }) => step.days[side]);
  const counts = stepSets.map((set) => [set, rows.filter((row) => isIn(set, row, asOf)).length] as const);
  return {
    // Every set has its entry.
    count: Object.fromEntries(counts) as Record<StepSet, number>,
    department: spreadOf(daysOf("department")),
    enterprise: spreadOf(daysOf("enterprise")),
  };
}

/** What the 建设单位 does itself stands apart from what departments handle. */
export const ownHandler = "own";
export const handlerKey = ({ ownStep, handlerId }: Pick<StepFact, "ownStep" | "handlerId">): string =>
  ownStep ? ownHandler : handlerId;

/** The figures of each group by its key, most overdue first, then most files with the department, then by key. */
export function groupBy(
  rows: readonly StepRow[],
  keyOf: (row: StepRow) => string,
  asOf: Day,
): { key: string; figures: GroupFigures }[] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, group]) => ({ key, figures: groupFigures(group, asOf) }))
    .toSorted(
      (a, b) =>
        b.figures.count.late - a.figures.count.late ||
        b.figures.count.department - a.figures.count.department ||
        (a.key < b.key ? -1 : 1),
    );
}

type Threatened<P> = P & { start: Extract<PermitFacts["start"], { kind: "open" }> };

/** Projects whose earliest construction permit lies after the planned start, the latest first. Rule: section 8. */
export const threatened = <P extends ProjectPermits>(projects: readonly P[]): Threatened<P>[] =>
  projects
    .filter((one): one is Threatened<P> => one.start.kind === "open" && one.start.late > 0)
    .toSorted((a, b) => b.start.late - a.start.late || (a.projectId < b.projectId ? -1 : 1));

const orders: Partial<Record<StepSet, (a: StepRow, b: StepRow) => number>> = {
  timed: (a, b) => b.step.days.department - a.step.days.department,
  enterprise: (a, b) => b.step.days.enterprise - a.step.days.enterprise,
  promise: (a, b) => ((a.step.promiseUntil ?? "") < (b.step.promiseUntil ?? "") ? -1 : 1),
  "promise-overdue": (a, b) => ((a.step.promiseUntil ?? "") < (b.step.promiseUntil ?? "") ? -1 : 1),
};
const byRemaining = (a: StepRow, b: StepRow) =>
  (a.step.remaining ?? Number.MAX_SAFE_INTEGER) - (b.step.remaining ?? Number.MAX_SAFE_INTEGER) ||
  b.step.days.department - a.step.days.department;

/** The rows behind a number in the order in which they matter: least time left, or the longest days. */
export const rowsBehind = <P extends ProjectPermits>(
  set: StepSet,
  rows: readonly StepRow<P>[],
  asOf: Day,
): StepRow<P>[] => rows.filter((row) => isIn(set, row, asOf)).toSorted(orders[set] ?? byRemaining);
