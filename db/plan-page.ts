import { asc, eq } from "drizzle-orm";
import { listMilestones, listPlans, readProjectRules } from "./project-page";
import { planBaselines } from "./schema";
import { untilCommit } from "./until-commit";

/** The plan of a project's year with its versions, the rules and the milestones; kept until the next commit. */
export const readPlanPage = untilCommit(
  (projectId: string, year: number) => `${projectId} ${year}`,
  async ({ read }, projectId: string, year: number) => {
    const baselines = await read
      .select()
      .from(planBaselines)
      .where(eq(planBaselines.projectId, projectId))
      .orderBy(asc(planBaselines.id));
    const versions = await listPlans(read, projectId, year);
    return {
      rules: await readProjectRules(read, projectId, year),
      versions: versions.map((version) => ({
        ...version,
        baselines: baselines.filter(({ planId }) => planId === version.id),
      })),
      milestones: await listMilestones(read, projectId),
    };
  },
);

export type PlanPage = Awaited<ReturnType<typeof readPlanPage>>;
export type PlanVersionRow = PlanPage["versions"][number];
