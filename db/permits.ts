import { eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Flow } from "@/lib/domain/permit";
import { effective } from "@/lib/domain/permit-log";
import { stepsOf } from "@/lib/domain/permit-steps";
import { Refusal } from "@/lib/refusal";
import { newestTemplate, type PermitFile, readPermitFiles } from "./permit-reading";
import { departments, permitCases, permitChoices } from "./schema";
import type { Db, Tx } from "./types";

const refuse = (field: string, key: string, values?: Record<string, string | number>) =>
  new Refusal(
    "invalid",
    { key: "invalid" },
    { [field]: { key: `permit.${key}`, ...(values && { values }) } },
  );

/** @throws Refusal `missing` for a project whose permits have not begun. */
export async function mustGetPermitFile(db: Db, projectId: string): Promise<PermitFile> {
  const [file] = await readPermitFiles(db, [projectId]);
  if (!file) throw new Refusal("missing", { key: "permit.noCase" });
  return file;
}

/** @throws Refusal `missing` for a step that is not in the flow of the project. */
export function mustGetStep(file: PermitFile, code: string) {
  const step = file.steps.find((one) => one.code === code);
  if (!step) throw new Refusal("missing", { key: "permit.noStep" });
  return step;
}

/** The day from which the enterprise can begin must have come. */
function mustHaveCome(since: Day, today: Day) {
  if (since > today) throw refuse("since", "dayToCome");
}

/**
 * Begins the permits of a project on the newest version of the template. Rule: section 8.
 * @throws Refusal `conflict` when they have begun, `missing` while no template is stored, `invalid` for a day to come.
 */
export async function beginPermits(tx: Tx, projectId: string, flow: Flow, since: Day, today: Day) {
  const [known] = await tx.select().from(permitCases).where(eq(permitCases.projectId, projectId));
  if (known) throw new Refusal("conflict", { key: "permit.begun" });
  const template = await newestTemplate(tx);
  if (!template) throw new Refusal("missing", { key: "permit.noTemplate" });
  mustHaveCome(since, today);
  if (stepsOf(template.steps, flow).length === 0) throw refuse("flow", "emptyFlow");
  return tx.add(permitCases, { id: projectId, projectId, templateId: template.id, ...flow, since });
}

/** Codes of the steps with a log in force that a flow would leave out; their logs stay and come back with the flow. */
export function leftOut(file: PermitFile, flow: Flow): string[] {
  const kept = new Set(stepsOf(file.template.steps, flow).map(({ code }) => code));
  return file.steps
    .filter(({ code }) => !kept.has(code) && effective(file.logs.get(code)?.events ?? []).length > 0)
    .map(({ code }) => code);
}

/**
 * Changes the flow, or the day from which the enterprise can begin; what is done stays done, and the version of the
 * template stays the one the case began with.
 * @throws Refusal `conflict` when stale, `invalid` for what changes nothing, a flow without a step, a day to come.
 */
export async function changeFlow(
  tx: Tx,
  file: PermitFile,
  change: Flow & { since: Day },
  today: Day,
  seen: number,
) {
  const { flow, approval, since } = change;
  if (file.flow.flow === flow && file.flow.approval === approval && file.since === since)
    throw refuse("flow", "sameFlow");
  mustHaveCome(since, today);
  if (stepsOf(file.template.steps, change).length === 0) throw refuse("flow", "emptyFlow");
  return tx.change(permitCases, file.projectId, change, seen);
}

export type StepChoice = { handlerId: string | null; variant: string | null };

/**
 * Chooses who handles a step and its variant, each among those of the template; null takes the template's own.
 * @throws Refusal `invalid` at the field, `conflict` when stale (`seen` 0: nothing was chosen).
 */
export async function chooseForStep(
  tx: Tx,
  file: PermitFile,
  code: string,
  choice: StepChoice,
  seen: number,
) {
  const step = mustGetStep(file, code);
  if (choice.handlerId !== null && !step.handlers.includes(choice.handlerId))
    throw refuse("handlerId", "noHandler");
  if (choice.variant !== null && !step.variants.some(({ name }) => name === choice.variant))
    throw refuse("variant", "noVariant");
  if (choice.handlerId !== null) {
    const [known] = await tx.select().from(departments).where(eq(departments.id, choice.handlerId));
    if (!known) throw refuse("handlerId", "noHandler");
  }
  const id = `${file.projectId}-${code}`;
  const old = file.choices.get(code);
  if ((old?.version ?? 0) !== seen) throw new Refusal("conflict", { key: "stale" });
  return old
    ? tx.change(permitChoices, id, choice, seen)
    : tx.add(permitChoices, { id, projectId: file.projectId, code, ...choice });
}
