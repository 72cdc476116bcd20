import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BulletinDifference,
  type BulletinRow,
  type BulletinStages,
  bulletinDifference,
  causes,
  headlines,
} from "@/lib/domain/bulletin-difference";
import { period } from "@/lib/domain/period";
import { gapPointsTenths } from "@/lib/domain/ratio";
import { categories, states } from "@/lib/domain/vocabulary";

const row = (projectId: string, changes: Partial<BulletinRow> = {}): BulletinRow => ({
  projectId,
  listed: true,
  category: "carry",
  total: 9000,
  annualPlan: 1000,
  planToDate: 200,
  actualToDate: 100,
  state: "behind",
  started: true,
  ...changes,
});
const published = (month: string, rows: readonly BulletinRow[], zone = 1) => ({
  period: period(month),
  ruleVersions: { zone },
  rows,
});

/** A stage that is not given is as the one before it. */
function split(
  first: BulletinRow[],
  stages: { corrected?: BulletinRow[]; advanced?: BulletinRow[]; replanned?: BulletinRow[] },
  last: BulletinRow[],
  zone = 2,
): BulletinDifference {
  const corrected = stages.corrected ?? first;
  const advanced = stages.advanced ?? corrected;
  return bulletinDifference({
    before: published("2021-03", first),
    corrected,
    advanced,
    replanned: stages.replanned ?? advanced,
    after: published("2021-04", last, zone),
  });
}

const none = { membership: 0, corrected: 0, "new-data": 0, plan: 0, rules: 0 };

describe("the difference of two bulletins", () => {
  test("is nothing between equal rows", () => {
    const made = split([row("a")], {}, [row("a")]);
    expect(made.changes).toEqual([]);
    expect(made.figures.actualToDate).toEqual({ before: 100, after: 100, parts: none });
  });

  test("of a project in one only is membership, with all that it counts in that bulletin", () => {
    const entered = row("new", { category: "start", state: "achieved", annualPlan: 500, actualToDate: 70 });
    const unlisted = row("gone", { listed: false });
    const made = split([row("gone"), row("a")], { replanned: [row("a")] }, [row("a"), entered, unlisted]);
    expect(made.figures.projects).toEqual({ before: 2, after: 2, parts: none });
    expect(made.figures.annualPlan.parts).toEqual({ ...none, membership: -500 });
    expect(made.figures.plannedStarts.parts.membership).toBe(1);
    expect(made.figures.started.parts.membership).toBe(1);
    expect(made.figures.achieved.parts.membership).toBe(1);
    expect(made.changes.map(({ projectId, cause }) => [projectId, cause])).toEqual([
      ["gone", "membership"],
      ["new", "membership"],
    ]);
  });

  test("goes through correction, new data, plan and rules, one after another", () => {
    const corrected = row("a", { actualToDate: 120 });
    const advanced = row("a", { actualToDate: 300, planToDate: 310, state: "achieved" });
    const replanned = row("a", { ...advanced, annualPlan: 1200, planToDate: 350, state: "behind" });
    const after = row("a", { ...replanned, state: "achieved" });
    const made = split([row("a")], { corrected: [corrected], advanced: [advanced], replanned: [replanned] }, [
      after,
    ]);
    expect(made.figures.actualToDate.parts).toEqual({ ...none, corrected: 20, "new-data": 180 });
    expect(made.figures.annualPlan.parts).toEqual({ ...none, plan: 200 });
    expect(made.figures.planToDate.parts).toEqual({ ...none, "new-data": 110, plan: 40 });
    expect(made.figures.achieved.parts).toEqual({ ...none, "new-data": 1, plan: -1, rules: 1 });
    expect(made.ratio).toEqual({
      before: { n: 100, d: 1000 },
      steps: [
        { cause: "membership", ratio: { n: 100, d: 1000 } },
        { cause: "corrected", ratio: { n: 120, d: 1000 } },
        { cause: "new-data", ratio: { n: 300, d: 1000 } },
        { cause: "plan", ratio: { n: 300, d: 1200 } },
        { cause: "rules", ratio: { n: 300, d: 1200 } },
      ],
    });
  });

  test("calls what is left between equal rule versions a correction, not a change of rules", () => {
    const later = [row("a", { actualToDate: 90 })];
    expect(split([row("a")], {}, later, 1).figures.actualToDate.parts).toEqual({ ...none, corrected: -10 });
    expect(split([row("a")], {}, later, 2).figures.actualToDate.parts).toEqual({ ...none, rules: -10 });
    const more = bulletinDifference({
      before: published("2021-03", [row("a")]),
      corrected: [row("a")],
      advanced: [row("a")],
      replanned: [row("a")],
      after: { ...published("2021-04", later), ruleVersions: { zone: 1, starts: 1 } },
    });
    expect(more.figures.actualToDate.parts.rules).toBe(-10);
  });

  test("takes a stage that does not know a project as no change", () => {
    const made = split([row("a")], { corrected: [], advanced: [row("a", { actualToDate: 150 })] }, [
      row("a", { actualToDate: 150 }),
    ]);
    expect(made.figures.projects.parts).toEqual(none);
    expect(made.figures.actualToDate.parts).toEqual({ ...none, "new-data": 50 });
  });

  test("counts starts of planned starts only", () => {
    const made = split([row("a", { started: false })], {}, [row("a"), row("b", { category: "early" })]);
    expect([made.figures.plannedStarts.after, made.figures.started.after]).toEqual([0, 0]);
    expect(made.startRate.before).toEqual({ n: 0, d: 0 });
  });
});

