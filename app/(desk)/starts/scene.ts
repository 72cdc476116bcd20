import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import type { StartsView } from "@/lib/inputs/starts-url";
import type { User } from "@/lib/policy";
import { type Change, href, type SearchParams } from "@/lib/query";

/** What every part of the page knows of the address and the reader. */
export type Scene = {
  user: User;
  view: StartsView;
  params: SearchParams;
  period: Period;
  asOf: Day;
  officeOf: (id: string) => string;
};

export const startsHref = (params: SearchParams, change: Change) => href("/starts", params, change);
