"use server";

import { action } from "@/app/_server/action";
import { changeYear } from "@/db/year-change";
import { undoYear } from "@/db/year-undo";
import { undoYearInput, yearChangeInput } from "@/lib/inputs/year";

const everywhere = () => ["/", "/projects", "/reports", "/admin", "/admin/year"];

export const carryYearOver = action({
  permission: "year.change",
  verb: "year.change",
  input: yearChangeInput,
  reason: ({ reason }) => reason,
  run: async (tx, { reason: _, ...order }, { user, day, at }) => ({
    year: order.year,
    ...(await changeYear(tx, { userId: user.id, day, at }, order)),
  }),
  revalidate: everywhere,
});

export const takeYearBack = action({
  permission: "year.change",
  verb: "year.undo",
  input: undoYearInput,
  reason: ({ reason }) => reason,
  run: async (tx, { year, seen }) => ({ year, count: await undoYear(tx, year, seen) }),
  revalidate: everywhere,
});
