import { z } from "zod";
import { dealStages, tierRules } from "@/lib/domain/vocabulary";
import { listOf } from "@/lib/query";
import { ids, many, oneOf, sortBy, words } from "@/lib/table-url";

const dealSorts = ["position", "name", "stage", "days", "amount", "chain", "signed"] as const;
export type DealSort = (typeof dealSorts)[number];

/** Free texts that only the database knows. */
const texts = z
  .unknown()
  .default(null)
  .transform((given): string[] => [
    ...new Set(
      listOf(given).filter(
        (one): one is string => typeof one === "string" && one !== "" && one.length <= 100,
      ),
    ),
  ]);

/** Which number's deals are listed: all of them, what counts as signed, its 解约, or the 解约 of earlier years' deals. */
const sets = ["all", "counted", "cancelled", "earlier"] as const;

/** The address of the recruitment page; `none` is no tier or no chain, `month` a month of the year. */
export const recruitmentUrl = z.object({
  view: oneOf(["board", "table"], "board"),
  rule: oneOf(tierRules, "exclusive"),
  framework: oneOf(["0", "1"], "0").transform((value) => value === "1"),
  q: words,
  set: oneOf(sets, "all"),
  month: oneOf(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"], "0").transform(
    (value) => (value === "0" ? null : Number(value)),
  ),
  reached: oneOf(["any", "signed", "registered", "started", "production"], "any"),
  stage: many(dealStages),
  tier: ids,
  chain: texts,
  sort: sortBy(dealSorts, { key: "position", descending: false }),
});

export type RecruitmentView = z.output<typeof recruitmentUrl>;

/** The keys that narrow the list. */
export const listKeys = ["q", "set", "month", "reached", "stage", "tier", "chain"] as const;
