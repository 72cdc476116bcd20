"use server";

import { action } from "@/app/_server/action";
import { giveChosenMilestones } from "@/db/milestone-templates";
import { getProjectType, mustGetProjectYear } from "@/db/projects";
import { yearOf } from "@/lib/domain/period";
import { addMilestonesInput } from "@/lib/inputs/plan";

/** Chosen ones of the milestones that a project of this type has and this one lacks. */
export const addUsualMilestones = action({
  permission: "milestone.edit",
  verb: "milestone.add",
  input: addMilestonesInput,
  async run(tx, { projectId, start, kind }, { allow, day }) {
    allow(await mustGetProjectYear(tx, projectId, yearOf(day)));
    await giveChosenMilestones(tx, projectId, await getProjectType(tx, projectId), start, kind);
    return { count: kind.length };
  },
  revalidate: () => ["/projects", "/starts", "/"],
});
