import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { backupFolder } from "./backup-manifest";

const tested = z.object({
  at: z.number(),
  file: z.string(),
  ms: z.number(),
  /** How many checks held; what did not. */
  checks: z.number(),
  broken: z.array(z.string()),
});
const statusOf = z.object({
  lastTest: tested.nullable(),
  lastGoodTest: tested.nullable(),
  failures: z.array(z.object({ at: z.number(), what: z.enum(["backup", "test"]), reason: z.string() })),
});
export type BackupStatus = z.output<typeof statusOf>;
export type RestoreTest = z.output<typeof tested>;

const nothing: BackupStatus = { lastTest: null, lastGoodTest: null, failures: [] };
const fileOf = (databaseFile: string) => join(backupFolder(databaseFile), "status.json");

/** How backups and restore tests went. It lies with the backups, because it must outlive the database. */
export function readBackupStatus(databaseFile: string): BackupStatus {
  const file = fileOf(databaseFile);
  if (!existsSync(file)) return nothing;
  try {
    return statusOf.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return nothing;
  }
}

function write(databaseFile: string, status: BackupStatus) {
  const file = fileOf(databaseFile);
  mkdirSync(backupFolder(databaseFile), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.tmp`, `${JSON.stringify(status)}\n`, { mode: 0o600 });
  renameSync(`${file}.tmp`, file);
}

/** Notes a failure; the newest twenty stay. */
export function noteFailure(databaseFile: string, at: number, what: "backup" | "test", reason: string): void {
  const status = readBackupStatus(databaseFile);
  const failures = [{ at, what, reason: reason.slice(0, 500) }, ...status.failures].slice(0, 20);
  write(databaseFile, { ...status, failures });
}

/** Notes how a restore test went. */
export function noteTest(databaseFile: string, test: RestoreTest): void {
  const status = readBackupStatus(databaseFile);
  const good = test.broken.length === 0;
  write(databaseFile, { ...status, lastTest: test, lastGoodTest: good ? test : status.lastGoodTest });
  if (!good) noteFailure(databaseFile, test.at, "test", `${test.file}: ${test.broken.join("; ")}`);
}

const day = 86_400_000;

/** Whether a week has passed since the last restore test that succeeded. */
export function isTestDue(databaseFile: string, at: number): boolean {
  const { lastGoodTest } = readBackupStatus(databaseFile);
  return lastGoodTest === null || at - lastGoodTest.at >= 7 * day;
}
