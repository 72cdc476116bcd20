"use server";

import { action } from "@/app/_server/action";
import { addControlEvent, changeControlEvent } from "@/db/control-events";
import { controlAddInput, controlChangeInput, controlWithdrawInput } from "@/lib/inputs/control";

const shown = () => ["/admin/control", "/projects"];

export const addControl = action({
  permission: "control.edit",
  verb: "control.add",
  input: controlAddInput,
  reason: ({ reason }) => reason,
  run: async (tx, input) => ({ name: (await addControlEvent(tx, input)).name }),
  revalidate: shown,
});

export const changeControl = action({
  permission: "control.edit",
  verb: "control.edit",
  input: controlChangeInput,
  reason: ({ reason }) => reason,
  async run(tx, { event, seen, ...values }) {
    return { name: (await changeControlEvent(tx, event, values, seen)).name };
  },
  revalidate: shown,
});

export const withdrawControl = action({
  permission: "control.edit",
  verb: "control.withdraw",
  input: controlWithdrawInput,
  reason: ({ reason }) => reason,
  async run(tx, { event, seen }) {
    return { name: (await changeControlEvent(tx, event, { withdrawn: true }, seen)).name };
  },
  revalidate: shown,
});
