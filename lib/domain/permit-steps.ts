import type { Flow, Limit, TemplateStep } from "./permit";
import { permitFlows } from "./vocabulary";

/** The steps of a flow in the template's order; the modifier H chooses the other list. Rule: section 8. */
export const stepsOf = (template: readonly TemplateStep[], { flow, approval }: Flow): TemplateStep[] =>
  template.filter((step) => (approval ? step.approvalFlows : step.flows).includes(flow));

/** Codes without which a step of this flow is not granted, whether or not they are in the flow. Rule: section 8. */
export const hardOf = (step: Pick<TemplateStep, "hard">, { flow }: Pick<Flow, "flow">): string[] =>
  step.hard.filter(({ flows }) => flows === null || flows.includes(flow)).map(({ code }) => code);

/** Codes that may be missing under 容缺, whether or not they are in the flow. Rule: section 8. */
export const softOf = (step: Pick<TemplateStep, "soft">): string[] => [...step.soft];

export type Prerequisites = { hard: string[]; soft: string[] };

/**
 * What each step of a flow asks for: only codes of steps in the flow, for the others count as met, and as soft only
 * what is not hard already. `steps` are those of the flow. Rule: section 8.
 */
export function prerequisitesOf(
  steps: readonly TemplateStep[],
  flow: Flow,
): ReadonlyMap<string, Prerequisites> {
  const inFlow = new Set(steps.map(({ code }) => code));
  return new Map(
    steps.map((step) => {
      const hard = hardOf(step, flow).filter((code) => inFlow.has(code));
      const soft = softOf(step).filter((code) => inFlow.has(code) && !hard.includes(code));
      return [step.code, { hard, soft }];
    }),
  );
}

/** The limit of the chosen variant, the step's own without one; null where there is none. Rule: section 8. */
export const limitOf = (
  step: Pick<TemplateStep, "limit" | "variants">,
  variant: string | null,
): Limit | null => step.variants.find(({ name }) => name === variant)?.limit ?? step.limit;

/** Steps that wait for one another, each for the next and the last for the first. */
export class PermitCycle extends Error {
  constructor(readonly codes: string[]) {
    super(`steps wait for one another: ${[...codes, codes[0]].join(" → ")}`);
  }
}

/**
 * The codes so that each stands after all that it needs, otherwise in the order given.
 * @throws PermitCycle
 */
export function inOrder(needs: ReadonlyMap<string, readonly string[]>): string[] {
  const order = new Set<string>();
  const open: string[] = [];
  const visit = (code: string) => {
    if (order.has(code)) return;
    if (open.includes(code)) throw new PermitCycle(open.slice(open.indexOf(code)));
    open.push(code);
    for (const needed of needs.get(code) ?? []) visit(needed);
    open.pop();
    order.add(code);
  };
  for (const code of needs.keys()) visit(code);
  return [...order];
}

/** Why a template cannot be used; `key` names a sentence, `values` fill it. Flows read R, or RH with 核准. */
export type TemplateProblem = {
  key:
    | "duplicate-code"
    | "no-flow"
    | "negative-limit"
    | "negative-days"
    | "unknown-prerequisite"
    | "cycle"
    | "pill-twice";
  code: string;
  values: Record<string, string | number>;
};

const whole = (days: number) => Number.isSafeInteger(days) && days >= 0;

function problemsOfStep(step: TemplateStep, known: ReadonlySet<string>): TemplateProblem[] {
  const found = (key: TemplateProblem["key"], values: TemplateProblem["values"] = {}) => ({
    key,
    code: step.code,
    values,
  });
  const limits = [{ name: "", limit: step.limit }, ...step.variants];
  const unknown = [...step.hard.map(({ code }) => code), ...step.soft].filter((code) => !known.has(code));
  return [
    ...(step.flows.length + step.approvalFlows.length === 0 ? [found("no-flow")] : []),
    ...limits
      .filter(({ limit }) => limit !== null && !whole(limit.days))
      .map(({ name, limit }) => found("negative-limit", { variant: name, days: limit?.days ?? 0 })),
    ...(["extension", "minimumWait", "planDays"] as const)
      .filter((field) => !whole(step[field] ?? 0))
      .map((field) => found("negative-days", { field, days: step[field] ?? 0 })),
    ...[...new Set(unknown)].map((prerequisite) => found("unknown-prerequisite", { prerequisite })),
  ];
}

function cycleIn(steps: readonly TemplateStep[], flow: Flow): string[] | null {
  const asked = [...prerequisitesOf(steps, flow)];
  try {
    inOrder(new Map(asked.map(([code, { hard, soft }]) => [code, [...hard, ...soft]])));
    return null;
  } catch (error) {
    if (error instanceof PermitCycle) return error.codes;
    throw error;
  }
}

function pillsTwice(steps: readonly TemplateStep[]): { pill: string; first: string; code: string }[] {
  const first = new Map<string, string>();
  return steps.flatMap(({ pill, code }) => {
    if (pill === null) return [];
    const taken = first.get(pill);
    if (taken === undefined) first.set(pill, code);
    return taken === undefined ? [] : [{ pill, first: taken, code }];
  });
}

// The same cycle or pill in several flows is one problem that lists them.
function problemsOfFlows(template: readonly TemplateStep[]): TemplateProblem[] {
  const found = new Map<string, TemplateProblem & { flows: string[] }>();
  const note = (problem: TemplateProblem, flow: string) => {
    const id = JSON.stringify([problem.key, problem.code, problem.values]);
    const known = found.get(id) ?? { ...problem, flows: [] };
    found.set(id, { ...known, flows: [...known.flows, flow] });
  };
  for (const approval of [false, true])
    for (const flow of permitFlows) {
      const steps = stepsOf(template, { flow, approval });
      const label = approval ? `${flow}H` : flow;
      const cycle = cycleIn(steps, { flow, approval });
      const code = cycle?.[0];
      if (cycle && code) note({ key: "cycle", code, values: { codes: [...cycle, code].join(" → ") } }, label);
      for (const { code, ...values } of pillsTwice(steps)) note({ key: "pill-twice", code, values }, label);
    }
  return [...found.values()].map(({ flows, ...problem }) => ({
    ...problem,
    values: { ...problem.values, flows: flows.join(", ") },
  }));
}

/** Why a template cannot be published, none when it can; of each flow the first cycle is named. Rule: section 8. */
export function checkTemplate(template: readonly TemplateStep[]): TemplateProblem[] {
  const known = new Set(template.map(({ code }) => code));
  const twice = template.filter(({ code }, index) => template.findIndex((one) => one.code === code) < index);
  return [
    ...[...new Set(twice.map(({ code }) => code))].map(
      (code) => ({ key: "duplicate-code", code, values: {} }) as const,
    ),
    ...template.flatMap((step) => problemsOfStep(step, known)),
    ...problemsOfFlows(template),
  ];
}
