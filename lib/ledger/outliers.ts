import type { Flag, ReadRow, Value } from "./types";

const median = (sorted: readonly number[]) => sorted[sorted.length >> 1] ?? 0;
const groupOf = (key: string) => key.split(".")[0] ?? key;
const isAmount = new Set(["totalInvestment", "carryOver", "annual", "planMonth", "invested", "fixedAssets"]);
const wan = 10_000;
/** So far from its neighbours that a wrong unit is likelier than the figure. */
const far = 500;
/** Of a handful of rows no one is the odd one out. */
const fewest = 4;

const sizeOf = (value: Value | undefined) => (typeof value === "number" ? Math.abs(value) : 0);

function flag(row: ReadRow, key: string, kind: "large" | "small" | "total"): Flag[] {
  const from = row.from[key];
  if (!from) return [];
  return [
    { column: from.column, letter: from.letter, key, text: from.text, sentence: { key: `flag.${kind}` } },
  ];
}

/** Amounts that stand where a slip of the unit by 10 000 would put them, beside their column and their own row. */
export function outliersOf(rows: readonly ReadRow[]): (row: ReadRow) => Flag[] {
  const sizes = new Map<string, number[]>();
  for (const row of rows)
    for (const [key, value] of Object.entries(row.values)) {
      const size = isAmount.has(groupOf(key)) ? sizeOf(value) : 0;
      if (size === 0) continue;
      const group = sizes.get(groupOf(key)) ?? [];
      group.push(size);
      sizes.set(groupOf(key), group);
    }
  const columns = new Map(
    [...sizes].map(([group, all]) => {
      const sorted = all.sort((a, b) => a - b);
      return [
        group,
        {
          many: sorted.length,
          middle: median(sorted),
          high: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
          low: sorted[Math.floor(sorted.length * 0.05)] ?? 0,
        },
      ] as const;
    }),
  );
  return (row) =>
    Object.entries(row.values).flatMap(([key, value]) => {
      const size = isAmount.has(groupOf(key)) ? sizeOf(value) : 0;
      if (size === 0) return [];
      const total = sizeOf(row.values.totalInvestment);
      if (key !== "totalInvestment" && total > 0 && size > 100 * total) return flag(row, key, "total");
      const column = columns.get(groupOf(key));
      if (!column || column.many < fewest) return [];
      // Where the slip is undone the amount must be one of them again.
      if (size >= far * column.middle && size / wan >= column.low / 10) return flag(row, key, "large");
      if (size * far <= column.middle && size * wan <= column.high * 10) return flag(row, key, "small");
      return [];
    });
}
