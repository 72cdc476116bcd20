import { asc, eq, inArray } from "drizzle-orm";
import { matches } from "./register-filter";
import { permitCases, permitStanding, projects } from "./schema";
import type { Db } from "./types";

/** Projects found are listed up to here; the rest is counted. */
export const foundLimit = 10;

/** Projects with permits whose name, code, pinyin or initials hold the words, with all their steps. Three statements. */
export async function findForLogging(db: Db, q: string) {
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
  const list = await found.orderBy(asc(projects.pinyin), asc(projects.id)).limit(foundLimit);
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
  const own = Map.groupBy(steps, ({ projectId }) => projectId);
  return { total, projects: list.map((one) => ({ ...one, steps: own.get(one.projectId) ?? [] })) };
}
export type Found = Awaited<ReturnType<typeof findForLogging>>;
