import type { Day } from "./day";
import { type DealFacts, isSigned, stageOn, stageRank, sumOf } from "./deal";
import type { Yuan } from "./money";
import type { Fraction } from "./ratio";
import type { DealStage } from "./vocabulary";

/** The steps of the funnel 签约 → 履约 → 开工 → 投产. */
type Step = Extract<DealStage, "signed" | "registered" | "started" | "production">;
type StepDeals<D> = { deals: D[]; count: number; amount: Yuan };

/** Each step holds the deals that have come at least so far; each rate is its share of the step before, by count. */
export type Landing<D> = {
  steps: Record<Step, StepDeals<D>>;
  /** 履约率 = 履约/签约, 开工率 = 开工/履约, 投产率 = 投产/开工. */
  rates: { registered: Fraction; started: Fraction; production: Fraction };
};

/** How far a set of signed deals has landed by a day; unsigned and cancelled ones stand out. Rule: section 6. */
export function landingOf<D extends Pick<DealFacts, "amount" | "events">>(
  deals: readonly D[],
  asOf: Day,
): Landing<D> {
  const from = (step: Step): StepDeals<D> => {
    const reached = deals.filter((deal) => {
      const stage = stageOn(deal, asOf);
      return stage !== null && isSigned(stage) && stageRank(stage) >= stageRank(step);
    });
    return { deals: reached, count: reached.length, amount: sumOf(reached) };
  };
  const steps = {
    signed: from("signed"),
    registered: from("registered"),
    started: from("started"),
    production: from("production"),
  };
  const share = (step: Step, of: Step): Fraction => ({ n: steps[step].count, d: steps[of].count });
  return {
    steps,
    rates: {
      registered: share("registered", "signed"),
      started: share("started", "registered"),
      production: share("production", "started"),
    },
  };
}
