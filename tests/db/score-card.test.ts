import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listDeals, moveDeal } from "@/db/deals";
import { readDepartmentFigures, readFigures } from "@/db/figures";
import { readForecast } from "@/db/forecast";
import { readHeat } from "@/db/heat";
import { reachMilestone } from "@/db/milestones";
import { approvePlan } from "@/db/plan-decisions";
import { proposePlan } from "@/db/plans";
import { listPresets } from "@/db/presets";
import { getReport, saveReport } from "@/db/reports";
import {
  indicatorValues,
  milestones,
  monthlyReports,
  planMonths,
  plans,
  slotProjects,
  slots,
  standing,
} from "@/db/schema";
import { readScoreCard } from "@/db/score-card";
import type { Store } from "@/db/types";
import { readCurve } from "@/db/year-curve";
import { day } from "@/lib/domain/day";
import { stageOn } from "@/lib/domain/deal";
import { yiText } from "@/lib/domain/money";
import { type Period, period } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";
import { demoStore } from "../support/demo-store";
import { clerk, done, month, today } from "../support/world";

const [march, april] = [period("2021-03"), period("2021-04")];

let store: Store;
beforeAll(async () => {
  store = await demoStore();
});

const flat = (value: unknown, at = ""): [string, string][] => {
  if (value instanceof Map) return flat(Object.fromEntries(value), at);
  if (Array.isArray(value) && value.some((one) => Array.isArray(one))) return [[at, JSON.stringify(value)]];
  if (typeof value !== "object" || value === null) return [[at, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, at ? `${at}.${key}` : key));
};

/** Every number of the score card as of a period, by where it stands. */
async function numbers(at: Period) {
  const card = await readScoreCard(store, at, today);
  const departments = await readDepartmentFigures(store.read, at);
  const { total, lines } = await readHeat(store.read, at, pickPreset(await listPresets(store.read), "zone"));
  const { forecast, takes } = await readForecast(store, at, today, null);
  const { points, reaches, runRate } = forecast;
  return new Map(
    flat({
      zone: await readFigures(store.read, at),
      departments: Object.fromEntries(departments.map((one) => [one.departmentId, one.figures])),
      months: Object.fromEntries(card.months.map((one) => [one.period, one])),
      deals: { ...card.deals, months: Object.fromEntries(card.deals.months.map((one) => [one.period, one])) },
      slots: card.slots,
      indicators: {
        counts: card.indicators.counts,
        ...Object.fromEntries(
          card.indicators.scores.map((one) => [one.indicator.id, { value: one.pace.value }]),
        ),
      },
      heat: { total, lines: Object.fromEntries(lines.map((line) => [line.departmentId, line.cells])) },
      curve: await readCurve(store.read, at),
      forecast: { points, reaches, runRate },
      takes,
    }),
  );
}

/** Where numbers of March and of April differ after the work; numbers that come and go count too. */
async function changed(work: () => Promise<unknown>) {
  const before = { march: await numbers(march), april: await numbers(april) };
  await work();
  const after = { march: await numbers(march), april: await numbers(april) };
  const differ = (of: "march" | "april") =>
    [...new Set([...before[of].keys(), ...after[of].keys()])].filter(
      (key) => before[of].get(key) !== after[of].get(key),
    );
  return { march: differ("march"), april: differ("april") };
}

const outlook = /^(forecast|takes)\./;
const facts = (keys: string[]) => keys.filter((key) => !outlook.test(key)).sort();

