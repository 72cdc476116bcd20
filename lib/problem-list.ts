import type { Day } from "./domain/day";
import { type ProblemStanding, problemOverdue } from "./domain/problem";
import type { ProblemType } from "./domain/vocabulary";
import type { ProblemsView } from "./inputs/problems-url";

export type Listed = ProblemStanding & {
  projectId: string;
  departmentId: string;
  departments: readonly string[];
  type: ProblemType;
  raisedOn: string;
};

/** Whether an entry is among those that an address asks for. */
export const isListed = (entry: Listed, view: ProblemsView, today: Day): boolean =>
  (view.state.length === 0 || view.state.includes(entry.state)) &&
  (view.type.length === 0 || view.type.includes(entry.type)) &&
  (view.level.length === 0 || view.level.includes(entry.level)) &&
  (view.department === null || entry.departmentId === view.department) &&
  (view.concerned === null || entry.departments.includes(view.concerned)) &&
  (view.project === null || entry.projectId === view.project) &&
  (!view.overdue || problemOverdue(entry, today) > 0);

const settled = ({ state }: Listed) => state === "resolved" || state === "suspended";

/** What presses first: the longest overdue, then the highest level, then the next day; settled ones last, newest first. */
export function inOrderOfPressure<E extends Listed>(entries: readonly E[], today: Day): E[] {
  const due = ({ agreedOn, wantedOn }: Listed) => agreedOn ?? wantedOn ?? "9999";
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return entries.toSorted((a, b) => {
    if (settled(a) !== settled(b)) return settled(a) ? 1 : -1;
    if (settled(a)) return text(b.raisedOn, a.raisedOn);
    return problemOverdue(b, today) - problemOverdue(a, today) || b.level - a.level || text(due(a), due(b));
  });
}
