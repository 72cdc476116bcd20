import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frontLight, spread } from "@/lib/domain/curve";
import { forecastOf, runRateOf } from "@/lib/domain/forecast";
import { type ForecastModel, type ForecastProject, forecastModel } from "@/lib/domain/forecast-model";
import { period, periodOf } from "@/lib/domain/period";
import { syntheticYear } from "@/lib/domain/synthetic-year";
import { wan, yi } from "@/tests/support/facts";

const march = period("2021-03");
/** Without chance: no spread, no prior, no catching up, no late start. */
const still: ForecastModel = {
  draws: 10,
  priorRatio: 100,
  zonePriorMonths: 0,
  projectPriorMonths: 0,
  ratioCeiling: 200,
  departmentSpread: 0,
  departmentCorrelation: 0,
  projectSpread: 0,
  monthSpread: 0,
  catchUpLow: 0,
  catchUpHigh: 0,
  startDelayTenths: 0,
};
const project = (changes: Partial<ForecastProject> = {}): ForecastProject => ({
  projectId: "p1",
  departmentId: "d1",
  annualPlan: 1200,
  months: Array(12).fill(100),
  done: 300,
  room: 100_000,
  startMonth: null,
  ...changes,
});
const medians = (projects: ForecastProject[], model: Partial<ForecastModel> = {}, month = march) =>
  forecastOf(projects, 0, month, { model: { ...still, ...model } }).points.map(({ p50 }) => p50);
const december = (projects: ForecastProject[], model: Partial<ForecastModel> = {}) =>
  medians(projects, model).at(-1);

describe("the naive run-rate", () => {
  test("is the pace so far going on, in whole yuan", () => {
    expect(runRateOf(yi(54.8), march).at(-1)).toEqual({ period: "2021-12", amount: yi(219.2) });
    expect(runRateOf(100, march)[0]).toEqual({ period: "2021-04", amount: 133 });
    expect(runRateOf(100, period("2021-12"))).toEqual([]);
  });
});

describe("a forecast without chance", () => {
  test("of a project on plan is its plan, month by month", () => {
    expect(medians([project()])).toEqual([400, 500, 600, 700, 800, 900, 1000, 1100, 1200]);
  });

  test("goes on at the ratio so far", () => {
    expect(december([project({ done: 150 })])).toBe(150 + 450);
  });

  test("draws the ratio towards the zone's, by months of the project's own plan", () => {
    const twin = project({ projectId: "p2", done: 300 });
    // The zone stands at 450/600; three months of it and three of 150/300 give 62.5%.
    const added = (december([project({ done: 150 }), twin], { projectPriorMonths: 3 }) ?? 0) - 450;
    expect(added).toBe(900 * 0.625 + 900 * 0.875);
  });

  test("draws the zone's ratio towards the prior, and rests on the prior alone without a plan to date", () => {
    const lone = project({ done: 150 });
    expect(december([lone], { zonePriorMonths: 3, projectPriorMonths: 1e9 })).toBe(150 + 675);
    const later = project({ months: [0, 0, 0, ...Array(9).fill(100)], annualPlan: 900, done: 0 });
    expect(december([later], { priorRatio: 80, zonePriorMonths: 1 })).toBe(720);
    expect(december([later], { priorRatio: 80 })).toBe(720);
  });

  test("has no ratio above the ceiling nor below 0", () => {
    expect(december([project({ done: 600 })], { ratioCeiling: 110 })).toBe(600 + 990);
    expect(december([project({ done: -30 })])).toBe(-30);
  });

  test("spreads an annual plan without months evenly", () => {
    expect(december([project({ months: null })])).toBe(1200);
  });

  test("catches up a share of what was missed by September, half of it in December", () => {
    // Half the plan is done: 450 of 900 are missed by September, 40% of them are 180.
    const made = medians([project({ done: 150 })], { catchUpLow: 40, catchUpHigh: 40 });
    expect(made.slice(4)).toEqual([400, 450, 500 + 45, 550 + 90, 600 + 180]);
  });

  test("from October on catches up what is missed by now", () => {
    const late = [project({ done: 600 })];
    const made = medians(late, { catchUpLow: 30, catchUpHigh: 30 }, period("2021-11"));
    // 1100 were planned: 500 missed, 150 caught up, beside 600/1100 of December's 100.
    expect(made).toEqual([600 + 150 + 55]);
  });

  test("ends at what remains of the total investment", () => {
    expect(december([project({ room: 250 })])).toBe(550);
    expect(december([project({ room: -5 })])).toBe(300);
  });
});

describe("a project that has not started", () => {
  const waiting = (startMonth: number, changes: Partial<ForecastProject> = {}) =>
    project({
      projectId: "waiting",
      startMonth,
      annualPlan: 800,
      months: [0, 0, 10, 10, 20, 760 / 6, 760 / 6, 760 / 6, 760 / 6, 760 / 6, 760 / 6, 0].map(Math.round),
      done: 0,
      ...changes,
    });

  test("follows the zone's ratio, not its own, and has missed nothing yet", () => {
    const zone = project({ done: 150 });
    const made = december([zone, waiting(6)], { catchUpLow: 0, catchUpHigh: 0 }) ?? 0;
    expect(made - 600).toBe((10 + 20 + 762) / 2);
    const idle = waiting(3, { months: [0, 0, 400, ...Array(9).fill(0)], annualPlan: 400 });
    expect(medians([idle], { catchUpLow: 100, catchUpHigh: 100 })[0]).toBe(400);
  });

  test("that is overdue starts next month at the earliest, its works moving as a whole", () => {
    const overdue = waiting(2, { months: [5, 100, 100, 100, 0, 0, 0, 0, 0, 0, 0, 0], annualPlan: 305 });
    expect(medians([overdue]).slice(0, 4)).toEqual([100, 200, 300, 300]);
  });

  test("slips by months, its money before the start does not", () => {
    const made = medians([waiting(6)], { startDelayTenths: 1_000_000 });
    expect(made).toEqual([10, 30, 30, 30, 30, 30, 30, 30, 30]);
    const some = forecastOf([waiting(6)], 0, march, {
      model: { ...still, draws: 2000, startDelayTenths: 20 },
    });
    const june = some.points[2];
    expect([june?.p10, june?.p90]).toEqual([30, 30 + 127]);
  });
});

