import type { Day } from "./day";
import { addMonths, type Period, periodOfDay } from "./period";
import { cutoffOf } from "./report";

/** The latest locked period; if none is locked, the latest whose cut-off has passed. Rule: section 1. */
export function defaultPeriod(locked: readonly Period[], today: Day, cutoffDay: number): Period {
  const latest = [...locked].sort().at(-1);
  if (latest) return latest;
  const now = periodOfDay(today);
  return today > cutoffOf(now, cutoffDay) ? now : addMonths(now, -1);
}
