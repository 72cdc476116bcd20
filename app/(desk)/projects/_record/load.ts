import { getLocale } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { readCalendar } from "@/db/calendar";
import { keptControlled } from "@/db/control-events";
import { listDepartments } from "@/db/people";
import { listAnswering } from "@/db/project-record";
import { store } from "@/db/store";
import { addMonths, type Period, periodOf, periodOfDay, yearOf } from "@/lib/domain/period";

/** What both forms of a record offer: departments, their people, places, and the periods that are not locked yet. */
export async function loadOffered() {
  const today = await businessDay();
  const { read } = store();
  const [departments, people, { subdistricts }, { locked }, english] = await Promise.all([
    listDepartments(read),
    listAnswering(read),
    keptControlled(store()),
    readCalendar(store()),
    getLocale().then((locale) => locale === "en"),
  ]);
  const last = locked.at(-1);
  const periods: Period[] = [];
  for (let at = periodOf(yearOf(today), 1); at <= periodOfDay(today); at = addMonths(at, 1))
    if (!last || at > last) periods.unshift(at);
  return {
    today,
    places: subdistricts,
    periods,
    departments: departments.map((one) => ({ id: one.id, name: english ? one.english : one.name })),
    officers: people
      .filter(({ role }) => role === "officer" || role === "head")
      .map(({ id, name, departmentId }) => ({ id, name, departmentId })),
  };
}
