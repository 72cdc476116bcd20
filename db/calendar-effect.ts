import { inArray, max } from "drizzle-orm";
import { calendarWarning } from "@/lib/domain/calendar-warning";
import { type Day, isDay } from "@/lib/domain/day";
import { type MovedDue, movedDues } from "@/lib/domain/permit-moved";
import { readPermitFiles } from "./permit-reading";
import { permitStanding, projects } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";
import { type ImaginedDay, knownWorkCalendar, readWorkCalendar } from "./work-calendar";

const readNames = async (db: Db, ids: readonly string[]) => {
  const { id, name } = projects;
  const rows = await db
    .select({ id, name })
    .from(projects)
    .where(inArray(id, [...ids]));
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** The running due days that one more word on a day would move, by project. */
export async function effectOfDay(store: Store, today: Day, imagined: ImaginedDay) {
  const files = await readPermitFiles(store.read);
  const now = await knownWorkCalendar(store);
  const then = await readWorkCalendar(store.read, imagined);
  const moved = files.flatMap(({ projectId, ...file }) =>
    movedDues(file, today, now, then).map((one) => ({ projectId, ...one })),
  );
  const names = await readNames(
    store.read,
    moved.slice(0, 50).map(({ projectId }) => projectId),
  );
  return moved.map((one): MovedDue & { projectId: string; name: string } => ({
    ...one,
    name: names.get(one.projectId) ?? one.projectId,
  }));
}

/** Whether a year without a table is wanted now or soon, kept until the next commit. */
export const readCalendarWarning = untilCommit(
  (today: Day) => today,
  async (store, today) => {
    const [last] = await store.read
      .select({
        due: max(permitStanding.dueOn),
        promised: max(permitStanding.promisedOn),
        until: max(permitStanding.promiseUntil),
      })
      .from(permitStanding);
    const days = Object.values(last ?? {}).filter((one): one is Day => one !== null && isDay(one));
    return calendarWarning(await knownWorkCalendar(store), today, days.toSorted().at(-1) ?? null);
  },
);
