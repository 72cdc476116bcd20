import "server-only";
import { getTranslations } from "next-intl/server";
import {
  inPieces,
  type SheetCell,
  type SheetColumn,
  type SheetRow,
  type SheetSum,
  sumsOf,
} from "@/lib/sheet/sheet";
import type { ListSheet } from "./sheet-answer";

/** A column with the cell that it takes from a row. */
export type ListColumn<R> = SheetColumn & { of: (row: R) => SheetCell };

type Spec<R> = Pick<ListSheet, "list" | "title" | "period" | "asOf" | "filters" | "unit"> & {
  columns: readonly ListColumn<R>[];
  rows: readonly R[];
  idOf: (row: R) => string;
  /** The words of the sum below the rows; without them there is none. */
  total?: string;
  /** Parts under a line of their own, in the order of the rows. */
  parts?: { keyOf: (row: R) => string; labelOf: (key: string, count: number) => string };
  /** Where the words of sums stand; the first column otherwise. */
  labelKey?: string;
  fixed?: number;
};

/** A list whose rows are all at hand, as its page shows them. */
export function smallSheet<R>({
  columns,
  rows,
  idOf,
  total,
  parts,
  labelKey,
  fixed = 1,
  ...rest
}: Spec<R>): ListSheet {
  const lines = rows.map(
    (row): SheetRow => ({
      id: idOf(row),
      cells: columns.map((column) => column.of(row)),
      ...(parts ? { group: parts.keyOf(row) } : {}),
    }),
  );
  const sum = (label: string, of: readonly SheetRow[]): SheetSum => ({ label, cells: sumsOf(columns, of) });
  const groups = [...Map.groupBy(lines, (line) => line.group ?? "")].map(
    ([key, own]) => [key, { ...sum(parts?.labelOf(key, own.length) ?? "", own), count: own.length }] as const,
  );
  return {
    ...rest,
    columns,
    fixed,
    labelKey: labelKey ?? columns[0]?.key ?? "",
    count: lines.length,
    rows: inPieces(lines),
    total: total === undefined ? null : sum(total, lines),
    totalPlace: "last",
    groups: new Map(parts ? groups : []),
  };
}

/** Filters of an address in words: each value by its name, under the name of the filter. */
export async function filterWords(
  given: readonly (readonly [name: string, values: readonly string[]])[],
): Promise<string[]> {
  const t = await getTranslations("export");
  return given.flatMap(([name, values]) =>
    values.length > 0 ? [t("filter", { name, value: values.join("、") })] : [],
  );
}
