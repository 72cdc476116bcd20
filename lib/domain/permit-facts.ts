import type { Day } from "./day";
import type { Flow, TemplateStep } from "./permit";
import { clockOf } from "./permit-clock";
import { finishes, finishPlan } from "./permit-finish";
import {
  caseOn,
  constructionPermit,
  logIn,
  metOn,
  openNeeds,
  type PermitCase,
  progressOf,
  type StepProgress,
  type Unpermitted,
  unpermitted,
} from "./permit-graph";
import { openPromise } from "./permit-log";
import { lateness } from "./permit-outlook";
import type { ClockSide, PermitStage, PermitState } from "./vocabulary";
import { UncoveredYear, type WorkCalendar } from "./work-calendar";

/** One step of a project as the figures read it; events of the site are none. */
export type StepFact = {
  code: string;
  stage: PermitStage;
  /** Who handles it: an approving department, or with `ownStep` the responsible one for the 建设单位. */
  handlerId: string;
  ownStep: boolean;
  state: PermitState;
  /** Whose clock runs today; null for what is finished or was not begun. */
  seat: ClockSide | null;
  /** Not begun although nothing hard is missing. */
  waiting: boolean;
  acceptedOn: Day | null;
  finishedOn: Day | null;
  dueOn: Day | null;
  /** Working days left by law, negative once overdue; null when finished or without a limit. */
  remaining: number | null;
  days: Record<ClockSide, number>;
  /** The day of a 容缺 promise that is still open. */
  promiseUntil: Day | null;
};

/** The construction permit against the planned start. `unknown`: it runs into a year without a calendar. */
export type StartOutlook =
  | { kind: "none" | "granted" | "started" | "unknown" }
  | { kind: "open"; earliest: Day; late: number };

export type PermitFacts = {
  flow: Flow;
  steps: StepFact[];
  /** The baseline of the milestone 开工. */
  plannedStart: Day | null;
  start: StartOutlook;
  unpermitted: Unpermitted[];
};

type Asked = {
  plannedStart: Day | null;
  asOf: Day;
  calendar: WorkCalendar;
  handlerOf: (step: TemplateStep) => string;
};

const untouched: readonly PermitState[] = ["not-submitted", "void"];

// Before acceptance a file that was begun is with the enterprise.
function seatOf(
  now: StepProgress,
  acceptedOn: Day | null,
  stoppedBy: ReturnType<typeof clockOf>["stoppedBy"],
): ClockSide | null {
  if (now.met) return null;
  if (!acceptedOn) return untouched.includes(now.state) ? null : "enterprise";
  if (!stoppedBy) return "department";
  return stoppedBy === "correct" ? "enterprise" : "statutory";
}

function stepFact(known: PermitCase, step: TemplateStep, now: StepProgress, asked: Asked): StepFact {
  const { asOf, calendar, handlerOf } = asked;
  const log = logIn(known, step.code);
  const clock = clockOf({ step, log, unlockedOn: now.unlockedOn, asOf, calendar });
  return {
    code: step.code,
    stage: step.stage,
    handlerId: handlerOf(step),
    ownStep: step.handlers.length === 0,
    state: now.state,
    seat: seatOf(now, clock.acceptedOn, clock.stoppedBy),
    waiting: now.startable && untouched.includes(now.state),
    acceptedOn: clock.acceptedOn,
    finishedOn: clock.finishedOn,
    dueOn: clock.finishedOn ? null : clock.legalDue,
    remaining: clock.remaining,
    days: clock.days,
    promiseUntil: openPromise(step, log, now.softUnmet.length === 0)?.until ?? null,
  };
}

function startOf(known: PermitCase, { plannedStart, asOf, calendar }: Asked): StartOutlook {
  const code = constructionPermit(known.steps)?.code;
  if (!code || !plannedStart) return { kind: "none" };
  if (metOn(known, code)) return { kind: "granted" };
  if (known.milestones("start")) return { kind: "started" };
  try {
    const earliest = finishes(finishPlan(known, asOf, calendar, openNeeds(known, code))).get(code);
    return earliest
      ? { kind: "open", earliest, late: lateness(earliest, plannedStart, calendar) }
      : { kind: "none" };
  } catch (error) {
    if (error instanceof UncoveredYear) return { kind: "unknown" };
    throw error;
  }
}

/**
 * What the permits of one project add to the figures of all, on a day. Rule: section 8.
 * @throws UncoveredYear when the clocks themselves run through a year without a table
 */
export function permitFacts(permits: PermitCase, asked: Asked): PermitFacts {
  const known = caseOn(permits, asked.asOf);
  const progress = progressOf(known, asked.asOf);
  return {
    flow: known.flow,
    steps: known.steps.flatMap((step) => {
      const now = progress.get(step.code);
      return step.event || !now ? [] : [stepFact(known, step, now, asked)];
    }),
    plannedStart: asked.plannedStart,
    start: startOf(known, asked),
    unpermitted: unpermitted(known),
  };
}
