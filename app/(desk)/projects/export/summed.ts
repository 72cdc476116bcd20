import { adder, type SheetColumn, type SheetRow } from "@/lib/sheet/sheet";

type Pieces = AsyncIterable<readonly SheetRow[]>;

// A ledger up to this length is read once and kept; a longer one is read again for its rows.
const keptUpTo = 5000;

/** Rows with the sums that stand above them, by group too: they are needed before the first row is written. */
export async function summed(columns: readonly SheetColumn[], count: number, read: () => Pieces) {
  const [total, parts] = [adder(columns), new Map<string, ReturnType<typeof adder>>()];
  const kept: (readonly SheetRow[])[] = [];
  for await (const piece of read()) {
    if (count <= keptUpTo) kept.push(piece);
    for (const row of piece) {
      total.add(row);
      if (row.group === undefined) continue;
      const part = parts.get(row.group) ?? adder(columns);
      parts.set(row.group, part);
      part.add(row);
    }
    await new Promise((done) => setImmediate(done));
  }
  return { rows: count <= keptUpTo ? kept : read(), total: total.cells(), parts };
}
