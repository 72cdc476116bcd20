import type { Day } from "./day";
import type { Flow, Leniency, StepLog, TemplateStep } from "./permit";
import { dueOn } from "./permit-due";
import { currentRound, effective, unfulfilled } from "./permit-round";
import { movesFrom, stateOf } from "./permit-state";
import { hardOf, limitOf, softOf } from "./permit-steps";
import type { PermitEventKind, StatutoryStop } from "./vocabulary";
import { addWorkingDays, type WorkCalendar } from "./work-calendar";

export { effective, movesFrom, stateOf };

/** The number of the one entry that a correction may take back: the last in force. Rule: section 8. */
export const revocable = (log: StepLog): number | null => effective(log.events).at(-1)?.number ?? null;

/**
 * The promise under 容缺 that is still owed: no 补齐 after it, and not one that names no papers while the soft
 * prerequisites have become met. Rule: section 8.
 */
export function openPromise(
  step: Pick<TemplateStep, "event">,
  log: StepLog,
  softMet: boolean,
): Leniency | null {
  const promise = step.event ? null : unfulfilled(currentRound(log).entries);
  return promise && softMet && promise.missing.length === 0 ? null : promise;
}

/** An entry about to be logged, as typed. `until`, `approvedBy` and `missing` of an acceptance or 办结 are its 容缺. */
export type NewEntry = {
  kind: PermitEventKind;
  on: Day;
  stop?: StatutoryStop | null;
  days?: number | null;
  until?: Day | null;
  approvedBy?: string | null;
  missing?: readonly string[] | null;
};

/** Why an entry is refused, at which field; `codes` are the steps that it is about. */
export type EntryProblem = {
  field: "kind" | "on" | "stop" | "days" | "until" | "approvedBy" | "missing";
  key:
    | "not-allowed"
    | "before-last"
    | "in-future"
    | "hard-unmet"
    | "no-stop"
    | "days-not-whole"
    | "over-extension"
    | "over-limit"
    | "nothing-missing"
    | "no-promise"
    | "promise-before"
    | "no-approver";
  values: Record<string, string | number>;
  codes: string[];
};

const found = (
  field: EntryProblem["field"],
  key: EntryProblem["key"],
  more: Partial<Pick<EntryProblem, "values" | "codes">> = {},
): EntryProblem => ({ field, key, values: {}, codes: [], ...more });

type Entering = {
  step: TemplateStep;
  flow: Flow;
  log: StepLog;
  entry: NewEntry;
  calendar: WorkCalendar;
  today: Day;
  /** Whether each step of the flow is met; what is not in the flow counts as met. */
  met: ReadonlyMap<string, boolean>;
};

function dayProblems({ log, entry, today }: Entering): EntryProblem[] {
  const last = effective(log.events).at(-1);
  if (last && entry.on < last.on) return [found("on", "before-last", { values: { last: last.on } })];
  return entry.on > today ? [found("on", "in-future", { values: { today } })] : [];
}

const isBlank = (text: string | null | undefined) => !text?.trim();
const isWhole = (days: number | null | undefined, least: number): days is number =>
  Number.isSafeInteger(days) && Number(days) >= least;

function extensionProblems({ step, entry }: Entering): EntryProblem[] {
  const most = step.extension ?? 0;
  const { days, approvedBy } = entry;
  const approver = isBlank(approvedBy) ? [found("approvedBy", "no-approver")] : [];
  if (!isWhole(days, 1)) return [found("days", "days-not-whole"), ...approver];
  return [...(days > most ? [found("days", "over-extension", { values: { most } })] : []), ...approver];
}

// Both as days, because a promise is in working days and the limit may be in calendar days.
function promisedDaysProblems({ step, log, entry, calendar }: Entering): EntryProblem[] {
  const limit = limitOf(step, log.variant);
  if (entry.days === undefined || entry.days === null) return [];
  if (!isWhole(entry.days, 0)) return [found("days", "days-not-whole")];
  if (!limit) return [];
  const due = dueOn(limit, entry.on, [], calendar);
  const late = addWorkingDays(calendar, entry.on, entry.days) > due;
  return late ? [found("days", "over-limit", { values: { due } })] : [];
}

function leniencyProblems({ step, flow, log, entry, met }: Entering): EntryProblem[] {
  const hard = hardOf(step, flow);
  const codes = softOf(step).filter((code) => met.get(code) === false && !hard.includes(code));
  const carried = openPromise(step, log, false);
  const owed = codes.length > 0 && !(carried && carried.until >= entry.on);
  const { until, approvedBy, missing } = entry;
  if (!owed && !until && !missing?.length) return [];
  return [
    ...(until ? [] : [found("until", "no-promise", { codes })]),
    ...(until && until < entry.on ? [found("until", "promise-before", { values: { on: entry.on } })] : []),
    ...(isBlank(approvedBy) ? [found("approvedBy", "no-approver", { codes })] : []),
  ];
}

function grantProblems({ step, flow, met }: Entering): EntryProblem[] {
  const codes = hardOf(step, flow).filter((code) => met.get(code) === false);
  return codes.length > 0 ? [found("kind", "hard-unmet", { codes })] : [];
}

function contentProblems(entering: Entering): EntryProblem[] {
  const { kind, stop, missing } = entering.entry;
  switch (kind) {
    case "accept":
      return [...promisedDaysProblems(entering), ...leniencyProblems(entering)];
    case "grant":
      return [...grantProblems(entering), ...leniencyProblems(entering)];
    case "extend":
      return extensionProblems(entering);
    case "correct":
      return missing?.some((item) => !isBlank(item)) ? [] : [found("missing", "nothing-missing")];
    case "stop":
      return stop ? [] : [found("stop", "no-stop")];
    default:
      return [];
  }
}

/**
 * Why an entry may not be logged, none when it may. Without a hard prerequisite 办结 is refused, without a soft one it
 * and 受理 need a promise under 容缺, which an open one of the acceptance covers until its day. Rule: section 8.
 * @throws UncoveredYear when promised days run into a year without a table
 */
export function checkEntry(entering: Entering): EntryProblem[] {
  const { step, log, entry } = entering;
  if (!movesFrom(step, log).includes(entry.kind)) {
    return [found("kind", "not-allowed", { values: { state: stateOf(step, log) } })];
  }
  return [...dayProblems(entering), ...contentProblems(entering)];
}
