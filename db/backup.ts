import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";

const hour = 3_600_000;
const pattern = /^backup-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)\.db$/;
/** How many of the newest are kept of each length: one an hour for a day, one a day for a month, one a month for a year. */
const generations = [
  { length: 13, keep: 24 },
  { length: 10, keep: 30 },
  { length: 7, keep: 12 },
] as const;

const backupFolder = (databaseFile: string) => join(dirname(databaseFile), "backups");

const stampOf = (at: number) => new Date(at).toISOString().replace(/[:.]/g, "-");

function instantOf(name: string): number | null {
  const stamp = pattern.exec(name)?.[1];
  if (!stamp) return null;
  return Date.parse(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/, "T$1:$2:$3.$4Z"));
}

const names = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .sort()
        .reverse()
    : [];

/** When the newest sound backup was taken, epoch ms; null without one. */
export function lastBackupAt(databaseFile: string): number | null {
  const [newest] = names(backupFolder(databaseFile));
  return newest ? instantOf(newest) : null;
}

/** Which backups outlive their hour, day or month; everything else may go. `all` newest first. */
export function worthKeeping(all: readonly string[]): Set<string> {
  const kept = new Set<string>();
  for (const { length, keep } of generations) {
    const seen = new Map<string, string>();
    for (const name of all) {
      const span = name.slice("backup-".length, "backup-".length + length);
      if (!seen.has(span)) seen.set(span, name);
    }
    for (const name of [...seen.values()].slice(0, keep)) kept.add(name);
  }
  return kept;
}

function mustBeSound(file: string) {
  const copy = new Database(file, { readonly: true });
  try {
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new Error(`the backup is damaged: ${String(verdict)}`);
    if ((copy.pragma("foreign_key_check") as unknown[]).length > 0)
      throw new Error("the backup breaks a foreign key");
    return copy.prepare("select seq, hash from audit_log order by seq desc limit 1").get() ?? null;
  } finally {
    copy.close();
  }
}

function keepOnDisk(path: string) {
  const handle = openSync(path, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Takes one consistent copy while the database is in use, checks it, and only then gives it its name, with a manifest
 * of its SHA-256 and the head of the audit chain; older ones are thinned out. Returns the file.
 * @throws Error when the copy cannot be made or is not sound; nothing is left behind.
 */
export function takeBackup(databaseFile: string, at: number): string {
  const folder = backupFolder(databaseFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `backup-${stampOf(at)}.db`);
  const part = `${target}.tmp`;
  rmSync(part, { force: true });
  const source = new Database(databaseFile, { readonly: true });
  try {
    source.prepare("VACUUM INTO ?").run(part);
    const head = mustBeSound(part);
    const sha256 = createHash("sha256").update(readFileSync(part)).digest("hex");
    keepOnDisk(part);
    writeFileSync(`${target}.json`, `${JSON.stringify({ takenAt: at, sha256, audit: head })}\n`, {
      mode: 0o600,
    });
    renameSync(part, target);
  } finally {
    source.close();
    rmSync(part, { force: true });
  }
  const all = names(folder);
  const kept = worthKeeping(all);
  for (const name of all.filter((one) => !kept.has(one))) {
    rmSync(join(folder, name));
    rmSync(join(folder, `${name}.json`), { force: true });
  }
  return target;
}

/** Whether the newest backup is at most so many hours old at an instant. */
export function isBackedUp(databaseFile: string, at: number, hours: number): boolean {
  const last = lastBackupAt(databaseFile);
  return last !== null && at - last <= hours * hour;
}
