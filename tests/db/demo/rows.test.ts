import { describe, expect, it } from "vitest";
import {
  done,
  inState,
  judged,
  overdue,
  plannedStarts,
  projects,
  started,
  sum,
} from "@/tests/support/demo-judge";

describe("the plans", () => {
  it("sum to the annual plan, in every version, and fit into what remains", () => {
    for (const one of projects)
      for (const plan of one.plans) {
        if (plan.months) {
          expect(plan.months).toHaveLength(12);
          expect(
            sum(plan.months, (month) => month),
            one.key,
          ).toBe(plan.annual);
          expect(Math.min(...plan.months)).toBeGreaterThanOrEqual(0);
        }
        expect(one.carryOver + plan.annual, one.key).toBeLessThanOrEqual(one.totalInvestment);
      }
  });

  it("adjusts about eight projects in February or March, only in months after, for nothing in total", () => {
    const adjusted = projects.filter(({ plans }) => plans.length > 1);
    expect(adjusted).toHaveLength(8);
    for (const { plans } of adjusted) {
      const [first, second] = plans;
      expect(second?.number).toBe(2);
      expect(["2021-02", "2021-03"]).toContain(second?.decidedOn.slice(0, 7));
      expect(second?.months?.slice(0, 3)).toEqual(first?.months?.slice(0, 3));
      expect(second?.annual).not.toBe(first?.annual);
      expect(second?.reason).toBeTruthy();
    }
    expect(sum(adjusted, ({ plans }) => (plans[1]?.annual ?? 0) - (plans[0]?.annual ?? 0))).toBe(0);
  });
});

describe("the reports", () => {
  const quarter = projects.flatMap((one) => one.reports.filter(({ period }) => period <= "2021-03"));

  it("miss about twenty in March, only where nothing was done or the project lags", () => {
    const missing = judged.filter(
      ({ project }) => !project.reports.some(({ period }) => period === "2021-03"),
    );
    expect(missing.length).toBeGreaterThanOrEqual(17);
    expect(missing.length).toBeLessThanOrEqual(23);
    for (const { project, state } of missing)
      expect(state === "behind" || done(project, "2021-03") === 0).toBe(true);
  });

  it("of the quarter are reviewed and filed between the 20th and the 28th, late ones with a reason", () => {
    for (const one of quarter) {
      expect(one.status).toBe("reviewed");
      expect(one.filedOn.slice(0, 7)).toBe(one.period);
      expect(Number(one.filedOn.slice(8))).toBeGreaterThanOrEqual(20);
      expect(Number(one.filedOn.slice(8))).toBeLessThanOrEqual(28);
      expect((one.reviewedOn ?? "") > one.filedOn).toBe(true);
      expect(one.reason !== null).toBe(Number(one.filedOn.slice(8)) > 25);
    }
    expect(quarter.some(({ reason }) => reason)).toBe(true);
  });

  it("of April are about fifteen, drafts and submitted ones, none after the business date", () => {
    const open = projects.flatMap((one) => one.reports.filter(({ period }) => period === "2021-04"));
    expect(open).toHaveLength(15);
    expect(new Set(open.map(({ status }) => status))).toEqual(new Set(["draft", "submitted"]));
  });

  it("never carry negative or fractional amounts, nor more than the total investment", () => {
    for (const one of projects) {
      for (const { invested, fixedAssets } of one.reports)
        for (const amount of [invested, fixedAssets])
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
      expect(one.carryOver + done(one, "2021-04")).toBeLessThanOrEqual(one.totalInvestment);
    }
  });

  it("book mostly less into the statistics than was done, and nothing before the start", () => {
    expect(sum(quarter, ({ fixedAssets }) => fixedAssets)).toBeLessThan(7_120_000_000);
    expect(quarter.filter(({ fixedAssets, invested }) => fixedAssets > invested).length).toBeLessThan(
      quarter.length / 10,
    );
    for (const one of projects)
      for (const { period, fixedAssets } of one.reports)
        if (one.starts.actualOn === null || one.starts.actualOn.slice(0, 7) > period)
          expect(fixedAssets).toBe(0);
  });

  it("spend on construction only after the start; before it preliminary money alone", () => {
    for (const one of plannedStarts) {
      const begun = one.starts.actualOn?.slice(0, 7) ?? "9";
      const before = sum(
        one.reports.filter(({ period }) => period < begun),
        ({ invested }) => invested,
      );
      expect(before * 100, one.key).toBeLessThanOrEqual(one.totalInvestment * 8);
      for (const { filedOn, period } of one.reports)
        if (one.starts.actualOn && period === begun && started(one))
          expect(filedOn >= one.starts.actualOn).toBe(true);
    }
  });

  it("never repeat the texts of the month before, and name a problem only with its type", () => {
    for (const one of projects)
      one.reports.forEach((report, index) => {
        expect(report.progress.length * report.nextSteps.length).toBeGreaterThan(0);
        expect((report.problem === null) === (report.problemType === null)).toBe(true);
        if (index > 0) expect(report.progress, one.key).not.toBe(one.reports[index - 1]?.progress);
      });
    expect(
      inState("behind").filter((one) => one.reports.some(({ problem }) => problem)).length,
    ).toBeGreaterThan(50);
  });
});

describe("the milestones", () => {
  it("leave no baseline more than 15 days behind in projects that are achieved, not due or unplanned", () => {
    for (const { project, state } of judged)
      if (state !== "behind") expect(overdue(project, "2021-03-31")).toBeLessThanOrEqual(15);
  });

  it("stand in building order, with days reached and forecasts in the same order", () => {
    for (const { key, milestones } of projects) {
      const rising = (values: readonly string[]) =>
        values.every((value, index) => index === 0 || value >= (values[index - 1] ?? ""));
      expect(rising(milestones.map(({ baseline }) => baseline)), key).toBe(true);
      expect(rising(milestones.flatMap(({ actual }) => actual ?? [])), key).toBe(true);
      expect(rising(milestones.flatMap(({ actual, forecast }) => (actual ? [] : forecast))), key).toBe(true);
      const open = milestones.findIndex(({ actual }) => actual === null);
      if (open >= 0)
        expect(
          milestones.slice(open).every(({ actual }) => actual === null),
          key,
        ).toBe(true);
    }
  });

  it("keep the history of a forecast from the baseline to today's forecast", () => {
    const all = projects.flatMap(({ milestones }) => milestones);
    for (const { slips, baseline, forecast } of all) {
      let known: string = baseline;
      for (const slip of slips) {
        expect(slip.from).toBe(known);
        expect(slip.reason).toBeTruthy();
        known = slip.to;
      }
      expect(forecast).toBe(known);
    }
    expect(all.filter(({ slips }) => slips.length > 0).length).toBeGreaterThan(60);
  });
});
