import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import {
  backedUpFiles,
  backupFolder,
  digestOfFile,
  fingerprintOf,
  keepOnDisk,
  type Manifest,
  readManifest,
} from "./backup-manifest";

const hour = 3_600_000;
const pattern = /^backup-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z)\.db$/;
const hashed = /^[0-9a-f]{64}$/;
/** How many of the newest are kept of each length: one an hour for a day, one a day for a month, one a month for a year. */
const generations = [
  { length: 13, keep: 24 },
  { length: 10, keep: 30 },
  { length: 7, keep: 12 },
] as const;

/** A backup that cannot be used, in a sentence for whoever wants it. Nothing was changed. */
export class BackupError extends Error {}

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

/** The newest backup; null without one. */
export function newestBackup(databaseFile: string): string | null {
  const folder = backupFolder(databaseFile);
  const [newest] = names(folder);
  return newest ? join(folder, newest) : null;
}

/** When the newest sound backup was taken, epoch ms; null without one. */
export function lastBackupAt(databaseFile: string): number | null {
  const [newest] = names(backupFolder(databaseFile));
  return newest ? instantOf(newest) : null;
}

export type Backup = { name: string; takenAt: number; bytes: number; manifest: Manifest | null };

/** Every backup with its size and manifest, the newest first; those before a migration have no manifest. */
export function listBackups(databaseFile: string): Backup[] {
  const folder = backupFolder(databaseFile);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name) || /^before-migration-.*\.db$/.test(name))
    .map((name) => {
      const [found, manifest] = [statSync(join(folder, name)), readManifest(join(folder, name))];
      return { name, bytes: found.size, manifest, takenAt: instantOf(name) ?? Math.round(found.mtimeMs) };
    })
    .sort((a, b) => b.takenAt - a.takenAt);
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

/** The head of the audit chain of a copy that is whole. @throws BackupError saying what is not. */
export function mustBeSound(file: string): { seq: number; hash: string } | null {
  const copy = new Database(file, { readonly: true });
  try {
    const verdict = copy.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new BackupError(`备份不完整 (the backup is damaged): ${String(verdict)}`);
    if ((copy.pragma("foreign_key_check") as unknown[]).length > 0)
      throw new BackupError("备份的引用关系不完整 (the backup breaks a foreign key)。");
    return (
      copy
        .prepare<[], { seq: number; hash: string }>(
          "select seq, hash from audit_log order by seq desc limit 1",
        )
        .get() ?? null
    );
  } finally {
    copy.close();
  }
}

/** Copies what is new among the attachments, each whole before it has its name; the hashes of all that are there. */
function copyFiles(databaseFile: string, folder: string): string[] {
  const source = join(dirname(databaseFile), "files");
  if (!existsSync(source)) return [];
  const target = backedUpFiles(folder);
  mkdirSync(target, { recursive: true, mode: 0o700 });
  return readdirSync(source)
    .filter((name) => hashed.test(name))
    .filter((name) => {
      const [from, to] = [join(source, name), join(target, name)];
      const known = statSync(to, { throwIfNoEntry: false });
      if (known?.size === statSync(from).size) return true;
      const part = `${to}.tmp`;
      copyFileSync(from, part);
      // A file that is damaged where it lies is no reason to lose the rest; verify names it.
      if (digestOfFile(part) !== name) {
        rmSync(part);
        return false;
      }
      keepOnDisk(part);
      renameSync(part, to);
      return true;
    })
    .sort();
}

function thinOut(folder: string) {
  const all = names(folder);
  const kept = worthKeeping(all);
  for (const name of all.filter((one) => !kept.has(one))) {
    rmSync(join(folder, name));
    rmSync(join(folder, `${name}.json`), { force: true });
  }
  const manifests = [...kept].map((name) => readManifest(join(folder, name)));
  const place = backedUpFiles(folder);
  // Where one set cannot say what it needs, nothing is thrown away.
  if (!existsSync(place) || manifests.includes(null)) return;
  const needed = new Set(manifests.flatMap((manifest) => manifest?.files ?? []));
  for (const name of readdirSync(place)) if (!needed.has(name)) rmSync(join(place, name), { force: true });
}

/**
 * Takes one consistent copy while the database is in use, checks it, copies the attachments it may name, and only then
 * gives it its name, with a manifest of digests and the head of the audit chain; older ones are thinned out.
 * Returns the file. @throws Error when the copy cannot be made or is not sound; nothing is left behind.
 */
export function takeBackup(databaseFile: string, at: number, auditKey?: string): string {
  const folder = backupFolder(databaseFile);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const target = join(folder, `backup-${stampOf(at)}.db`);
  const part = `${target}.tmp`;
  rmSync(part, { force: true });
  const source = new Database(databaseFile, { readonly: true });
  try {
    source.pragma("busy_timeout = 5000");
    source.prepare("VACUUM INTO ?").run(part);
    const audit = mustBeSound(part);
    keepOnDisk(part);
    const manifest: Manifest = {
      takenAt: at,
      sha256: digestOfFile(part),
      bytes: statSync(part).size,
      audit,
      ...(auditKey ? { key: fingerprintOf(auditKey) } : {}),
      // After the rows: a file is kept before the row that names it.
      files: copyFiles(databaseFile, folder),
    };
    writeFileSync(`${target}.json`, `${JSON.stringify(manifest)}\n`, { mode: 0o600 });
    keepOnDisk(`${target}.json`);
    renameSync(part, target);
    keepOnDisk(folder);
  } finally {
    source.close();
    rmSync(part, { force: true });
  }
  thinOut(folder);
  return target;
}

/** Whether the newest backup is at most so many hours old at an instant. */
export function isBackedUp(databaseFile: string, at: number, hours: number): boolean {
  const last = lastBackupAt(databaseFile);
  return last !== null && at - last <= hours * hour;
}
