"use server";

import { action } from "@/app/_server/action";
import { confirmMember, mustGetMember, proposeMember, returnMember } from "@/db/list-members";
import { copySlots, defineList, editSlot, mustGetList, mustGetSlot, placeSlot } from "@/db/lists";
import { mustGetProjectYear } from "@/db/projects";
import {
  confirmInput,
  listInput,
  proposalInput,
  returnProposalInput,
  slotInput,
} from "@/lib/inputs/double-ten";

const shown = () => ["/double-ten", "/projects", "/"];

/** The department of the project proposes; that of the slot decides. */
export const proposeProject = action({
  permission: "list.propose",
  verb: "list.propose",
  input: proposalInput,
  reason: ({ reason }) => reason || null,
  async run(tx, input, { user, allow, day, at }) {
    const { list } = await mustGetSlot(tx, input.slotId);
    allow(await mustGetProjectYear(tx, input.projectId, list.year));
    const row = await proposeMember(tx, { userId: user.id, day, at }, input);
    return { id: row.id };
  },
  revalidate: shown,
});

export const confirmProposal = action({
  permission: "list.confirm",
  verb: "list.confirm",
  input: confirmInput,
  async run(tx, { member, seen }, { user, allow, day, at }) {
    const { slot } = await mustGetSlot(tx, (await mustGetMember(tx, member)).slotId);
    allow(slot);
    const row = await confirmMember(tx, { userId: user.id, day, at }, member, seen);
    return { status: row.status };
  },
  revalidate: shown,
});

export const returnProposal = action({
  permission: "list.confirm",
  verb: "list.return",
  input: returnProposalInput,
  reason: ({ reason }) => reason,
  async run(tx, { member, seen, reason }, { user, allow, day, at }) {
    const { slot } = await mustGetSlot(tx, (await mustGetMember(tx, member)).slotId);
    allow(slot);
    const row = await returnMember(tx, { userId: user.id, day, at }, member, reason, seen);
    return { status: row.status };
  },
  revalidate: shown,
});

export const redefineList = action({
  permission: "list.define",
  verb: "list.define",
  input: listInput,
  reason: ({ reason }) => reason,
  async run(tx, { year, seen, copyFrom, reason: _, ...values }) {
    const row = await defineList(tx, year, values, seen);
    if (copyFrom !== null) await copySlots(tx, row, copyFrom);
    return { version: row.version };
  },
  revalidate: shown,
});

export const saveSlot = action({
  permission: "list.define",
  verb: "list.slot",
  input: slotInput,
  async run(tx, { listId, slot, number, seen, ...values }) {
    const row = slot
      ? await editSlot(tx, slot, values, seen)
      : await placeSlot(tx, await mustGetList(tx, listId), number, values);
    return { number: row.number, version: row.version };
  },
  revalidate: shown,
});