describe("a forecast", () => {
  const year = syntheticYear("forecast", 60, 3);
  const options = { model: { ...forecastModel, draws: 500 } };
  const made = forecastOf(year.projects, year.target, march, options);

  test("is the same for the same inputs and seed, in any order, and another for another seed", () => {
    expect(forecastOf(year.projects.toReversed(), year.target, march, options)).toEqual(made);
    const other = forecastOf(year.projects, year.target, march, { ...options, seed: "b" });
    expect(other.points).not.toEqual(made.points);
  });

  test("says on what it rests: model, seed, ratio so far, draws that reach the target", () => {
    expect(made).toMatchObject({ model: options.model, seed: "2021", reaches: { d: 500 } });
    const ids = new Set(made.points.map(({ period: at }) => at));
    expect([...ids]).toEqual(Array.from({ length: 9 }, (_, index) => periodOf(2021, index + 4)));
    expect(made.zoneRatio.n).toBeLessThanOrEqual(made.done);
  });

  test("has widening bands of whole yuan that never fall from month to month", () => {
    const [first, last] = [made.points[0], made.points.at(-1)];
    if (!first || !last) throw new Error("no points");
    expect(last.p90 - last.p10).toBeGreaterThan(first.p90 - first.p10);
    let before = { p10: made.done, p50: made.done, p90: made.done };
    for (const point of made.points) {
      expect(point.p10).toBeLessThanOrEqual(point.p50);
      expect(point.p50).toBeLessThanOrEqual(point.p90);
      for (const key of ["p10", "p50", "p90"] as const) {
        expect(Number.isSafeInteger(point[key])).toBe(true);
        expect(point[key]).toBeGreaterThanOrEqual(before[key]);
      }
      before = point;
    }
  });

  test("reaches a lower target no less often; nothing is certain but what is done", () => {
    const reaches = (target: number) => forecastOf(year.projects, target, march, options).reaches.n;
    expect(reaches(made.done)).toBe(500);
    expect(reaches(made.points.at(-1)?.p50 ?? 0)).toBe(250);
    expect(reaches(Number.MAX_SAFE_INTEGER)).toBe(0);
  });

  test("does not move a project's own chance when another joins", () => {
    const [first, second] = [project(), project({ projectId: "p2", departmentId: "d2", months: null })];
    const model = { ...still, projectSpread: 40 };
    const alone = forecastOf([first], 0, march, { model }).points.at(-1)?.p50;
    const silent = { ...second, annualPlan: 0, months: Array(12).fill(0), done: 0 };
    expect(forecastOf([first, silent], 0, march, { model }).points.at(-1)?.p50).toBe(alone);
  });

  test("moves departments together by their correlation", () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      project({ projectId: `p${index}`, departmentId: `d${index}`, room: 1e9 }),
    );
    const width = (departmentCorrelation: number) => {
      const model = { ...still, draws: 2000, departmentSpread: 20, departmentCorrelation };
      const last = forecastOf(many, 0, march, { model }).points.at(-1);
      return (last?.p90 ?? 0) - (last?.p10 ?? 0);
    };
    // One common factor is √12 = 3.5 times as wide as twelve of their own.
    expect(width(100) / width(0)).toBeGreaterThan(2.8);
    expect(width(100) / width(0)).toBeLessThan(4.2);
  });

  test("in December or without projects is what is done", () => {
    const end = forecastOf([project({ done: 1100 })], 1100, period("2021-12"));
    expect(end).toMatchObject({ points: [], runRate: [], reaches: { n: 2000, d: 2000 } });
    expect(forecastOf([project()], 301, period("2021-12")).reaches.n).toBe(0);
    const none = forecastOf([], 1, march);
    expect(none.points.at(-1)).toEqual({ period: "2021-12", p10: 0, p50: 0, p90: 0 });
    expect(none).toMatchObject({ reaches: { n: 0 }, zoneRatio: { n: 0, d: 0 } });
  });

  test("never goes beyond what remains of the totals, nor below what is done", () => {
    const any = fc.array(
      fc.record({
        annual: fc.nat({ max: 500 }),
        start: fc.integer({ min: 1, max: 12 }),
        done: fc.nat({ max: wan(300) }),
        room: fc.nat({ max: wan(300) }),
        waits: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 12 }), (rows, month) => {
        const projects = rows.map(({ annual, start, done, room, waits }, index) =>
          project({
            projectId: `p${index}`,
            annualPlan: wan(annual),
            months: spread(wan(annual), frontLight, start, 12),
            done,
            room,
            startMonth: waits ? start : null,
          }),
        );
        const sum = (field: "done" | "room") => projects.reduce((total, one) => total + one[field], 0);
        const { points } = forecastOf(projects, 0, periodOf(2021, month), {
          model: { ...forecastModel, draws: 20 },
        });
        for (const { p10, p90 } of points) {
          expect(p10).toBeGreaterThanOrEqual(sum("done"));
          expect(p90).toBeLessThanOrEqual(sum("done") + sum("room") + 1);
        }
      }),
      { numRuns: 50 },
    );
  });
});
