import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { readYearFigures } from "./figures";
import { readScoreDeals } from "./score-deals";
import { readScoreIndicators } from "./score-indicators";
import { readScoreSlots } from "./score-slots";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";

/**
 * What the 成绩单 says of the zone beside its projects: the year's months, recruitment, 双十工程 and the indicators as
 * of a period. Kept until the next commit.
 */
export const readScoreCard = untilCommit(
  (period: Period, today: Day) => `${period} ${today}`,
  async (store: Store, period, today) => {
    const { read } = store;
    return {
      months: await readYearFigures(read, period),
      deals: await readScoreDeals(read, period, today),
      slots: await readScoreSlots(read, period, today),
      indicators: await readScoreIndicators(store, period, today),
    };
  },
);

export type ScoreCard = Awaited<ReturnType<typeof readScoreCard>>;
