import type { Workbook } from "@/lib/ledger/types";
import type { Sentence } from "@/lib/refusal";
import { filesOf, readKept } from "./files";
import type { Batch } from "./import-batches";
import type { Store } from "./types";
import { readWorkbook } from "./workbook/read";

/** How far the work on a batch is: reading its file, or writing its rows. */
export type Job = {
  phase: "reading" | "applying";
  /** 0 to 1. */
  share: number;
  rows: number;
  total: number;
  stop: AbortController;
};

// Pages, routes and actions are separate module instances; the work is one in the process.
const kept = globalThis as typeof globalThis & {
  zoneImports?: {
    jobs: Map<string, Job>;
    read: Map<string, Promise<Workbook | Sentence>>;
    done: Map<string, Workbook | Sentence>;
  };
};
kept.zoneImports ??= { jobs: new Map(), read: new Map(), done: new Map() };
const memory = kept.zoneImports;
/** Files that stay read; the oldest goes first. */
const mostRead = 4;

export const jobOf = (id: string): Job | null => memory.jobs.get(id) ?? null;

export function beginJob(id: string, phase: Job["phase"], total = 0): Job {
  const job = { phase, share: 0, rows: 0, total, stop: new AbortController() };
  memory.jobs.set(id, job);
  return job;
}
export const endJob = (id: string) => void memory.jobs.delete(id);
export const stopJob = (id: string) => memory.jobs.get(id)?.stop.abort();

/** What a file holds, or why it cannot be read; undefined while it is being read. */
export const workbookOf = (hash: string): Workbook | Sentence | undefined => memory.done.get(hash);
export const isWorkbook = (read: Workbook | Sentence): read is Workbook => "sheets" in read;

/** Reads the file of a batch once, however many ask; after a restart again. */
export function readBatch(
  store: Store,
  batch: Pick<Batch, "id" | "hash" | "name">,
): Promise<Workbook | Sentence> {
  const known = memory.read.get(batch.hash);
  if (known) return known;
  const job = beginJob(batch.id, "reading");
  const reading = (async (): Promise<Workbook | Sentence> => {
    const bytes = await readKept(filesOf(store), batch.hash);
    if (!bytes) return { key: "file.lost" };
    const read = await readWorkbook(bytes, batch.name, {
      signal: job.stop.signal,
      onProgress: ({ share, rows }) => Object.assign(job, { share, rows }),
    });
    return read.ok ? read.workbook : read.sentence;
  })();
  memory.read.set(batch.hash, reading);
  reading
    .then((read) => {
      // A file whose reading was stopped or had to wait can be read again.
      if (!isWorkbook(read) && ["file.cancelled", "file.queue"].includes(read.key))
        memory.read.delete(batch.hash);
      memory.done.set(batch.hash, read);
      const [oldest] = memory.done.keys();
      if (memory.done.size > mostRead && oldest !== undefined) {
        memory.done.delete(oldest);
        memory.read.delete(oldest);
      }
    })
    .catch(() => memory.read.delete(batch.hash))
    .finally(() => endJob(batch.id));
  return reading;
}

/** Forgets what was read, so that the file is read anew. */
export function readAgain(hash: string) {
  memory.read.delete(hash);
  memory.done.delete(hash);
}
