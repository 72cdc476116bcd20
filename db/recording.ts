import { eq, getTableColumns, getTableName } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { credentials, type RowChange } from "./schema";
import type { Editable, Fact, Raw, Tx } from "./types";

type Row = Record<string, unknown>;

/** Columns whose value never enters the log; that they changed does. */
export const secrets: ReadonlyMap<string, string> = new Map([[getTableName(credentials), "hash"]]);

const veiled = (table: Fact, row: Row): Row => {
  const secret = secrets.get(getTableName(table));
  return secret && secret in row ? { ...row, [secret]: "•" } : row;
};

const same = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && a !== null && JSON.stringify(a) === JSON.stringify(b));

/** Wraps an open transaction so that every write leaves its trace in `record`. */
export function recording(db: Raw, record: RowChange[]): Tx {
  const read = async (table: Fact, id: string): Promise<Row> => {
    const [row] = await db.select().from(table).where(eq(table.id, id));
    if (!row) throw new Refusal("missing", { key: "missing" });
    return row as Row;
  };
  // Drizzle's generic row types cannot be proven in here; callers see them exactly. The casts live here and nowhere else.
  return {
    select: db.select.bind(db),
    selectDistinct: db.selectDistinct.bind(db),
    $with: db.$with.bind(db),
    $count: db.$count.bind(db),
    with: db.with.bind(db),
    async add(table: Fact, values: Row) {
      const [row] = (await db
        .insert(table)
        .values({ id: crypto.randomUUID(), ...values } as never)
        .returning()) as Row[];
      if (!row) throw new Error("insert returned no row");
      record.push({ table: getTableName(table), id: String(row.id), after: veiled(table, row) });
      return row;
    },
    async change(table: Editable, id: string, values: Row, seen: number) {
      const before = await read(table, id);
      if (before.version !== seen) throw new Refusal("conflict", { key: "stale" }, {}, before);
      const [after] = (await db
        .update(table)
        .set({ ...values, version: seen + 1 } as never)
        .where(eq(table.id, id))
        .returning()) as Row[];
      if (!after) throw new Refusal("missing", { key: "missing" });
      const changed = Object.keys(getTableColumns(table)).filter(
        (column) => !same(before[column], after[column]),
      );
      const pick = (row: Row) =>
        veiled(table, Object.fromEntries(changed.map((column) => [column, row[column]])));
      record.push({ table: getTableName(table), id, before: pick(before), after: pick(after) });
      return after;
    },
    async remove(table: Fact, id: string) {
      record.push({ table: getTableName(table), id, before: veiled(table, await read(table, id)) });
      await db.delete(table).where(eq(table.id, id));
    },
  } as unknown as Tx;
}
