import { desc, eq, getTableName } from "drizzle-orm";
import { readPrintedIndicators } from "@/db/bulletin-figures";
import { listDeals, listTiers } from "@/db/deals";
import { readFacts } from "@/db/facts";
import { listIndicators } from "@/db/indicators";
import { openMemory } from "@/db/memory";
import { readPermitFiles } from "@/db/permit-reading";
import { listPresets } from "@/db/presets";
import { auditLog, milestones, slots } from "@/db/schema";
import type { Db, Store } from "@/db/types";
import { type Check, factTables, replay } from "@/db/verify";
import { readWorkCalendar } from "@/db/work-calendar";
import { day } from "@/lib/domain/day";
import { countDeals } from "@/lib/domain/deal-count";
import { yiText } from "@/lib/domain/money";
import { period } from "@/lib/domain/period";
import { progressOf, unpermitted } from "@/lib/domain/permit-graph";
import { permitOutlook } from "@/lib/domain/permit-outlook";
import { percentText } from "@/lib/domain/ratio";
import { isListed, type Standing, standingOf } from "@/lib/domain/standing";
import { countTiers } from "@/lib/domain/tier";
import { permitFlows, permitStates } from "@/lib/domain/vocabulary";
import { demoIndicators } from "./indicators";
import { demoRecipe } from "./recipe";

const check = (name: string, found: number | string, expected: number | string): Check => ({
  name,
  figure: String(found),
  broken: found === expected ? null : `${found} ≠ ${expected}`,
});

const atLeast = (name: string, found: number, least: number): Check => ({
  name,
  figure: String(found),
  broken: found >= least ? null : `${found} < ${least}`,
});

/** The demo as it was loaded: the log replayed to the loader's last entry, in a database of its own; null elsewhere. */
async function asLoaded(store: Store): Promise<Store | null> {
  const [last] = await store.read
    .select({ seq: auditLog.seq })
    .from(auditLog)
    .where(eq(auditLog.verb, "demo.open"))
    .orderBy(desc(auditLog.seq))
    .limit(1);
  if (!last) return null;
  const rows = await replay(store.read, last.seq);
  const copy = openMemory(store.auditKey);
  await copy.transact(async (db) => {
    for (const table of factTables) {
      const all = [...(rows.get(getTableName(table))?.values() ?? [])];
      for (let at = 0; at < all.length; at += 100)
        await db.insert(table).values(all.slice(at, at + 100) as never);
    }
  });
  return copy;
}

const count = (all: readonly Standing[], test: (one: Standing) => boolean) => all.filter(test).length;

async function articleOf(db: Db): Promise<Check[]> {
  // A project counts as of a period if its row is listed in it; one of the demo left before.
  const facts = (await readFacts(db)).filter((one) => isListed(one, period("2021-03")));
  const presets = await listPresets(db);
  const all = facts.map((one) => standingOf(one, period("2021-03"), day("2021-04-20"), presets));
  const sum = (of: (one: Standing, index: number) => number) =>
    all.reduce((total, one, index) => total + of(one, index), 0);
  const total = sum((_, index) => facts[index]?.totalInvestment ?? 0);
  const [annual, original, done, planned] = [
    sum((one) => one.annualPlan),
    sum((one) => one.originalAnnual),
    sum((one) => one.actualToDate),
    sum((one) => one.planToDate),
  ];
  const started = count(all, (one) => one.startList === "due-started" || one.startList === "early-started");
  const starts = count(all, (one) => one.startList !== null);
  const share = Number(percentText(planned, annual));
  return [
    check("projects", all.length, 423),
    check("total investment (亿元)", yiText(total, 8, true), "2653"),
    check("annual plan (亿元)", yiText(annual, 8, true), "509"),
    check("annual plan of 年初计划 (亿元)", yiText(original, 8, true), "509"),
    check("done to 2021-03 (亿元)", yiText(done, 8, true), "54.8"),
    check("share of the annual plan (%)", percentText(done, annual), "10.8"),
    check("planned starts", starts, 207),
    check("started", started, 44),
    check("start rate (%)", percentText(started, starts), "21.3"),
    check(
      "achieved",
      count(all, (one) => one.state === "achieved"),
      217,
    ),
    check(
      "not achieved",
      count(all, (one) => one.state !== "achieved"),
      206,
    ),
    atLeast(
      "behind",
      count(all, (one) => one.state === "behind"),
      60,
    ),
    atLeast(
      "yellow",
      count(all, (one) => one.lights.zone === "yellow"),
      10,
    ),
    atLeast(
      "unplanned",
      count(all, (one) => one.state === "unplanned"),
      5,
    ),
    atLeast(
      "early starts",
      count(all, (one) => one.startList === "early-started"),
      5,
    ),
    atLeast(
      "应开未开",
      count(all, (one) => one.startList === "due-not-started"),
      25,
    ),
    {
      name: "plan to date (% of 509亿元)",
      figure: String(share),
      broken: share >= 16 && share <= 18 ? null : "not between 16 and 18",
    },
    check("双十 slots", await db.$count(slots), 20),
  ];
}

