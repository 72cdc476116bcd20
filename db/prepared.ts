import { eq, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "./types";

type Query<R> = PromiseLike<R> & {
  prepare(): { execute(values?: Record<string, unknown>): Promise<R> };
};

/** A query whose `sql.placeholder`s are filled at each call; its text is built and compiled once a connection. */
export function prepared<V extends Record<string, unknown>, R>(build: (db: Db) => Query<R>) {
  const compiled = new WeakMap<object, ReturnType<Query<R>["prepare"]>>();
  return async (db: Db, values: V): Promise<R> => {
    let query = compiled.get(db.$client);
    if (!query) {
      query = build(db).prepare();
      compiled.set(db.$client, query);
    }
    return query.execute(values);
  };
}

/** As many ids as an act or a batch usually concerns; the text of more is not worth keeping. */
const mostCompiled = 16;

/** The rows of some projects (compiled for few), or without `ids` of all. */
export function ofProjects<R>(column: SQLiteColumn, build: (db: Db, where: SQL | undefined) => Query<R>) {
  const ofOne = prepared<{ id: string }, R>((db) => build(db, eq(column, sql.placeholder("id"))));
  const ofSome = Array.from({ length: mostCompiled + 1 }, (_, count) =>
    prepared<Record<string, string>, R>((db) =>
      build(
        db,
        inArray(
          column,
          Array.from({ length: count }, (_, at) => sql.placeholder(`id${at}`)),
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
