import { eq, getTableName } from "drizzle-orm";
import { Refusal } from "@/lib/refusal";
import { forgetProject } from "./derived";
import { forget } from "./prepared";
import { insertRow, type Row, readRow, updateRow } from "./rows";
import { channels, credentials, type RowChange, usedPasswords } from "./schema";
import type { Editable, Fact, Known, Raw, Tx } from "./types";

/** Columns whose value never enters the log; that they changed does. */
export const secrets: ReadonlyMap<string, string> = new Map([
  [getTableName(credentials), "hash"],
  [getTableName(channels), "sealed"],
  [getTableName(usedPasswords), "hash"],
]);

const veiled = (table: Fact, row: Row): Row => {
  const secret = secrets.get(getTableName(table));
  return secret && secret in row ? { ...row, [secret]: "•" } : row;
};

const same = (a: unknown, b: unknown) =>
  a === b || (typeof a === "object" && a !== null && JSON.stringify(a) === JSON.stringify(b));

/**
 * What one act wrote: the changes for the audit log, the projects whose standing they concern, and for each change whose
 * history it belongs to: that of a project, a deal, an indicator, a user or a department.
 */
export type Trace = { changes: RowChange[]; projects: Set<string>; subjects: string[][] };

const projectOf = (table: Fact, row: Row) => (getTableName(table) === "projects" ? row.id : row.projectId);

const othersOf = (table: Fact, row: Row) => [
  // A person's and a department's own rows; whatever else names them has its own history.
  ["users", "departments"].includes(getTableName(table)) ? row.id : null,
  ["credentials", "used_passwords"].includes(getTableName(table)) ? (row.userId ?? row.id) : null,
  getTableName(table) === "deals" ? row.id : row.dealId,
  getTableName(table) === "indicators" ? row.id : row.indicatorId,
];

/** Wraps an open transaction so that every write leaves its trace. */
export function recording(db: Raw, trace: Trace): Tx {
  const known: Known = new Map();
  const note = (table: Fact, row: Row, change: Omit<RowChange, "table" | "id">) => {
    forget(known, getTableName(table));
    trace.changes.push({ table: getTableName(table), id: String(row.id), ...change });
    const project = projectOf(table, row);
    if (typeof project === "string") trace.projects.add(project);
    trace.subjects.push([project, ...othersOf(table, row)].filter((one) => typeof one === "string"));
  };
  const read = async (table: Fact, id: string): Promise<Row> => {
    const row = await readRow(db, table, id);
    if (!row) throw new Refusal("missing", { key: "missing" });
    return row;
  };
  // Drizzle's generic row types cannot be proven in here; callers see them exactly. The casts live here and nowhere else.
  return {
    $client: db.$client,
    known,
    select: db.select.bind(db),
    selectDistinct: db.selectDistinct.bind(db),
    $with: db.$with.bind(db),
    $count: db.$count.bind(db),
    with: db.with.bind(db),
    async add(table: Fact, values: Row) {
      const row = await insertRow(db, table, { id: crypto.randomUUID(), ...values });
      note(table, row, { after: veiled(table, row) });
      return row;
    },
    async change(table: Editable, id: string, values: Row, seen: number) {
      const before = await read(table, id);
      if (before.version !== seen) throw new Refusal("conflict", { key: "stale" }, {}, before);
      // Every column that is set writes its indexes anew, so what stays as it is is not set.
      const moved = Object.entries(values).filter(([column, value]) => !same(before[column], value));
      const stored = await updateRow(db, table, { id }, { ...Object.fromEntries(moved), version: seen + 1 });
      if (!stored) throw new Refusal("missing", { key: "missing" });
      const after: Row = { ...before, ...stored };
      const changed = Object.keys(stored).filter((column) => !same(before[column], after[column]));
      const pick = (row: Row) =>
        veiled(table, Object.fromEntries(changed.map((column) => [column, row[column]])));
      note(table, after, { before: pick(before), after: pick(after) });
      return after;
    },
    async remove(table: Fact, id: string) {
      const before = await read(table, id);
      if (getTableName(table) === "projects") await forgetProject(db, id);
      await db.delete(table).where(eq(table.id, id));
      note(table, before, { before: veiled(table, before) });
    },
  } as unknown as Tx;
}