async function targetsOf(db: Db): Promise<Check[]> {
  const march = period("2021-03");
  const deals = countDeals(await listDeals(db), march, day("2021-04-20"), { includeFramework: false });
  const tiers = countTiers(deals.deals, await listTiers(db, 2021));
  const indicators = await listIndicators(db);
  const printed = await readPrintedIndicators(db, march);
  const wrong = demoIndicators.find((one) => printed(one.id).value !== one.value);
  return [
    check("signed deals", deals.count, 16),
    check("amount signed (亿元)", yiText(deals.amount, 8, true), "203"),
    check("tiers, exclusive", tiers.map((tier) => tier.exclusive.length).join("/"), "0/3/6"),
    check("tiers, inclusive", tiers.map((tier) => tier.inclusive.length).join("/"), "0/3/9"),
    check("indicators", indicators.length, demoIndicators.length),
    {
      name: "indicators of the first quarter",
      figure: String(demoIndicators.filter(({ value }) => value !== null).length),
      broken: wrong?.id ?? null,
    },
  ];
}

async function permitsOf(db: Db): Promise<Check[]> {
  const today = day("2021-04-20");
  const calendar = await readWorkCalendar(db);
  const files = await readPermitFiles(db);
  const planned = new Map(
    (await db.select().from(milestones).where(eq(milestones.kind, "start"))).map((row) => [
      row.projectId,
      row,
    ]),
  );
  const starts = demoRecipe().projects.filter(({ category }) => category === "start");
  const permitDay = new Map(starts.map(({ key, starts }) => [key, starts.permitOn]));
  const outlooks = files.map((file) => ({
    file,
    start: planned.get(file.projectId),
    outlook: permitOutlook(file, today, calendar),
  }));
  const begun = outlooks.filter(({ start }) => start?.actual);
  const open = outlooks.filter(({ start }) => start && !start.actual);
  const due = open.filter(({ start }) => start?.baseline && start.baseline <= today);
  const states = new Set(
    files.flatMap((file) => [...progressOf(file, today).values()].map(({ state }) => state)),
  );
  const threatened = open.filter(
    ({ start, outlook }) => start?.baseline && outlook.earliest && outlook.earliest > start.baseline,
  );
  const cases = new Set(files.map(({ projectId }) => projectId));
  return [
    check("planned starts with permits", starts.filter(({ key }) => cases.has(key)).length, starts.length),
    check("states of permits that occur", states.size, permitStates.length),
    check(
      "flows of permits that occur",
      new Set(files.map(({ flow }) => flow.flow)).size,
      permitFlows.length,
    ),
    atLeast("flows with 核准", files.filter(({ flow }) => flow.approval).length, 2),
    check(
      "started projects whose construction permit has its day",
      begun.filter(({ file, outlook }) => outlook.grantedOn === permitDay.get(file.projectId)).length,
      begun.length,
    ),
    check("未批先建", files.filter((file) => unpermitted(file).length > 0).length, 3),
    atLeast(
      "应开未开 without a construction permit",
      due.filter(({ outlook }) => !outlook.grantedOn).length,
      25,
    ),
    atLeast(
      "not started although the permit is there",
      open.filter(({ outlook }) => outlook.grantedOn).length,
      5,
    ),
    {
      name: "planned starts that permits threaten",
      figure: `${threatened.length} of ${open.length}`,
      broken: threatened.length >= 20 && threatened.length * 2 < open.length ? null : "not some of them",
    },
  ];
}

/** The article's figures against the demo as loaded; null for any other database. Rule: section 13. */
export async function verifyArticle(store: Store): Promise<Check[] | null> {
  const copy = await asLoaded(store);
  if (!copy) return null;
  try {
    return [
      ...(await articleOf(copy.read)),
      ...(await targetsOf(copy.read)),
      ...(await permitsOf(copy.read)),
    ];
  } finally {
    copy.close();
  }
}
