import type { Finding, RuleBook } from "./alert";
import { addDays, type Day } from "./day";
import { finishes, finishPlan } from "./permit-finish";
import { caseOn, constructionPermit, metOn, openNeeds, type PermitCase } from "./permit-graph";
import { UncoveredYear, type WorkCalendar, workingDaysIn } from "./work-calendar";

/** One step whose clock or promise runs. */
export type RunningStep = { code: string; handlerId: string; dueOn: Day | null; promiseUntil: Day | null };

/** What the rules about permits look at. `plannedStart` is the baseline of 开工, null where none is open. */
export type PermitAlertFacts = {
  projectId: string;
  departmentId: string;
  steps: readonly RunningStep[];
  permits: PermitCase | null;
  plannedStart: Day | null;
  today: Day;
  calendar: WorkCalendar;
  book: RuleBook;
};

/** The earliest construction permit from a day on: a day, null without one to wait for, or beyond the covered years. */
function earliestPermit(permits: PermitCase, asOf: Day, calendar: WorkCalendar): Day | "beyond" | null {
  const code = constructionPermit(permits.steps)?.code;
  if (!code) return null;
  const known = caseOn(permits, asOf);
  if (metOn(known, code)) return null;
  try {
    return finishes(finishPlan(known, asOf, calendar, openNeeds(known, code))).get(code) ?? null;
  } catch (error) {
    if (error instanceof UncoveredYear) return "beyond";
    throw error;
  }
}

function threat({ permits, plannedStart, today, calendar, book }: PermitAlertFacts) {
  const setting = book("permits-threaten-start");
  if (!setting || !permits || !plannedStart) return null;
  const earliest = earliestPermit(permits, today, calendar);
  if (!earliest) return null;
  const from = setting.values("fromDays");
  if (earliest === "beyond")
    return { level: "red" as const, facts: { plannedStart, earliest, fromDays: from } };
  if (earliest <= plannedStart) return null;
  const days = workingDaysIn(calendar, plannedStart, earliest);
  if (days < from) return null;
  const level = days >= setting.values("redFromDays") ? ("red" as const) : ("yellow" as const);
  return { level, facts: { plannedStart, earliest, days, fromDays: from } };
}

// Calendar days are never fewer than working days, and a make-up day never counts twice.
function daysLeft(calendar: WorkCalendar, today: Day, dueOn: Day, within: number): number | null {
  if (dueOn > addDays(today, 7 * within + 14)) return null;
  try {
    return workingDaysIn(calendar, today, dueOn);
  } catch (error) {
    // Without a table of the year a day that has passed is overdue all the same.
    if (error instanceof UncoveredYear) return dueOn < today ? -1 : null;
    throw error;
  }
}

/** What trips at the permits of a project; a step concerns who handles it. Rule: sections 8 and 10. */
export function permitFindings(facts: PermitAlertFacts): Finding[] {
  const { projectId, today, calendar, book } = facts;
  const [due, overdue, promise] = [book("permit-due"), book("permit-overdue"), book("promise-overdue")];
  const found: Finding[] = [];
  const names = new Map(facts.permits?.steps.map((step) => [step.code, step]));
  for (const { code, handlerId, dueOn, promiseUntil } of facts.steps) {
    const { name = code, english = code } = names.get(code) ?? {};
    const of = { subject: `${projectId}/${code}`, projectId, departmentId: handlerId };
    const within = due?.values("withinWorkingDays") ?? 0;
    const left = dueOn && daysLeft(calendar, today, dueOn, within);
    if (overdue && dueOn && left !== null && left < 0)
      found.push({
        ...of,
        rule: "permit-overdue",
        level: "red",
        facts: { code, name, english, dueOn },
        settingsNumber: overdue.number,
      });
    else if (due && dueOn && left !== null && left >= 0 && left <= within)
      found.push({
        ...of,
        rule: "permit-due",
        level: "yellow",
        facts: { code, name, english, dueOn, withinDays: within },
        settingsNumber: due.number,
      });
    if (promise && promiseUntil && promiseUntil < today)
      found.push({
        ...of,
        rule: "promise-overdue",
        level: "red",
        facts: { code, name, english, until: promiseUntil },
        settingsNumber: promise.number,
      });
  }
  const threatened = threat(facts);
  if (threatened)
    found.push({
      ...threatened,
      rule: "permits-threaten-start",
      subject: projectId,
      projectId,
      departmentId: facts.departmentId,
      settingsNumber: book("permits-threaten-start")?.number ?? 1,
    });
  return found;
}
