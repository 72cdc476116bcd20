import { and, eq, getTableColumns, getTableName, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { given } from "./columns/sqlite";
import type { Fact, Raw } from "./types";

export type Row = Record<string, unknown>;
type Compiled = { execute(values: Row): Promise<unknown> };

const connections = new WeakMap<object, Map<string, Compiled>>();

/** Runs a statement that is built and compiled once a connection and key. */
function run(db: Raw, key: string, build: () => { prepare(): Compiled }, values: Row) {
  const known = connections.get(db.$client) ?? new Map<string, Compiled>();
  connections.set(db.$client, known);
  const statement = known.get(key) ?? build().prepare();
  if (known.size > 1000) known.clear();
  known.set(key, statement);
  return statement.execute(values);
}

// A placeholder would send null through the column's encoder, so null is written into the statement.
const shapeOf = (values: Row) =>
  Object.keys(values)
    .filter((column) => values[column] !== undefined)
    .map((column) => (values[column] === null ? `${column}=null` : column));

const blanks = (shape: readonly string[]) =>
  Object.fromEntries(
    shape.map((part) => (part.endsWith("=null") ? [part.slice(0, -5), null] : [part, sql.placeholder(part)])),
  );

// Drizzle's generic row types cannot be proven in here; the recording Tx gives callers the exact ones.
export async function readRow(db: Raw, table: Fact, id: string): Promise<Row | undefined> {
  const build = () =>
    db
      .select()
      .from(table)
      .where(eq(table.id, given("id")));
  const [row] = (await run(db, `read ${getTableName(table)}`, build, { id })) as Row[];
  return row;
}

const columnsOf = (table: SQLiteTable, names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, getTableColumns(table)[name] as SQLiteColumn]));

/** The row as it was stored, or only the columns that are wanted back. */
export async function insertRow(
  db: Raw,
  table: SQLiteTable,
  values: Row,
  wanted = Object.keys(getTableColumns(table)),
): Promise<Row> {
  const shape = shapeOf(values);
  const build = () =>
    db
      .insert(table)
      .values(blanks(shape) as never)
      .returning(columnsOf(table, wanted));
  const [row] = (await run(db, `add ${getTableName(table)} ${shape}`, build, values)) as Row[];
  if (!row) throw new Error("insert returned no row");
  return row;
}

/** Writes a derived row in place of the one with the same key. */
export async function putRow(
  db: Raw,
  table: SQLiteTable,
  target: SQLiteColumn[],
  values: Row,
): Promise<void> {
  const shape = shapeOf(values);
  const build = () =>
    db
      .insert(table)
      .values(blanks(shape) as never)
      .onConflictDoUpdate({ target, set: blanks(shape) as never });
  await run(db, `put ${getTableName(table)} ${shape}`, build, values);
}

/** Sets columns of the row whose columns hold `key`; gives back what was set, as it was stored. */
export async function updateRow(
  db: Raw,
  table: SQLiteTable,
  key: Row,
  values: Row,
): Promise<Row | undefined> {
  const shape = shapeOf(values);
  const isKey = (name: string) => eq(getTableColumns(table)[name] as SQLiteColumn, given(`key ${name}`));
  const set = Object.keys(getTableColumns(table)).filter((name) => values[name] !== undefined);
  const build = () =>
    db
      .update(table)
      .set(blanks(shape) as never)
      .where(and(...Object.keys(key).map(isKey)))
      .returning(columnsOf(table, set));
  const named = { ...values };
  for (const [name, value] of Object.entries(key)) named[`key ${name}`] = value;
  const [row] = (await run(db, `change ${getTableName(table)} ${shape}`, build, named)) as Row[];
  return row;
}
