import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { serially } from "./queue";
import * as schema from "./schema";
import type { Raw, Store } from "./types";

/** Every connection sets and reads back the same pragmas: a reopened WAL file silently falls to NORMAL. */
const pragmas = {
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5000,
  trusted_schema: 0,
  cell_size_check: 1,
  journal_size_limit: 67_108_864,
  cache_size: -32_768,
  temp_store: 2,
  mmap_size: 0,
} as const;

function configure(client: Database.Database) {
  client.pragma("journal_mode = WAL");
  for (const [name, value] of Object.entries(pragmas)) client.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(pragmas)) {
    const found = client.pragma(name, { simple: true });
    if (found !== value && name !== "mmap_size") throw new Error(`pragma ${name} is ${found}, not ${value}`);
  }
  return client;
}

/** better-sqlite3 below Node-API 10 dies without a word, so we say it first. */
export function refuseOldNode() {
  if (Number(process.versions.napi) < 10)
    throw new Error(
      `Node.js ${process.versions.node} 太旧：需要 Node.js 24（npm start 会自动使用）。Node.js 24 is needed.`,
    );
}

const on = (client: Database.Database) =>
  // The driver is synchronous, but awaiting its results is what keeps queries portable to an asynchronous one.
  drizzle(client, { schema, casing: "snake_case" }) as unknown as Raw;

/** One reader that cannot write and one queued writer on a file; in memory one connection plays both. */
export function openSqlite(file: string | Buffer, auditKey: string): Store {
  refuseOldNode();
  const memory = typeof file !== "string" || file === ":memory:";
  const writer = configure(new Database(file));
  const reader = memory ? writer : configure(new Database(file));
  if (!memory) reader.pragma("query_only = ON");
  // An act over thousands of rows touches every index of the standing; pages that do not fit are written twice.
  writer.pragma("cache_size = -65536");
  const raw = on(writer);
  const oneAtATime = serially();
  const begin = writer.prepare("BEGIN IMMEDIATE");
  const keep = writer.prepare("COMMIT");
  let lastAct: Database.Statement<[], number | null> | undefined;
  let commits = 0;
  // Another process leaves its acts in the audit log; its housekeeping leaves nothing, and shall not.
  const acts = () => {
    lastAct ??= reader.prepare<[], number | null>("select max(seq) from audit_log").pluck();
    return lastAct.get() ?? 0;
  };
  const transact = <T>(work: (db: Raw) => Promise<T>) =>
    oneAtATime(async () => {
      begin.run();
      try {
        const result = await work(raw);
        keep.run();
        return result;
      } catch (error) {
        if (writer.inTransaction) writer.exec("ROLLBACK");
        throw error;
      }
    });
  return {
    read: on(reader),
    snapshot() {
      if (memory) return { read: raw, close() {} };
      const client = configure(new Database(file));
      client.pragma("query_only = ON");
      // The first read fixes what a deferred transaction sees.
      client.exec("BEGIN");
      client.prepare("select max(seq) from audit_log").get();
      return { read: on(client), close: () => client.close() };
    },
    file: typeof file === "string" ? file : ":memory:",
    auditKey,
    revision: () => commits * 1e9 + acts(),
    pragma: (name) => writer.pragma(name, { simple: true }),
    housekeep: transact,
    async transact(work) {
      const result = await transact(work);
      commits += 1;
      return result;
    },
    close() {
      writer.pragma("optimize");
      writer.close();
      if (reader !== writer) reader.close();
    },
  };
}
