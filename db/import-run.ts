import { setImmediate } from "node:timers/promises";
import type { Day } from "@/lib/domain/day";
import { type Period, yearOf } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { Refusal, type Sentence } from "@/lib/refusal";
import { filesOf, keepFile, readKept } from "./files";
import { applyRows } from "./import-apply";
import type { Batch } from "./import-batches";
import { isWorkbook, type Job, readBatch } from "./import-jobs";
import type { Court } from "./import-judge";
import {
  type Preview,
  previewOf,
  type Read,
  readCourt,
  readSheet,
  stampOf,
  writable,
} from "./import-preview";
import { type Rejects, rejectsOf } from "./import-rejects";
import { addImport, findImportOf, type ImportRow } from "./imports";
import type { Db, Store, Tx } from "./types";
import { untilCommit } from "./until-commit";

const wizardOf = ({ sheet, answers, choices, period }: Batch) => ({ sheet, answers, choices, period });

/** What the file says by the answers given so far; a sentence where it cannot be read. */
export async function readOf(store: Store, batch: Batch): Promise<Read | Sentence> {
  const workbook = await readBatch(store, batch);
  if (!isWorkbook(workbook)) return workbook;
  return (await readSheet(store.read, workbook, wizardOf(batch))) ?? { key: "file.blank" };
}

async function preview(
  store: Store,
  db: Db,
  batch: Batch,
  read: Read,
  user: User,
  today: Day,
): Promise<{ shown: Preview; court: Court } | null> {
  if (!read.rows) return null;
  const { court, rows } = await readCourt(db, user, today, batch.period);
  const done = await writtenBefore(store, db, batch, read.sheet.name);
  const shown = await previewOf(db, { ...read, rows: read.rows }, court, rows, batch, done);
  return { shown, court };
}

async function writtenBefore(
  store: Store,
  db: Db,
  { hash, period }: Batch,
  sheet: string,
): Promise<Set<number>> {
  const before = await findImportOf(db, hash, sheet, period);
  const kept = before?.rejectedFile ? await readRejects(store, before) : null;
  return new Set(kept?.written ?? []);
}

/** What the page shows: the sheet as it is understood and what it would change. Kept until a commit or another answer. */
export const readPreview = untilCommit(
  (batch: Batch, user: User, today: Day) => `${batch.id} ${batch.version} ${user.id} ${user.role} ${today}`,
  async (store, batch, user, today) => {
    const read = await readOf(store, batch);
    if ("key" in read) return read;
    return { read, preview: (await preview(store, store.read, batch, read, user, today))?.shown ?? null };
  },
);

/** The file of rejected rows of an import. */
export async function readRejects(
  store: Store,
  row: Pick<ImportRow, "rejectedFile">,
): Promise<Rejects | null> {
  const bytes = row.rejectedFile ? await readKept(filesOf(store), row.rejectedFile) : null;
  // We wrote it ourselves, under its hash.
  return bytes ? (JSON.parse(bytes.toString("utf8")) as Rejects) : null;
}

type Who = { user: User; day: Day; at: number };

/**
 * Writes what the page showed, in one act: every row that nothing stands against. `expected` and `stamp`
 * are the rows and stored values that were on the screen; when somebody has changed them since, nothing is written.
 * @throws Refusal `conflict` when it would be something else by now, was stopped or has nothing to write.
 */
export async function runImport(
  tx: Tx,
  store: Store,
  batch: Batch,
  read: Read,
  { user, day, at }: Who,
  { expected, stamp, reason, all }: { expected: number; stamp: string; reason: string; all: boolean },
  job: Job,
): Promise<{ importId: string; version: number; counts: ImportRow["counts"] }> {
  const found = await preview(store, tx, batch, read, user, day);
  if (!found) throw new Refusal("conflict", { key: "stale" });
  const { shown, court } = found;
  const rows = writable(shown);
  if (rows.length === 0) throw new Refusal("conflict", { key: "import.nothing" });
  if (rows.length !== expected || stampOf(shown) !== stamp)
    throw new Refusal("conflict", { key: "import.moved" });
  if (all && shown.counts.rejected > 0) throw new Refusal("conflict", { key: "import.notAll" });
  job.total = rows.length;
  const applied = await applyRows(tx, { userId: user.id, day, at, court, reason }, rows, async (done) => {
    if (job.stop.signal.aborted) throw new Refusal("conflict", { key: "import.stopped" });
    Object.assign(job, { rows: done, share: done / rows.length });
    await setImmediate();
  });
  const [odd] = applied.objections;
  if (odd) throw new Refusal("conflict", { key: "import.moved" });
  const kept = await keepFile(
    filesOf(store),
    Buffer.from(JSON.stringify(rejectsOf(read, shown, applied.rows))),
  );
  const { unchanged, rejected, skipped, rowsIn } = shown.counts;
  const { added, changed, cells } = applied;
  const counts = { rows: rowsIn, added, changed, cells, unchanged, rejected, skipped };
  const note = await addImport(
    tx,
    { userId: user.id, day, at },
    {
      id: batch.id,
      kind: "workbook",
      year: yearOf(batch.period as Period),
      period: batch.period,
      name: batch.name,
      sheet: read.sheet.name,
      fileHash: batch.hash,
      rejectedFile: kept,
      counts,
      undoneBy: null,
      undoneOn: null,
    },
  );
  return { importId: note.id, version: note.version, counts };
}
