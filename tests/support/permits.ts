import { permitTemplate } from "@/db/standard-permits";
import { type Day, day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import type { Leniency, PermitEvent, StepLog, TemplateStep } from "@/lib/domain/permit";
import type { PermitCase } from "@/lib/domain/permit-graph";
import { stepsOf } from "@/lib/domain/permit-steps";
import type { MilestoneKind, PermitEventKind, PermitFlow, StatutoryStop } from "@/lib/domain/vocabulary";
import { workCalendar } from "@/lib/domain/work-calendar";

export const template = permitTemplate((name) => name);
export const calendar = workCalendar(officialDays(), { years: [], days: [] });

export function stepOf(code: string, changes: Partial<TemplateStep> = {}): TemplateStep {
  const step = template.find((one) => one.code === code);
  if (!step) throw new RangeError(`no step ${code}`);
  return { ...step, ...changes };
}

type More = { stop?: StatutoryStop; days?: number; leniency?: Leniency };
type Line = readonly [PermitEventKind, string, More?] | number;

/** Entries in the order logged, numbered from 1: a kind with its day, or the number that is taken back. */
const events = (...lines: readonly Line[]): PermitEvent[] =>
  lines.map((line, index) =>
    typeof line === "number"
      ? { number: index + 1, revokes: line }
      : { number: index + 1, kind: line[0], on: day(line[1]), ...line[2] },
  );

export const logOf = (code: string, ...lines: readonly Line[]): StepLog => ({
  code,
  variant: null,
  events: events(...lines),
});

export const promise = (until: string, ...missing: string[]): More => ({
  leniency: { until: day(until), approvedBy: "王审批", missing },
});

/** A project's permits since the start of 2021. */
export function permitCase(
  flow: PermitFlow,
  logs: readonly StepLog[] = [],
  changes: Partial<PermitCase> = {},
) {
  const chosen = { flow, approval: false };
  const made: PermitCase = {
    steps: stepsOf(template, chosen),
    flow: chosen,
    logs: new Map(logs.map((log) => [log.code, log])),
    milestones: () => null,
    since: day("2021-01-04"),
    ...changes,
  };
  return made;
}

/** The actual days of milestones. */
export const reached =
  (days: Partial<Record<MilestoneKind, string>>) =>
  (kind: MilestoneKind): Day | null => {
    const on = days[kind];
    return on ? day(on) : null;
  };
