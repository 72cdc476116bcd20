import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import ExcelJS from "exceljs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerBatch, applyBatch, dropBatch, readBatchAgain } from "@/app/(desk)/projects/import/actions";
import { takeImportBack } from "@/app/(desk)/projects/month/actions";
import { GET as GET_REJECTED } from "@/app/api/imports/[id]/rejected/route";
import { DELETE, GET } from "@/app/api/imports/[id]/route";
import { POST } from "@/app/api/imports/route";
import { getBatch, listOpenBatches } from "@/db/import-batches";
import { stampOf } from "@/db/import-preview";
import { readPreview } from "@/db/import-run";
import { findImportOf, mustGetImport } from "@/db/imports";
import { getReport, saveReport } from "@/db/reports";
import { auditLog, projects } from "@/db/schema";
import { period } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asNobody, asUser, form } from "../support/request";
import { clerk, done, month, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const april = period("2021-04");
let desk: Desk;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "imports-"));
  desk = await makeDesk();
  // The store of a test lives in memory; its files need a place.
  Object.assign(desk.store, { file: join(folder, "zone.db") });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
const send = (body: BodyInit | null, headers: Record<string, string> = {}, name = "台账.csv") =>
  POST(
    new Request(`http://127.0.0.1:3000/api/imports?name=${encodeURIComponent(name)}&period=2021-04`, {
      method: "POST",
      headers: { ...own, ...headers },
      body,
      duplex: "half",
    } as RequestInit),
  );
const at = (id: string) =>
  [
    new Request(`http://127.0.0.1:3000/api/imports/${id}`, { headers: own }),
    { params: Promise.resolve({ id }) },
  ] as const;

const nameOf = async (id: string) =>
  (await desk.store.read.select().from(projects)).find((row) => row.id === id)?.name ?? "";
const head = "项目名称,进度类别,总投资（万元）,4月完成投资（万元）,形象进度";
const ledger = async (amount = "12") =>
  [
    head,
    `${await nameOf(desk.projectId)},续建,"100,000",${amount},封顶`,
    "新建检测中心,新开工,38000,5,场地平整",
    "缺总投资项目,续建,,5,打桩",
    "合计,,138000,22,",
  ].join("\n");

/** The officer's file, read; returns its id. */
async function sent(text: string, who = desk.officer) {
  await asUser(desk.store, who.id);
  const answer = await send(text);
  expect(answer.status).toBe(200);
  const { id } = (await answer.json()) as { id: string };
  return id;
}
const shown = async (id: string, who = desk.officer) => {
  const batch = await getBatch(desk.store.read, id);
  if (!batch) throw new Error("no batch");
  const found = await readPreview(desk.store, batch, who as User, today);
  if ("key" in found || !found.preview) throw new Error(JSON.stringify(found));
  return { batch, preview: found.preview };
};
const applying = async (id: string, more: Record<string, string> = {}) => ({
  batch: id,
  seen: "1",
  expected: "2",
  stamp: stampOf((await shown(id)).preview),
  all: "0",
  reason: "据台账",
  ...more,
});
const entries = async () => (await desk.store.read.select().from(auditLog)).length;

test("a file is taken only from who may import, from our own page, whole and not too big", async () => {
  asNobody(desk.store);
  expect((await send("x")).status).toBe(401);
  for (const who of [desk.auditor, desk.approver]) {
    await asUser(desk.store, who.id);
    expect((await send("x")).status).toBe(403);
  }
  await asUser(desk.store, desk.officer.id);
  expect((await send("x", { origin: "http://evil.example" })).status).toBe(403);
  expect((await send("x", {}, "台账.docx")).status).toBe(400);
  expect((await send("")).status).toBe(400);
  expect((await send("x", { "content-length": "99" })).status).toBe(400);
  const big = new Uint8Array(16 * 1024 * 1024 + 1);
  expect((await send(big)).status).toBe(400);
  expect(await readdir(join(dirname(desk.store.file), "files")).catch(() => [])).toEqual([]);
  expect(await listOpenBatches(desk.store.read, desk.officer.id)).toEqual([]);
});

test("a batch is its sender's alone: its progress, its answers and the file of rejected rows", async () => {
  const id = await sent(await ledger());
  expect(await (await GET(...at(id))).json()).toMatchObject({ state: "open" });
  expect(await (await DELETE(...at(id))).json()).toEqual({ stopped: true });
  await asUser(desk.store, desk.stranger.id);
  for (const ask of [GET, DELETE, GET_REJECTED]) expect((await ask(...at(id))).status).toBe(404);
  asNobody(desk.store);
  for (const ask of [GET, DELETE, GET_REJECTED]) expect((await ask(...at(id))).status).toBe(401);
});

