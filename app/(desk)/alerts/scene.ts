import type { OpenAlert } from "@/db/alerts";
import { alertRules } from "@/lib/domain/vocabulary";
import type { AlertsView } from "@/lib/inputs/alerts-url";

/** How many alerts a page shows. */
export const pageSize = 100;

const among = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);

/** Whether an alert is among what the address asks for. */
export const matches = (alert: OpenAlert, view: Omit<AlertsView, "group">): boolean =>
  among(view.rule, alert.rule) &&
  among(view.level, alert.level) &&
  among(view.handling, alert.handling) &&
  (view.department === null || alert.departmentId === view.department) &&
  (view.officer === null || alert.officerId === view.officer) &&
  (view.since === null || alert.openedOn >= view.since);

/** In the order of their groups: rules as the handbook lists them, departments as `places` has them; red first in each. */
export function inGroups(rows: readonly OpenAlert[], group: AlertsView["group"], places: readonly string[]) {
  const place = (alert: OpenAlert) =>
    group === "rule" ? alertRules.indexOf(alert.rule) : places.indexOf(alert.departmentId ?? "");
  // Sorting keeps the order of equals: red first, longest open first.
  return rows.toSorted((a, b) => place(a) - place(b));
}
