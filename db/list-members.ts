import { eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { checkProposal } from "@/lib/domain/list-check";
import { membersOn } from "@/lib/domain/slot";
import { checkSubstitution, type SubstitutionRequest, substitute } from "@/lib/domain/substitution";
import { Refusal } from "@/lib/refusal";
import { type ListSlot, readSlots } from "./list-slots";
import { addSlotProject, type ListRow, mustGetSlot } from "./lists";
import type { Clerk } from "./periods";
import { milestones, slotProjects } from "./schema";
import type { Tx } from "./types";

type MemberRow = typeof slotProjects.$inferSelect;

/** `replaces` is the membership that the project is to stand in for. */
export type Proposal = { slotId: string; projectId: string; replaces: string | null; reason: string };

const refuse = (field: string, key: string) =>
  new Refusal("invalid", { key: "invalid" }, { [field]: { key: `list.${key}` } });

const fieldOf = {
  "reason-missing": "reason",
  "not-standing": "replaces",
  "already-listed": "projectId",
} as const;

/** Refuses what the rule of substitution refuses; its warning is the page's to show. Rule: section 5. */
function refuseSubstitution(list: ListRow, slots: readonly ListSlot[], request: SubstitutionRequest): void {
  for (const finding of checkSubstitution(list, slots, request))
    if (finding.level === "refuse") throw refuse(fieldOf[finding.code], finding.code);
}

async function requestOf(tx: Tx, id: string, { slotId, projectId, replaces, reason }: Proposal, on: Day) {
  const rows = await tx.select().from(milestones).where(eq(milestones.projectId, projectId));
  const by = { id, projectId, light: "grey" as const, milestones: rows };
  return { slotId, memberId: replaces ?? "", reason, on, by };
}

/**
 * Proposes a project for a slot, alone or in the place of one that stands there. Rule: section 5.
 * @throws Refusal `invalid` at the field that stands against it.
 */
export async function proposeMember(tx: Tx, clerk: Clerk, proposal: Proposal): Promise<MemberRow> {
  const { list } = await mustGetSlot(tx, proposal.slotId);
  const slots = await readSlots(tx, list.id);
  const id = crypto.randomUUID();
  if (proposal.replaces) refuseSubstitution(list, slots, await requestOf(tx, id, proposal, clerk.day));
  else {
    const against = checkProposal(slots, { ...proposal, on: clerk.day });
    if (against) throw refuse(against === "already-listed" ? "projectId" : "slotId", against);
  }
  return addSlotProject(tx, {
    id,
    slotId: proposal.slotId,
    projectId: proposal.projectId,
    status: "proposed",
    proposedBy: clerk.userId,
    proposedOn: clerk.day,
    replaces: proposal.replaces,
    reason: proposal.reason.trim() || null,
  });
}

/** @throws Refusal `missing`. */
export async function mustGetMember(tx: Tx, id: string): Promise<MemberRow> {
  const [row] = await tx.select().from(slotProjects).where(eq(slotProjects.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

async function toDecide(tx: Tx, clerk: Clerk, id: string): Promise<MemberRow> {
  const row = await mustGetMember(tx, id);
  if (row.status !== "proposed") throw new Refusal("conflict", { key: "list.decided" }, {}, row);
  if (row.proposedBy === clerk.userId) throw new Refusal("forbidden", { key: "list.own" });
  return row;
}

/**
 * Confirms a proposal on the business day. A substitute takes the other's place from that day and keeps its baseline,
 * so that attainment does not rise. Rule: section 5.
 * @throws Refusal `forbidden` for the proposer, `conflict` when stale or decided, `invalid` when the slot has changed.
 */
export async function confirmMember(tx: Tx, clerk: Clerk, id: string, seen: number): Promise<MemberRow> {
  const row = await toDecide(tx, clerk, id);
  const { list, slot } = await mustGetSlot(tx, row.slotId);
  const slots = await readSlots(tx, list.id);
  const own = slots.find((one) => one.id === slot.id);
  const decided = { status: "confirmed", decidedBy: clerk.userId, decidedOn: clerk.day } as const;
  if (!row.replaces) {
    if (slot.kind === "industry" && own && membersOn(own, clerk.day).length > 0)
      throw refuse("slotId", "slot-full");
    return tx.change(slotProjects, id, decided, seen);
  }
  const proposal = { ...row, reason: row.reason ?? "" };
  const request = await requestOf(tx, id, proposal, clerk.day);
  refuseSubstitution(list, slots, request);
  const incoming = substitute(list, slots, request)
    .flatMap(({ members }) => members)
    .find((member) => member.id === id);
  const outgoing = await mustGetMember(tx, row.replaces);
  await tx.change(slotProjects, outgoing.id, { status: "replaced", replacedOn: clerk.day }, outgoing.version);
  const keptBaseline = incoming?.substitution?.keptBaseline ?? null;
  return tx.change(slotProjects, id, { ...decided, keptBaseline }, seen);
}

/** Sends a proposal back with a reason of its own. */
export async function returnMember(
  tx: Tx,
  clerk: Clerk,
  id: string,
  reason: string,
  seen: number,
): Promise<MemberRow> {
  await toDecide(tx, clerk, id);
  return tx.change(
    slotProjects,
    id,
    { status: "returned", decidedBy: clerk.userId, decidedOn: clerk.day, returnReason: reason },
    seen,
  );
}
