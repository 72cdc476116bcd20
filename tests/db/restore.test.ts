import { spawn } from "node:child_process";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listBackups, takeBackup } from "@/db/backup";
import { readManifest } from "@/db/backup-manifest";
import { isTestDue, noteFailure, noteTest, readBackupStatus } from "@/db/backup-status";
import { keepFile } from "@/db/files";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { addPreset } from "@/db/presets";
import { checkBackup, restoreBackup, tryRestore } from "@/db/restore";
import { sessions } from "@/db/schema";
import { holderOf, holdLock } from "@/db/server-lock";
import { addSession } from "@/db/sessions";
import { verifyInvariants } from "@/db/verify";
import { day } from "@/lib/domain/day";
import { shippedPresets } from "@/lib/domain/preset";
import { done, makeDepartment, makeProject, makeUser, testKey, today } from "../support/world";

const at = Date.parse("2021-04-20T03:00:00Z");
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "restore-"));
  file = join(folder, "zone.db");
  migrate(file, at);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const empty = () => mkdtempSync(join(tmpdir(), "restored-"));
const open = () => openSqlite(file, testKey);

/** A world on the disk with somebody signed in and an attachment. */
async function makeFileWorld() {
  const store = open();
  await done(store, async (tx) => {
    for (const preset of shippedPresets) await addPreset(tx, preset, day("2021-01-01"));
  });
  const department = await makeDepartment(store);
  const officer = await makeUser(store, "officer", department.id);
  const projectId = await makeProject(store, department.id, officer.id);
  const session = { id: "s", userId: officer.id, createdAt: at, seenAt: at, ip: "-", agent: "-" };
  await addSession(store, session);
  const hash = await keepFile(join(folder, "files"), Buffer.from("a paper"));
  store.close();
  return { officer, projectId, hash };
}

test("backups taken while others write restore in an empty folder and verify, every one", async () => {
  const { officer, projectId, hash } = await makeFileWorld();
  const writer = spawn(process.execPath, [
    "--import",
    "tsx",
    "tests/support/save-reports.ts",
    file,
    projectId,
    officer.id,
  ]);
  const began = new Promise((resolve) => writer.stdout.once("data", resolve));
  await began;
  const ended = new Promise((resolve) => writer.once("exit", resolve));
  const taken: string[] = [];
  for (let hour = 0; hour < 4; hour++) {
    taken.push(takeBackup(file, at + hour * 3_600_000, testKey));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  writer.kill("SIGKILL");
  await ended;
  const heads = taken.map((backup) => readManifest(backup)?.audit?.seq ?? 0);
  expect(new Set(heads).size).toBeGreaterThan(1);
  for (const backup of taken) {
    const target = empty();
    const { aside, checks } = await restoreBackup(backup, target, testKey, at);
    expect(aside).toBeNull();
    expect(checks.filter((check) => check.broken !== null)).toEqual([]);
    const store = openSqlite(join(target, "zone.db"), testKey);
    expect((await verifyInvariants(store, today)).filter((check) => check.broken !== null)).toEqual([]);
    expect(await store.read.$count(sessions)).toBe(0);
    store.close();
    expect(readFileSync(join(target, "files", hash), "utf8")).toBe("a paper");
    rmSync(target, { recursive: true });
  }
});

test("what was there is put aside with its log and attachments, never deleted", async () => {
  const { hash } = await makeFileWorld();
  const backup = takeBackup(file, at, testKey);
  const store = open();
  await makeDepartment(store, { id: "later" });
  const later = await keepFile(join(folder, "files"), Buffer.from("a later paper"));
  store.close();
  writeFileSync(`${file}-wal`, "");
  const { aside } = await restoreBackup(backup, folder, testKey, at + 1000);
  expect(readdirSync(aside ?? "").sort()).toEqual(["files", "zone.db", "zone.db-wal"]);
  expect(readdirSync(join(aside ?? "", "files")).sort()).toEqual([hash, later].sort());
  expect(readdirSync(join(folder, "files"))).toEqual([hash]);
  const count = (path: string) => {
    const opened = new Database(path, { readonly: true });
    const n = opened.prepare("select count(*) from departments").pluck().get();
    opened.close();
    return n;
  };
  expect([count(join(aside ?? "", "zone.db")), count(file)]).toEqual([2, 1]);
  expect(readdirSync(folder).filter((name) => name.startsWith(".restoring"))).toEqual([]);
});

test("a damaged, foreign or missing backup is refused with a sentence and nothing changes", async () => {
  const { hash } = await makeFileWorld();
  const backup = takeBackup(file, at, testKey);
  const before = readFileSync(file);
  const refused = (path: string, key = testKey) => restoreBackup(path, folder, key, at);
  await expect(refused(`${backup}x`)).rejects.toThrow("没有这份备份");
  await expect(refused(backup, "another key for tests only, thirty-two")).rejects.toThrow("另一密钥");
  const paper = join(folder, "backups", "files", hash);
  writeFileSync(paper, "forged!");
  await expect(refused(backup)).rejects.toThrow("附件");
  writeFileSync(paper, "a paper");
  expect(() => checkBackup(backup, testKey)).not.toThrow();
  const bytes = readFileSync(backup);
  for (const at of [0, 30, 5000, bytes.length - 1]) {
    const bad = Buffer.from(bytes);
    bad[at] = (bad[at] ?? 0) ^ 255;
    writeFileSync(backup, bad);
    await expect(refused(backup)).rejects.toThrow("SHA-256");
  }
  writeFileSync(backup, bytes.subarray(0, bytes.length / 2));
  await expect(refused(backup)).rejects.toThrow("SHA-256");
  // Without a manifest the file itself must be whole.
  rmSync(`${backup}.json`);
  await expect(refused(backup)).rejects.toThrow("无法使用");
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => /^before-restore|^\.restoring/.test(name))).toEqual([]);
});

