import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import { dayOfInstant } from "@/lib/domain/day";
import { everything, refreshAlerts } from "./alert-refresh";
import { BackupError, mustBeSound } from "./backup";
import {
  backedUpFiles,
  digestOfFile,
  fingerprintOf,
  keepOnDisk,
  type Manifest,
  readManifest,
} from "./backup-manifest";
import { migrate } from "./migrate";
import { openSqlite } from "./open-sqlite";
import { refreshPermits } from "./permit-standing";
import { holderOf } from "./server-lock";
import { refreshStanding } from "./standing";
import { readBusinessDay } from "./today";
import { type Check, verifyInvariants } from "./verify";

const unchanged = "未作任何改动 (nothing was changed)。";

/**
 * Whether a backup is what its manifest says, whole, and of this key; its manifest, null where it has none.
 * @throws BackupError saying what is wrong.
 */
export function checkBackup(backup: string, auditKey: string): Manifest | null {
  const name = basename(backup);
  if (!statSync(backup, { throwIfNoEntry: false })?.isFile())
    throw new BackupError(`没有这份备份 (no such backup): ${backup}。${unchanged}`);
  const manifest = readManifest(backup);
  if (existsSync(`${backup}.json`) && !manifest)
    throw new BackupError(`备份 ${name} 的清单无法读取 (its manifest cannot be read)。${unchanged}`);
  if (manifest && digestOfFile(backup) !== manifest.sha256)
    throw new BackupError(
      `备份 ${name} 已损坏：与清单的SHA-256不符，请换用另一份 (damaged: its SHA-256 is not that of its manifest; take another one)。${unchanged}`,
    );
  const head = headOf(backup);
  if (manifest?.audit && head?.hash !== manifest.audit.hash)
    throw new BackupError(
      `备份 ${name} 与清单的操作日志不符 (another audit log than its manifest says)。${unchanged}`,
    );
  if (manifest?.key && manifest.key !== fingerprintOf(auditKey))
    throw new BackupError(
      `备份 ${name} 的操作日志由另一密钥封存：请先把原来的 secrets.json 放入数据目录或设置 AUDIT_KEY (sealed with another key: put the old secrets.json into the data folder or set AUDIT_KEY)。${unchanged}`,
    );
  const files = backedUpFiles(dirname(backup));
  const lost = (manifest?.files ?? []).find(
    (hash) => !existsSync(join(files, hash)) || digestOfFile(join(files, hash)) !== hash,
  );
  if (lost)
    throw new BackupError(
      `备份 ${name} 的附件缺失或损坏 (an attachment is missing or damaged): ${lost}。${unchanged}`,
    );
  return manifest;
}

function headOf(backup: string) {
  try {
    return mustBeSound(backup);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(`备份 ${basename(backup)} 无法使用 (cannot be used): ${reason} ${unchanged}`);
  }
}

/** Lays a checked backup out in a folder: the database and its attachments, everybody signed out. */
function layOut(backup: string, manifest: Manifest | null, folder: string) {
  const file = join(folder, "zone.db");
  copyFileSync(backup, file);
  chmodSync(file, 0o600);
  mkdirSync(join(folder, "files"), { recursive: true, mode: 0o700 });
  for (const hash of manifest?.files ?? []) {
    const target = join(folder, "files", hash);
    copyFileSync(join(backedUpFiles(dirname(backup)), hash), target);
    keepOnDisk(target);
  }
  // A sign-in that has ended since must not come back.
  const copy = new Database(file);
  copy.exec("delete from sessions");
  copy.close();
  return file;
}

/** Brings a laid out copy to today as a start does, and asks everything that `npm run verify` asks. */
async function verifyCopy(file: string, auditKey: string, at: number): Promise<Check[]> {
  migrate(file, at);
  const store = openSqlite(file, auditKey);
  try {
    const today = await readBusinessDay(store.read, dayOfInstant(at));
    await store.transact(async (db) => {
      await refreshStanding(db, "all", today);
      await refreshPermits(db, "all", today);
      await refreshAlerts(db, everything, today);
    });
    return await verifyInvariants(store, today);
  } finally {
    store.close();
    rmSync(join(dirname(file), "backups"), { recursive: true, force: true });
  }
}

/** An attachment that was lost before the backup was taken is said, and is no reason to lose the rest. */
export const isFatal = (check: Check): boolean =>
  check.broken !== null && !check.name.startsWith("papers of");

/** Restores a backup into a folder that goes again, and verifies it: the proof that it would work. */
export async function tryRestore(backup: string, auditKey: string, at: number): Promise<Check[]> {
  const manifest = checkBackup(backup, auditKey);
  const folder = mkdtempSync(join(dirname(backup), ".try-"));
  try {
    return await verifyCopy(layOut(backup, manifest, folder), auditKey, at);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Puts a backup in the place of the database and the attachments of a data folder. It is checked and verified before
 * anything moves; what was there goes aside into a folder of its own, with -wal and -shm, and is never deleted.
 * Returns that folder (null when nothing was there) and the checks.
 * @throws BackupError while a server runs on the folder, or when the backup is damaged or does not verify.
 */
export async function restoreBackup(backup: string, dataDir: string, auditKey: string, at: number) {
  const holder = holderOf(dataDir);
  if (holder !== null)
    throw new BackupError(
      `服务正在使用此数据目录（进程${holder}），请先停止服务再恢复 (a server runs on this data folder: stop it first)。${unchanged}`,
    );
  const manifest = checkBackup(backup, auditKey);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const stage = mkdtempSync(join(dataDir, ".restoring-"));
  try {
    const checks = await verifyCopy(layOut(backup, manifest, stage), auditKey, at);
    const broken = checks.filter(isFatal);
    if (broken.length > 0)
      throw new BackupError(
        `备份未通过核验 (the backup does not verify): ${broken.map((one) => `${one.name} ← ${one.broken}`).join("; ")}。${unchanged}`,
      );
    keepOnDisk(join(stage, "zone.db"));
    const aside = putAside(dataDir, at);
    renameSync(join(stage, "zone.db"), join(dataDir, "zone.db"));
    renameSync(join(stage, "files"), join(dataDir, "files"));
    keepOnDisk(dataDir);
    return { aside, checks };
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function putAside(dataDir: string, at: number): string | null {
  const there = ["zone.db", "zone.db-wal", "zone.db-shm", "files"].filter((name) =>
    existsSync(join(dataDir, name)),
  );
  if (there.length === 0) return null;
  const aside = join(dataDir, `before-restore-${new Date(at).toISOString().replace(/[:.]/g, "-")}`);
  mkdirSync(aside, { mode: 0o700 });
  // The database goes first: without it nothing can start on a half of the old and a half of the new.
  for (const name of there) renameSync(join(dataDir, name), join(aside, name));
  return aside;
}
