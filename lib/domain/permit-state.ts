import type { StepLog, TemplateStep } from "./permit";
import { currentRound, effective, unfulfilled } from "./permit-round";
import { limitOf } from "./permit-steps";
import { type PermitEventKind, type PermitState, permitEventKinds } from "./vocabulary";

/** The state that a log gives a step; of an event nothing is logged, its milestone says it. Rule: section 8. */
export function stateOf(step: Pick<TemplateStep, "event">, log: StepLog): PermitState {
  const { entries, finishedOn } = currentRound(log);
  const last = effective(log.events).at(-1);
  if (step.event || !last) return "not-submitted";
  switch (last.kind) {
    case "prepare":
    case "refuse":
      return "preparing";
    case "accept":
      return last.leniency ? "lenient" : "accepted";
    case "correct":
      return "returned";
    case "stop":
      return "processing";
    case "resume":
    case "extend":
      return unfulfilled(entries) ? "lenient" : "processing";
    case "fulfil":
      return finishedOn ? "granted" : "processing";
    case "grant":
      return "granted";
    case "exempt":
      return "exempt";
    case "void":
      return "void";
  }
}

const grantsDirectly = (step: TemplateStep, log: StepLog) =>
  step.handlers.length === 0 || limitOf(step, log.variant)?.days === 0;

function allowed(step: TemplateStep, log: StepLog): PermitEventKind[] {
  const { acceptance, stops, entries } = currentRound(log);
  const state = stateOf(step, log);
  const fulfil: PermitEventKind[] = unfulfilled(entries) ? ["fulfil"] : [];
  switch (state) {
    case "not-submitted":
    case "preparing":
    case "void": {
      const prepare: PermitEventKind[] = state === "preparing" ? [] : ["prepare"];
      return [
        ...prepare,
        "accept",
        "correct",
        "exempt",
        ...(grantsDirectly(step, log) ? (["grant"] as const) : []),
      ];
    }
    case "returned":
      return [acceptance ? "resume" : "accept", "refuse"];
    case "granted":
      return ["void", ...fulfil];
    case "exempt":
      return [];
    default: {
      if (stops.at(-1)?.to === null) return ["resume"];
      const extended = entries.some(({ kind }) => kind === "extend");
      const extend: PermitEventKind[] = step.extension && !extended ? ["extend"] : [];
      return ["correct", "stop", ...extend, "grant", "refuse", ...fulfil, "exempt"];
    }
  }
}

/** What may be logged next, in the order of the vocabulary; nothing for an event. Rule: section 8. */
export const movesFrom = (step: TemplateStep, log: StepLog): PermitEventKind[] => {
  const kinds = step.event ? [] : allowed(step, log);
  return permitEventKinds.filter((kind) => kinds.includes(kind));
};
