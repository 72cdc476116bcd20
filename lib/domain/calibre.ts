import type { Yuan } from "./money";
import type { Calibre } from "./vocabulary";

type Planned = { annualPlan: Yuan; planToDate: Yuan; originalAnnual: Yuan; originalPlanToDate: Yuan };

/**
 * The same sums with the plan of a calibre in the place of the plan, and the other in the place of the other; doing it
 * twice gives back what the rules look at, because states and lights stay those of 调整后.
 */
export const inCalibre = <T extends Planned>(figures: T, calibre: Calibre): T =>
  calibre === "adjusted"
    ? figures
    : {
        ...figures,
        annualPlan: figures.originalAnnual,
        planToDate: figures.originalPlanToDate,
        originalAnnual: figures.annualPlan,
        originalPlanToDate: figures.planToDate,
      };
