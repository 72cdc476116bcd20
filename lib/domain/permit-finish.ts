import { addDays, type Day } from "./day";
import type { Limit, TemplateStep } from "./permit";
import { clockOf } from "./permit-clock";
import { caseOn, logIn, metDays, type PermitCase } from "./permit-graph";
import { inOrder, limitOf, prerequisitesOf } from "./permit-steps";
import { addWorkingDays, onOrAfter, type WorkCalendar } from "./work-calendar";

/** Working days by which a step ends later than it could. */
export type Slip = { code: string; workingDays: number };

/** How one open step ends: `ownDue` for a file that is running, and what it needs by hard prerequisites. */
type OpenStep = { ownDue: Day | null; length: Limit; needs: string[] };

/** An order to reckon in, the days of what is met, and what each open step takes. */
export type FinishPlan = {
  asOf: Day;
  calendar: WorkCalendar;
  order: readonly string[];
  met: ReadonlyMap<string, Day | null>;
  open: ReadonlyMap<string, OpenStep>;
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);

// A running file without a limit is taken to need its planned days, counted from acceptance.
function ownDue(permits: PermitCase, step: TemplateStep, asOf: Day, calendar: WorkCalendar): Day | null {
  const clock = clockOf({ step, log: logIn(permits, step.code), unlockedOn: null, asOf, calendar });
  if (!clock.acceptedOn) return null;
  return clock.legalDue ?? addWorkingDays(calendar, clock.acceptedOn, step.planDays);
}

/**
 * What there is to reckon from a day, of all open steps or of these only, which must hold all that they need.
 * @throws PermitCycle, UncoveredYear
 */
export function finishPlan(
  permits: PermitCase,
  asOf: Day,
  calendar: WorkCalendar,
  only?: ReadonlySet<string>,
): FinishPlan {
  const known = caseOn(permits, asOf);
  const asked = prerequisitesOf(known.steps, known.flow);
  const met = metDays(known);
  const open = known.steps
    .filter(({ code }) => !met.get(code) && (only?.has(code) ?? true))
    .map((step): [string, OpenStep] => [
      step.code,
      {
        ownDue: ownDue(known, step, asOf, calendar),
        length: limitOf(step, logIn(known, step.code).variant) ?? { days: step.planDays, unit: "working" },
        needs: asked.get(step.code)?.hard ?? [],
      },
    ]);
  const order = inOrder(new Map([...asked].map(([code, { hard }]) => [code, hard])));
  return {
    asOf,
    calendar,
    order: only ? order.filter((code) => only.has(code)) : order,
    met,
    open: new Map(open),
  };
}

function finishOf(
  { asOf, calendar }: FinishPlan,
  { ownDue: due, length, needs }: OpenStep,
  finished: ReadonlyMap<string, Day>,
): Day {
  const ready = needs.reduce<Day>((latest, code) => later(latest, finished.get(code) ?? asOf), asOf);
  if (due) return onOrAfter(calendar, later(due, ready));
  return length.unit === "working"
    ? addWorkingDays(calendar, ready, length.days)
    : onOrAfter(calendar, addDays(ready, length.days));
}

/** The earliest finish of each step by a plan, with one step ending later. */
export function finishes(plan: FinishPlan, slip?: Slip): ReadonlyMap<string, Day> {
  const finished = new Map<string, Day>();
  for (const code of plan.order) {
    const step = plan.open.get(code);
    const end = step ? finishOf(plan, step, finished) : (plan.met.get(code) ?? plan.asOf);
    const slipped = step && slip?.code === code ? addWorkingDays(plan.calendar, end, slip.workingDays) : end;
    finished.set(code, slipped);
  }
  return finished;
}

/**
 * The earliest day on which each step can be finished, by code: its own day where it is; the legal due day of a running
 * file; else its limit, or its planned days, after its hard prerequisites. Never before the as-of day, nor before a
 * hard prerequisite. `slip` lets one step end so many working days later. Rule: section 8.
 * @throws PermitCycle, UncoveredYear
 */
export const earliestFinish = (
  permits: PermitCase,
  asOf: Day,
  calendar: WorkCalendar,
  slip?: Slip,
): ReadonlyMap<string, Day> => finishes(finishPlan(permits, asOf, calendar), slip);
