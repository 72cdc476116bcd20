import { fstatSync, readdirSync, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { max, sql } from "drizzle-orm";
import { firstBrokenEntry } from "./audit";
import { isBackedUp } from "./backup";
import { readMigrations } from "./migrations";
import { auditLog } from "./schema";
import type { Store } from "./types";

const megabyte = 1024 * 1024;
const entries = 1000;
const problems = ["write", "pragmas", "file", "disk", "wal", "schema", "audit", "backup"] as const;
export type ReadinessProblem = (typeof problems)[number];

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Whether the file at the path is one that this process holds open; a swapped file would swallow writes. */
function isOpen(file: string): boolean {
  const there = statSync(file, { throwIfNoEntry: false });
  if (!there) return false;
  // Only Linux lists the open files; elsewhere a file in use cannot be replaced or the check is not made.
  if (process.platform !== "linux") return true;
  return readdirSync("/proc/self/fd").some((fd) => {
    try {
      const held = fstatSync(Number(fd));
      return held.ino === there.ino && held.dev === there.dev;
    } catch {
      return false;
    }
  });
}

async function hasSchema(store: Store): Promise<boolean> {
  const rows = await store.read
    .select({ name: sql<string>`name`, hash: sql<string>`hash` })
    .from(sql`migrations`)
    .orderBy(sql`name`);
  const steps = readMigrations().map(({ name, hash }) => ({ name, hash }));
  return JSON.stringify(rows) === JSON.stringify(steps);
}

/** Whether the writer gets its lock, without leaving anything behind that would count as a change. */
async function canWrite(store: Store): Promise<boolean> {
  const back = new Error("rolled back on purpose");
  return store.housekeep(() => Promise.reject(back)).catch((error: unknown) => error === back);
}

/** The newest thousand entries of the chain: what was tampered with lately, at a cost that does not grow with the log. */
async function hasWholeChain({ read, auditKey }: Store): Promise<boolean> {
  const [row] = await read.select({ last: max(auditLog.seq) }).from(auditLog);
  return (await firstBrokenEntry(read, auditKey, (row?.last ?? 0) - entries + 1)) === null;
}

/** Why the store should get no requests at an instant (epoch ms), as codes; empty when it is sound. */
export async function findProblems(
  store: Store,
  at: number,
  { autoBackup = true }: { autoBackup?: boolean } = {},
): Promise<ReadinessProblem[]> {
  const onDisk = store.file !== ":memory:";
  const checks: Record<ReadinessProblem, () => boolean | Promise<boolean>> = {
    write: () => canWrite(store),
    pragmas: () =>
      store.pragma("synchronous") === 2 &&
      store.pragma("foreign_keys") === 1 &&
      (!onDisk || store.pragma("journal_mode") === "wal"),
    file: () => !onDisk || isOpen(store.file),
    disk: () => {
      const { bavail, bsize } = statfsSync(onDisk ? dirname(store.file) : ".");
      return bavail * bsize > 500 * megabyte;
    },
    wal: () => !onDisk || sizeOf(`${store.file}-wal`) < 64 * megabyte,
    schema: () => hasSchema(store),
    audit: () => hasWholeChain(store),
    backup: () => !onDisk || !autoBackup || isBackedUp(store.file, at, 2),
  };
  const found: ReadinessProblem[] = [];
  for (const problem of problems) {
    const sound = await Promise.resolve(checks[problem])
      .then((check) => check())
      .catch(() => false);
    if (!sound) found.push(problem);
  }
  return found;
}
