import type { Day } from "@/lib/domain/day";
import { clockOf } from "@/lib/domain/permit-clock";
import { logIn, metDays, progressOf } from "@/lib/domain/permit-graph";
import { checkEntry, type EntryProblem, type NewEntry, revocable, stateOf } from "@/lib/domain/permit-log";
import type { KeptFile } from "@/lib/domain/permit-paper";
import { prerequisitesOf } from "@/lib/domain/permit-steps";
import type { WorkCalendar } from "@/lib/domain/work-calendar";
import { Refusal, type Sentence } from "@/lib/refusal";
import type { Clerk } from "./periods";
import { eventOf, type PermitFile } from "./permit-reading";
import { mustGetStep } from "./permits";
import { permitEvents } from "./schema";
import type { Tx } from "./types";
import { readWorkCalendar } from "./work-calendar";

/** What is logged, with what the rules do not look at. */
export type PaperEntry = NewEntry & {
  certificate: string | null;
  files: readonly KeptFile[];
  note: string;
};

const lastNumber = (file: PermitFile, code: string) => file.events.get(code)?.at(-1)?.number ?? 0;

function mustBeSeen(file: PermitFile, code: string, seen: number) {
  const last = file.events.get(code)?.at(-1);
  if ((last?.number ?? 0) !== seen)
    throw new Refusal("conflict", { key: "permit.moved" }, {}, last && { ...last });
}

const named = (file: PermitFile, codes: readonly string[]) =>
  codes.map((code) => `${code} ${file.steps.find((one) => one.code === code)?.name ?? ""}`).join("、");

/** One sentence for each field; the first of a field stands. */
function sentencesOf(file: PermitFile, problems: readonly EntryProblem[]): Record<string, Sentence> {
  const fields: Record<string, Sentence> = {};
  for (const { field, key, values, codes } of problems)
    fields[field] ??= { key: `permit.${key}`, values: { ...values, steps: named(file, codes) } };
  return fields;
}

/**
 * Logs an entry of a step. `seen` is the number of the last entry on the screen; who logs many reads the calendar
 * once. Rule: section 8.
 * @throws Refusal `invalid` at the field that stands against it, `conflict` when somebody logged in between;
 * UncoveredYear when its due day runs into a year without a table, which a commit puts into words.
 */
export async function logEntry(
  tx: Tx,
  who: Clerk,
  file: PermitFile,
  code: string,
  entry: PaperEntry,
  seen: number,
  known?: WorkCalendar,
) {
  const step = mustGetStep(file, code);
  mustBeSeen(file, code, seen);
  const calendar = known ?? (await readWorkCalendar(tx));
  const met = new Map([...metDays(file)].map(([one, on]) => [one, on !== null]));
  const { flow } = file;
  const problems = checkEntry({ step, flow, log: logIn(file, code), entry, calendar, today: who.day, met });
  if (problems.length > 0) throw new Refusal("invalid", { key: "invalid" }, sentencesOf(file, problems));
  const number = lastNumber(file, code) + 1;
  const row = await tx.add(permitEvents, {
    id: `${file.projectId}-${code}-${number}`,
    projectId: file.projectId,
    code,
    number,
    kind: entry.kind,
    on: entry.on,
    stop: entry.stop ?? null,
    days: entry.days ?? null,
    until: entry.until ?? null,
    approvedBy: entry.approvedBy || null,
    missing: [...(entry.missing ?? [])],
    certificate: entry.certificate || null,
    files: [...entry.files],
    note: entry.note,
    revokes: null,
    enteredBy: who.userId,
    enteredOn: who.day,
  });
  // A due day that runs into a year without a table is refused here, where somebody can be told.
  const log = logIn(file, code);
  const events = [...log.events, eventOf(row)];
  clockOf({ step, log: { ...log, events }, unlockedOn: null, asOf: who.day, calendar });
  return row;
}

/**
 * Takes back the last entry in force by a counter entry, with a reason; nothing disappears. Rule: section 8.
 * @throws Refusal `invalid` without a reason, `conflict` when stale, when nothing is left to take back, or when a later
 * step was granted on the strength of it.
 */
export async function revokeEntry(
  tx: Tx,
  who: Clerk,
  file: PermitFile,
  code: string,
  reason: string,
  seen: number,
) {
  mustGetStep(file, code);
  mustBeSeen(file, code, seen);
  if (reason.trim() === "")
    throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
  const revokes = revocable(logIn(file, code));
  if (revokes === null) throw new Refusal("conflict", { key: "permit.nothingToRevoke" });
  const relying = grantedOn(file, code);
  if (relying) throw new Refusal("conflict", { key: "permit.reliedOn", values: { step: relying } });
  const number = lastNumber(file, code) + 1;
  return tx.add(permitEvents, {
    id: `${file.projectId}-${code}-${number}`,
    projectId: file.projectId,
    code,
    number,
    kind: null,
    on: null,
    missing: [],
    files: [],
    note: reason,
    revokes,
    enteredBy: who.userId,
    enteredOn: who.day,
  });
}

/** The first granted step that hangs hard on this finished one, or null. */
function grantedOn(file: PermitFile, code: string): string | null {
  if (!metDays(file).get(code)) return null;
  const hanging = prerequisitesOf(file.steps, file.flow);
  const step = file.steps.find(
    (one) => stateOf(one, logIn(file, one.code)) === "granted" && hanging.get(one.code)?.hard.includes(code),
  );
  return step ? `${step.code} ${step.name}` : null;
}

/** Codes of the steps that what was just logged unlocked: their hard prerequisites are met only since then. */
export function unlockedBy(before: PermitFile, after: PermitFile, asOf: Day): string[] {
  const [was, is] = [progressOf(before, asOf), progressOf(after, asOf)];
  return [...is].flatMap(([code, now]) => (now.startable && !was.get(code)?.startable ? [code] : []));
}
