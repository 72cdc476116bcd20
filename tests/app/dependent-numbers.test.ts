import { beforeAll, expect, test } from "vitest";
import { loadRecruitment } from "@/app/(desk)/recruitment/load";
import { readPrintedIndicators, readRecruitment } from "@/db/bulletin-figures";
import { linkProject } from "@/db/deal-links";
import { changeTier, editDeal, listDeals, listTiers, moveDeal, revokeMove } from "@/db/deals";
import { enterValues } from "@/db/indicator-entry";
import { readIndicatorStandings } from "@/db/indicator-standing";
import { saveMonths, saveShares, saveTarget, withdrawTarget } from "@/db/indicator-targets";
import { projects } from "@/db/schema";
import { replaceStore } from "@/db/store";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import { byStage, sumOf } from "@/lib/domain/deal";
import { afterEachTier } from "@/lib/domain/next-deal";
import { asOfDay, type Period, period } from "@/lib/domain/period";
import type { DealStage } from "@/lib/domain/vocabulary";
import { recruitmentUrl } from "@/lib/inputs/recruitment-url";
import type { User } from "@/lib/policy";
import { demoStore } from "../support/demo-store";
import { clerk, done, today } from "../support/world";

const [march, april] = [period("2021-03"), period("2021-04")];
const person = (id: string, role: User["role"], departmentId: string): User => ({
  id: `u-${id}`,
  username: id,
  name: id,
  role,
  departmentId,
});
const leader = person("leader", "leader", "office");
const outsider = person("officer5", "officer", "science");
const recruiter = () => clerk("u-officer4");

let store: Store;
beforeAll(async () => {
  store = await demoStore();
  replaceStore(store);
});

const flat = (value: unknown, at = ""): [string, string][] =>
  typeof value !== "object" || value === null
    ? [[at, String(value)]]
    : Object.entries(value).flatMap(([key, inner]) => flat(inner, at ? `${at}.${key}` : key));

const names = (deals: readonly { id: string }[]) => deals.map(({ id }) => id).join();
const sized = (deals: readonly { id: string; amount: number }[]) => ({
  count: deals.length,
  amount: sumOf(deals),
});

/** Every number that 招商 prints for a person, by where it stands. */
async function recruitment(user: User, at: Period) {
  const now = { period: at, asOf: asOfDay(at, today), today, open: april };
  const data = await loadRecruitment(user, now, recruitmentUrl.parse({}));
  const { count, landing, recruitment: rules } = data;
  return {
    signed: { count: count.count, amount: count.amount },
    cancelled: { ...sized(count.cancelled), earlier: sized(count.earlierCancelled) },
    months: Object.fromEntries(
      data.months.map((one) => [
        one.period,
        { signed: names(one.signed), cancelled: names(one.cancelled), amount: one.amount },
      ]),
    ),
    landing: Object.fromEntries(
      Object.entries(landing.steps).map(([step, { deals }]) => [step, sized(deals)]),
    ),
    tiers: Object.fromEntries(
      data.countedTiers.map(({ tier, exclusive, inclusive }) => [
        tier.id,
        { exclusive: exclusive.length, inclusive: inclusive.length, least: tier.threshold },
      ]),
    ),
    lines: {
      amount: Object.fromEntries(data.amountLines.map(({ line, target }) => [line, target])),
      ...Object.fromEntries(
        [...data.tierLines].map(([slug, lines]) => [
          slug,
          Object.fromEntries(lines.map(({ line, target }) => [line, target])),
        ]),
      ),
    },
    next: Object.fromEntries(
      afterEachTier(count.deals, rules).map((one) => [
        one.tier?.id ?? "none",
        {
          signed: one.signed.after,
          ...Object.fromEntries(one.counters.map(({ tier, after }) => [tier.id, after])),
        },
      ]),
    ),
    stages: Object.fromEntries(
      Object.entries(byStage(data.listed, now.asOf)).map(([stage, deals]) => [stage, sized(deals)]),
    ),
    linked: Object.fromEntries(data.listed.map(({ id, projectIds }) => [id, projectIds.length])),
  };
}

/** Every number of 指标, by indicator; and what the bulletin prints of both. */
async function indicators(at: Period) {
  const printed = await readPrintedIndicators(store.read, at);
  const standings = await readIndicatorStandings(store.read, at, today);
  return Object.fromEntries(
    standings.map(({ indicator: { id }, pace, growth, zone, city, planHolds }) => [
      id,
      {
        ...{ value: pace.value, status: pace.status, line: pace.line, gap: pace.gapPointsTenths, growth },
        ...{ share: pace.attainment, runRate: zone?.runRate ?? null, planHolds },
        ...{ zone: zone?.target.value ?? null, city: city?.target.value ?? null },
        printed: printed(id),
      },
    ]),
  );
}

