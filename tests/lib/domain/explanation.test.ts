import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { wanText } from "@/lib/domain/money";
import { addMonths, lastDay, period, periodOf } from "@/lib/domain/period";
import { pickPreset, shippedPresets, zonePreset } from "@/lib/domain/preset";
import { percentText } from "@/lib/domain/ratio";
import { standingOf, type YearFacts } from "@/lib/domain/standing";
import { milestoneKinds } from "@/lib/domain/vocabulary";
import { milestone, report, wan, yearFacts } from "@/tests/support/facts";

const march = period("2021-03");
const today = day("2021-04-20");
const months = [600, 800, 2700, 2050, 2000, 2000, 2000, 2000, 2000, 2000, 1000, 850].map(wan);
const red = (changes: Partial<YearFacts> = {}) =>
  yearFacts(months, { reports: [report("2021-02", wan(1200))], ...changes });
const explain = (changes: Partial<YearFacts> = {}, preset = zonePreset) =>
  explainLight(red(changes), march, today, preset);

describe("the red project of 1,200万 against 4,100万", () => {
  const light = explain();

  test("is red at 29.3%, below 60%", () => {
    expect(light).toMatchObject({
      light: "red",
      state: "behind",
      clause: "ratio",
      bound: 60,
      milestone: null,
    });
    expect([wanText(light.actualToDate), wanText(light.basis)]).toEqual(["1,200", "4,100"]);
    expect(percentText(light.actualToDate, light.planToDate, { against: 60 })).toBe("29.3");
  });

  test("turns to achieved with 4,642.5万 in April, 95% of 6,150万", () => {
    expect(light.cure).toEqual({ period: "2021-04", amount: 46_425_000, planToDate: wan(6150), percent: 95 });
    expect(wanText(light.cure?.amount ?? 0)).toBe("4,642.5");
  });
});

describe("the clause that decided", () => {
  const clauseOf = (changes: Partial<YearFacts>, preset = zonePreset) => {
    const { light, clause, bound } = explain(changes, preset);
    return { light, clause, bound };
  };
  const done = (amount: number) => ({ reports: [report("2021-01", wan(amount))] });

  test("is the ratio for yellow, held against what achieved would need", () => {
    expect(clauseOf(done(3000))).toEqual({ light: "yellow", clause: "ratio", bound: 95 });
  });

  test("is the plan where there is none", () => {
    const unplanned = { light: "grey", bound: null };
    expect(clauseOf({ plans: [] })).toEqual({ ...unplanned, clause: "unplanned" });
    const plans = [{ number: 1, annual: wan(9), months: null, effectiveOn: day("2021-01-01") }];
    expect(clauseOf({ plans })).toEqual({ ...unplanned, clause: "no-plan" });
  });

  test("is achieved, ahead or not due for green", () => {
    expect(clauseOf(done(4000))).toEqual({ light: "green", clause: "achieved", bound: 95 });
    const late = [0, 0, 0, ...months.slice(3)];
    expect(explainLight(yearFacts(late), march, today, zonePreset)).toMatchObject({
      clause: "not-due",
      cure: null,
    });
    const ahead = yearFacts(late, done(5));
    expect(explainLight(ahead, march, today, zonePreset)).toMatchObject({ clause: "ahead", light: "green" });
  });

  test("is the gap or the ratio under the straight line, whose basis is printed rounded up", () => {
    const yinchuan = explain({}, pickPreset([], "yinchuan"));
    expect(yinchuan).toMatchObject({
      light: "yellow",
      clause: "gap",
      bound: -10,
      basis: wan(5000),
      cure: null,
    });
    expect(clauseOf({}, pickPreset([], "wuhan"))).toEqual({ light: "red", clause: "ratio", bound: 60 });
    expect(clauseOf(done(5000), pickPreset([], "sanya"))).toEqual({
      light: "green",
      clause: "ratio",
      bound: 100,
    });
    const odd = yearFacts([5, ...Array(11).fill(0)]);
    expect(explainLight(odd, march, today, pickPreset([], "wuhan")).basis).toBe(2);
  });
});

