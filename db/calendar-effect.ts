import { max } from "drizzle-orm";
import { calendarWarning } from "@/lib/domain/calendar-warning";
import { type Day, isDay } from "@/lib/domain/day";
import { type MovedDue, movedDues } from "@/lib/domain/permit-moved";
import { readPermitFiles } from "./permit-reading";
import { permitStanding } from "./schema";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";
import { type ImaginedDay, knownWorkCalendar, readWorkCalendar } from "./work-calendar";

/** The running due days that one more word on a day would move, by project. */
export async function effectOfDay(store: Store, today: Day, imagined: ImaginedDay) {
  const files = await readPermitFiles(store.read);
  const now = await knownWorkCalendar(store);
  const then = await readWorkCalendar(store.read, imagined);
  return files.flatMap((file) =>
    movedDues(file, today, now, then).map((moved): MovedDue & { projectId: string } => ({
      projectId: file.projectId,
      ...moved,
    })),
  );
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
