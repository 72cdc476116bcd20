import { and, asc, eq } from "drizzle-orm";
import { waitsForApprovalOf } from "@/lib/approval";
import { can } from "@/lib/policy";
import { plans, projects, projectYears, slotProjects, slots } from "./schema";
import { type WorkItem, type WorkScene, workItem } from "./work-item";

/** Projects proposed for a list, to be confirmed by a head of the slot's department. Rule: section 5. */
export async function proposalWork({ store, user, users }: WorkScene): Promise<WorkItem[]> {
  if (!can(user, "list.confirm")) return [];
  const rows = await store.read
    .select({
      id: slotProjects.id,
      projectId: slotProjects.projectId,
      name: projects.name,
      departmentId: slots.departmentId,
      slot: slots.title,
      by: slotProjects.proposedBy,
      since: slotProjects.proposedOn,
    })
    .from(slotProjects)
    .innerJoin(slots, eq(slots.id, slotProjects.slotId))
    .innerJoin(projects, eq(projects.id, slotProjects.projectId))
    .where(eq(slotProjects.status, "proposed"))
    .orderBy(asc(slotProjects.proposedOn), asc(slotProjects.id));
  return rows.flatMap(({ id, departmentId, by, slot: text, ...row }) => {
    const who = by === null ? undefined : users.get(by);
    const submission = { departmentId, submittedBy: by, submitterRole: who?.role ?? null };
    if (!waitsForApprovalOf(user, submission, "list.confirm")) return [];
    return [
      workItem({ ...row, kind: "proposal", id: `proposal ${id}`, place: id, text, by: who?.name ?? null }),
    ];
  });
}

/** Changes of plans to be approved by a head of the responsible department. Rule: section 2, plans. */
export async function planWork({ store, user, users }: WorkScene): Promise<WorkItem[]> {
  if (user.role !== "head" && user.role !== "admin") return [];
  const rows = await store.read
    .select({
      id: plans.id,
      projectId: plans.projectId,
      name: projects.name,
      departmentId: projectYears.departmentId,
      reason: plans.reason,
      by: plans.proposedBy,
      since: plans.proposedOn,
    })
    .from(plans)
    .innerJoin(projects, eq(projects.id, plans.projectId))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, plans.projectId), eq(projectYears.year, plans.year)),
    )
    .where(eq(plans.status, "proposed"))
    .orderBy(asc(plans.proposedOn), asc(plans.id));
  return rows.flatMap(({ id, departmentId, by, reason, ...row }) => {
    const who = by === null ? undefined : users.get(by);
    const submission = { departmentId, submittedBy: by, submitterRole: who?.role ?? null };
    // Who reviews a department's reports approves its plans.
    if (!waitsForApprovalOf(user, submission, "report.review")) return [];
    return [workItem({ ...row, kind: "plan", id: `plan ${id}`, text: reason ?? "", by: who?.name ?? null })];
  });
}