test("every step is refused to nobody, the wrong role and others, when it cannot be read and when it is stale", async () => {
  const id = await sent(await ledger());
  const answers = JSON.stringify({ columns: { 0: "name" } });
  for (const [run, good, invalid] of [
    [
      answerBatch,
      { batch: id, seen: "1", answers },
      { batch: id, seen: "1", answers: '{"columns":{"0":"nonsense"}}' },
    ],
    [applyBatch, await applying(id), await applying(id, { reason: " " })],
    [dropBatch, { batch: id, seen: "1" }, { batch: "", seen: "1" }],
  ] as const)
    await expectRefusals(desk.store, run as typeof dropBatch, {
      good,
      wrongRole: desk.auditor.id,
      right: desk.officer.id,
      invalid,
      stale: { ...good, seen: "7" },
    });
  await asUser(desk.store, desk.stranger.id);
  for (const run of [answerBatch, dropBatch, readBatchAgain])
    expect(await run(null, form({ batch: id, seen: "1" }))).toMatchObject({ ok: false, kind: "missing" });
  await asUser(desk.store, desk.officer.id);
  expect(await readBatchAgain(null, form({ batch: id, seen: "1" }))).toMatchObject({ ok: true });
  expect(await answerBatch(null, form({ batch: id, seen: "1", answers }))).toMatchObject({ ok: true });
  expect(await dropBatch(null, form({ batch: id, seen: "2" }))).toMatchObject({ ok: true });
  expect(await listOpenBatches(desk.store.read, desk.officer.id)).toEqual([]);
});

test("rows in = written + rejected + skipped; the good ones are written, the others come back with why", async () => {
  const id = await sent(await ledger());
  const { preview } = await shown(id);
  expect(preview.counts).toMatchObject({
    rowsIn: 4,
    new: 1,
    changed: 1,
    unchanged: 0,
    rejected: 1,
    skipped: 1,
  });
  expect(await applyBatch(null, form(await applying(id, { all: "1" })))).toMatchObject({
    ok: false,
    kind: "conflict",
  });
  expect(await applyBatch(null, form(await applying(id, { expected: "3" })))).toMatchObject({
    ok: false,
    kind: "conflict",
  });
  expect(await applyBatch(null, form(await applying(id)))).toMatchObject({
    ok: true,
    data: { counts: { rows: 4, added: 1, changed: 1, rejected: 1, skipped: 1 } },
  });
  expect(await getReport(desk.store.read, desk.projectId, april)).toMatchObject({
    invested: 120_000,
    progress: "封顶",
  });
  const answer = await GET_REJECTED(...at(id));
  expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent("未导入的行-台账.xlsx"));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await answer.arrayBuffer());
  const rows = book.worksheets[0]?.getSheetValues().slice(1) as unknown[][];
  expect(rows).toHaveLength(2);
  expect([...(rows[1] ?? [])].slice(1)).toEqual([
    "缺总投资项目",
    "续建",
    "",
    5,
    "打桩",
    4,
    expect.stringContaining("总投资"),
  ]);
});

test("what has moved since it was shown is not written over, although as many rows would be written", async () => {
  const id = await sent(await ledger());
  const asked = await applying(id);
  expect(await applyBatch(null, form({ ...asked, stamp: "other" }))).toMatchObject({ kind: "conflict" });
  const [row] = (await desk.store.read.select().from(projects)).filter(({ id }) => id === desk.projectId);
  const total = { totalInvestment: 77_000 * 10_000 };
  await done(desk.store, (tx) => tx.change(projects, desk.projectId, total, row?.version ?? 0));
  expect(await applyBatch(null, form(asked))).toMatchObject({ ok: false, kind: "conflict" });
  expect(await applyBatch(null, form(await applying(id)))).toMatchObject({ ok: true });
});

