import { and, asc, desc, eq, exists, inArray, sql } from "drizzle-orm";
import type { DeskScope } from "./permit-queue-filter";
import { matches } from "./register-filter";
import { permitCases, permitStanding, projects } from "./schema";
import type { Db } from "./types";

/** Projects found are listed up to here; the rest is counted. */
export const foundLimit = 10;

/**
 * Projects with permits whose name, code, pinyin or initials hold the words, with all their steps;
 * those with steps of the scope come first. Three statements.
 */
export async function findForLogging(db: Db, q: string, scope: DeskScope) {
  const own = and(
    eq(permitStanding.projectId, projects.id),
    scope.handlerId === null ? undefined : eq(permitStanding.handlerId, scope.handlerId),
    scope.side === "both" ? undefined : eq(permitStanding.ownStep, scope.side === "own"),
  );
  const found = db
    .select({
      projectId: projects.id,
      name: projects.name,
      projectCode: projects.code,
      templateId: permitCases.templateId,
    })
    .from(permitCases)
    .innerJoin(projects, eq(projects.id, permitCases.projectId))
    .where(matches(q));
  const total = await db.$count(found.as("found"));
  const list = await found
    .orderBy(
      desc(exists(db.select({ one: sql`1` }).from(permitStanding).where(own))),
      asc(projects.pinyin),
      asc(projects.id),
    )
    .limit(foundLimit);
  if (list.length === 0) return { total, projects: [] };
  const steps = await db
    .select()
    .from(permitStanding)
    .where(
      inArray(
        permitStanding.projectId,
        list.map(({ projectId }) => projectId),
      ),
    )
    .orderBy(asc(permitStanding.position));
  const ofProject = Map.groupBy(steps, ({ projectId }) => projectId);
  return { total, projects: list.map((one) => ({ ...one, steps: ofProject.get(one.projectId) ?? [] })) };
}
export type Found = Awaited<ReturnType<typeof findForLogging>>;
