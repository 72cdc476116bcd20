import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { migrate } from "@/db/migrate";
import { readMigrations } from "@/db/migrations";
import { openSqlite } from "@/db/open-sqlite";

const file = () => join(mkdtempSync(join(tmpdir(), "migrate-")), "zone.db");
const step = (name: string, sql: string) => ({ name, sql, hash: name });
const parents =
  "create table a (id text primary key) strict;\n--> statement-breakpoint\ncreate table b (id text primary key, a text references a(id) on delete cascade) strict;";

test("a fresh file is brought up to date once, and a second time nothing happens", () => {
  const at = file();
  expect(migrate(at, 1)).toEqual({ applied: readMigrations().length, backup: null });
  expect(migrate(at, 2)).toEqual({ applied: 0, backup: null });
});

test("rebuilding a parent keeps the children, after a backup", () => {
  const at = file();
  const first = step("1", parents);
  migrate(at, 1, [first]);
  const client = new Database(at);
  client.exec("insert into a values ('x'); insert into b values ('y', 'x')");
  client.close();
  const rebuild = step(
    "2",
    "create table c (id text primary key, note text) strict;\n--> statement-breakpoint\ninsert into c (id) select id from a;\n--> statement-breakpoint\ndrop table a;\n--> statement-breakpoint\nalter table c rename to a;",
  );
  const { backup } = migrate(at, 2, [first, rebuild]);
  expect(backup && existsSync(backup)).toBe(true);
  const after = new Database(at);
  expect(after.prepare("select * from b").all()).toEqual([{ id: "y", a: "x" }]);
});

test("a step that would lose rows is rolled back unless it says so", () => {
  const at = file();
  const first = step("1", parents);
  migrate(at, 1, [first]);
  const client = new Database(at);
  client.exec("insert into a values ('x')");
  client.close();
  const loss = step("2", "delete from a;");
  expect(() => migrate(at, 2, [first, loss])).toThrow(/丢失 a/);
  expect(new Database(at).prepare("select count(*) as n from a").get()).toEqual({ n: 1 });
  expect(migrate(at, 3, [first, step("3", "-- drops-rows: a\ndelete from a;")]).applied).toBe(1);
});

test("a failing step leaves the file as it was", () => {
  const at = file();
  migrate(at, 1, [step("1", parents)]);
  expect(() =>
    migrate(at, 2, [
      step("1", parents),
      step("2", "create table z (id text) strict;\n--> statement-breakpoint\nnonsense;"),
    ]),
  ).toThrow();
  expect(new Database(at).prepare("select name from sqlite_master where name = 'z'").get()).toBeUndefined();
});

test("a database newer than the program and an edited migration are refused in words", () => {
  const at = file();
  migrate(at, 1, [step("1", parents), step("2", "create table d (id text) strict;")]);
  expect(() => migrate(at, 2, [step("1", parents)])).toThrow(/newer than the program/);
  expect(() => migrate(at, 2, [step("1", parents), { ...step("2", "select 1;"), hash: "other" }])).toThrow(
    /edited/,
  );
});

test("a damaged file is refused in words and not touched", () => {
  const at = file();
  migrate(at, 1);
  const client = new Database(at);
  client.pragma("wal_checkpoint(TRUNCATE)");
  client.close();
  const bytes = readFileSync(at);
  bytes.fill(0x5a, 4096 * 3, 4096 * 9);
  const damaged = file();
  copyFileSync(at, damaged);
  writeFileSync(damaged, bytes);
  expect(() => migrate(damaged, 2)).toThrow(/damaged|cannot open/);
  const garbage = file();
  writeFileSync(garbage, "not a database at all, only a sentence that is long enough to be one page of text");
  expect(() => migrate(garbage, 2)).toThrow(/cannot open/);
  expect(readFileSync(garbage, "utf8")).toContain("not a database");
});

test("a reopened file keeps synchronous FULL and foreign keys on both connections", () => {
  const at = file();
  migrate(at, 1);
  openSqlite(at, "key").close();
  const store = openSqlite(at, "key");
  expect([store.pragma("synchronous"), store.pragma("foreign_keys"), store.pragma("journal_mode")]).toEqual([
    2,
    1,
    "wal",
  ]);
  store.close();
});
