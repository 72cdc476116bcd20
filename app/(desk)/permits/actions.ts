"use server";

import { action } from "@/app/_server/action";
import { filesOf } from "@/db/files";
import { logEntry, type PaperEntry, revokeEntry, unlockedBy } from "@/db/permit-entries";
import { ownedStep } from "@/db/permit-reading";
import { beginPermits, changeFlow, chooseForStep, mustGetPermitFile, mustGetStep } from "@/db/permits";
import { mustGetProjectYear } from "@/db/projects";
import { dropReceived, keepReceived } from "@/db/received-files";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { periodOfDay, yearOf } from "@/lib/domain/period";
import type { KeptFile } from "@/lib/domain/permit-paper";
import {
  beginInput,
  choiceInput,
  entriesInput,
  entryInput,
  flowInput,
  revokeEntryInput,
} from "@/lib/inputs/permit";
import { Refusal, type Sentence } from "@/lib/refusal";

type Sent = { token: string; name: string };

const pages = ({ projectId }: { projectId: string }) => [
  "/permits",
  `/projects/${projectId}`,
  `/projects/${projectId}/permits`,
  "/projects",
  "/",
];

const stepPages = (step: { projectId: string; code: string }) => [
  ...pages(step),
  `/permits/${step.projectId}/${step.code}`,
];

/** What was sent is kept before the transaction; a file that then is not logged is one nobody can open. */
async function keepAll(sent: readonly Sent[], userId: string): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const one of sent) kept.push(await keepReceived(filesOf(store()), userId, one));
  return kept;
}

const forget = async ({ sent }: { sent: readonly Sent[] }, { id }: { id: string }) => {
  for (const { token } of sent) await dropReceived(filesOf(store()), id, token);
};

type Typed = Omit<PaperEntry, "files" | "on"> & { on: Day; paper: readonly Sent[] };
const entryOf = ({ paper: _, ...typed }: Typed, files: readonly KeptFile[]): PaperEntry => ({
  ...typed,
  files,
});

/** Logs one entry of one step; says which steps it unlocked. */
export const logStep = action({
  permission: "permit.log",
  verb: ({ kind }) => `permit.${kind}`,
  input: entryInput,
  prepare: ({ paper }, { id }) => keepAll(paper, id),
  async run(tx, { projectId, code, seen, ...typed }, { user, allow, day, at }, files) {
    const before = await mustGetPermitFile(tx, projectId);
    allow(ownedStep(before, mustGetStep(before, code)));
    const row = await logEntry(tx, { userId: user.id, day, at }, before, code, entryOf(typed, files), seen);
    const after = await mustGetPermitFile(tx, projectId);
    return { number: row.number, unlocked: unlockedBy(before, after, day), sent: typed.paper };
  },
  after: forget,
  revalidate: stepPages,
});

/** Each step that stands against an act over several, by project and code, and the first sentence of each field. */
function severalRefused(refused: readonly { step: string; refusal: Refusal }[]): Refusal {
  const fields: Record<string, Sentence> = {};
  for (const { step, refusal } of refused) {
    const [first] = Object.values(refusal.fields);
    fields[step] = first ?? refusal.sentence;
    for (const [field, sentence] of Object.entries(refusal.fields)) fields[field] ??= sentence;
  }
  const moved = refused.some(({ refusal }) => refusal.kind === "conflict");
  const sentence = { key: "permit.several", values: { count: refused.length } };
  return new Refusal(moved ? "conflict" : "invalid", sentence, fields);
}

/** Logs the same entry for several steps: all of them, or none and every one that stands against it. */
export const logSteps = action({
  permission: "permit.log",
  verb: ({ kind }) => `permit.${kind}`,
  input: entriesInput,
  prepare: ({ paper }, { id }) => keepAll(paper, id),
  async run(tx, { steps, ...typed }, { user, allow, day, at }, files) {
    const refused: { step: string; refusal: Refusal }[] = [];
    for (const { projectId, code, seen } of steps) {
      const file = await mustGetPermitFile(tx, projectId);
      allow(ownedStep(file, mustGetStep(file, code)));
      try {
        await logEntry(tx, { userId: user.id, day, at }, file, code, entryOf(typed, files), seen);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refused.push({ step: `${projectId} ${code}`, refusal: error });
      }
    }
    if (refused.length > 0) throw severalRefused(refused);
    return { count: steps.length, sent: typed.paper };
  },
  after: forget,
  revalidate: ({ steps }) => steps.flatMap(stepPages),
});

/** Takes the last entry of a step back by a counter entry. */
export const takeEntryBack = action({
  permission: "permit.log",
  verb: "permit.revoke",
  input: revokeEntryInput,
  reason: ({ reason }) => reason,
  async run(tx, { projectId, code, reason, seen }, { user, allow, day, at }) {
    const file = await mustGetPermitFile(tx, projectId);
    allow(ownedStep(file, mustGetStep(file, code)));
    const row = await revokeEntry(tx, { userId: user.id, day, at }, file, code, reason, seen);
    return { number: row.number };
  },
  revalidate: stepPages,
});

export const begin = action({
  permission: "permit.choose",
  verb: "permit.begin",
  input: beginInput,
  async run(tx, { projectId, since, ...flow }, { allow, day }) {
    allow(await mustGetProjectYear(tx, projectId, yearOf(periodOfDay(day))));
    const row = await beginPermits(tx, projectId, flow, since, day);
    return { flow: row.flow };
  },
  revalidate: pages,
});

/** Changes the flow, or the day from which the enterprise can begin; what is done stays done. */
export const chooseFlow = action({
  permission: "permit.choose",
  verb: "permit.flow",
  input: flowInput,
  async run(tx, { projectId, since, seen, ...flow }, { allow, day }) {
    const file = await mustGetPermitFile(tx, projectId);
    allow(file);
    const row = await changeFlow(tx, file, { ...flow, since }, day, seen);
    return { flow: row.flow, version: row.version };
  },
  revalidate: pages,
});

/** Chooses who handles a step, and its variant. */
export const chooseStep = action({
  permission: "permit.choose",
  verb: "permit.choice",
  input: choiceInput,
  async run(tx, { projectId, code, seen, ...choice }, { allow }) {
    const file = await mustGetPermitFile(tx, projectId);
    allow(file);
    const row = await chooseForStep(tx, file, code, choice, seen);
    return { version: row.version };
  },
  revalidate: stepPages,
});