describe("the demo's score card as of March", () => {
  test("says what the article says of projects, recruitment and lists", async () => {
    const { deals, slots, indicators, months } = await readScoreCard(store, march, today);
    expect([deals.count, yiText(deals.amount), yiText(deals.target ?? 0)]).toEqual([16, "203.0", "650.0"]);
    expect(deals.tiers.map(({ id, count, targets }) => [id, count, targets.city, targets.zone])).toEqual([
      ["t100", 0, { count: 1, inferred: true }, { count: 2, inferred: false }],
      ["t30", 3, { count: 2, inferred: true }, { count: 4, inferred: false }],
      ["t5", 6, { count: 5, inferred: true }, { count: 10, inferred: false }],
    ]);
    expect(slots?.reached).toEqual({ n: 0, d: 20 });
    expect(Object.values(slots?.counts ?? {}).reduce((a, b) => a + b)).toBe(20);
    const counts = Object.values(indicators.counts).reduce((a, b) => a + b, 0);
    expect(counts).toBe(indicators.scores.length);
    expect(months.at(-1)).toMatchObject({ projects: 423, started: 44, states: { achieved: 217 } });
    expect(yiText(months.at(-1)?.actualToDate ?? 0)).toBe("54.8");
  });

  test("estimates the year from the same money as the cards, and the ways to the target hold", async () => {
    const figures = await readFigures(store.read, march);
    const { forecast, takes, back, projects } = await readForecast(store, march, today, null);
    expect([forecast.done, forecast.target, projects]).toEqual([
      figures.actualToDate,
      figures.annualPlan,
      423,
    ]);
    expect(forecast.reaches).toEqual({ n: 0, d: 2000 });
    expect(yiText(forecast.runRate.at(-1)?.amount ?? 0)).toBe("219.2");
    const end = forecast.points.at(-1);
    expect(end && end.p10 < end.p50 && end.p50 < end.p90 && end.p90 < figures.annualPlan).toBe(true);
    expect(takes.uplift).toMatchObject({ possible: true, perMille: 1600 });
    expect(back).toHaveLength(63);
    expect(back.every(({ name, projectId }) => name !== projectId)).toBe(true);
  });

  test("of a department adds up to less, and its target is its own plan", async () => {
    const own = await readFigures(store.read, march, { departmentId: "economy" });
    const { forecast, projects } = await readForecast(store, march, today, "economy");
    expect([forecast.done, forecast.target, projects]).toEqual([
      own.actualToDate,
      own.annualPlan,
      own.projects,
    ]);
  });

  test("holds each department's month against the standing of that month", async () => {
    const rule = pickPreset(await listPresets(store.read), "zone");
    const heat = await readHeat(store.read, march, rule);
    for (const [index, at] of ["2021-01", "2021-02", "2021-03"].entries())
      for (const { departmentId, figures } of await readDepartmentFigures(store.read, period(at)))
        expect(
          heat.lines.find((line) => line.departmentId === departmentId)?.cells[index]?.toDate.ratio,
        ).toEqual({ n: figures.actualToDate, d: figures.planToDate });
  });
});

