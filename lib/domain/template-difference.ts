import type { TemplateStep } from "./permit";

/** What can be said of a step, in the order in which it is printed; the code names it. */
const stepFields = [
  "stage",
  "name",
  "english",
  "handlers",
  "limit",
  "variants",
  "extension",
  "minimumWait",
  "planDays",
  "assumed",
  "limitText",
  "basis",
  "flows",
  "approvalFlows",
  "hard",
  "soft",
  "output",
  "pill",
  "event",
] as const satisfies readonly (keyof TemplateStep)[];
export type StepField = (typeof stepFields)[number];

/** A step that one version has otherwise than another; `moved` stands behind another step than before. */
export type StepDifference = {
  code: string;
  kind: "added" | "removed" | "changed" | "moved";
  fields: StepField[];
};

const before = (codes: readonly string[], code: string) => codes[codes.indexOf(code) - 1] ?? null;

/** What a version changes in the one before: per step, in the order of the newer, what it leaves out last. */
export function templateDifferences(
  older: readonly TemplateStep[],
  newer: readonly TemplateStep[],
): StepDifference[] {
  const known = new Map(older.map((step) => [step.code, step]));
  const kept = new Set(newer.map(({ code }) => code));
  const [was, is] = [
    older.filter(({ code }) => kept.has(code)).map(({ code }) => code),
    newer.filter(({ code }) => known.has(code)).map(({ code }) => code),
  ];
  const found = newer.flatMap((step): StepDifference[] => {
    const { code } = step;
    const old = known.get(code);
    if (!old) return [{ code, kind: "added", fields: [] }];
    const fields = stepFields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(step[field]));
    if (fields.length > 0) return [{ code, kind: "changed", fields }];
    return before(was, code) === before(is, code) ? [] : [{ code, kind: "moved", fields: [] }];
  });
  const gone = older.filter(({ code }) => !kept.has(code));
  return [...found, ...gone.map(({ code }): StepDifference => ({ code, kind: "removed", fields: [] }))];
}
