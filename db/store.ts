import { existsSync } from "node:fs";
import { readEnvironment, readSecrets } from "./env";
import { openSqlite } from "./open-sqlite";
import type { Store } from "./types";

// Pages, routes and instrumentation are separate module instances, and two writers in one process would freeze it.
const kept = globalThis as typeof globalThis & { zoneStore?: Store };

/** The one store of the process, opened at first use on the database of DATA_DIR. */
export function store(): Store {
  if (!kept.zoneStore) {
    const env = readEnvironment();
    if (!existsSync(env.databaseFile)) throw new Error(`no database at ${env.databaseFile}: run npm start`);
    kept.zoneStore = openSqlite(env.databaseFile, readSecrets(env).auditKey);
  }
  return kept.zoneStore;
}

/** Tests put their own world here. */
export function replaceStore(other: Store | undefined) {
  if (other) kept.zoneStore = other;
  else delete kept.zoneStore;
}
