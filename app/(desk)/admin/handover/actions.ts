"use server";

import { action } from "@/app/_server/action";
import { handOver, undoHandover } from "@/db/handovers";
import { handoverInput, undoHandoverInput } from "@/lib/inputs/department";

const pages = () => ["/admin/handover", "/projects"];

export const handProjectsOver = action({
  permission: "project.handover",
  verb: "project.handover",
  input: handoverInput,
  reason: ({ reason }) => reason,
  run: async (tx, order, { user, day, at }) => ({
    count: (await handOver(tx, { userId: user.id, day, at }, order)).rows.length,
  }),
  revalidate: pages,
});

export const takeHandoverBack = action({
  permission: "project.handover",
  verb: "project.handover-undo",
  input: undoHandoverInput,
  reason: ({ reason }) => reason,
  run: async (tx, { handover, seen }, { user, day, at }) => ({
    count: (await undoHandover(tx, { userId: user.id, day, at }, handover, seen)).rows.length,
  }),
  revalidate: pages,
});
