"use server";

import { action } from "@/app/_server/action";
import { moveForecast, mustGetMilestone, reachMilestone } from "@/db/milestones";
import { mustGetProjectYear } from "@/db/projects";
import { yearOf } from "@/lib/domain/period";
import { actualInput, forecastInput } from "@/lib/inputs/milestone";

const shown = () => ["/double-ten", "/projects", "/starts", "/"];

export const changeForecast = action({
  permission: "milestone.edit",
  verb: "milestone.forecast",
  input: forecastInput,
  reason: ({ reason }) => reason || null,
  async run(tx, { milestone, to, reason, seen }, { user, allow, day }) {
    const row = await mustGetMilestone(tx, milestone);
    allow(await mustGetProjectYear(tx, row.projectId, yearOf(day)));
    // The version on the screen decides whether somebody was faster.
    const moved = await moveForecast(tx, { ...row, version: seen }, { to, reason, by: user.id, on: day });
    return { version: moved.version, forecast: moved.forecast };
  },
  revalidate: shown,
});

export const recordActual = action({
  permission: "milestone.edit",
  verb: "milestone.reach",
  input: actualInput,
  reason: ({ reason }) => reason || null,
  async run(tx, { milestone, actual, reason, seen }, { allow, day }) {
    const row = await mustGetMilestone(tx, milestone);
    allow(await mustGetProjectYear(tx, row.projectId, yearOf(day)));
    const settled = await reachMilestone(tx, { ...row, version: seen }, actual, day, reason);
    return { version: settled.version, actual: settled.actual };
  },
  revalidate: shown,
});
