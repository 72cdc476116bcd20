import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { IndicatorStatus } from "@/lib/domain/vocabulary";
import { keptStandings } from "./indicator-standing";
import type { Store } from "./types";

/** Every indicator as its own page says it, behind first, and how many stand where. Rule: section 7. */
export async function readScoreIndicators(store: Store, period: Period, today: Day) {
  const scores = (await keptStandings(store, period, today)).map(({ indicator, pace }) => ({
    indicator,
    pace,
  }));
  const counts: Partial<Record<IndicatorStatus, number>> = {};
  for (const { pace } of scores) counts[pace.status] = (counts[pace.status] ?? 0) + 1;
  return { counts, scores };
}

export type IndicatorScore = Awaited<ReturnType<typeof readScoreIndicators>>["scores"][number];
