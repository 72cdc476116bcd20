"use server";

import { action } from "@/app/_server/action";
import { storeMilestones } from "@/db/milestone-templates";
import { milestoneTemplateInput } from "@/lib/inputs/plan";

export const saveMilestoneTemplate = action({
  permission: "milestone.template",
  verb: "milestone.template",
  input: milestoneTemplateInput,
  reason: ({ reason }) => reason,
  async run(tx, { nodes, reason, seen }, { day }) {
    const { number } = await storeMilestones(tx, nodes, day, reason, seen);
    return { number };
  },
  revalidate: () => ["/admin/milestones"],
});