test("a second import of the same file changes nothing; once undone it can be imported again", async () => {
  const text = await ledger();
  const first = await sent(text);
  expect(await applyBatch(null, form(await applying(first)))).toMatchObject({ ok: true });
  const hash = (await getBatch(desk.store.read, first))?.hash ?? "";
  expect(
    await findImportOf(desk.store.read, hash, (await mustGetImport(desk.store.read, first)).sheet, april),
  ).not.toBeNull();
  const second = await sent(text);
  expect(second).not.toBe(first);
  expect((await shown(second)).preview.counts).toMatchObject({
    new: 0,
    changed: 0,
    unchanged: 2,
    rejected: 1,
  });
  const before = await entries();
  expect(await applyBatch(null, form(await applying(second)))).toMatchObject({ ok: false, kind: "conflict" });
  expect(await entries()).toBe(before);
  expect(await takeImportBack(null, form({ import: first, seen: "1" }))).toMatchObject({ ok: true });
  expect(await getReport(desk.store.read, desk.projectId, april)).toBeNull();
  expect((await shown(second)).preview.counts).toMatchObject({ new: 1, changed: 1, unchanged: 0 });
});

test("the head of another department may not undo it, the project office may", async () => {
  const id = await sent(await ledger());
  await applyBatch(null, form(await applying(id)));
  await asUser(desk.store, desk.foreignHead.id);
  expect(await takeImportBack(null, form({ import: id, seen: "1" }))).toMatchObject({
    ok: false,
    kind: "forbidden",
  });
  await asUser(desk.store, desk.admin.id);
  expect(await takeImportBack(null, form({ import: id, seen: "1" }))).toMatchObject({ ok: true });
});

test("an officer of another department sees the rows rejected, and the project office cannot touch a reported month", async () => {
  const strange = await sent(await ledger(), desk.stranger);
  expect((await shown(strange, desk.stranger)).preview.rows[0]).toMatchObject({
    kind: "rejected",
    reasons: [{ sentence: { key: "reason.apply.otherDepartment" } }],
  });
  await done(desk.store, (tx) =>
    saveReport(tx, clerk(desk.officer.id), month(desk.projectId, "2021-04"), "submit"),
  );
  const office = await sent(await ledger("77"), desk.admin);
  expect(
    (await shown(office, desk.admin)).preview.rows[0]?.reasons.map(({ sentence }) => sentence.key),
  ).toEqual(["reason.apply.reported"]);
});

test("an export of ours that comes back says only what was edited; what moved here as well is a conflict and stays", async () => {
  const seq = await entries();
  const name = await nameOf(desk.projectId);
  const book = new ExcelJS.Workbook();
  const paper = book.addWorksheet("项目");
  paper.addRow(["项目名称", "建设规模及主要内容", "服务单位", "总投资（万元）"]);
  // The owner was edited in the file; content was edited on both sides; the total only here.
  paper.addRow([name, "文件里改的规模", "文件里改的专班", 100_000]);
  const asOf = { period: "2021-04", asOf: "2021-04-20", audit: seq };
  const origin = JSON.stringify({ version: 1, list: "register", by: "x", at: "x", ...asOf });
  book.addWorksheet("_export", { state: "veryHidden" }).addRow([origin]);
  const [row] = (await desk.store.read.select().from(projects)).filter(({ id }) => id === desk.projectId);
  await done(desk.store, (tx) =>
    tx.change(
      projects,
      desk.projectId,
      { content: "系统里改的规模", totalInvestment: 120_000 * 10_000 },
      row?.version ?? 0,
    ),
  );
  await asUser(desk.store, desk.officer.id);
  const answer = await send(new Uint8Array(await book.xlsx.writeBuffer()), {}, "导出.xlsx");
  const { id } = (await answer.json()) as { id: string };
  const { preview } = await shown(id);
  expect(preview.isExport).toBe(true);
  expect(preview.rows[0]).toMatchObject({
    kind: "changed",
    cells: [{ key: "serviceUnit", after: "文件里改的专班" }],
    conflicts: [{ key: "content", file: "文件里改的规模", now: "系统里改的规模" }],
  });
  expect(await applyBatch(null, form(await applying(id, { expected: "1", all: "1" })))).toMatchObject({
    ok: true,
  });
  const after = (await desk.store.read.select().from(projects)).find((one) => one.id === desk.projectId);
  expect(after).toMatchObject({
    content: "系统里改的规模",
    serviceUnit: "文件里改的专班",
    totalInvestment: 1_200_000_000,
  });
});

test("who may not see another department's phones does not see them beside an import either", async () => {
  const text = `项目名称,负责人电话\n${await nameOf(desk.projectId)},13800001111`;
  const before = async (who: typeof desk.officer) =>
    (await shown(await sent(text, who), who)).preview.rows[0]?.cells.map((cell) => cell.before);
  expect(await before(desk.stranger)).toEqual(["199****0001"]);
  expect(await before(desk.officer)).toEqual(["19900000001"]);
});
