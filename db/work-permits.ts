import { and, asc, eq, isNotNull, or } from "drizzle-orm";
import { dueBounds } from "@/lib/domain/due-bounds";
import { permitsUrl } from "@/lib/inputs/permits-url";
import { knownTemplates } from "./permit-queue";
import { type DeskScope, newestYear, rowsOf, scopeOf } from "./permit-queue-filter";
import { permitStanding as at, permitCases, projects, projectYears } from "./schema";
import { type WorkItem, type WorkScene, workItem } from "./work-item";

/**
 * Steps that run in the own desk, by their legal or promised day, with those that were late before they stopped, and
 * what was granted under 容缺 until its promise is kept: the approver's of the department, the officer's own steps of the own projects. One statement. Rule: section 8.
 */
export async function permitWork({ store, user, today, calendar }: WorkScene): Promise<WorkItem[]> {
  if (user.role !== "approver" && user.role !== "officer") return [];
  const approves = user.role === "approver";
  const scope: DeskScope = { handlerId: user.departmentId, side: approves ? "approving" : "own" };
  const bounds = dueBounds(calendar, today);
  const rows = await store.read
    .select({
      projectId: at.projectId,
      name: projects.name,
      code: at.code,
      acceptedOn: at.acceptedOn,
      finishedOn: at.finishedOn,
      stoppedBy: at.stoppedBy,
      dueOn: at.dueOn,
      promisedOn: at.promisedOn,
      promiseUntil: at.promiseUntil,
    })
    .from(at)
    .innerJoin(projects, eq(projects.id, at.projectId))
    .innerJoin(permitCases, eq(permitCases.projectId, at.projectId))
    .innerJoin(projectYears, and(eq(projectYears.projectId, at.projectId), newestYear))
    .where(
      and(
        scopeOf(permitsUrl.parse({}), scope, await knownTemplates(store)),
        approves ? undefined : eq(projectYears.officerId, user.id),
        or(
          rowsOf("running", bounds),
          rowsOf("late", bounds),
          approves ? isNotNull(at.promiseUntil) : undefined,
        ),
      ),
    )
    .orderBy(asc(at.projectId), asc(at.position));
  return rows.flatMap((row) => {
    const { projectId, name, code: place, promiseUntil } = row;
    const shared = { name, projectId, place, workingDays: true, since: row.acceptedOn };
    const id = `${projectId} ${place}`;
    const runs = row.acceptedOn !== null && row.finishedOn === null && row.stoppedBy === null;
    const due = row.dueOn ?? row.promisedOn;
    const isLate = row.dueOn !== null && row.dueOn < bounds.lateBefore;
    return [
      ...(runs || isLate
        ? [workItem({ kind: "permit-due", id: `step ${id}`, ...shared, due, canWait: true })]
        : []),
      ...(approves && promiseUntil
        ? [workItem({ kind: "permit-promise", id: `until ${id}`, ...shared, due: promiseUntil })]
        : []),
    ];
  });
}
