import type { Clerk } from "@/db/periods";
import { logEntry, revokeEntry } from "@/db/permit-entries";
import { eventOf, type PermitEventRow, type PermitFile, readPermitFiles } from "@/db/permit-reading";
import { beginPermits, chooseForStep } from "@/db/permits";
import { permitTemplate } from "@/db/standard-permits";
import type { Tx } from "@/db/types";
import { readWorkCalendar } from "@/db/work-calendar";
import type { KeptFile } from "@/lib/domain/permit-paper";
import type { WorkCalendar } from "@/lib/domain/work-calendar";
import { type Happening, opening, userId } from "./happening";
import { type DemoPermits, departmentIdOf } from "./permit-cases";
import type { DemoPermitEntry } from "./permit-walk";
import type { DemoUser } from "./types";

const template = new Map(permitTemplate(departmentIdOf).map((step) => [step.code, step]));

export type DemoPapers = ReadonlyMap<DemoPermitEntry, KeptFile>;

/** Who logs a step: an approver of the department that handles it, the officer for what the 建设单位 does itself. */
const whoLogs = (users: readonly DemoUser[], { project, choices }: DemoPermits, code: string): string => {
  const chosen = choices.find((one) => one.code === code)?.handlerId;
  const handler = chosen ?? template.get(code)?.handlers[0];
  const found = users.find((user) => user.role === "approver" && user.department === handler);
  return handler === undefined ? project.officer : (found?.username ?? project.officer);
};

function withEvent(file: PermitFile, row: PermitEventRow): PermitFile {
  const rows = [...(file.events.get(row.code) ?? []), row];
  const variant = file.logs.get(row.code)?.variant ?? null;
  return {
    ...file,
    events: new Map(file.events).set(row.code, rows),
    logs: new Map(file.logs).set(row.code, { code: row.code, variant, events: rows.map(eventOf) }),
  };
}

/** Logs one entry through the same door as the desk, and answers the file with it. */
async function enter(
  tx: Tx,
  who: Clerk,
  file: PermitFile,
  calendar: WorkCalendar,
  entry: DemoPermitEntry,
  paper: KeptFile | undefined,
): Promise<PermitFile> {
  const { code, kind, note, certificate = null, ...more } = entry;
  const seen = file.events.get(code)?.at(-1)?.number ?? 0;
  const row =
    kind === "revoke"
      ? await revokeEntry(tx, who, file, code, note, seen)
      : await logEntry(
          tx,
          who,
          file,
          code,
          { ...more, kind, note, certificate, files: paper ? [paper] : [] },
          seen,
          calendar,
        );
  return withEvent(file, row);
}

/** Begins the permits of a project with its choices and what was logged before the demo's year. */
export async function beginDemoPermits(
  tx: Tx,
  clerk: Clerk,
  users: readonly DemoUser[],
  permits: DemoPermits,
  calendar: WorkCalendar,
) {
  const id = permits.project.key;
  await beginPermits(tx, id, permits.flow, permits.since, clerk.day);
  const [begun] = await readPermitFiles(tx, [id]);
  if (!begun) throw new Error(`no permits of ${id}`);
  for (const { code, handlerId, variant } of permits.choices)
    await chooseForStep(tx, begun, code, { handlerId, variant }, 0);
  let [file] = await readPermitFiles(tx, [id]);
  for (const entry of permits.entries)
    if (file && entry.on < opening) {
      const who = { ...clerk, userId: userId(whoLogs(users, permits, entry.code)) };
      file = await enter(tx, who, file, calendar, entry, undefined);
    }
}

/** What was logged since, by day, kind and person. */
export function permitEntriesOf(
  users: readonly DemoUser[],
  all: readonly DemoPermits[],
  papers: DemoPapers,
): Happening[] {
  const logged = all.flatMap((permits) =>
    permits.entries
      .filter(({ on }) => on >= opening)
      .map((entry) => ({ id: permits.project.key, entry, who: whoLogs(users, permits, entry.code) })),
  );
  const batches = Map.groupBy(logged, ({ entry: { on, kind }, who }) => `${on} ${kind} ${who}`);
  return [...batches.values()].flatMap((batch): Happening[] => {
    const [first] = batch;
    if (!first) return [];
    return [
      {
        on: first.entry.on,
        who: first.who,
        verb: `permit.${first.entry.kind}`,
        work: async (tx, clerk) => {
          const ids = [...new Set(batch.map(({ id }) => id))];
          const files = new Map((await readPermitFiles(tx, ids)).map((file) => [file.projectId, file]));
          const calendar = await readWorkCalendar(tx);
          for (const { id, entry } of batch) {
            const file = files.get(id);
            if (file) files.set(id, await enter(tx, clerk, file, calendar, entry, papers.get(entry)));
          }
        },
      },
    ];
  });
}
