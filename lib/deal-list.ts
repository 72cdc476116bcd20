import type { Day } from "./domain/day";
import { type DealFacts, daysInStage, stageOn, stageRank } from "./domain/deal";
import { countedOn, type DealCount, type DealMonth } from "./domain/deal-count";
import type { Landing } from "./domain/deal-landing";
import { monthOf } from "./domain/period";
import type { TierCount } from "./domain/tier";
import type { TierRule } from "./domain/vocabulary";
import type { DealSort, RecruitmentView } from "./inputs/recruitment-url";

/** What a row of the list is searched and sorted by. */
export type ListedDeal = DealFacts & {
  name: string;
  english: string;
  enterprise: string;
  pinyin: string;
  initials: string;
};

/** The numbers of the page, each with the deals behind it: what the address of a list may name. */
export type Counted<D> = {
  count: DealCount<D>;
  months: readonly DealMonth<D>[];
  landing: Landing<D>;
  tiers: readonly TierCount<D>[];
};

/** Part of a name, an enterprise, the pinyin or its initials; blanks and capitals do not matter. */
export function matchesWords(deal: Omit<ListedDeal, keyof DealFacts>, words: string): boolean {
  const text = words.toLowerCase();
  const letters = text.replace(/[\s']/g, "");
  const spoken =
    /^[a-z0-9]+$/.test(letters) && [deal.pinyin, deal.initials].some((key) => key.includes(letters));
  return spoken || [deal.name, deal.english, deal.enterprise].some((one) => one.toLowerCase().includes(text));
}

/** The deals behind the number that the address names; without one, all. */
function dealsOf<D>(all: readonly D[], counted: Counted<D>, view: RecruitmentView): readonly D[] {
  const month = counted.months.find(({ period }) => view.month !== null && monthOf(period) === view.month);
  if (view.set === "counted") {
    if (view.month !== null) return month?.signed ?? [];
    return view.reached === "any" ? counted.count.deals : counted.landing.steps[view.reached].deals;
  }
  if (view.set === "cancelled")
    return view.month === null ? counted.count.cancelled : (month?.cancelled ?? []);
  return view.set === "earlier" ? counted.count.earlierCancelled : all;
}

/** Whether a deal is among those of a chosen tier under the rule in force; `none` is no tier. */
function inTiers<D>(
  deal: D,
  tiers: readonly TierCount<D>[],
  chosen: readonly string[],
  rule: TierRule,
): boolean {
  return chosen.some((id) =>
    id === "none"
      ? !tiers.some(({ exclusive }) => exclusive.includes(deal))
      : tiers.some((one) => one.tier.id === id && one[rule].includes(deal)),
  );
}

/** The list that an address asks for, filtered and sorted; `counted` must hold the deals of `all` themselves. */
export function listedDeals<D extends ListedDeal>(
  all: readonly D[],
  counted: Counted<D>,
  view: RecruitmentView,
  asOf: Day,
): D[] {
  const shown = dealsOf(all, counted, view).filter((deal) => {
    const stage = stageOn(deal, asOf);
    return (
      stage !== null &&
      (view.stage.length === 0 || view.stage.includes(stage)) &&
      (view.tier.length === 0 || inTiers(deal, counted.tiers, view.tier, view.rule)) &&
      (view.chain.length === 0 || view.chain.includes(deal.leadingChain ?? "none")) &&
      (view.q === "" || matchesWords(deal, view.q))
    );
  });
  const sign = view.sort.descending ? -1 : 1;
  return shown.toSorted(
    (a, b) => sign * compare(a, b, view.sort.key, asOf) || a.position - b.position || (a.id < b.id ? -1 : 1),
  );
}

function compare(a: ListedDeal, b: ListedDeal, key: DealSort, asOf: Day): number {
  const text = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const number = (value: (deal: ListedDeal) => number) => value(a) - value(b);
  if (key === "name") return text(a.pinyin, b.pinyin);
  if (key === "amount") return number(({ amount }) => amount);
  if (key === "days") return number((deal) => daysInStage(deal, asOf) ?? -1);
  if (key === "chain") return text(a.leadingChain ?? "", b.leadingChain ?? "");
  if (key === "signed") {
    const on = (deal: ListedDeal) => countedOn(deal, asOf, { includeFramework: false }) ?? "";
    return text(on(a), on(b));
  }
  if (key === "stage") {
    const rank = (deal: ListedDeal) => {
      const stage = stageOn(deal, asOf);
      return stage === null ? -1 : stageRank(stage);
    };
    return number(rank);
  }
  return number(({ position }) => position);
}
