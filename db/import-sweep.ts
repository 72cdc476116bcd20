import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { and, eq, inArray, lt } from "drizzle-orm";
import { filesOf } from "./files";
import { importBatches, imports } from "./schema";
import type { Store } from "./types";

const dayLong = 24 * 3_600_000;
/** A file that nobody went on with for so long is given up. */
const patience = 30 * dayLong;

/** Removes a file that has lain there for a day; one that was sent again meanwhile is young. */
async function removeOld(path: string, before: number): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found || found.mtimeMs >= before) return 0;
  await rm(path, { force: true });
  return 1;
}

/**
 * Removes the workbooks that were given up a day ago with the notes on them, gives up what nobody touched for a month,
 * and takes away drafts of a crash. What was applied stays: it proves what was written. Returns how many files went.
 */
export async function sweepImports(store: Store, at: number): Promise<number> {
  const [folder, before] = [filesOf(store), at - dayLong];
  const over = await store.housekeep(async (db) => {
    const forgotten = and(eq(importBatches.state, "open"), lt(importBatches.touchedAt, at - patience));
    await db.update(importBatches).set({ state: "dropped" }).where(forgotten);
    const dropped = and(eq(importBatches.state, "dropped"), lt(importBatches.touchedAt, before));
    const given = await db.select({ hash: importBatches.hash }).from(importBatches).where(dropped);
    await db.delete(importBatches).where(dropped);
    const hashes = [...new Set(given.map(({ hash }) => hash))];
    const kept = [
      ...(await db.select({ hash: importBatches.hash }).from(importBatches)),
      ...(await db.select({ hash: imports.fileHash }).from(imports).where(inArray(imports.fileHash, hashes))),
    ];
    const needed = new Set(kept.map(({ hash }) => hash));
    return hashes.filter((hash) => !needed.has(hash));
  });
  const drafts = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(".import."));
  let swept = 0;
  for (const name of [...over, ...drafts]) swept += await removeOld(join(folder, name), before);
  return swept;
}
