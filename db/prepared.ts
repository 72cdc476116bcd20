import { eq, inArray, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { given } from "./columns/sqlite";
import type { Db } from "./types";

type Query<R> = PromiseLike<R> & {
  getSQL(): SQL;
  prepare(): { execute(values?: Record<string, unknown>): Promise<R> };
};

/** Compiles a query with its constants written into the text: bound, a status or a limit is a value that may sway a plan. */
function compile<R>(query: Query<R>) {
  const text = query.getSQL().inlineParams();
  return Object.assign(query, { getSQL: () => text }).prepare();
}

/** A query whose `given` values are filled in at each call; its text is built and compiled once a connection. */
export function prepared<V extends Record<string, unknown>, R>(build: (db: Db) => Query<R>) {
  const compiled = new WeakMap<object, ReturnType<Query<R>["prepare"]>>();
  return async (db: Db, values: V): Promise<R> => {
    let query = compiled.get(db.$client);
    if (!query) {
      query = compile(build(db));
      compiled.set(db.$client, query);
    }
    return query.execute(values);
  };
}

/** The rows of one project (compiled), of several, or without `ids` of all. */
export function ofProjects<R>(column: SQLiteColumn, build: (db: Db, where: SQL | undefined) => Query<R>) {
  const ofOne = prepared<{ id: string }, R>((db) => build(db, eq(column, given("id"))));
  return async (db: Db, ids?: readonly string[]): Promise<R> => {
    const [id] = ids ?? [];
    if (id !== undefined && ids?.length === 1) return ofOne(db, { id });
    return build(db, ids && inArray(column, [...ids]));
  };
}
