import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { filesOf, keepFile } from "@/db/files";
import { beginBatch, changeBatch, getBatch, listOpenBatches } from "@/db/import-batches";
import { sweepImports } from "@/db/import-sweep";
import { addImport } from "@/db/imports";
import type { Store } from "@/db/types";
import { period } from "@/lib/domain/period";
import { clerk, done, makeDepartment, makeStore, makeUser } from "../support/world";

const dayLong = 24 * 3_600_000;
const now = Date.parse("2021-04-20T00:05:00+08:00");
let [folder, store, userId]: [string, Store, string] = ["", undefined as never, ""];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sweep-"));
  store = await makeStore();
  Object.assign(store, { file: join(folder, "zone.db") });
  userId = (await makeUser(store, "officer", (await makeDepartment(store)).id)).id;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const april = period("2021-04");

/** A file sent and touched for the last time so many days ago. */
async function sent(text: string, days: number, who = userId) {
  const bytes = Buffer.from(text);
  const hash = await keepFile(filesOf(store), bytes);
  const at = now - days * dayLong;
  await utimes(join(filesOf(store), hash), at / 1000, at / 1000);
  const file = { userId: who, name: `${text}.csv`, hash, bytes: bytes.length, period: april };
  const row = await getBatch(store.read, await beginBatch(store, file, at));
  if (!row) throw new Error("no batch");
  return { row, hash, at, drop: () => changeBatch(store, row, { state: "dropped" }, at) };
}
const files = () => readdir(filesOf(store));

test("what was given up goes after a day, what nobody touched for a month is given up first", async () => {
  const dropped = await sent("放弃了", 2);
  await dropped.drop();
  const today = await sent("刚放弃", 0.5);
  await today.drop();
  const waiting = await sent("还在等", 20);
  const forgotten = await sent("没人要", 31);
  expect(await sweepImports(store, now)).toBe(2);
  expect((await files()).toSorted()).toEqual([today.hash, waiting.hash].toSorted());
  expect((await listOpenBatches(store.read, userId)).map(({ hash }) => hash)).toEqual([waiting.hash]);
  expect(await getBatch(store.read, forgotten.row.id)).toBeNull();
  expect(await sweepImports(store, now)).toBe(0);
});

test("a file that another person still has open or that was applied stays", async () => {
  const other = (await makeUser(store, "admin", (await makeDepartment(store)).id)).id;
  const mine = await sent("同一个文件", 3);
  await mine.drop();
  await sent("同一个文件", 3, other);
  const applied = await sent("导入过的", 3);
  await done(store, (tx) =>
    addImport(tx, clerk(userId), {
      id: "an import",
      kind: "workbook",
      year: 2021,
      period: april,
      name: "导入过的.csv",
      sheet: "",
      fileHash: applied.hash,
      rejectedFile: null,
      counts: { rows: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, skipped: 0, cells: 0 },
      undoneBy: null,
      undoneOn: null,
    }),
  );
  await applied.drop();
  expect(await sweepImports(store, now)).toBe(0);
  expect((await files()).toSorted()).toEqual([mine.hash, applied.hash].toSorted());
});

test("drafts of a crash go after a day; kept files of others are never touched", async () => {
  const paper = await keepFile(filesOf(store), Buffer.from("a permit"));
  const [old, young] = [".import.old", ".import.young"].map((name) => join(filesOf(store), name));
  for (const path of [old, young]) await writeFile(path ?? "", "half");
  const at = (now - 2 * dayLong) / 1000;
  for (const path of [old ?? "", join(filesOf(store), paper)]) await utimes(path, at, at);
  await utimes(young ?? "", now / 1000, now / 1000);
  expect(await sweepImports(store, now)).toBe(1);
  expect((await files()).toSorted()).toEqual([".import.young", paper].toSorted());
});