test("a copy whose rows were changed behind the log does not verify", async () => {
  await makeFileWorld();
  const other = new Database(file);
  other.exec("update projects set name = '改过' where id in (select id from projects limit 1)");
  other.close();
  const backup = takeBackup(file, at, testKey);
  await expect(restoreBackup(backup, empty(), testKey, at)).rejects.toThrow("replay");
  const broken = (await tryRestore(backup, testKey, at)).filter((check) => check.broken !== null);
  expect(broken.map(({ name }) => name)).toEqual(["replay"]);
});

test("while a server holds the folder nothing is restored; what a crash left behind does not count", async () => {
  await makeFileWorld();
  const backup = takeBackup(file, at, testKey);
  holdLock(folder);
  expect(holderOf(folder)).toBe(process.pid);
  await expect(restoreBackup(backup, folder, testKey, at)).rejects.toThrow("请先停止服务");
  writeFileSync(join(folder, "server.lock"), JSON.stringify({ pid: process.pid, started: "1" }));
  expect(holderOf(folder)).toBeNull();
  writeFileSync(join(folder, "server.lock"), JSON.stringify({ pid: 2 ** 22 + 7, started: "1" }));
  await restoreBackup(backup, folder, testKey, at);
});

test("attachments of several sets are kept once, and go when no set names them", async () => {
  const { hash } = await makeFileWorld();
  takeBackup(file, at, testKey);
  rmSync(join(folder, "files", hash));
  const place = join(folder, "backups", "files");
  takeBackup(file, at + 3_600_000, testKey);
  expect(readdirSync(place)).toEqual([hash]);
  for (let month = 1; month <= 40; month++) takeBackup(file, at + month * 31 * 24 * 3_600_000, testKey);
  expect(readdirSync(place)).toEqual([]);
  expect(listBackups(file).length).toBeLessThanOrEqual(24 + 30 + 12);
});

test("how backups went is remembered beside them, and a restore test is due after a week", () => {
  expect(readBackupStatus(file)).toMatchObject({ lastGoodTest: null, failures: [] });
  expect(isTestDue(file, at)).toBe(true);
  noteTest(file, { at, file: "a.db", ms: 10, checks: 9, broken: [] });
  expect(isTestDue(file, at + 6 * 86_400_000)).toBe(false);
  expect(isTestDue(file, at + 7 * 86_400_000)).toBe(true);
  noteTest(file, { at: at + 1, file: "b.db", ms: 10, checks: 8, broken: ["replay ← projects p1"] });
  for (let n = 0; n < 30; n++) noteFailure(file, at + n, "backup", "disk full");
  const { lastTest, lastGoodTest, failures } = readBackupStatus(file);
  expect([lastTest?.file, lastGoodTest?.file, failures.length]).toEqual(["b.db", "a.db", 20]);
  mkdirSync(join(folder, "backups"), { recursive: true });
  appendFileSync(join(folder, "backups", "status.json"), "half");
  expect(readBackupStatus(file).lastTest).toBeNull();
  expect(existsSync(join(folder, "backups", "status.json"))).toBe(true);
});
