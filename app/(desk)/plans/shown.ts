import "server-only";
import { readNames } from "@/db/names";
import { readPlanBook } from "@/db/plan-book";
import { store } from "@/db/store";
import { type Period, yearOf } from "@/lib/domain/period";
import type { PlansView } from "@/lib/inputs/plans-url";
import type { User } from "@/lib/policy";

/** Officers and heads begin with their department, everybody else with the zone by department. */
function chosenOffice(user: User, asked: string | null) {
  if (asked === "all") return null;
  return asked ?? (user.role === "officer" || user.role === "head" ? user.departmentId : null);
}

/** The year's plans of all that has not gone before a period, those that the address lists, and whose; null is the zone. */
export async function shownPlans(view: PlansView, user: User, period: Period) {
  const [book, names] = [await readPlanBook(store(), yearOf(period)), await readNames(store())];
  // What has gone before this period needs no plan; what comes after it does.
  const going = book.filter(({ listedTo }) => listedTo === null || listedTo >= period);
  const office = chosenOffice(user, view.department);
  const rows = going.filter(
    ({ departmentId, officerId }) =>
      (office === null || departmentId === office) && (view.officer === null || officerId === view.officer),
  );
  return { going, names, office, rows };
}
