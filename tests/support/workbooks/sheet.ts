import type { Cell, Merge, Sheet } from "@/lib/ledger/types";

/** A sheet as reading gives it, without a file. */
export function sheetOf(
  rows: readonly (readonly Cell[])[],
  more: Partial<Sheet> & { merges?: Merge[] } = {},
): Sheet {
  return {
    name: "台账",
    hidden: false,
    rows: rows.flatMap((cells, index) => {
      const kept = [...cells];
      while (kept.length > 0 && kept.at(-1) === null) kept.pop();
      return kept.length > 0 ? [{ number: index + 1, hidden: false, cells: kept }] : [];
    }),
    merges: [],
    hiddenColumns: [],
    scaledColumns: [],
    formulas: 0,
    problem: null,
    ...more,
  };
}
