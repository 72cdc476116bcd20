"use server";

import { action } from "@/app/_server/action";
import { linkProject, mustBeLinkable, unlinkProject } from "@/db/deal-links";
import { mustReadDeal } from "@/db/deal-reading";
import { changeTier, editDeal, enterDeal, moveDeal, mustStandAt, revokeMove } from "@/db/deals";
import { yearOf } from "@/lib/domain/period";
import {
  dealInput,
  linkInput,
  moveInput,
  newDealInput,
  revokeInput,
  tierInput,
  unlinkInput,
} from "@/lib/inputs/deal";

const pages = ({ dealId }: { dealId: string }) => ["/recruitment", `/recruitment/${dealId}`, "/"];

export const addDeal = action({
  permission: "deal.edit",
  verb: "deal.add",
  input: newDealInput,
  async run(tx, { stage, on, note, ...values }, { user, allow, day, at }) {
    const { id, departmentId } = user;
    allow({ departmentId });
    const deal = await enterDeal(tx, { userId: id, departmentId, day, at }, values, { stage, on, note });
    return { id: deal.id };
  },
  revalidate: () => ["/recruitment", "/"],
});

export const saveDeal = action({
  permission: "deal.edit",
  verb: "deal.edit",
  input: dealInput,
  reason: ({ reason }) => reason || null,
  async run(tx, { dealId, seen, ...values }, { user, allow, day }) {
    allow(await mustReadDeal(tx, user, dealId, day));
    return { version: (await editDeal(tx, dealId, values, seen)).version };
  },
  revalidate: pages,
});

export const moveOn = action({
  permission: "deal.edit",
  verb: "deal.move",
  input: moveInput,
  async run(tx, { dealId, seen, ...move }, { user, allow, day, at }) {
    allow(await mustReadDeal(tx, user, dealId, day));
    await mustStandAt(tx, dealId, seen);
    const { number } = await moveDeal(tx, { userId: user.id, day, at }, dealId, move);
    return { number, stage: move.stage, on: move.on };
  },
  revalidate: pages,
});

export const takeMoveBack = action({
  permission: "deal.edit",
  verb: "deal.revoke",
  input: revokeInput,
  reason: ({ reason }) => reason,
  async run(tx, { dealId, seen, reason }, { user, allow, day, at }) {
    allow(await mustReadDeal(tx, user, dealId, day));
    await mustStandAt(tx, dealId, seen);
    const { number } = await revokeMove(tx, { userId: user.id, day, at }, dealId, reason);
    return { number };
  },
  revalidate: pages,
});

export const linkToProject = action({
  permission: "deal.edit",
  verb: "deal.project",
  input: linkInput,
  async run(tx, { dealId, projectId }, { user, allow, day, at }) {
    const deal = await mustReadDeal(tx, user, dealId, day);
    allow(deal);
    await mustBeLinkable(tx, deal, projectId, day);
    await linkProject(tx, { userId: user.id, day, at }, dealId, projectId);
    return { projectId };
  },
  revalidate: (input) => [...pages(input), `/projects/${input.projectId}`],
});

export const unlinkFromProject = action({
  permission: "deal.edit",
  verb: "deal.unlink",
  input: unlinkInput,
  reason: ({ reason }) => reason,
  async run(tx, { dealId, projectId }, { user, allow, day }) {
    allow(await mustReadDeal(tx, user, dealId, day));
    await unlinkProject(tx, dealId, projectId);
    return { projectId };
  },
  revalidate: (input) => [...pages(input), `/projects/${input.projectId}`],
});

export const saveTier = action({
  permission: "tier.edit",
  verb: "tier.edit",
  input: tierInput,
  reason: ({ reason }) => reason,
  async run(
    tx,
    { tierId, seen, reason: _, leadingEnterprise, qualityReviewed, leadingChain, ...words },
    { day },
  ) {
    const values = {
      ...words,
      needsLeadingEnterprise: leadingEnterprise,
      needsQualityReview: qualityReviewed,
      needsLeadingChain: leadingChain,
    };
    const row = await changeTier(tx, yearOf(day), tierId, values, seen);
    return { version: row.version };
  },
  revalidate: () => ["/recruitment", "/recruitment/rules", "/"],
});
