import type { Yuan } from "./money";
import type { Period } from "./period";
import type { Fraction } from "./ratio";
import type { Category, State } from "./vocabulary";

/** What a frozen bulletin holds of a project; money in yuan. A row that is not `listed` counts nowhere. */
export type BulletinRow = {
  projectId: string;
  listed: boolean;
  category: Category;
  total: Yuan;
  annualPlan: Yuan;
  planToDate: Yuan;
  actualToDate: Yuan;
  state: State;
  started: boolean;
};

/** A bulletin as published; `ruleVersions` by preset or rule. */
export type FrozenBulletin = {
  period: Period;
  ruleVersions: Readonly<Record<string, number>>;
  rows: readonly BulletinRow[];
};

/**
 * Two bulletins and the three evaluations between them, each from the facts as known when the second was published:
 * `corrected`: first period, first rules, plan versions in force on its as-of day. `advanced`: second period, first
 * rules, still those plan versions. `replanned`: second period, first rules, the plans then in force.
 */
export type BulletinStages = {
  before: FrozenBulletin;
  corrected: readonly BulletinRow[];
  advanced: readonly BulletinRow[];
  replanned: readonly BulletinRow[];
  after: FrozenBulletin;
};

/** 名单, 更正, 新数据, 计划调整, 规则: why a figure moved, in the order in which they are put in one after another. */
export const causes = ["membership", "corrected", "new-data", "plan", "rules"] as const;
export type Cause = (typeof causes)[number];

/** Figures that add up over projects; ratios are made of two of them. `started` counts planned starts only. */
export const headlines = [
  "projects",
  "total",
  "annualPlan",
  "planToDate",
  "actualToDate",
  "plannedStarts",
  "started",
  "achieved",
] as const;
export type Headline = (typeof headlines)[number];

export type HeadlineChange = { before: number; after: number; parts: Record<Cause, number> };

/** What one project adds to the difference for one cause; all-zero ones are left out. */
export type ProjectChange = { projectId: string; cause: Cause; values: Record<Headline, number> };

/**
 * `before` + Σ parts = `after` for every figure, and the parts are the sums of `changes`. A ratio's steps are its value
 * after each cause in order, so printed gaps between neighbours add up to the printed difference.
 */
export type BulletinDifference = {
  figures: Record<Headline, HeadlineChange>;
  ratio: RatioSteps;
  startRate: RatioSteps;
  changes: readonly ProjectChange[];
};

export type RatioSteps = { before: Fraction; steps: { cause: Cause; ratio: Fraction }[] };

type Values = Record<Headline, number>;
type Rows = ReadonlyMap<string, BulletinRow>;

const listedOf = (rows: readonly BulletinRow[]): Rows =>
  new Map(rows.filter(({ listed }) => listed).map((row) => [row.projectId, row]));

const valuesOf = (row: BulletinRow | undefined): Values => {
  const isStart = row?.category === "start";
  return {
    projects: row ? 1 : 0,
    total: row?.total ?? 0,
    annualPlan: row?.annualPlan ?? 0,
    planToDate: row?.planToDate ?? 0,
    actualToDate: row?.actualToDate ?? 0,
    plannedStarts: isStart ? 1 : 0,
    started: isStart && row.started ? 1 : 0,
    achieved: row?.state === "achieved" ? 1 : 0,
  };
};

const byHeadline = <T>(fill: (headline: Headline) => T): Record<Headline, T> =>
  Object.fromEntries(headlines.map((headline) => [headline, fill(headline)])) as Record<Headline, T>;

/**
 * Splits the difference of two bulletins by cause, exactly. A project in one of them only is 名单 with all it counts.
 * Any other is substituted step by step: 更正, 新数据, 计划调整, 规则; what is left between equal rule versions is 更正.
 * Rule: section 12, a published bulletin is frozen.
 */
export function bulletinDifference(stages: BulletinStages): BulletinDifference {
  const before = listedOf(stages.before.rows);
  const after = listedOf(stages.after.rows);
  const steps: readonly (readonly [Cause, Rows])[] = [
    ["corrected", listedOf(stages.corrected)],
    ["new-data", listedOf(stages.advanced)],
    ["plan", listedOf(stages.replanned)],
    [sameRules(stages) ? "corrected" : "rules", after],
  ];
  const ids = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  const changes = ids
    .flatMap((id) => changesOf(id, before.get(id), after.get(id), steps))
    .filter(({ values }) => headlines.some((headline) => values[headline] !== 0));
  const figures = byHeadline((headline): HeadlineChange => {
    const parts = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>;
    for (const { cause, values } of changes) parts[cause] += values[headline];
    return { before: sumOf(before, headline), after: sumOf(after, headline), parts };
  });
  return {
    figures,
    ratio: walk(figures.actualToDate, figures.annualPlan),
    startRate: walk(figures.started, figures.plannedStarts),
    changes,
  };
}

const sumOf = (rows: Rows, headline: Headline): number =>
  [...rows.values()].reduce((sum, row) => sum + valuesOf(row)[headline], 0);

function sameRules({ before, after }: BulletinStages): boolean {
  const rules = Object.keys({ ...before.ruleVersions, ...after.ruleVersions });
  return rules.every((rule) => before.ruleVersions[rule] === after.ruleVersions[rule]);
}

// A stage without the project changes nothing: it stays as it was until a later stage knows it.
function changesOf(
  projectId: string,
  first: BulletinRow | undefined,
  last: BulletinRow | undefined,
  steps: readonly (readonly [Cause, Rows])[],
): ProjectChange[] {
  if (!first || !last) return [{ projectId, cause: "membership", values: minus(last, first) }];
  let row = first;
  return steps.map(([cause, rows]) => {
    const next = rows.get(projectId) ?? row;
    const values = minus(next, row);
    row = next;
    return { projectId, cause, values };
  });
}

function minus(next: BulletinRow | undefined, row: BulletinRow | undefined): Values {
  const [a, b] = [valuesOf(next), valuesOf(row)];
  return byHeadline((headline) => a[headline] - b[headline]);
}

function walk(top: HeadlineChange, bottom: HeadlineChange): RatioSteps {
  let [n, d] = [top.before, bottom.before];
  const before = { n, d };
  const steps = causes.map((cause) => {
    n += top.parts[cause];
    d += bottom.parts[cause];
    return { cause, ratio: { n, d } };
  });
  return { before, steps };
}
