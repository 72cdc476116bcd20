import { defaultPeriod } from "@/lib/domain/as-of";
import type { Day } from "@/lib/domain/day";
import { dueBounds } from "@/lib/domain/due-bounds";
import { periodOfDay } from "@/lib/domain/period";
import { countWork, inOrderOfUrgency, type WorkMoment, workFamily } from "@/lib/domain/worklist";
import type { User } from "@/lib/policy";
import { subjectText } from "@/lib/subject";
import { readCalendar } from "./calendar";
import { readMentions } from "./comments";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";
import { alertWork } from "./work-alerts";
import { planWork, proposalWork } from "./work-approvals";
import { knownWorkCalendar } from "./work-calendar";
import { knownUsers, type WorkItem, type WorkScene, workItem } from "./work-item";
import { orderWork } from "./work-orders";
import { permitWork } from "./work-permits";
import { problemWork } from "./work-problems";
import { indicatorWork, periodWork, reportWork, reviewWork } from "./work-reports";

async function mentionWork({ store, user }: WorkScene): Promise<WorkItem[]> {
  return (await readMentions(store, user.id)).map(
    ({ id, project, projectId, subject, text, by, on, version }) =>
      workItem({
        kind: "mention",
        id,
        name: project ?? "",
        projectId,
        place: subjectText(subject),
        since: on,
        by,
        text,
        version,
      }),
  );
}

/** An alert that says that a month is missing is not said again beside the month that is to be filed. */
function once(items: readonly WorkItem[]): WorkItem[] {
  const owed = new Set(
    items.filter(({ kind }) => workFamily(kind) === "reports").map(({ projectId }) => projectId),
  );
  return items.filter(
    ({ kind, place, projectId }) => !(kind === "alert" && place === "report-missing" && owed.has(projectId)),
  );
}

const readers = [
  orderWork,
  reportWork,
  reviewWork,
  proposalWork,
  planWork,
  periodWork,
  problemWork,
  permitWork,
  alertWork,
  indicatorWork,
  mentionWork,
] as const;

/** What the readers of a person's work and of what she asked stand on. */
export async function workScene(store: Store, user: User, today: Day): Promise<WorkScene> {
  const [{ periods: all, locked, cutoffs }, calendar, users] = await Promise.all([
    readCalendar(store),
    knownWorkCalendar(store),
    knownUsers(store),
  ]);
  const begun = all.filter(({ period }) => period <= periodOfDay(today));
  const unlocked = begun.filter((one) => !one.locked).map(({ period }) => period);
  const periods = [...new Set([...unlocked, defaultPeriod(locked, today, cutoffs)])];
  return { store, user, today, calendar, users, cutoffs, unlocked, periods };
}

/** Everything that waits for a person, what presses first, with its counts; no statement until the next commit. */
export const readWork = untilCommit(
  (user: User, today: Day) => `${user.id} ${today}`,
  async (store, user: User, today: Day) => {
    const scene = await workScene(store, user, today);
    const { lateBefore } = dueBounds(scene.calendar, today);
    const moment: WorkMoment = { today, lateBefore };
    const lists = await Promise.all(readers.map((read) => read(scene)));
    const items = inOrderOfUrgency(once(lists.flat()), moment);
    return { items, moment, calendar: scene.calendar, counts: countWork(items, moment) };
  },
);
export type Worklist = Awaited<ReturnType<typeof readWork>>;
