import type { InferInsertModel, InferSelectModel } from "drizzle-orm";
import type { BaseSQLiteDatabase, SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type * as schema from "./schema";

/** The whole of Drizzle; only the store, the commit and the housekeeping tables see it. */
export type Raw = BaseSQLiteDatabase<"async", unknown, typeof schema> & { $client: object };

/** What compiled queries found in a transaction and nobody has written since, by statement and values. */
export type Known = Map<string, Map<string, Promise<unknown>>>;

/** What a query may use. It cannot write. `$client` names the connection, for what is compiled once for each. */
export type Db = Pick<Raw, "select" | "selectDistinct" | "$with" | "$count" | "$client"> & {
  with(...ctes: Parameters<Raw["with"]>): Pick<ReturnType<Raw["with"]>, "select">;
  readonly known?: Known;
};

/** A table of people's facts: a text key, and a version where rows are edited. */
export type Fact = SQLiteTable & { id: SQLiteColumn };
export type Editable = Fact & { version: SQLiteColumn };

/** What a mutation may use: each call records the row it touched, and the record becomes the audit log. */
export interface Tx extends Db {
  add<T extends Fact>(table: T, values: InferInsertModel<T>): Promise<InferSelectModel<T>>;
  /** @throws Refusal `conflict` when the row has moved on since `seen`, `missing` when there is none. */
  change<T extends Editable>(
    table: T,
    id: string,
    values: Partial<InferInsertModel<T>>,
    seen: number,
  ): Promise<InferSelectModel<T>>;
  /** @throws Refusal `missing` when there is no such row. */
  remove(table: Fact, id: string): Promise<void>;
}

export type Store = {
  read: Db;
  transact<T>(work: (db: Raw) => Promise<T>): Promise<T>;
  /** The same for sessions and counters, which are no facts: what was read of the facts stays known. */
  housekeep<T>(work: (db: Raw) => Promise<T>): Promise<T>;
  /** A reader that sees the facts as they are now, whatever is committed until it is closed: for long lists. */
  snapshot(): { read: Db; close(): void };
  /** A number that changes whenever the facts may have, by this process or another: the key of caches. */
  revision(): number;
  /** Facts about the open file, for the readiness check. */
  pragma(name: string): unknown;
  readonly file: string;
  readonly auditKey: string;
  close(): void;
};
