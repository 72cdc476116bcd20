import { and, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type DealFacts, isSigned, stageOn } from "@/lib/domain/deal";
import { likeness } from "@/lib/domain/likeness";
import { Refusal } from "@/lib/refusal";
import type { DealRow } from "./deals";
import type { Clerk } from "./periods";
import { matches } from "./register-filter";
import { dealProjects, departments, projects, projectYears } from "./schema";
import type { Db, Tx } from "./types";

/** A signed deal becomes a construction project by a link, never a copy. Rule: section 6. */
export const linkProject = (tx: Tx, who: Clerk, dealId: string, projectId: string) =>
  tx.add(dealProjects, {
    id: `${dealId}-${projectId}`,
    dealId,
    projectId,
    linkedBy: who.userId,
    linkedOn: who.day,
  });

/** @throws Refusal `conflict` when the deal is not signed (or no more), `invalid` when there is no such project. */
export async function mustBeLinkable(
  db: Db,
  deal: Pick<DealFacts, "events">,
  projectId: string,
  today: Day,
): Promise<void> {
  const stage = stageOn(deal, today);
  if (stage === null || !isSigned(stage)) throw new Refusal("conflict", { key: "deal.notSigned" });
  if ((await db.$count(projects, eq(projects.id, projectId))) === 0)
    throw new Refusal("invalid", { key: "invalid" }, { projectId: { key: "deal.noProject" } });
}

/** Takes a link away; why stands in the audit. @throws Refusal `conflict` when it is gone already. */
export async function unlinkProject(tx: Tx, dealId: string, projectId: string): Promise<void> {
  const [row] = await tx
    .select()
    .from(dealProjects)
    .where(and(eq(dealProjects.dealId, dealId), eq(dealProjects.projectId, projectId)));
  if (!row) throw new Refusal("conflict", { key: "deal.linkGone" });
  await tx.remove(dealProjects, row.id);
}

const columns = {
  id: projects.id,
  name: projects.name,
  code: projects.code,
  owner: projects.owner,
  total: projects.totalInvestment,
  department: departments.shortName,
  departmentEnglish: departments.english,
};

const inYear = (db: Db, year: number) =>
  db
    .select(columns)
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(departments, eq(departments.id, projectYears.departmentId))
    .$dynamic()
    .where(eq(projectYears.year, year));

export type LinkedProject = Awaited<ReturnType<typeof inYear>>[number];

/** The projects that deals became, listed in a year, in the order of their names. */
export const listLinked = (db: Db, ids: readonly string[], year: number): Promise<LinkedProject[]> =>
  inYear(db, year).where(and(eq(projectYears.year, year), inArray(projects.id, [...ids])));

/**
 * Projects of the year that a deal may have become: those that the words find, or without words those whose name and
 * owner are most like the deal's; the closest first.
 */
export async function suggestProjects(
  db: Db,
  deal: Pick<DealRow, "name" | "enterprise"> & { projectIds: readonly string[] },
  year: number,
  words: string,
): Promise<LinkedProject[]> {
  const found = await inYear(db, year).where(
    and(eq(projectYears.year, year), words === "" ? undefined : matches(words)),
  );
  const like = (one: LinkedProject) =>
    Math.max(likeness(one.name, deal.name), likeness(`${one.owner}${one.name}`, deal.enterprise));
  return found
    .filter(({ id }) => !deal.projectIds.includes(id))
    .map((project) => ({ project, like: like(project) }))
    .filter((one) => words !== "" || one.like > 0)
    .toSorted((a, b) => b.like - a.like || (a.project.id < b.project.id ? -1 : 1))
    .slice(0, 8)
    .map(({ project }) => project);
}
