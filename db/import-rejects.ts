import { cellText } from "@/lib/ledger/cell-text";
import { mergedBelow } from "@/lib/ledger/merged-rows";
import type { Origin } from "@/lib/ledger/origin";
import type { Merge } from "@/lib/ledger/types";
import type { Preview, Read, Reason } from "./import-preview";

/** The rows that were left out, with all that stands above them in their sheet and why; kept under its hash. */
export type Rejects = {
  sheet: string;
  /** Down to the last row of the header: without title, unit and month the rows could not be read again. */
  header: string[][];
  /** Merged cells among those, counted from the first of them. */
  merges?: Merge[];
  /** Of an export of ours that came back: what its cells were when it was made. */
  origin?: Origin | null;
  rows: { row: number; cells: string[]; reasons: Reason[] }[];
  /** Numbers of the rows that were written, for a second import of the same file. */
  written: number[];
};

/** What is kept of a sheet whose good rows were written. */
export function rejectsOf(
  { sheet, understanding, origin }: Read,
  shown: Preview,
  written: number[],
): Rejects {
  const last = understanding.header.at(-1) ?? 0;
  const above = sheet.rows.filter(({ number }) => number <= last);
  const lineOf = (row: number) => above.findIndex(({ number }) => number === row) + 1;
  const left = new Map(
    shown.rows.flatMap(({ kind, row, reasons }) => (kind === "rejected" ? [[row, reasons] as const] : [])),
  );
  const cellOf = mergedBelow(sheet, understanding.columns);
  return {
    sheet: sheet.name,
    header: above.map(({ cells }) => cells.map(cellText)),
    merges: sheet.merges.flatMap((one) => {
      const [top, bottom] = [lineOf(one.top), lineOf(one.bottom)];
      return top > 0 && bottom > 0 ? [{ ...one, top, bottom }] : [];
    }),
    origin,
    rows: sheet.rows.flatMap((row) => {
      const reasons = left.get(row.number);
      // A cell of a merged area stands in each of its rows, as the others may be gone.
      return reasons
        ? [{ row: row.number, cells: row.cells.map((_, at) => cellText(cellOf(row, at))), reasons }]
        : [];
    }),
    written,
  };
}
