import { and, eq, gte, inArray, isNotNull, isNull, lt, lte, not, or, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { TemplateStep } from "@/lib/domain/permit";
import { type PermitStage, statutoryStops } from "@/lib/domain/vocabulary";
import type { DeskView, PermitView } from "@/lib/inputs/permits-url";
import { matches } from "./register-filter";
import { permitStanding as at, permitCases, projectYears } from "./schema";

/** Whose steps are listed: null is every department; `own` is what the 建设单位 does itself. */
export type DeskScope = { handlerId: string | null; side: "approving" | "own" | "both" };
/** As `dueBounds` gives them. */
export type DueBounds = { lateBefore: Day; nearUntil: Day };
type Template = { id: string; steps: readonly TemplateStep[] };

const unfinished = isNull(at.finishedOn);

/** The rows of a view, as a condition on `permit_standing`. Rule: section 8. */
export function rowsOf(view: PermitView, { lateBefore, nearUntil }: DueBounds): SQL | undefined {
  switch (view) {
    case "ready":
      return and(
        eq(at.open, true),
        isNull(at.acceptedOn),
        inArray(at.state, ["not-submitted", "preparing", "void"]),
      );
    case "running":
      return and(isNotNull(at.acceptedOn), unfinished, isNull(at.stoppedBy));
    case "near":
      return and(gte(at.dueOn, lateBefore), lte(at.dueOn, nearUntil));
    case "late":
      return lt(at.dueOn, lateBefore);
    case "waiting":
      return inArray(at.state, ["returned", "preparing"]);
    case "stopped":
      return and(inArray(at.stoppedBy, [...statutoryStops]), unfinished);
    case "lenient":
      return isNotNull(at.promiseUntil);
    case "done":
      return isNotNull(at.finishedOn);
    case "all":
      return undefined;
  }
}

/** Events of the site are nobody's to log: their day is that of the milestone. */
function notEvents(templates: readonly Template[]): SQL | undefined {
  const events = templates.flatMap(({ id, steps }) => {
    const codes = steps.filter(({ event }) => event).map(({ code }) => code);
    return codes.length > 0 ? [and(eq(permitCases.templateId, id), inArray(at.code, codes))] : [];
  });
  const any = or(...events);
  return any && not(any);
}

/** The year in which a project stands last; its department is the responsible one. */
export const newestYear = sql`${projectYears.year} = (select max(y.year) from project_years y where y.project_id = ${at.projectId})`;

/** Everything but the view. */
export function scopeOf(view: DeskView, scope: DeskScope, templates: readonly Template[]): SQL | undefined {
  const { step, stage, flow, state, responsible } = view;
  const stages = stage.map((one) => Number(one) as PermitStage);
  return and(
    scope.handlerId === null ? undefined : eq(at.handlerId, scope.handlerId),
    scope.side === "both" ? undefined : eq(at.ownStep, scope.side === "own"),
    notEvents(templates),
    view.q === "" ? undefined : matches(view.q),
    step.length > 0 ? inArray(at.code, step) : undefined,
    stages.length > 0 ? inArray(at.stage, stages) : undefined,
    flow.length > 0 ? inArray(permitCases.flow, flow) : undefined,
    state.length > 0 ? inArray(at.state, state) : undefined,
    responsible.length > 0 ? inArray(projectYears.departmentId, responsible) : undefined,
  );
}
