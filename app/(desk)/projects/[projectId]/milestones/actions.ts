"use server";

import { action } from "@/app/_server/action";
import { giveMilestones } from "@/db/milestone-templates";
import { getProjectType, mustGetProjectYear } from "@/db/projects";
import { yearOf } from "@/lib/domain/period";
import { addMilestonesInput } from "@/lib/inputs/plan";
import { Refusal } from "@/lib/refusal";

/** The milestones that a project of this type has and this one lacks. */
export const addUsualMilestones = action({
  permission: "milestone.edit",
  verb: "milestone.add",
  input: addMilestonesInput,
  async run(tx, { projectId, start }, { allow, day }) {
    allow(await mustGetProjectYear(tx, projectId, yearOf(day)));
    const added = await giveMilestones(tx, projectId, await getProjectType(tx, projectId), start);
    if (added.length === 0) throw new Refusal("conflict", { key: "milestones.complete" });
    return { count: added.length };
  },
  revalidate: () => ["/projects", "/starts", "/"],
});
