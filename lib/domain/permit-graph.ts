import type { Day } from "./day";
import type { Flow, StepLog, TemplateStep } from "./permit";
import { currentRound, logUntil } from "./permit-round";
import { stateOf } from "./permit-state";
import { prerequisitesOf } from "./permit-steps";
import type { MilestoneKind, PermitState } from "./vocabulary";

/** The permits of a project. */
export type PermitCase = {
  /** The steps of its flow in the template's order. */
  steps: readonly TemplateStep[];
  flow: Flow;
  /** By code; a step without one has nothing logged. */
  logs: ReadonlyMap<string, StepLog>;
  /** The actual day of a milestone: what an event of the site is met by. */
  milestones: (kind: MilestoneKind) => Day | null;
  /** From when steps without hard prerequisites could be begun. */
  since: Day;
};

export const logIn = (permits: PermitCase, code: string): StepLog =>
  permits.logs.get(code) ?? { code, variant: null, events: [] };

/** The case as it stood on a day: later entries and milestones have not happened. Rule: section 1, as-of day. */
export const caseOn = (permits: PermitCase, asOf: Day): PermitCase => ({
  ...permits,
  logs: new Map([...permits.logs].map(([code, log]) => [code, logUntil(log, asOf)])),
  milestones: (kind) => {
    const on = permits.milestones(kind);
    return on !== null && on <= asOf ? on : null;
  },
});

function metDay(permits: PermitCase, step: TemplateStep): Day | null {
  if (step.event) return permits.milestones(step.event);
  return currentRound(logIn(permits, step.code)).finishedOn;
}

/**
 * The day on which a step became met, null while it is not: 办结 (under 容缺 too), 不涉及 or the event. What is 已失效
 * is unmet again; a step that is not in the flow was met from the start. Rule: section 8.
 */
export function metOn(permits: PermitCase, code: string): Day | null {
  const step = permits.steps.find((one) => one.code === code);
  return step ? metDay(permits, step) : permits.since;
}

/** When each step of the flow became met, by code. */
export const metDays = (permits: PermitCase): ReadonlyMap<string, Day | null> =>
  new Map(permits.steps.map((step) => [step.code, metDay(permits, step)]));

export type StepProgress = {
  /** An event that happened is 已办结. */
  state: PermitState;
  met: boolean;
  /** The day on which its last hard prerequisite became met, null while one is not. */
  unlockedOn: Day | null;
  /** Hard prerequisites that are not met. */
  blockedBy: string[];
  softUnmet: string[];
  /** Nothing hard is missing, and in this round nothing but preparation is logged. */
  startable: boolean;
};

const untouched: readonly PermitState[] = ["not-submitted", "preparing", "void"];

/** How far each step is on a day, by code in the template's order. Rule: section 8. */
export function progressOf(permits: PermitCase, asOf: Day): ReadonlyMap<string, StepProgress> {
  const known = caseOn(permits, asOf);
  const asked = prerequisitesOf(known.steps, known.flow);
  const days = metDays(known);
  const isUnmet = (code: string) => !days.get(code);
  return new Map(
    known.steps.map((step) => {
      const { hard, soft } = asked.get(step.code) ?? { hard: [], soft: [] };
      const blockedBy = hard.filter(isUnmet);
      const met = !isUnmet(step.code);
      const state = step.event && met ? "granted" : stateOf(step, logIn(known, step.code));
      const unlocked = hard.map((code) => days.get(code) ?? known.since);
      return [
        step.code,
        {
          state,
          met,
          unlockedOn: blockedBy.length > 0 ? null : (unlocked.toSorted().at(-1) ?? known.since),
          blockedBy,
          softUnmet: soft.filter(isUnmet),
          startable: blockedBy.length === 0 && !met && untouched.includes(state),
        },
      ];
    }),
  );
}

/** The step of the construction permit, null in a flow without one. */
export const constructionPermit = (steps: readonly TemplateStep[]): TemplateStep | null =>
  steps.find(({ pill }) => pill === "K6") ?? null;

/** What an unmet step still needs by hard prerequisites, itself included; what is met needs nothing more. */
export function openNeeds(permits: PermitCase, code: string): ReadonlySet<string> {
  const asked = prerequisitesOf(permits.steps, permits.flow);
  const days = metDays(permits);
  const needs = new Set<string>();
  const visit = (one: string) => {
    if (needs.has(one) || days.get(one)) return;
    needs.add(one);
    for (const needed of asked.get(one)?.hard ?? []) visit(needed);
  };
  visit(code);
  return needs;
}

export type FirstOpen = { code: string; holder: "enterprise" | "department" };

const withDepartment: readonly PermitState[] = ["accepted", "processing", "lenient"];

// After the permit, and in a flow without one, whatever may go on.
function firstPossible(permits: PermitCase, after: number): TemplateStep | undefined {
  const asked = prerequisitesOf(permits.steps, permits.flow);
  const days = metDays(permits);
  return permits.steps.find(
    ({ code }, index) =>
      index > after && !days.get(code) && (asked.get(code)?.hard ?? []).every((needed) => days.get(needed)),
  );
}

// The construction permit first, then what each event of the site still needs: start of works, completion.
function openGoal(permits: PermitCase): ReadonlySet<string> {
  const goals = [constructionPermit(permits.steps), ...permits.steps.filter(({ event }) => event)];
  for (const goal of goals) {
    const needs = goal ? openNeeds(permits, goal.code) : new Set<string>();
    if (needs.size > 0) return needs;
  }
  return new Set();
}

/**
 * The step that a project waits for, and who holds the file: the first open one that the construction permit needs,
 * then the start of works, then the completion, afterwards the first open one that nothing hard blocks; null when
 * nothing is left. Rule: section 8.
 */
export function firstOpen(permits: PermitCase): FirstOpen | null {
  const { steps } = permits;
  const needs = openGoal(permits);
  const permit = constructionPermit(steps);
  const step =
    steps.find(({ code }) => needs.has(code)) ?? firstPossible(permits, permit ? steps.indexOf(permit) : -1);
  if (!step) return null;
  const state = stateOf(step, logIn(permits, step.code));
  return { code: step.code, holder: withDepartment.includes(state) ? "department" : "enterprise" };
}

/** An event that happened although these were not met that day: 未批先建, 未验先用. */
export type Unpermitted = { code: string; on: Day; missing: string[] };

/** Events of the site that came before what the law asks for first, judged by what was met on their day. Rule: section 8. */
export function unpermitted(permits: PermitCase): Unpermitted[] {
  return permits.steps.flatMap(({ code, event }) => {
    const on = event && permits.milestones(event);
    const missing = on ? progressOf(permits, on).get(code)?.blockedBy : null;
    return on && missing?.length ? [{ code, on, missing }] : [];
  });
}
