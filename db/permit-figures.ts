import { and, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { yearOf } from "@/lib/domain/period";
import { permitFacts } from "@/lib/domain/permit-facts";
import type { ProjectPermits } from "@/lib/domain/permit-figures";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import { handlerOf, readPermitFiles } from "./permit-reading";
import { milestones, permitCases, projects, projectYears } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";
import { knownWorkCalendar } from "./work-calendar";

export type NamedPermits = ProjectPermits & { name: string };
export type StepName = { name: string; english: string; position: number };
export type PermitFigures = {
  projects: NamedPermits[];
  /** Names of steps by code, as the newest version in use has them. */
  names: ReadonlyMap<string, StepName>;
};

const namesOf = (db: Db) =>
  db
    .select({
      id: projects.id,
      name: projects.name,
      category: projectYears.category,
      year: projectYears.year,
    })
    .from(permitCases)
    .innerJoin(projects, eq(projects.id, permitCases.projectId))
    .innerJoin(projectYears, eq(projectYears.projectId, permitCases.projectId));

const plannedStarts = (db: Db) =>
  db
    .select({ projectId: milestones.projectId, baseline: milestones.baseline })
    .from(milestones)
    .where(
      and(
        eq(milestones.kind, "start"),
        inArray(milestones.projectId, db.select({ id: permitCases.projectId }).from(permitCases)),
      ),
    );

async function compute(store: Store, today: Day): Promise<PermitFigures> {
  const { read } = store;
  const files = await readPermitFiles(read);
  const calendar = await knownWorkCalendar(store);
  const known = Map.groupBy(await namesOf(read), ({ id }) => id);
  const starts = new Map((await plannedStarts(read)).map((row) => [row.projectId, row.baseline]));
  const newest = files.toSorted((a, b) => a.template.number - b.template.number);
  const names = new Map(
    newest.flatMap(({ template }) =>
      template.steps.map(({ code, name, english }, position) => [code, { name, english, position }] as const),
    ),
  );
  return {
    names,
    projects: files.map((file) => ({
      ...permitFacts(file, {
        plannedStart: starts.get(file.projectId) ?? null,
        asOf: today,
        calendar,
        handlerOf: (step) => handlerOf(file, step),
      }),
      projectId: file.projectId,
      departmentId: file.departmentId,
      name: known.get(file.projectId)?.[0]?.name ?? file.projectId,
      joint: (known.get(file.projectId) ?? []).some(
        ({ year, category }) => year === yearOf(today) && category === "start",
      ),
    })),
  };
}

/**
 * The permits of every project on a day, kept until the next commit; the year without a calendar when the clocks of
 * today cannot be reckoned.
 */
export const readPermitFigures = untilCommit(
  (today: Day) => today,
  async (store, today): Promise<PermitFigures | { uncovered: number }> => {
    try {
      return await compute(store, today);
    } catch (error) {
      if (error instanceof UncoveredYear) return { uncovered: error.year };
      throw error;
    }
  },
);
