import { eq } from "drizzle-orm";
import { projects } from "./schema";
import type { Db } from "./types";

/** What the page of a step says about its project, or null. */
export async function getProject(db: Db, projectId: string) {
  const [row] = await db
    .select({ id: projects.id, name: projects.name, code: projects.code, owner: projects.owner })
    .from(projects)
    .where(eq(projects.id, projectId));
  return row ?? null;
}
