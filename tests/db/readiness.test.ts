import { copyFileSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { firstBrokenEntry } from "@/db/audit";
import { takeBackup } from "@/db/backup";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { findProblems } from "@/db/readiness";
import { writeSetting } from "@/db/settings";
import type { Store } from "@/db/types";
import { done, testKey } from "../support/world";

const now = Date.parse("2021-04-20T03:00:00Z");
let store: Store;
let file: string;

function openFile() {
  file = join(mkdtempSync(join(tmpdir(), "ready-")), "zone.db");
  migrate(file, now);
  takeBackup(file, now);
  store = openSqlite(file, testKey);
}

/** Changes the file behind the program's back. */
function tamper(statement: string) {
  const other = new Database(file);
  other.exec(statement);
  other.close();
}

afterEach(() => store.close());

test("a sound database is ready, and asking leaves nothing behind that would count as a change", async () => {
  openFile();
  const before = store.revision();
  expect(await findProblems(store, now)).toEqual([]);
  expect(store.revision()).toBe(before);
});

test("a file that was swapped under the running program is noticed", async () => {
  openFile();
  copyFileSync(file, `${file}.copy`);
  renameSync(`${file}.copy`, file);
  expect(await findProblems(store, now)).toContain("file");
});

test("a schema other than the program's is noticed, and so is a lost fsync", async () => {
  openFile();
  tamper("update migrations set hash = 'another'");
  expect(await findProblems(store, now)).toEqual(["schema"]);
  const careless = { ...store, pragma: (name: string) => (name === "synchronous" ? 1 : store.pragma(name)) };
  expect(await findProblems(careless, now)).toEqual(["pragmas", "schema"]);
});

test("the newest thousand entries of the audit chain are walked, older ones are left to verify", async () => {
  openFile();
  for (let round = 0; round < 1002; round++) await done(store, (tx) => writeSetting(tx, "demo", `${round}`));
  tamper("drop trigger audit_log_is_append_only; update audit_log set actor_name = '别人' where seq = 2");
  expect(await findProblems(store, now)).toEqual([]);
  expect(await firstBrokenEntry(store.read, testKey)).toBe(2);
  expect(await firstBrokenEntry(store.read, testKey, 3)).toBeNull();
  tamper("update audit_log set actor_name = '别人' where seq = 900");
  expect(await findProblems(store, now)).toEqual(["audit"]);
  expect(await firstBrokenEntry(store.read, testKey, 3)).toBe(900);
});

test("a log whose newest entries start nowhere is broken at the entry that is missing", async () => {
  openFile();
  for (let round = 0; round < 3; round++) await done(store, (tx) => writeSetting(tx, "demo", `${round}`));
  tamper("drop trigger audit_log_is_never_deleted; delete from audit_log where seq = 2");
  expect(await firstBrokenEntry(store.read, testKey, 3)).toBe(2);
});

test("a backup that is more than two hours old, or none, is noticed", async () => {
  openFile();
  expect(await findProblems(store, now + 7_200_000)).toEqual([]);
  expect(await findProblems(store, now + 7_200_001)).toEqual(["backup"]);
  expect(await findProblems(store, now + 7_200_001, { autoBackup: false })).toEqual([]);
});
