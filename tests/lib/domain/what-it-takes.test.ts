import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { period } from "@/lib/domain/period";
import { states } from "@/lib/domain/vocabulary";
import { type OutlookProject, restOf, whatItTakes } from "@/lib/domain/what-it-takes";

const march = period("2021-03");
const project = (projectId: string, changes: Partial<OutlookProject> = {}): OutlookProject => ({
  projectId,
  state: "behind",
  annualPlan: 1000,
  planToDate: 200,
  actualToDate: 100,
  room: 10_000,
  ...changes,
});
const rest = (changes: Partial<OutlookProject>) => {
  const { goingOn, backOnPlan } = restOf(project("a", changes));
  return [goingOn, backOnPlan];
};

describe("the rest of a project's year", () => {
  test("goes on at the ratio so far, in whole yuan rounded down, or back to the annual plan", () => {
    expect(rest({})).toEqual([400, 900]);
    expect(rest({ planToDate: 300, actualToDate: 200 })).toEqual([466, 800]);
  });

  test("goes on at plan when achieved, not due, ahead though late, or without a plan to date", () => {
    expect(rest({ state: "achieved", actualToDate: 195 })).toEqual([800, 805]);
    expect(rest({ state: "not-due", planToDate: 0, actualToDate: 0 })).toEqual([1000, 1000]);
    expect(rest({ actualToDate: 260 })).toEqual([800, 740]);
    expect(rest({ planToDate: 0, actualToDate: 0 })).toEqual([1000, 1000]);
  });

  test("has nothing to go on by without month plans, or after more was taken back than done", () => {
    expect(rest({ state: "unplanned", planToDate: 0, actualToDate: 0 })).toEqual([0, 1000]);
    expect(rest({ actualToDate: -50 })).toEqual([0, 1050]);
  });

  test("ends at what remains of the total investment, and is never below 0", () => {
    expect(rest({ room: 300 })).toEqual([300, 300]);
    expect(rest({ state: "achieved", actualToDate: 1100 })).toEqual([800, 0]);
  });
});

describe("what it would take", () => {
  const projects = [
    project("small", { annualPlan: 400, planToDate: 100, actualToDate: 50 }),
    project("large"),
    project("fine", { state: "achieved", actualToDate: 200 }),
  ];
  // Going on: 50 + 150, 100 + 400, 200 + 800 = 1700. Back on plan: small +200, large +500.

  test("is nothing when going on as so far is enough", () => {
    expect(whatItTakes(projects, 1700, march)).toEqual({
      target: 1700,
      done: 350,
      projected: 1700,
      gap: 0,
      monthsLeft: 9,
      uplift: { possible: true, perMille: 1000, perMonth: 0, reached: 1700 },
      bringBack: { possible: true, projects: [], reached: 1700 },
    });
  });

  test("is the least uplift of every month, and the fewest projects back on plan", () => {
    const made = whatItTakes(projects, 2100, march);
    // 1750 of the rest are wanted: ×1.297 gives 194 + 518 + 1037 = 1749 whole yuan, ×1.298 gives 1751.
    expect(made.uplift).toEqual({ possible: true, perMille: 1298, perMonth: 45, reached: 2101 });
    expect(made.bringBack).toEqual({
      possible: true,
      projects: [{ projectId: "large", gain: 500 }],
      reached: 2200,
    });
    expect(made.gap).toBe(400);
  });

  test("takes the next largest when one is not enough, and breaks ties by name", () => {
    const made = whatItTakes(projects, 2201, march).bringBack;
    expect(made.possible && made.projects.map(({ projectId }) => projectId)).toEqual(["large", "small"]);
    const twins = whatItTakes([project("b"), project("a")], 1500, march).bringBack;
    expect(twins.possible && twins.projects).toEqual([{ projectId: "a", gain: 500 }]);
  });

  test("says what is the most and what it lacks when it is impossible", () => {
    const made = whatItTakes(projects, 1_000_000, march);
    expect(made.bringBack).toEqual({ possible: false, most: 2400, shortfall: 997_600 });
    expect(made.uplift).toEqual({ possible: false, most: 30_350, shortfall: 969_650 });
  });

  test("an uplift never lifts what does not move, and stops at what remains of a total", () => {
    const stuck = project("stuck", { actualToDate: 0 });
    expect(whatItTakes([stuck], 1, march).uplift).toEqual({ possible: false, most: 0, shortfall: 1 });
    const capped = [project("a", { room: 450 }), project("b")];
    expect(whatItTakes(capped, 1550, march).uplift).toEqual({
      possible: true,
      perMille: 2250,
      perMonth: 62,
      reached: 1550,
    });
  });

  test("is decided in December", () => {
    const made = whatItTakes(projects, 351, period("2021-12"));
    expect(made).toMatchObject({
      projected: 350,
      monthsLeft: 0,
      uplift: { possible: false, most: 350, shortfall: 1 },
      bringBack: { possible: false, most: 350, shortfall: 1 },
    });
    expect(whatItTakes(projects, 350, period("2021-12"))).toMatchObject({
      uplift: { possible: true, perMille: 1000, perMonth: 0 },
      bringBack: { possible: true, projects: [] },
    });
  });
});

