import { expect, test } from "vitest";
import { type ListedDeal, listedDeals, matchesWords } from "@/lib/deal-list";
import { day } from "@/lib/domain/day";
import { countDeals, countMonths } from "@/lib/domain/deal-count";
import { landingOf } from "@/lib/domain/deal-landing";
import { period } from "@/lib/domain/period";
import { countTiers } from "@/lib/domain/tier";
import { recruitmentUrl } from "@/lib/inputs/recruitment-url";
import { yi } from "../support/facts";
import { deal, firstQuarter, moves, tiers2021 } from "../support/recruitment";

const [march, today] = [period("2021-03"), day("2021-04-20")];
const asOf = day("2021-03-31");
const words = {
  name: "氢燃料电池堆项目",
  english: "Fuel Cells",
  enterprise: "北京岚川",
  pinyin: "qingran",
  initials: "qrl",
};
const listed = (facts: ReturnType<typeof deal>): ListedDeal => ({ ...words, ...facts });
const all = [
  ...firstQuarter.map(listed),
  listed(deal("lead", { amount: yi(40), events: moves(["lead", "2021-03-02"]) })),
  listed(deal("gone", { events: moves(["signed", "2021-01-05"], ["cancelled", "2021-03-05"]) })),
  listed(deal("old", { events: moves(["signed", "2020-05-05"], ["cancelled", "2021-02-05"]) })),
  listed(deal("april", { events: moves(["lead", "2021-04-02"]) })),
];
const options = { includeFramework: false };
const count = countDeals(all, march, today, options);
const counted = {
  count,
  months: countMonths(all, march, today, options),
  landing: landingOf(count.deals, asOf),
  tiers: countTiers(count.deals, tiers2021),
};
const ask = (query: Record<string, string | string[]>) =>
  listedDeals(all, counted, recruitmentUrl.parse(query), asOf);

test("without a filter every deal known by the day is listed", () => {
  expect(ask({})).toHaveLength(19);
  expect(ask({}).map(({ id }) => id)).not.toContain("april");
});

test("each number of the page opens exactly its deals", () => {
  expect(ask({ set: "counted" })).toHaveLength(16);
  expect(ask({ set: "counted", tier: "t30" })).toHaveLength(3);
  expect(ask({ set: "counted", tier: "t5" })).toHaveLength(6);
  expect(ask({ set: "counted", tier: "t5", rule: "inclusive" })).toHaveLength(9);
  expect(ask({ set: "counted", tier: "none" })).toHaveLength(7);
  expect(ask({ set: "cancelled" }).map(({ id }) => id)).toEqual(["gone"]);
  expect(ask({ set: "earlier" }).map(({ id }) => id)).toEqual(["old"]);
  expect(ask({ set: "counted", month: "1" }).map(({ id }) => id)).toEqual(["gone"]);
  expect(ask({ set: "cancelled", month: "3" }).map(({ id }) => id)).toEqual(["gone"]);
  expect(ask({ set: "counted", reached: "registered" })).toEqual([]);
  expect(ask({ stage: ["lead", "cancelled"] }).map(({ id }) => id)).toEqual(["gone", "lead", "old"]);
});

test("a chain narrows, and what nobody knows lists nothing rather than everything", () => {
  expect(ask({ chain: "equipment" })).toHaveLength(6);
  expect(ask({ chain: "none" })).toHaveLength(13);
  expect(ask({ chain: "", tier: "", stage: "", q: "" })).toHaveLength(19);
  expect(ask({ tier: "t999" })).toEqual([]);
});

test("the order is that of the address", () => {
  expect(ask({ sort: "-amount" })[0]?.id).toBe("lead");
  expect(ask({ sort: "days" })[0]?.id).toBe("gone");
  expect(
    ask({ sort: "-stage" })
      .map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(["gone", "old"]);
});

test.each([
  ["氢燃料", true],
  ["岚川", true],
  ["fuel cells", true],
  ["qing ran", true],
  ["QRL", true],
  ["无此项目", false],
  ["%", false],
])("searching for %s", (text, found) => {
  expect(matchesWords(words, text)).toBe(found);
});
