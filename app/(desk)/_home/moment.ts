import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";

/** When a page stands: its period, the day up to which things count, today, and the month being reported. */
export type Moment = {
  period: Period;
  asOf: Day;
  today: Day;
  open: Period;
  /** The periods in which reports may still be owed. */
  unlocked: readonly Period[];
};
