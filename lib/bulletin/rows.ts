import type { BulletinRow } from "@/lib/domain/bulletin-difference";
import type { Figures } from "@/lib/domain/figures";
import type { Yuan } from "@/lib/domain/money";
import type {
  Category,
  Level,
  Light,
  MilestoneKind,
  ReportStatus,
  StartList,
  State,
} from "@/lib/domain/vocabulary";

/** What a bulletin keeps of one listed project: enough for each of its numbers and tables, years later. */
export type ContentRow = BulletinRow & {
  name: string;
  departmentId: string;
  level: Level;
  originalAnnual: Yuan;
  light: Light;
  startList: StartList | null;
  startedLate: boolean;
  unplannedStart: boolean;
  overdueKind: MilestoneKind | null;
  overdueDays: number;
  reportStatus: ReportStatus;
  /** The month was first filed after its cut-off. */
  reportedLate: boolean;
  /** Of what should be completed this year: done, overdue on the as-of day, or still open. */
  completion: "done" | "overdue" | "open" | null;
};

/** Which rows stand behind a number. `only` names what the register has no filter for. */
export type RowFilter = {
  department?: string;
  category?: Category;
  level?: Level;
  state?: State;
  light?: Light;
  start?: StartList | "started" | "due";
  report?: "in-force" | "owed";
  only?:
    | "late-started"
    | "unplanned-start"
    | "to-complete"
    | "completed"
    | "completion-overdue"
    | "late-report";
};

const inForce = (status: ReportStatus) =>
  status === "submitted" || status === "reviewed" || status === "locked";

const special: Record<NonNullable<RowFilter["only"]>, (row: ContentRow) => boolean> = {
  "late-started": (row) => row.category === "start" && row.startedLate,
  "unplanned-start": (row) => row.unplannedStart,
  "to-complete": (row) => row.completion !== null,
  completed: (row) => row.completion === "done",
  "completion-overdue": (row) => row.completion === "overdue",
  "late-report": (row) => inForce(row.reportStatus) && row.reportedLate,
};

function startsAs(list: StartList | null, wanted: NonNullable<RowFilter["start"]>): boolean {
  if (wanted === "started") return list === "due-started" || list === "early-started";
  if (wanted === "due") return list === "due-started" || list === "due-not-started";
  return list === wanted;
}

/** The rows behind a number, in their stored order. Rule: section 12, each number opens its rows. */
export const rowsBehind = (rows: readonly ContentRow[], filter: RowFilter): ContentRow[] =>
  rows.filter(
    (row) =>
      (filter.department === undefined || row.departmentId === filter.department) &&
      (filter.category === undefined || row.category === filter.category) &&
      (filter.level === undefined || row.level === filter.level) &&
      (filter.state === undefined || row.state === filter.state) &&
      (filter.light === undefined || row.light === filter.light) &&
      (filter.start === undefined || startsAs(row.startList, filter.start)) &&
      (filter.report === undefined || inForce(row.reportStatus) === (filter.report === "in-force")) &&
      (filter.only === undefined || special[filter.only](row)),
  );

/** The same filter in the words of the register's address; null where the register has none. */
export function registerFilter(filter: RowFilter): Record<string, string | string[]> | null {
  const { only, start, report, ...plain } = filter;
  if (only !== undefined) return null;
  return {
    ...plain,
    ...(start === undefined ? {} : { start: start === "due" ? ["due-started", "due-not-started"] : start }),
    ...(report === undefined
      ? {}
      : {
          report: report === "owed" ? ["missing", "draft", "returned"] : ["submitted", "reviewed", "locked"],
        }),
  };
}

/** What rows add up to; for all rows of a period it equals what the register's figures say. Rule: section 1. */
export function sumRows(rows: readonly ContentRow[]): Figures {
  const sum = (of: (row: ContentRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const count = (filter: RowFilter) => rowsBehind(rows, filter).length;
  return {
    projects: rows.length,
    total: sum((row) => row.total),
    annualPlan: sum((row) => row.annualPlan),
    originalAnnual: sum((row) => row.originalAnnual),
    planToDate: sum((row) => row.planToDate),
    actualToDate: sum((row) => row.actualToDate),
    plannedStarts: count({ category: "start" }),
    started: count({ start: "started" }),
    dueStarts: count({ start: "due" }),
    lateStarted: count({ only: "late-started" }),
    earlyStarted: count({ start: "early-started" }),
    dueNotStarted: count({ start: "due-not-started" }),
    notDueStarts: count({ start: "not-due" }),
    states: {
      achieved: count({ state: "achieved" }),
      behind: count({ state: "behind" }),
      "not-due": count({ state: "not-due" }),
      unplanned: count({ state: "unplanned" }),
    },
    lights: {
      red: count({ light: "red" }),
      yellow: count({ light: "yellow" }),
      green: count({ light: "green" }),
      grey: count({ light: "grey" }),
    },
    reported: count({ report: "in-force" }),
  };
}