describe("a milestone that holds the project back", () => {
  const overdue = (baseline: string, amount: number) =>
    explain({
      reports: [report("2021-01", wan(amount))],
      milestones: [milestone("piling", day(baseline))],
    });

  test("is named, and no amount is promised", () => {
    expect(overdue("2021-03-15", 4100)).toMatchObject({
      light: "yellow",
      clause: "milestone",
      bound: 15,
      milestone: { kind: "piling", days: 16 },
      cure: null,
    });
    expect(overdue("2021-02-28", 4100)).toMatchObject({ light: "red", bound: 30, milestone: { days: 31 } });
  });

  test("is named beside a ratio that alone makes the light red", () => {
    expect(overdue("2021-03-15", 1200)).toMatchObject({
      light: "red",
      clause: "ratio",
      bound: 60,
      milestone: { kind: "piling", days: 16 },
    });
  });

  test("is named when it would still hold next month, though not yet now", () => {
    expect(overdue("2021-03-21", 1200)).toMatchObject({ milestone: { days: 10 }, cure: null });
  });

  test("within 15 days of the end of next month leaves the amount", () => {
    expect(overdue("2021-04-15", 1200)).toMatchObject({ milestone: null, cure: { amount: 46_425_000 } });
    expect(overdue("2021-04-14", 1200)).toMatchObject({ milestone: null, cure: null });
  });

  test("is not named under the straight line, which knows no milestones", () => {
    const facts = red({ milestones: [milestone("piling", day("2021-01-31"))] });
    expect(explainLight(facts, march, today, pickPreset([], "wuhan")).milestone).toBeNull();
  });
});

describe("the amount that cures", () => {
  test("does not exist in December or when the project leaves the list", () => {
    const december = explainLight(red(), period("2021-12"), day("2022-01-10"), zonePreset);
    expect(december).toMatchObject({ state: "behind", cure: null });
    expect(explain({ listedTo: march }).cure).toBeNull();
  });

  test("follows an adjustment that takes effect next month", () => {
    const adjusted = {
      number: 2,
      annual: wan(1300),
      months: Array(12).fill(0),
      effectiveOn: day("2021-04-10"),
    };
    adjusted.months[0] = wan(1300);
    const plans = [...red().plans, adjusted];
    expect(explain({ plans }).cure).toEqual({
      period: "2021-04",
      amount: wan(35),
      planToDate: wan(1300),
      percent: 95,
    });
  });

  test("makes the project achieved when it is reported, and one yuan less does not", () => {
    const any = fc.record({
      months: fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 12, maxLength: 12 }),
      actuals: fc.array(fc.nat({ max: 500_000_000 }), { minLength: 1, maxLength: 11 }),
      baseline: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
      kind: fc.constantFrom(...milestoneKinds),
    });
    let cured = 0;
    fc.assert(
      fc.property(any, ({ months, actuals, baseline, kind }) => {
        const now = periodOf(2021, actuals.length);
        const reports = actuals.map((amount, index) => report(periodOf(2021, index + 1), amount));
        const milestones = baseline ? [milestone(kind, lastDay(periodOf(2021, baseline)))] : [];
        const facts = yearFacts(months, { reports, milestones });
        const { cure, state } = explainLight(facts, now, lastDay(now), zonePreset);
        if (!cure) return;
        cured += 1;
        const next = addMonths(now, 1);
        expect([state, cure.period]).toEqual(["behind", next]);
        const stateWith = (amount: number) => {
          const after = { ...facts, reports: [...reports, report(next, amount)] };
          return standingOf(after, next, lastDay(next), shippedPresets).state;
        };
        expect(stateWith(cure.amount)).toBe("achieved");
        expect(stateWith(cure.amount - 1)).toBe("behind");
      }),
      { numRuns: 300 },
    );
    expect(cured).toBeGreaterThan(20);
  });
});
