import { and, asc, eq, inArray } from "drizzle-orm";
import { effective } from "@/lib/domain/permit-log";
import { eventOf, handlerOf, newestTemplate, type PermitFile, readPermitFiles } from "./permit-reading";
import { milestones, users } from "./schema";
import type { Db } from "./types";
import { untilCommit } from "./until-commit";

/** Codes of all steps with a log in force, in the flow or hidden by a change of it. */
export const loggedCodes = (file: PermitFile): string[] =>
  [...file.events].flatMap(([code, rows]) => (effective(rows.map(eventOf)).length > 0 ? [code] : []));

/** The steps that one may choose flows of: those of the version the case began with, else of the newest. */
const offeredTemplate = async (db: Db, file: PermitFile | null) =>
  file?.template ?? (await newestTemplate(db));

/** The permits of a project with the people and days that its page names; `file` is null before they have begun. */
async function readPermitPage(db: Db, projectId: string) {
  const [file = null] = await readPermitFiles(db, [projectId]);
  const handlers = file ? [...new Set(file.steps.map((step) => handlerOf(file, step)))] : [];
  const approvers = await db
    .select({ name: users.name, departmentId: users.departmentId, phone: users.phone })
    .from(users)
    .where(and(eq(users.role, "approver"), eq(users.disabled, false), inArray(users.departmentId, handlers)))
    .orderBy(asc(users.username));
  const [start] = await db
    .select({ baseline: milestones.baseline, actual: milestones.actual })
    .from(milestones)
    .where(and(eq(milestones.projectId, projectId), eq(milestones.kind, "start")));
  return {
    file,
    template: await offeredTemplate(db, file),
    approvers: Map.groupBy(approvers, ({ departmentId }) => departmentId),
    start: start ?? null,
  };
}

/** The same, kept until the next commit. */
export const keptPermitPage = untilCommit(
  (projectId: string) => projectId,
  ({ read }, projectId: string) => readPermitPage(read, projectId),
);

export type PermitPage = Awaited<ReturnType<typeof readPermitPage>>;
