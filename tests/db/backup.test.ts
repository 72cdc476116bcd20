import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isBackedUp, lastBackupAt, takeBackup, worthKeeping } from "@/db/backup";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { settings } from "@/db/schema";
import { done, testKey } from "../support/world";

const at = Date.parse("2021-04-20T03:00:00Z");
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backup-"));
  file = join(folder, "zone.db");
  migrate(file, at);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a backup taken while the database is in use holds what was committed, and names its digest and audit head", async () => {
  const store = openSqlite(file, testKey);
  await done(store, (tx) => tx.add(settings, { id: "demo", value: "1" }));
  expect(lastBackupAt(file)).toBeNull();
  const copy = takeBackup(file, at);
  await done(store, (tx) => tx.add(settings, { id: "cutoff-day", value: "25" }));
  store.close();
  const opened = new Database(copy, { readonly: true });
  expect(opened.prepare("select id from settings").pluck().all()).toEqual(["demo"]);
  opened.close();
  const manifest = JSON.parse(readFileSync(`${copy}.json`, "utf8"));
  expect(manifest).toMatchObject({ takenAt: at, audit: { seq: 1 } });
  expect(manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(lastBackupAt(file)).toBe(at);
  expect(isBackedUp(file, at + 2 * 3_600_000, 2)).toBe(true);
  expect(isBackedUp(file, at + 2 * 3_600_000 + 1, 2)).toBe(false);
});

test("a copy that cannot be made leaves nothing behind", () => {
  writeFileSync(file, "not a database, but long enough to be one".repeat(100));
  expect(() => takeBackup(file, at)).toThrow();
  expect(existsSync(join(folder, "backups")) ? readdirSync(join(folder, "backups")) : []).toEqual([]);
});

test("of many backups the newest of 24 hours, 30 days and 12 months stay", () => {
  const stamp = (hours: number) =>
    `backup-${new Date(at - hours * 3_600_000).toISOString().replace(/[:.]/g, "-")}.db`;
  const hourly = Array.from({ length: 24 * 400 }, (_, hours) => stamp(hours));
  const kept = worthKeeping(hourly);
  for (const name of hourly.slice(0, 24)) expect(kept.has(name)).toBe(true);
  const days = new Set([...kept].map((name) => name.slice(7, 17)));
  expect(days.size).toBeGreaterThanOrEqual(30);
  expect(new Set([...kept].map((name) => name.slice(7, 14))).size).toBe(12);
  expect(kept.size).toBeLessThanOrEqual(24 + 30 + 12);
});
