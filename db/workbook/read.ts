import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Sheet, Workbook } from "@/lib/ledger/types";
import type { Sentence } from "@/lib/refusal";
import { limits } from "./limits";
import type { Told } from "./worker";

export type ReadOptions = {
  signal?: AbortSignal;
  /** Share of the file that has been read, 0 to 1; `rows` so far. */
  onProgress?: (progress: { share: number; rows: number }) => void;
};

export type WorkbookRead = { ok: true; workbook: Workbook } | { ok: false; sentence: Sentence };

// One file at a time in the whole process: pages and routes are separate module instances.
const kept = globalThis as typeof globalThis & {
  zoneWorkbooks?: { waiting: number; last: Promise<unknown> };
};
kept.zoneWorkbooks ??= { waiting: 0, last: Promise.resolve() };
const queue = kept.zoneWorkbooks;

const no = (key: string, values?: Record<string, string | number>): WorkbookRead => ({
  ok: false,
  sentence: values ? { key, values } : { key },
});

/**
 * Reads an uploaded workbook or .csv in a thread of its own with a cap on memory and time. It never throws for what
 * a file contains: the answer is the workbook or a sentence (namespace `ledger`) that says why not.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<WorkbookRead> {
  if (bytes.length > limits.bytes) return no("file.size", { most: limits.bytes / 1024 / 1024 });
  if (queue.waiting > limits.waiting) return no("file.queue");
  queue.waiting++;
  const turn = queue.last.then(() =>
    options.signal?.aborted ? no("file.cancelled") : inWorker(bytes, name, options),
  );
  queue.last = turn.catch(() => undefined);
  try {
    return await turn;
  } finally {
    queue.waiting--;
  }
}

function inWorker(
  bytes: Uint8Array,
  name: string,
  { signal, onProgress }: ReadOptions,
): Promise<WorkbookRead> {
  const copy = bytes.slice();
  const worker = new Worker(/* turbopackIgnore: true */ join(process.cwd(), "db/workbook/worker.ts"), {
    workerData: { bytes: copy, name },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
    execArgv: ["--disable-warning=ExperimentalWarning"],
    env: {},
    stdout: true,
    stderr: true,
  });
  const taken = new Taken(name, onProgress);
  return new Promise((resolve) => {
    const end = (read: WorkbookRead) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      void worker.terminate();
      resolve(read);
    };
    const cancel = () => end(no("file.cancelled"));
    const timer = setTimeout(
      () => end(no("file.time", { seconds: limits.milliseconds / 1000 })),
      limits.milliseconds,
    );
    signal?.addEventListener("abort", cancel);
    worker.on("message", (told: Told) => {
      if (told.kind === "done") end(taken.whole(told.file));
      else if (told.kind === "problem") end(no(told.key, told.values));
      else taken.take(told);
    });
    worker.on("error", (error: NodeJS.ErrnoException) =>
      end(no(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "file.memory" : "file.failed")),
    );
    worker.on("exit", () => end(no("file.failed")));
  });
}

/** Puts together what the thread sends. */
class Taken {
  private readonly workbook: Workbook;
  private rows = 0;

  constructor(
    name: string,
    private readonly onProgress: ReadOptions["onProgress"],
  ) {
    this.workbook = { name, kind: "xlsx", sheets: [], notes: [] };
  }

  take(told: Exclude<Told, { kind: "done" | "problem" }>) {
    const sheet = this.workbook.sheets.at(-1);
    if (told.kind === "sheet") this.workbook.sheets.push({ ...told.top, rows: [] });
    else if (told.kind === "rows") {
      sheet?.rows.push(...told.rows);
      this.rows += told.rows.length;
    } else if (told.kind === "closed" && sheet)
      Object.assign(sheet, told.top, told.top.problem ? { rows: [] } : {});
    else if (told.kind === "note")
      this.workbook.notes.push(told.values ? { key: told.key, values: told.values } : { key: told.key });
    else if (told.kind === "progress") this.onProgress?.({ share: told.share, rows: this.rows });
  }

  whole(kind: Workbook["kind"]): WorkbookRead {
    const { sheets } = this.workbook;
    const refused = sheets.find(({ problem }) => problem);
    if (refused?.problem && sheets.every(({ problem, rows }) => problem || rows.length === 0))
      return { ok: false, sentence: refused.problem };
    if (sheets.every((sheet: Sheet) => sheet.rows.length === 0)) return no("file.blank");
    return { ok: true, workbook: { ...this.workbook, kind } };
  }
}
