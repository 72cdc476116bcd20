import { addDays, type Day, day, daysBetween } from "./day";

/** What a person may have to do, in the order in which equally pressing things are done, with its family. */
const familyOf = {
  "order-sign": "orders",
  "order-feedback": "orders",
  "order-finish": "orders",
  "order-closing": "orders",
  "order-extension": "orders",
  "order-issue": "orders",
  mention: "talk",
  "report-returned": "reports",
  "report-draft": "reports",
  "report-missing": "reports",
  "report-review": "approvals",
  proposal: "approvals",
  plan: "approvals",
  period: "approvals",
  problem: "problems",
  "problem-concerned": "problems",
  "permit-due": "permits",
  "permit-promise": "permits",
  promise: "alerts",
  alert: "alerts",
  indicator: "indicators",
} as const;

export type WorkKind = keyof typeof familyOf;
// Object.keys forgets the literal types of a table that is complete by construction.
export const workKinds = Object.keys(familyOf) as readonly WorkKind[];
export type WorkFamily = (typeof familyOf)[WorkKind];
export const workFamilies = [...new Set(Object.values(familyOf))] as readonly WorkFamily[];
export const workFamily = (kind: WorkKind): WorkFamily => familyOf[kind];

/** 逾期, 今天和本周, 以后. */
export const workGroups = ["overdue", "soon", "later"] as const;
export type WorkGroup = (typeof workGroups)[number];

export type Work = {
  kind: WorkKind;
  due: Day | null;
  /** Since when it waits for this person. */
  since: Day | null;
  /** The limit is counted in working days: a day off after its last day oversteps nothing. */
  workingDays: boolean;
  /** Without a due day: whether it may wait until after what presses. */
  canWait: boolean;
};

/** As of which day the list stands; due days in working days before `lateBefore` are overdue, as `dueBounds` says. */
export type WorkMoment = { today: Day; lateBefore: Day };

const aMonday = day("2021-01-04");

/** The Sunday that ends the week of a day. */
export const endOfWeek = (today: Day): Day =>
  addDays(today, 6 - (((daysBetween(aMonday, today) % 7) + 7) % 7));

/** Overdue, due by the end of the week (as is what waits for an answer without a due day), or later. */
export function groupOf({ due, workingDays, canWait }: Work, { today, lateBefore }: WorkMoment): WorkGroup {
  if (due === null) return canWait ? "later" : "soon";
  if (due < (workingDays ? lateBefore : today)) return "overdue";
  return due <= endOfWeek(today) ? "soon" : "later";
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What presses first: by group, by due day (what waits for an answer stands at today), by kind, longest waiting first. */
export function compareWork(a: Work, b: Work, moment: WorkMoment): number {
  const place = (one: Work) => workGroups.indexOf(groupOf(one, moment));
  const due = (one: Work) => one.due ?? (one.canWait ? "9999" : moment.today);
  return (
    place(a) - place(b) ||
    text(due(a), due(b)) ||
    workKinds.indexOf(a.kind) - workKinds.indexOf(b.kind) ||
    text(a.since ?? "", b.since ?? "")
  );
}

/** The list in the order of work; equals keep theirs. */
export const inOrderOfUrgency = <W extends Work>(works: readonly W[], moment: WorkMoment): W[] =>
  works.toSorted((a, b) => compareWork(a, b, moment));

/** The same in its groups; empty groups are left out. */
export const inUrgencyGroups = <W extends Work>(works: readonly W[], moment: WorkMoment) =>
  workGroups
    .map((group) => ({
      group,
      works: inOrderOfUrgency(
        works.filter((one) => groupOf(one, moment) === group),
        moment,
      ),
    }))
    .filter((one) => one.works.length > 0);

export type WorkCounts = Record<WorkGroup, number> & {
  all: number;
  /** What is to be done now: overdue or by the end of the week. */
  now: number;
  families: Record<WorkFamily, number>;
};

export function countWork(works: readonly Work[], moment: WorkMoment): WorkCounts {
  const of = (group: WorkGroup) => works.filter((one) => groupOf(one, moment) === group).length;
  const [overdue, soon, later] = [of("overdue"), of("soon"), of("later")];
  const count = (family: WorkFamily) => works.filter(({ kind }) => familyOf[kind] === family).length;
  // One entry a family, by construction.
  const families = Object.fromEntries(workFamilies.map((family) => [family, count(family)])) as Record<
    WorkFamily,
    number
  >;
  return { overdue, soon, later, all: works.length, now: overdue + soon, families };
}
