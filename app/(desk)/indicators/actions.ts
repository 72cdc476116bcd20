"use server";

import { action } from "@/app/_server/action";
import { enterValues, mustGetIndicator, mustGetIndicators } from "@/db/indicator-entry";
import { saveMonths, saveShares, saveTarget, withdrawTarget } from "@/db/indicator-targets";
import type { IndicatorRow } from "@/db/indicators";
import { monthsInput, sharesInput, targetInput, valuesInput, withdrawalInput } from "@/lib/inputs/indicator";

/** An indicator that is derived from rows belongs to nobody who could be its department. */
const owned = ({ departmentId }: IndicatorRow) => ({ departmentId: departmentId ?? "" });
const pagesOf = (id: string) => ["/indicators", `/indicators/${id}`, "/"];

export const enterIndicatorValues = action({
  permission: "indicator.enter",
  verb: ({ rows }) => (rows.some(({ seen }) => seen > 0) ? "indicator.correct" : "indicator.value"),
  input: valuesInput,
  reason: ({ reason }) => reason || null,
  async run(tx, input, { user, allow, day, at }) {
    const ids = input.rows.map(({ indicatorId }) => indicatorId);
    for (const indicator of await mustGetIndicators(tx, ids)) allow(owned(indicator));
    const saved = await enterValues(tx, { userId: user.id, day, at }, input);
    return {
      count: saved.length,
      versions: Object.fromEntries(saved.map((row) => [row.indicatorId, row.version])),
    };
  },
  revalidate: ({ rows }) => [
    "/indicators",
    "/",
    ...rows.map(({ indicatorId }) => `/indicators/${indicatorId}`),
  ],
});

export const saveIndicatorTarget = action({
  permission: "indicator.target",
  verb: "indicator.target",
  input: targetInput,
  reason: ({ reason }) => reason || null,
  run: async (tx, input) => ({ seen: (await saveTarget(tx, input)).version }),
  revalidate: ({ indicatorId }) => pagesOf(indicatorId),
});

export const withdrawIndicatorTarget = action({
  permission: "indicator.target",
  verb: "indicator.withdraw",
  input: withdrawalInput,
  reason: ({ reason }) => reason,
  async run(tx, input) {
    await withdrawTarget(tx, input);
    return { line: input.line };
  },
  revalidate: ({ indicatorId }) => pagesOf(indicatorId),
});

export const saveIndicatorMonths = action({
  permission: "indicator.split",
  verb: "indicator.months",
  input: monthsInput,
  reason: ({ reason }) => reason || null,
  async run(tx, input, { allow }) {
    allow(owned(await mustGetIndicator(tx, input.indicatorId)));
    return saveMonths(tx, input);
  },
  revalidate: ({ indicatorId }) => pagesOf(indicatorId),
});

export const saveIndicatorShares = action({
  permission: "indicator.split",
  verb: "indicator.split",
  input: sharesInput,
  reason: ({ reason }) => reason || null,
  async run(tx, input, { allow }) {
    allow(owned(await mustGetIndicator(tx, input.indicatorId)));
    return saveShares(tx, input);
  },
  revalidate: ({ indicatorId }) => pagesOf(indicatorId),
});
