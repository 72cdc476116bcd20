import { parentPort, workerData } from "node:worker_threads";
import type { SheetRow } from "../../lib/ledger/types.ts";
import { FileProblem } from "./problem.ts";
import { readSeparated } from "./separated.ts";
import type { SheetTop } from "./sheet.ts";
import { kindOfFile } from "./signature.ts";
import { type Receiver, readSpreadsheet } from "./spreadsheet.ts";

// Runs in a thread of its own, as a plain file of the source: node strips the types itself.

export type Told =
  | { kind: "sheet"; top: SheetTop }
  | { kind: "rows"; rows: SheetRow[] }
  | { kind: "closed"; top: SheetTop }
  | { kind: "note"; key: string; values: Record<string, string | number> | undefined }
  | { kind: "progress"; share: number }
  | { kind: "done"; file: "xlsx" | "csv" }
  | { kind: "problem"; key: string; values: Record<string, string | number> | undefined };

const tell = (told: Told) => parentPort?.postMessage(told);

// So many cells at a time that taking them in never holds the other side up.
const cellsAtATime = 4000;
let rows: SheetRow[] = [];
let cells = 0;
const flush = () => {
  if (rows.length > 0) tell({ kind: "rows", rows });
  rows = [];
  cells = 0;
};

const receiver: Receiver = {
  sheet: (top) => tell({ kind: "sheet", top }),
  row: (row) => {
    rows.push(row);
    cells += row.cells.length;
    if (cells >= cellsAtATime) flush();
  },
  closed: (top) => {
    flush();
    tell({ kind: "closed", top });
  },
  note: (key, values) => tell({ kind: "note", key, values }),
  progress: (share) => tell({ kind: "progress", share }),
};

async function read({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const file = kindOfFile(bytes);
  if (file === "xlsx")
    await readSpreadsheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), receiver);
  else readSeparated(bytes, name, receiver);
  tell({ kind: "done", file });
}

if (parentPort)
  read(workerData).catch((error: unknown) => {
    if (error instanceof FileProblem) tell({ kind: "problem", key: error.key, values: error.values });
    else throw error;
  });