async function numbers(at: Period) {
  const { deals, amount, tiers } = await readRecruitment(store.read, at, today, "zh-CN");
  return new Map(
    flat({
      leader: await recruitment(leader, at),
      outsider: await recruitment(outsider, at),
      indicators: await indicators(at),
      bulletin: { deals, amount, tiers: Object.fromEntries(tiers.map((one) => [one.id, names(one.deals)])) },
    }),
  );
}

// An indicator's value, share, gap and run-rate hang together; what any next deal would make of a counter is one number.
const place = (key: string) =>
  key.replace(/^(indicators\.\w+)\..*$/, "$1").replace(/\.next\.\w+\./, ".next.");

/** Which numbers of March and of April differ after the work; numbers that come and go count too. */
async function changed(work: () => Promise<unknown>) {
  const before = { march: await numbers(march), april: await numbers(april) };
  await work();
  const after = { march: await numbers(march), april: await numbers(april) };
  const differ = (of: "march" | "april") => {
    const keys = [...new Set([...before[of].keys(), ...after[of].keys()])];
    return [...new Set(keys.filter((key) => before[of].get(key) !== after[of].get(key)).map(place))].sort();
  };
  return { march: differ("march"), april: differ("april") };
}

const both = (...keys: string[]) => keys.flatMap((key) => [`leader.${key}`, `outsider.${key}`]);
const each = (...keys: string[][]) => keys.flat().sort();
const sizeOf = (key: string) => [`${key}.amount`, `${key}.count`];
/** What one deal more or less among the signed moves, whoever looks. */
const counted = each(
  both(...sizeOf("signed"), ...sizeOf("landing.signed"), ...sizeOf("stages.signed"), "next.signed"),
  ["bulletin.amount", "bulletin.deals", "indicators.sign_amt", "indicators.sign_n"],
);
const inTier = (slug: string) =>
  each(both(`tiers.${slug}.exclusive`, `tiers.${slug}.inclusive`, `next.${slug}`), [
    `bulletin.tiers.${slug}`,
    `indicators.${slug}`,
  ]);
const move = (id: string, stage: DealStage, on: string) =>
  done(store, (tx) => moveDeal(tx, recruiter(), id, { stage, on: day(on), note: "" }));
const one = async (id: string) => {
  const deal = (await listDeals(store.read)).find((each) => each.id === id);
  if (!deal) throw new Error(`no deal ${id}`);
  return deal;
};
const edit = async (id: string, changes: { amount?: number; leadingChain?: string | null }) => {
  const { amount, version, ...deal } = await one(id);
  const { name, english, enterprise, content, printedName, leadingEnterprise, qualityReviewed } = deal;
  const words = { name, english, enterprise, content, printedName, leadingEnterprise, qualityReviewed };
  const leadingChain = changes.leadingChain === undefined ? deal.leadingChain : changes.leadingChain;
  const values = { ...words, leadingChain, price: { amount: changes.amount ?? amount }, reason: "更正" };
  return done(store, (tx) => editDeal(tx, id, values, version));
};

test("the amount of a signed deal: the sums it is in, its month, the indicator, and no count and no tier", async () => {
  const keys = await changed(() => edit("deal-o1", { amount: 960_000_000 }));
  const sums = ["signed.amount", "landing.signed.amount", "stages.signed.amount", "months.2021-01.amount"];
  const expected = each(both(...sums, "next.signed"), ["bulletin.amount", "indicators.sign_amt"]);
  expect(keys).toEqual({ march: expected, april: expected });
});

test("the chain of a signed deal: its tier alone", async () => {
  const keys = await changed(() => edit("deal-o1", { leadingChain: "新材料" }));
  expect(keys).toEqual({ march: inTier("t5"), april: inTier("t5") });
});

test("a lead: its column of the board, for those who may see it, and nothing else of anybody", async () => {
  const amount = await changed(() => edit("deal-u7", { amount: 570_000_000 }));
  expect(amount).toEqual({ march: ["leader.stages.lead.amount"], april: ["leader.stages.lead.amount"] });
  const talks = await changed(() => move("deal-u7", "talks", "2021-04-15"));
  const columns = [...sizeOf("stages.lead"), ...sizeOf("stages.talks")].map((key) => `leader.${key}`);
  expect(talks).toEqual({ march: [], april: columns });
});

test("a signature counts in the month of its day, is then seen by all, and taking it back undoes all of it", async () => {
  const signature = await changed(() => move("deal-u10", "signed", "2021-03-31"));
  const expected = each(
    counted,
    inTier("t5"),
    both("months.2021-03.amount", "months.2021-03.signed"),
    sizeOf("stages.talks").map((key) => `leader.${key}`),
    ["outsider.linked.deal-u10"],
  );
  expect(signature).toEqual({ march: expected, april: expected });
  const back = await changed(() => done(store, (tx) => revokeMove(tx, recruiter(), "deal-u10", "误登")));
  expect(back).toEqual(signature);
});

