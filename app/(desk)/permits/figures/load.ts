import "server-only";
import { type PermitFigures, readPermitFigures } from "@/db/permit-figures";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { stepRows } from "@/lib/domain/permit-figures";
import type { PermitFiguresView } from "@/lib/inputs/permit-figures-url";
import { can, type User } from "@/lib/policy";

/** The responsible department whose projects are meant: a head's own unless another is asked for; null for all. */
export const departmentOf = (user: User, { department }: Pick<PermitFiguresView, "department">) =>
  department === "all" ? null : (department ?? (user.role === "head" ? user.departmentId : null));

/** The projects of the view with their steps; of 未批先建 only what this person may see. Rule: section 4. */
function chosenFrom(figures: PermitFigures, user: User, view: PermitFiguresView, asOf: Day) {
  const department = departmentOf(user, view);
  const projects = figures.projects
    .filter((one) => department === null || one.departmentId === department)
    .filter((one) => view.flow === "all" || one.flow.flow === view.flow);
  return {
    asOf,
    projects,
    rows: stepRows(projects),
    unpermitted: projects.filter(
      (one) => one.unpermitted.length > 0 && can(user, "unpermitted-start.view", one),
    ),
  };
}
export type Chosen = ReturnType<typeof chosenFrom>;

export async function loadFigures(user: User, view: PermitFiguresView, today: Day) {
  const figures = await readPermitFigures(store(), today);
  return "uncovered" in figures
    ? figures
    : { names: figures.names, chosen: chosenFrom(figures, user, view, today) };
}
