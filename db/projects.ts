import { eq, gte, isNull, or } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { pinyinKeys } from "./pinyin";
import { projects, projectYears } from "./schema";
import type { Db, Tx } from "./types";

export type ProjectRow = typeof projects.$inferSelect;
export type ProjectValues = Omit<typeof projects.$inferInsert, "pinyin" | "initials">;

/** Of the rows of years those that count in some period: what left the list before its first one never did. */
export const everListed = or(
  isNull(projectYears.listedTo),
  gte(projectYears.listedTo, projectYears.listedFrom),
);

/** Adds a project. @throws Refusal `conflict` when its code is taken. */
export const addProject = (tx: Tx, values: ProjectValues): Promise<ProjectRow> =>
  tx.add(projects, { ...values, ...pinyinKeys(values.name) });

/** Lists a project in a year. @throws Refusal `conflict` when it already is. */
export const addProjectYear = (tx: Tx, values: typeof projectYears.$inferInsert) =>
  tx.add(projectYears, values);

/** @throws Refusal `missing`. */
export async function mustGetProjectYear(db: Db, projectId: string, year: number) {
  const rows = await db.select().from(projectYears).where(eq(projectYears.projectId, projectId));
  const row = rows.find((each) => each.year === year);
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** The type decides which milestones a project usually has. @throws Refusal `missing`. */
export async function getProjectType(db: Db, projectId: string) {
  const [row] = await db.select({ type: projects.type }).from(projects).where(eq(projects.id, projectId));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row.type;
}