describe("for any projects and target", () => {
  const any = fc
    .array(
      fc.record({
        state: fc.constantFrom(...states),
        annualPlan: fc.nat({ max: 60 }),
        share: fc.nat({ max: 100 }),
        actualToDate: fc.integer({ min: -5, max: 40 }),
        room: fc.nat({ max: 60 }),
      }),
      { maxLength: 9 },
    )
    .map((rows) =>
      rows.map(({ share, ...row }, index) => ({
        ...row,
        projectId: `p${index}`,
        planToDate: Math.floor((row.annualPlan * share) / 100),
      })),
    );
  const target = fc.nat({ max: 300 });
  const subsets = <T>(items: readonly T[]): T[][] =>
    items.reduce<T[][]>((sets, item) => sets.concat(sets.map((set) => [...set, item])), [[]]);
  const gainOf = (one: OutlookProject) => {
    const { goingOn, backOnPlan } = restOf(one);
    return Math.max(0, backOnPlan - goingOn);
  };

  test("no fewer projects would do: checked against every subset of the lagging ones", () => {
    fc.assert(
      fc.property(any, target, (projects, wanted) => {
        const { bringBack, projected } = whatItTakes(projects, wanted, march);
        const lagging = projects.filter(({ state }) => state === "behind" || state === "unplanned");
        const enough = subsets(lagging)
          .map((set) => ({
            size: set.length,
            sum: projected + set.reduce((sum, one) => sum + gainOf(one), 0),
          }))
          .filter(({ sum }) => sum >= wanted);
        expect(bringBack.possible).toBe(enough.length > 0);
        if (bringBack.possible) {
          expect(bringBack.projects).toHaveLength(Math.min(...enough.map(({ size }) => size)));
          expect(bringBack.reached).toBe(
            projected + bringBack.projects.reduce((sum, { gain }) => sum + gain, 0),
          );
          expect(bringBack.reached).toBeGreaterThanOrEqual(wanted);
        } else {
          const all = projected + lagging.reduce((sum, one) => sum + gainOf(one), 0);
          expect(bringBack).toEqual({ possible: false, most: all, shortfall: wanted - all });
        }
      }),
      { numRuns: 300 },
    );
  });

  test("no smaller uplift would do: checked against every per mille", () => {
    fc.assert(
      fc.property(any, target, (projects, wanted) => {
        const { uplift, done } = whatItTakes(projects, wanted, march);
        const reachedAt = (perMille: number) =>
          projects
            .map(restOf)
            .reduce(
              (sum, { goingOn, room }) => sum + Math.min(room, Math.floor((goingOn * perMille) / 1000)),
              done,
            );
        if (uplift.possible) {
          expect(uplift.reached).toBe(reachedAt(uplift.perMille));
          expect(uplift.reached).toBeGreaterThanOrEqual(wanted);
          if (uplift.perMille > 1000) expect(reachedAt(uplift.perMille - 1)).toBeLessThan(wanted);
        } else {
          expect(uplift.most).toBe(reachedAt(1_000_000));
          expect(uplift.shortfall).toBe(wanted - uplift.most);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("nothing is done beyond what remains of a total, nor anything undone", () => {
    fc.assert(
      fc.property(any, (projects) => {
        for (const one of projects) {
          const { goingOn, backOnPlan } = restOf(one);
          for (const amount of [goingOn, backOnPlan]) {
            expect(amount).toBeGreaterThanOrEqual(0);
            expect(amount).toBeLessThanOrEqual(one.room);
          }
        }
      }),
    );
  });
});
