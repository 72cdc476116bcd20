import type { Cutoffs } from "./cutoff";
import type { Day } from "./day";
import { addMonths, type Period, periodOfDay } from "./period";

/** The latest locked period; if none is locked, the latest whose cut-off has passed. Rule: section 1. */
export function defaultPeriod(locked: readonly Period[], today: Day, cutoffs: Cutoffs): Period {
  const latest = [...locked].sort().at(-1);
  if (latest) return latest;
  const now = periodOfDay(today);
  return today > cutoffs(now) ? now : addMonths(now, -1);
}
