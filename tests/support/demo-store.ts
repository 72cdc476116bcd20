import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type Database from "better-sqlite3";
import { inject } from "vitest";
import { loadDemo } from "@/db/demo/load";
import { openSqlite } from "@/db/open-sqlite";
import type { Store } from "@/db/types";
import { emptyStore, testKey } from "./world";

const claimed = (folder: string) => {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
};

/** The demo in memory: the first file of a run that asks loads it, the others open what it made. */
export async function demoStore(): Promise<Store> {
  const file = join(inject("scratch"), "demo.db");
  if (claimed(join(inject("scratch"), "demo"))) {
    const store = emptyStore();
    await loadDemo(store, "no hash");
    writeFileSync(
      `${file}.part`,
      await store.transact(async (db) => (db.$client as Database.Database).serialize()),
    );
    renameSync(`${file}.part`, file);
  }
  for (let tries = 0; !existsSync(file); tries++) {
    if (tries > 1500) throw new Error("the demo was not loaded within 150 seconds");
    await wait(100);
  }
  return openSqlite(readFileSync(file), testKey);
}