describe("changing one row changes exactly what depends on it", () => {
  test("a report: its month's money of its department and the zone, nothing before and nothing else", async () => {
    const [row] = await store.read
      .select({ id: standing.projectId, departmentId: standing.departmentId, month: standing.actualMonth })
      .from(standing)
      .innerJoin(
        monthlyReports,
        and(eq(monthlyReports.projectId, standing.projectId), eq(monthlyReports.period, march)),
      )
      .where(
        and(
          eq(standing.period, march),
          eq(standing.state, "achieved"),
          eq(standing.departmentId, "economy"),
          eq(standing.reportStatus, "locked"),
        ),
      )
      .limit(1);
    const seen = (await getReport(store.read, row?.id ?? "", march))?.version ?? 0;
    const more = month(row?.id ?? "", "2021-03", {
      invested: (row?.month ?? 0) + 10_000,
      seen,
      reason: "更正",
    });
    const keys = await changed(() => done(store, (tx) => saveReport(tx, clerk("u-officer"), more, "submit")));
    const cell = (at: string, index: number) => [
      `${at}.${index}.alone.ratio.n`,
      `${at}.${index}.toDate.ratio.n`,
    ];
    expect(facts(keys.march)).toEqual(
      [
        "zone.actualToDate",
        "departments.economy.actualToDate",
        "months.2021-03.actualToDate",
        "indicators.proj_plan.value",
        ...cell("heat.total", 2),
        ...cell("heat.lines.economy", 2),
        "curve.2.actual",
      ].sort(),
    );
    expect(keys.march.some((key) => outlook.test(key))).toBe(true);
    expect(facts(keys.april)).not.toContain("heat.total.3.alone.ratio.n");
    expect(facts(keys.april)).toContain("heat.total.3.toDate.ratio.n");
  });

  test("an adjusted plan: the plan from April on, and nothing of March", async () => {
    const [plan] = await store.read
      .select({ id: plans.id, projectId: plans.projectId, annual: plans.annual })
      .from(plans)
      .innerJoin(standing, and(eq(standing.projectId, plans.projectId), eq(standing.period, april)))
      .where(
        and(
          eq(plans.year, 2021),
          eq(plans.status, "approved"),
          eq(standing.state, "achieved"),
          eq(standing.departmentId, "economy"),
        ),
      )
      .orderBy(plans.projectId, plans.number)
      .limit(1);
    const rows = await store.read
      .select()
      .from(planMonths)
      .where(eq(planMonths.planId, plan?.id ?? ""));
    const months = Array.from(
      { length: 12 },
      (_, index) => rows.find((row) => row.month === index + 1)?.amount ?? 0,
    );
    months[11] = (months[11] ?? 0) + 10_000;
    const values = {
      projectId: plan?.projectId ?? "",
      year: 2021,
      annual: (plan?.annual ?? 0) + 10_000,
      months,
      reason: "追加",
      proposedBy: "u-officer",
    };
    const keys = await changed(() =>
      done(store, async (tx) =>
        approvePlan(tx, await proposePlan(tx, values, day("2021-04-20")), "u-head", day("2021-04-20")),
      ),
    );
    expect(keys.march).toEqual([]);
    expect(facts(keys.april)).toEqual(
      [
        "zone.annualPlan",
        "departments.economy.annualPlan",
        "months.2021-04.annualPlan",
        "curve.11.plan",
      ].sort(),
    );
    expect(keys.april).toContain("takes.target");
  });

  test("a signature: recruitment and its indicators, no project and no estimate", async () => {
    const all = await listDeals(store.read);
    // One that counts in no tier: the tiers' counters then stay as they are.
    const deal = all.find(
      (one) =>
        ["lead", "talks", "framework"].includes(stageOn(one, today) ?? "") &&
        !one.qualityReviewed &&
        !one.leadingEnterprise &&
        (one.leadingChain === null || one.amount < 500_000_000),
    );
    const keys = await changed(() =>
      done(store, (tx) =>
        moveDeal(tx, clerk("u-officer"), deal?.id ?? "", {
          stage: "signed",
          on: day("2021-04-19"),
          note: "",
        }),
      ),
    );
    expect(keys.march).toEqual([]);
    expect(keys.april.sort()).toEqual(
      [
        "deals.amount",
        "deals.count",
        "deals.months.2021-04.amount",
        "deals.months.2021-04.count",
        "indicators.sign_amt.value",
        "indicators.sign_n.value",
      ].sort(),
    );
  });

  test("an indicator's value: that indicator alone", async () => {
    const [row] = await store.read
      .select()
      .from(indicatorValues)
      .where(and(eq(indicatorValues.indicatorId, "hte_pool"), eq(indicatorValues.period, march)));
    if (!row) throw new Error("the demo has a value of hte_pool");
    const keys = await changed(() =>
      done(store, (tx) => tx.change(indicatorValues, row.id, { value: row.value + 10_000 }, row.version)),
    );
    expect(keys.march).toEqual(["indicators.hte_pool.value"]);
    expect(keys.april).toEqual(["indicators.hte_pool.value"]);
  });

  test("a start: the starts of its month and department, and no money", async () => {
    const [row] = await store.read
      .select({ milestone: milestones, departmentId: standing.departmentId })
      .from(standing)
      .innerJoin(milestones, and(eq(milestones.projectId, standing.projectId), eq(milestones.kind, "start")))
      .where(and(eq(standing.period, march), eq(standing.startList, "not-due")))
      .orderBy(standing.projectId)
      .limit(1);
    if (!row) throw new Error("the demo has starts that are not due");
    const keys = await changed(() =>
      done(store, (tx) => reachMilestone(tx, row.milestone, day("2021-03-30"), today)),
    );
    const own = `departments.${row.departmentId}`;
    expect(facts(keys.march)).toEqual(
      [
        ...["started", "earlyStarted", "notDueStarts"].flatMap((key) => [
          `zone.${key}`,
          `${own}.${key}`,
          `months.2021-03.${key}`,
        ]),
        "indicators.start.value",
      ].sort(),
    );
    expect(facts(keys.march).some((key) => /actual|plan|heat|curve/i.test(key))).toBe(false);
  });

  test("the milestone that counts for a list: its slots", async () => {
    // An industrial slot holds one project, whose milestone alone reaches it.
    const [row] = await store.read
      .select({ milestone: milestones })
      .from(slotProjects)
      .innerJoin(slots, and(eq(slots.id, slotProjects.slotId), eq(slots.kind, "industry")))
      .innerJoin(
        milestones,
        and(eq(milestones.projectId, slotProjects.projectId), eq(milestones.kind, "acceptance")),
      )
      .where(eq(slotProjects.status, "confirmed"))
      .limit(1);
    if (!row) throw new Error("the demo's list has milestones");
    const keys = await changed(() =>
      done(store, (tx) => reachMilestone(tx, row.milestone, day("2021-03-29"), today)),
    );
    const moved = facts(keys.march);
    expect(moved).toContain("slots.reached.n");
    expect(moved.filter((key) => /^(deals|indicators|curve|heat)/.test(key))).toEqual([]);
    expect(moved.filter((key) => /actual|plan/i.test(key))).toEqual([]);
  });
});
