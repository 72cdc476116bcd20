import { eq, inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { given } from "./columns/sqlite";
import type { Db, Known } from "./types";

type Compiled<R> = {
  getQuery(): { sql: string };
  execute(values?: Record<string, unknown>): Promise<R>;
};
type Query<R> = PromiseLike<R> & { getSQL(): SQL; prepare(): Compiled<R> };

/** Compiles a query with its constants written into the text: bound, a status or a limit is a value that may sway a plan. */
function compile<R>(query: Query<R>) {
  const text = query.getSQL().inlineParams();
  return Object.assign(query, { getSQL: () => text }).prepare();
}

/** Within a transaction a query is asked once, until `forget`. */
function ask<R>(known: Known | undefined, query: Compiled<R>, values: Record<string, unknown>): Promise<R> {
  if (!known) return query.execute(values);
  const { sql } = query.getQuery();
  const answers = known.get(sql) ?? new Map<string, Promise<unknown>>();
  known.set(sql, answers);
  const key = JSON.stringify(values);
  const answer = answers.get(key) ?? query.execute(values).then((rows) => rows);
  answers.set(key, answer);
  return answer as Promise<R>;
}

/** Drops every answer that the table, now written, has a part in. */
export function forget(known: Known, table: string) {
  for (const sql of known.keys()) if (sql.includes(`"${table}"`)) known.delete(sql);
}

/** A query whose `given` values are filled in at each call; its text is built and compiled once a connection. */
export function prepared<V extends Record<string, unknown>, R>(build: (db: Db) => Query<R>) {
  const compiled = new WeakMap<object, Compiled<R>>();
  return async (db: Db, values: V): Promise<R> => {
    const query = compiled.get(db.$client) ?? compile(build(db));
    compiled.set(db.$client, query);
    return ask(db.known, query, values);
  };
}

/** As many ids as an act or a batch usually concerns; the text of more is not worth keeping. */
const mostCompiled = 16;

/** The rows of some projects (compiled for few), or without `ids` of all. */
export function ofProjects<R>(column: SQLiteColumn, build: (db: Db, where: SQL | undefined) => Query<R>) {
  const ofOne = prepared<{ id: string }, R>((db) => build(db, eq(column, given("id"))));
  const ofSome = Array.from({ length: mostCompiled + 1 }, (_, count) =>
    prepared<Record<string, string>, R>((db) =>
      build(
        db,
        inArray(
          column,
          Array.from({ length: count }, (_, at) => given(`id${at}`)),
        ),
      ),
    ),
  );
  return async (db: Db, ids?: readonly string[]): Promise<R> => {
    const [id] = ids ?? [];
    if (id !== undefined && ids?.length === 1) return ofOne(db, { id });
    const some = ids && ids.length > 1 ? ofSome[ids.length] : undefined;
    if (ids && some) return some(db, Object.fromEntries(ids.map((one, at) => [`id${at}`, one])));
    return build(db, ids && inArray(column, [...ids]));
  };
}
