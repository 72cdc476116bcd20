import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import type { DoubleTenView } from "@/lib/inputs/double-ten-url";
import type { User } from "@/lib/policy";
import type { Change, SearchParams } from "@/lib/query";
import type { Axis } from "@/lib/time-axis";

/** What every part of the page needs: who looks, as of when, at which address, along which axis. */
export type Scene = {
  user: User;
  params: SearchParams;
  view: DoubleTenView;
  period: Period;
  asOf: Day;
  today: Day;
  milestone: MilestoneKind;
  axis: Axis;
  people: ReadonlyMap<string, string>;
  department: (id: string | null) => string;
  hrefOf: (change: Change) => string;
};