describe("for any two bulletins and any evaluations between them", () => {
  const anyRows = fc.uniqueArray(
    fc.record({
      projectId: fc.constantFrom("a", "b", "c", "d", "e", "f"),
      listed: fc.constantFrom(true, true, true, false),
      category: fc.constantFrom(...categories),
      total: fc.nat({ max: 1e10 }),
      annualPlan: fc.nat({ max: 1e10 }),
      planToDate: fc.nat({ max: 1e10 }),
      actualToDate: fc.integer({ min: -1e8, max: 1e10 }),
      state: fc.constantFrom(...states),
      started: fc.boolean(),
    }),
    { selector: ({ projectId }) => projectId },
  );
  const bulletin = fc.record({
    period: fc.constant(period("2021-03")),
    ruleVersions: fc.record({ zone: fc.constantFrom(1, 2) }),
    rows: anyRows,
  });
  const anyStages: fc.Arbitrary<BulletinStages> = fc.record({
    before: bulletin,
    corrected: anyRows,
    advanced: anyRows,
    replanned: anyRows,
    after: bulletin,
  });
  const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);

  test("the parts add up exactly to the difference, and the projects to the parts", () => {
    fc.assert(
      fc.property(anyStages, (stages) => {
        const { figures, changes } = bulletinDifference(stages);
        for (const headline of headlines) {
          const { before, after, parts } = figures[headline];
          expect(before + sum(Object.values(parts))).toBe(after);
          for (const cause of causes) {
            const own = changes.filter((change) => change.cause === cause);
            expect(sum(own.map(({ values }) => values[headline]))).toBe(parts[cause]);
          }
        }
        expect(figures.projects.after).toBe(stages.after.rows.filter(({ listed }) => listed).length);
      }),
    );
  });

  test("the printed steps of a ratio add up to the printed difference", () => {
    fc.assert(
      fc.property(anyStages, (stages) => {
        const { ratio, figures } = bulletinDifference(stages);
        const path = [ratio.before, ...ratio.steps.map((step) => step.ratio)];
        const last = path.at(-1);
        expect(last).toEqual({ n: figures.actualToDate.after, d: figures.annualPlan.after });
        fc.pre(path.every(({ d }) => d !== 0));
        const gaps = path.slice(1).map((to, index) => {
          const from = path[index] ?? ratio.before;
          return gapPointsTenths(to.n, to.d, from.n, from.d) ?? Number.NaN;
        });
        expect(sum(gaps)).toBe(gapPointsTenths(last?.n ?? 0, last?.d ?? 0, ratio.before.n, ratio.before.d));
      }),
    );
  });

  test("rules never move a figure between bulletins of the same rules", () => {
    fc.assert(
      fc.property(anyStages, (stages) => {
        fc.pre(stages.before.ruleVersions.zone === stages.after.ruleVersions.zone);
        const { figures } = bulletinDifference(stages);
        for (const headline of headlines) expect(figures[headline].parts.rules).toBe(0);
      }),
    );
  });
});
