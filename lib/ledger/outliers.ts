import { shortText } from "./cell-text";
import type { Flag, ReadRow, ValueKey } from "./types";

const wan = 10_000;
/** So far from its neighbours that a wrong unit is likelier than the figure. */
const far = 500;
/** Of a handful of rows no one is the odd one out. */
const fewest = 4;

type Column = { many: number; middle: number; high: number; low: number };

/** All months of a plan are one group, as are all months' figures. */
const groupOf = (key: ValueKey) => key.split(".")[0] ?? key;

function sizeIn(row: ReadRow, key: ValueKey): number {
  const value = row.values[key];
  return typeof value === "number" ? Math.abs(value) : 0;
}

function columnsOf(rows: readonly ReadRow[], keys: readonly ValueKey[]): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const group of new Set(keys.map(groupOf))) {
    const own = keys.filter((key) => groupOf(key) === group);
    const sizes = rows.flatMap((row) => own.map((key) => sizeIn(row, key)).filter((size) => size > 0));
    const sorted = Float64Array.from(sizes).sort();
    const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
    columns.set(group, { many: sorted.length, middle: at(0.5), high: at(0.95), low: at(0.05) });
  }
  return columns;
}

function kindOf(size: number, total: number, column: Column | undefined): "large" | "small" | "total" | null {
  if (size === 0) return null;
  if (total > 0 && size > 100 * total) return "total";
  if (!column || column.many < fewest) return null;
  // Where the slip is undone the amount must be one of them again.
  if (size >= far * column.middle && size / wan >= column.low / 10) return "large";
  return size * far <= column.middle && size * wan <= column.high * 10 ? "small" : null;
}

/** Amounts that stand where a slip of the unit by 10 000 would put them, beside their column and their own row. */
export function outliersOf(rows: readonly ReadRow[], keys: readonly ValueKey[]): (row: ReadRow) => Flag[] {
  const columns = columnsOf(rows, keys);
  const judged = keys.map((key) => ({ key, column: columns.get(groupOf(key)) }));
  return (row) => {
    const flags: Flag[] = [];
    const total = sizeIn(row, "totalInvestment");
    for (const { key, column } of judged) {
      const kind = kindOf(sizeIn(row, key), key === "totalInvestment" ? 0 : total, column);
      const from = kind && row.from[key];
      if (from)
        flags.push({
          ...from,
          key,
          text: shortText(row.cells[from.column]),
          sentence: { key: `flag.${kind}` },
        });
    }
    return flags;
  };
}
