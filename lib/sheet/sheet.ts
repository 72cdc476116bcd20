import { type Fraction, percentTenths } from "@/lib/domain/ratio";
import type { Light } from "@/lib/domain/vocabulary";

/** n/d as a share that is printed in percent; `against` keeps the printed value on its side of a bound. */
export type Share = Fraction & { against?: number };

/** What a cell holds: text or a day; yuan, whole numbers or tenths of 个百分点; a share; nothing. */
export type SheetCell = string | number | Share | null;

/** wan: yuan, shown in 万元; gap: the same with a sign; points: tenths of 个百分点; number: as it is. */
export type ColumnKind =
  | "text"
  | "long"
  | "wan"
  | "gap"
  | "share"
  | "points"
  | "whole"
  | "number"
  | "day"
  | "month";

/** How the column's sum follows from the rows: added up, a share of two sums, or that share less `minus` tenths. */
export type ColumnSum = "add" | { n: string; d: string; minus?: number };

export type SheetColumn = {
  key: string;
  head: string;
  /** Neighbours of one group share an upper header. */
  group?: string;
  kind: ColumnKind;
  width?: number;
  sum?: ColumnSum;
  /** Words that stand for a light, to be coloured as on the screen. */
  tones?: ReadonlyMap<string, Light>;
};

/** One row; `group` names the part it belongs to where there are subtotals. */
export type SheetRow = { id: string; cells: readonly SheetCell[]; group?: string };
export type SheetSum = { label: string; cells: Readonly<Record<string, SheetCell>> };

/** A table on paper: pure, without a trace of the file it becomes. */
export type Sheet = {
  title: string;
  /** As of when; stands at the left under the title, the unit at the right. */
  subtitle: string;
  unit: string | null;
  /** Who took it when, by which filter. */
  note: string;
  columns: readonly SheetColumn[];
  /** The columns at the left that stay in view. */
  fixed: number;
  /** Where the words of sums stand. */
  labelKey: string;
  /** How many rows come; they come in pieces, so that a large list is never held as a whole. */
  count: number;
  rows: Iterable<readonly SheetRow[]> | AsyncIterable<readonly SheetRow[]>;
  total: SheetSum | null;
  /** First, as the official forms print it and without a filter, or last, below what the filter covers. */
  totalPlace: "first" | "last";
  /** Subtotals by group, each with how many rows follow it. */
  groups: ReadonlyMap<string, SheetSum & { count: number }>;
};

/** What a file knows of itself, for reading it back: the list, as of when, and the number of the audit log then. */
export type SheetOrigin = {
  list: string;
  period: string;
  asOf: string;
  audit: number;
  by: string;
  at: string;
};

/** Adds rows up as they come; the shares and gaps of the sums follow from the sums. */
export function adder(columns: readonly SheetColumn[]) {
  const sums: Record<string, number> = {};
  const added = columns.flatMap(({ key, sum }, at) => (sum === "add" ? [{ key, at }] : []));
  for (const { key } of added) sums[key] = 0;
  const of = ({ n, d, minus }: Exclude<ColumnSum, "add">): SheetCell => {
    const share = { n: sums[n] ?? 0, d: sums[d] ?? 0 };
    const tenths = percentTenths(share.n, share.d);
    return minus === undefined ? share : tenths === null ? null : tenths - minus;
  };
  let count = 0;
  return {
    add(row: SheetRow) {
      count += 1;
      for (const { key, at } of added) {
        const cell = row.cells[at];
        if (typeof cell === "number") sums[key] = (sums[key] ?? 0) + cell;
      }
    },
    count: () => count,
    cells: (): Record<string, SheetCell> => ({
      ...sums,
      ...Object.fromEntries(
        columns.flatMap(({ key, sum }) => (sum && sum !== "add" ? [[key, of(sum)]] : [])),
      ),
    }),
  };
}

/** The sums of rows that are all at hand. */
export function sumsOf(columns: readonly SheetColumn[], rows: readonly SheetRow[]) {
  const sums = adder(columns);
  for (const row of rows) sums.add(row);
  return sums.cells();
}

/** Rows that are all at hand, in pieces small enough to let others work in between. */
export function* inPieces(rows: readonly SheetRow[], size = 200): Iterable<readonly SheetRow[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