test("解约 subtracts in its own month; that of an earlier year's deal stands on its own line", async () => {
  const own = await changed(() => move("deal-o7", "cancelled", "2021-04-16"));
  const months = both("months.2021-04.amount", "months.2021-04.cancelled");
  const lists = both(...sizeOf("cancelled"), ...sizeOf("stages.cancelled"));
  expect(own).toEqual({ march: [], april: each(counted, months, lists) });
  const earlier = await changed(() => move("deal-e1", "cancelled", "2021-04-16"));
  const apart = ["cancelled.earlier", "stages.cancelled", "stages.started"].flatMap(sizeOf);
  expect(earlier).toEqual({ march: [], april: each(both(...apart)) });
});

test("a link: the projects of its deal", async () => {
  const [project] = await store.read.select().from(projects).limit(1);
  const keys = await changed(() =>
    done(store, (tx) => linkProject(tx, recruiter(), "deal-o5", project?.id ?? "")),
  );
  expect(keys).toEqual({ march: both("linked.deal-o5"), april: both("linked.deal-o5") });
});

test("a tier's rule: the counters it moves deals between, and no deal and no sum", async () => {
  const tier = (await listTiers(store.read, 2021)).find(({ slug }) => slug === "t30");
  if (!tier) throw new Error("the demo has a tier t30");
  const { name, english, measure, noun, englishOne, englishMany, ...rest } = tier;
  const { needsLeadingEnterprise, needsQualityReview, needsLeadingChain, version } = rest;
  const words = { name, english, measure, noun, englishOne, englishMany };
  const conditions = { needsLeadingEnterprise, needsQualityReview, needsLeadingChain };
  const keys = await changed(() =>
    done(store, (tx) =>
      changeTier(tx, 2021, "t30", { ...words, ...conditions, threshold: 3_500_000_000 }, version),
    ),
  );
  // 振兴科创园 of 33亿元 falls into the tier below, which counted it inclusively before.
  const expected = each(
    inTier("t30"),
    both("tiers.t30.least", "tiers.t5.exclusive", "next.t5", "next.signed"),
    ["bulletin.tiers.t5", "indicators.t5"],
  );
  expect(keys).toEqual({ march: expected, april: expected });
});

const pool = { indicatorId: "hte_pool", year: 2021 };
const line = { comparator: "≥" as const, source: "文件", inferred: false, reason: "调整" };
const correct = (indicatorId: string, value: string, lastYear = "") => {
  const typed = { indicatorId, value, lastYear, growth: "", source: "更正", note: "", seen: 1 };
  const correction = { period: march, reason: "更正", rows: [typed] };
  return changed(() => done(store, (tx) => enterValues(tx, recruiter(), correction)));
};

test("an indicator's value and its base of last year: that indicator alone", async () => {
  const own = { march: ["indicators.hte_pool"], april: ["indicators.hte_pool"] };
  expect(await correct("hte_pool", "105")).toEqual(own);
  const before = await indicators(march);
  const trains = { march: ["indicators.rail_n"], april: ["indicators.rail_n"] };
  expect(await correct("rail_n", "349", "160")).toEqual(trains);
  const { rail_n: after } = await indicators(march);
  const { growth, printed, ...rest } = before.rail_n ?? {};
  expect(after).toMatchObject(rest);
  expect([growth, after?.growth]).toEqual([1_220_000, 1_180_000]);
});

test("an own plan moves the line of its indicator; a split moves no figure", async () => {
  const months = ["1", "2", "3", "40", "60", "80", "100", "120", "140", "160", "180", "200"];
  const plan = await changed(() =>
    done(store, (tx) => saveMonths(tx, { ...pool, months, reason: "", seen: "" })),
  );
  expect(plan).toEqual({ march: ["indicators.hte_pool"], april: ["indicators.hte_pool"] });
  const shares = [{ departmentId: "science", months: Array(12).fill("10") }];
  const split = await changed(() =>
    done(store, (tx) => saveShares(tx, { ...pool, shares, reason: "", seen: "" })),
  );
  expect(split).toEqual({ march: [], april: [] });
});

test("a target line, set anew or withdrawn: its indicator, and the counter's line on 招商", async () => {
  const tier = await changed(() =>
    done(store, (tx) =>
      saveTarget(tx, { ...line, indicatorId: "t30", year: 2021, line: "zone", value: "3", seen: 1 }),
    ),
  );
  const expected = each(both("lines.t30.zone"), ["indicators.t30"]);
  expect(tier).toEqual({ march: expected, april: expected });
  const amount = await changed(() =>
    done(store, (tx) => withdrawTarget(tx, { indicatorId: "sign_amt", year: 2021, line: "zone", seen: 1 })),
  );
  const without = each(both("lines.amount.zone"), ["indicators.sign_amt"]);
  expect(amount).toEqual({ march: without, april: without });
});
