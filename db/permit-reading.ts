import { and, asc, desc, isNotNull } from "drizzle-orm";
import type { PermitEvent, StepLog, TemplateStep } from "@/lib/domain/permit";
import type { PermitCase } from "@/lib/domain/permit-graph";
import { stepsOf } from "@/lib/domain/permit-steps";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import { ofProjects } from "./prepared";
import {
  milestones,
  permitCases,
  permitChoices,
  permitEvents,
  permitTemplates,
  projectYears,
} from "./schema";
import type { Db } from "./types";

export type PermitEventRow = typeof permitEvents.$inferSelect;
type Choice = Pick<typeof permitChoices.$inferSelect, "handlerId" | "variant" | "version">;

/** A project's permits as the rules want them, with what the rules do not ask about. */
export type PermitFile = PermitCase & {
  projectId: string;
  version: number;
  template: { id: string; number: number; steps: readonly TemplateStep[] };
  /** The responsible department of the newest year, and its officer. */
  departmentId: string;
  officerId: string;
  choices: ReadonlyMap<string, Choice>;
  events: ReadonlyMap<string, readonly PermitEventRow[]>;
};

const readCases = ofProjects(permitCases.projectId, (db, where) =>
  db.select().from(permitCases).where(where),
);
const readChoices = ofProjects(permitChoices.projectId, (db, where) =>
  db.select().from(permitChoices).where(where),
);
const readEvents = ofProjects(permitEvents.projectId, (db, where) =>
  db.select().from(permitEvents).where(where).orderBy(asc(permitEvents.number)),
);
const readActual = ofProjects(milestones.projectId, (db, where) =>
  db
    .select({ projectId: milestones.projectId, kind: milestones.kind, actual: milestones.actual })
    .from(milestones)
    .where(and(isNotNull(milestones.actual), where)),
);
const readResponsible = ofProjects(projectYears.projectId, (db, where) =>
  db
    .select({
      projectId: projectYears.projectId,
      departmentId: projectYears.departmentId,
      officerId: projectYears.officerId,
    })
    .from(projectYears)
    .where(where)
    .orderBy(desc(projectYears.year)),
);

/** A row of the log as the rules read it. */
export function eventOf(row: PermitEventRow): PermitEvent {
  const { number, revokes, kind, on, stop, days, until, approvedBy, missing } = row;
  if (revokes !== null) return { number, revokes };
  if (kind === null || on === null) throw new Error(`permit event ${row.id} says nothing`);
  return {
    number,
    kind,
    on,
    ...(stop ? { stop } : {}),
    ...(days === null ? {} : { days }),
    ...(until && approvedBy ? { leniency: { until, approvedBy, missing } } : {}),
  };
}

/** Who handles a step: the one chosen for the project, else the first; the responsible department for its own. */
export const handlerOf = (file: Pick<PermitFile, "departmentId" | "choices">, step: TemplateStep): string =>
  step.handlers.length === 0
    ? file.departmentId
    : (file.choices.get(step.code)?.handlerId ?? step.handlers[0] ?? file.departmentId);

/** What the policy asks about a step. */
export const ownedStep = (file: Pick<PermitFile, "departmentId" | "choices">, step: TemplateStep) => ({
  departmentId: handlerOf(file, step),
  ownStep: step.handlers.length === 0,
});

// A stored version never changes, so it is read and parsed once a connection.
const known = new WeakMap<object, Map<string, typeof permitTemplates.$inferSelect>>();

async function readTemplates(db: Db, ids: ReadonlySet<string>) {
  const kept = known.get(db.$client) ?? new Map<string, typeof permitTemplates.$inferSelect>();
  known.set(db.$client, kept);
  if ([...ids].some((id) => !kept.has(id)))
    for (const row of await db.select().from(permitTemplates)) kept.set(row.id, row);
  return kept;
}

/** The permits of some projects, or without `ids` of all; a project without a case is absent. Six statements. */
export async function readPermitFiles(db: Db, ids?: readonly string[]): Promise<PermitFile[]> {
  const cases = await readCases(db, ids);
  if (cases.length === 0) return [];
  const templates = await readTemplates(db, new Set(cases.map(({ templateId }) => templateId)));
  const choices = Map.groupBy(await readChoices(db, ids), ({ projectId }) => projectId);
  const events = Map.groupBy(await readEvents(db, ids), ({ projectId }) => projectId);
  const reached = Map.groupBy(await readActual(db, ids), ({ projectId }) => projectId);
  const responsible = Map.groupBy(await readResponsible(db, ids), ({ projectId }) => projectId);
  return cases.flatMap((row): PermitFile[] => {
    const { projectId, flow, approval, since, version } = row;
    const [template, year] = [templates.get(row.templateId), responsible.get(projectId)?.[0]];
    if (!template || !year) return [];
    const chosen = new Map((choices.get(projectId) ?? []).map((one) => [one.code, one]));
    const logged = Map.groupBy(events.get(projectId) ?? [], ({ code }) => code);
    const actual = new Map<MilestoneKind, PermitEventRow["on"]>(
      (reached.get(projectId) ?? []).map((one) => [one.kind, one.actual]),
    );
    const steps = stepsOf(template.steps, { flow, approval });
    const logs = new Map(
      steps.map(({ code }): [string, StepLog] => [
        code,
        { code, variant: chosen.get(code)?.variant ?? null, events: (logged.get(code) ?? []).map(eventOf) },
      ]),
    );
    return [
      {
        projectId,
        version,
        template,
        steps,
        flow: { flow, approval },
        since,
        logs,
        milestones: (kind) => actual.get(kind) ?? null,
        departmentId: year.departmentId,
        officerId: year.officerId,
        choices: chosen,
        events: logged,
      },
    ];
  });
}

/** The newest version of the template, which a new case begins with; null when none is stored. */
export async function newestTemplate(db: Db) {
  const [row] = await db.select().from(permitTemplates).orderBy(desc(permitTemplates.number)).limit(1);
  return row ?? null;
}
