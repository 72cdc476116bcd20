import { addDays, type Day } from "./day";
import { type MilestoneKind, milestoneKinds, type ProjectType, projectTypes } from "./vocabulary";

/** A milestone that a project type usually has, so many days after the planned start; before it the days are negative. */
export type TemplateNode = { type: ProjectType; kind: MilestoneKind; offset: number };

/** What stands wrong in a template: the sentence `refusal.milestones.<key>` and where. */
export type TemplateProblem = { key: "twice" | "no-start" | "start-moved" | "order"; type: ProjectType };

const usual: Record<ProjectType, readonly [MilestoneKind, number][]> = {
  industry: [
    ["formalities", -40],
    ["levelling", -20],
    ["start", 0],
    ["foundation", 120],
    ["structure", 230],
    ["topping-out", 330],
    ["equipment", 460],
    ["acceptance", 515],
    ["production", 545],
  ],
  logistics: [
    ["formalities", -40],
    ["levelling", -20],
    ["start", 0],
    ["foundation", 90],
    ["structure", 170],
    ["topping-out", 240],
    ["acceptance", 380],
    ["production", 410],
  ],
  innovation: building(60),
  infrastructure: [
    ["formalities", -40],
    ["levelling", -20],
    ["start", 0],
    ["structure", 150],
    ["acceptance", 360],
  ],
  livelihood: building(60),
  ecology: [
    ["formalities", -40],
    ["levelling", -20],
    ["start", 0],
    ["structure", 150],
    ["acceptance", 360],
  ],
  commerce: building(60),
  resettlement: [["formalities", -40], ["levelling", -20], ...building(60).slice(1)],
};

function building(piling: number): [MilestoneKind, number][] {
  return [
    ["formalities", -40],
    ["start", 0],
    ["piling", piling],
    ["foundation", 160],
    ["structure", 310],
    ["topping-out", 440],
    ["fitting-out", 575],
    ["acceptance", 690],
  ];
}

/** The template that counts until the project office stores its own. Rule: section 5. */
export const shippedMilestones: readonly TemplateNode[] = projectTypes.flatMap((type) =>
  usual[type].map(([kind, offset]) => ({ type, kind, offset })),
);

/** The nodes of one type in building order. */
export const nodesOf = (nodes: readonly TemplateNode[], type: ProjectType): TemplateNode[] =>
  nodes
    .filter((node) => node.type === type)
    .toSorted((a, b) => milestoneKinds.indexOf(a.kind) - milestoneKinds.indexOf(b.kind));

/** The days on which a project of a type usually reaches its milestones, from its planned start. Rule: section 5. */
export const usualDays = (nodes: readonly TemplateNode[], type: ProjectType, start: Day) =>
  nodesOf(nodes, type).map(({ kind, offset }) => ({ kind, on: addDays(start, offset) }));

/**
 * Of the usual days those that a project entered today can still keep: to come, in building order with what is known of
 * it, and not before what it has reached. 开工 itself always stands.
 */
export function daysToCome(
  usual: readonly { kind: MilestoneKind; on: Day }[],
  known: readonly { kind: MilestoneKind; baseline: Day | null; actual: Day | null }[],
  today: Day,
) {
  const place = (kind: MilestoneKind) => milestoneKinds.indexOf(kind);
  const fits = (kind: MilestoneKind, on: Day) =>
    known.every((row) => {
      if (place(kind) > place(row.kind)) return !row.baseline || on >= row.baseline;
      return !row.actual && (!row.baseline || on <= row.baseline);
    });
  return usual.filter(({ kind, on }) => kind === "start" || (on > today && fits(kind, on)));
}

/** The milestones of a type that are not known yet, from the planned start; with `today` only those that can still be kept. */
export function missingMilestones(
  nodes: readonly TemplateNode[],
  type: ProjectType,
  start: Day,
  known: readonly { kind: MilestoneKind; baseline: Day | null; actual: Day | null }[],
  today?: Day,
) {
  const missing = usualDays(nodes, type, start).filter(({ kind }) => !known.some((row) => row.kind === kind));
  return today ? daysToCome(missing, known, today) : missing;
}

/** What cannot be stored: a node twice, a type without 开工 at day 0, or days against the building order. */
export function checkMilestones(nodes: readonly TemplateNode[]): TemplateProblem[] {
  return projectTypes.flatMap((type): TemplateProblem[] => {
    const own = nodesOf(nodes, type);
    if (new Set(own.map(({ kind }) => kind)).size < own.length) return [{ key: "twice", type }];
    const start = own.find(({ kind }) => kind === "start");
    if (!start) return [{ key: "no-start", type }];
    if (start.offset !== 0) return [{ key: "start-moved", type }];
    const falls = own.some(({ offset }, at) => offset < (own[at - 1]?.offset ?? offset));
    return falls ? [{ key: "order", type }] : [];
  });
}

/** What a version changes against another: nodes added, taken away and moved. */
export function templateChanges(older: readonly TemplateNode[], newer: readonly TemplateNode[]) {
  const same = (a: TemplateNode) => (b: TemplateNode) => a.type === b.type && a.kind === b.kind;
  return [
    ...newer.flatMap((node) => {
      const before = older.find(same(node));
      return before?.offset === node.offset ? [] : [{ ...node, before: before?.offset ?? null }];
    }),
    ...older.flatMap((node) =>
      newer.some(same(node)) ? [] : [{ ...node, before: node.offset, offset: null }],
    ),
  ];
}
