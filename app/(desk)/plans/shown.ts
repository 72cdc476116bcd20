import "server-only";
import { readNames } from "@/db/names";
import { readPlanBook } from "@/db/plan-book";
import { store } from "@/db/store";
import type { PlansView } from "@/lib/inputs/plans-url";
import type { User } from "@/lib/policy";

/** Officers and heads begin with their department, everybody else with the zone by department. */
function chosenOffice(user: User, asked: string | null) {
  if (asked === "all") return null;
  return asked ?? (user.role === "officer" || user.role === "head" ? user.departmentId : null);
}

/** The plans of the year, those that the address lists, and whose they are; null is the whole zone. */
export async function shownPlans(view: PlansView, user: User, year: number) {
  const [book, names] = [await readPlanBook(store(), year), await readNames(store())];
  const office = chosenOffice(user, view.department);
  const rows = book.filter(
    ({ departmentId, officerId }) =>
      (office === null || departmentId === office) && (view.officer === null || officerId === view.officer),
  );
  return { book, names, office, rows };
}
