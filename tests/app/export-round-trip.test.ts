import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { GET as exportPlans } from "@/app/(desk)/plans/export/route";
import { GET as exportProjects } from "@/app/(desk)/projects/export/route";
import { answerBatch, applyBatch } from "@/app/(desk)/projects/import/actions";
import { GET as takeRejected } from "@/app/api/imports/[id]/rejected/route";
import { POST } from "@/app/api/imports/route";
import { loadDemo } from "@/db/demo/load";
import { getBatch } from "@/db/import-batches";
import { stampOf } from "@/db/import-preview";
import { readPreview } from "@/db/import-run";
import { getUser } from "@/db/people";
import { monthlyReports, projects } from "@/db/schema";
import type { Store } from "@/db/types";
import { period } from "@/lib/domain/period";
import { allDecided, decided, mineId } from "@/lib/ledger/decided";
import type { Answers } from "@/lib/ledger/types";
import { asUser, form, inEnglish } from "../support/request";
import { done, emptyStore, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let [store, folder]: [Store, string] = [emptyStore(), ""];
beforeAll(async () => {
  store = emptyStore();
  await loadDemo(store, "no hash");
  folder = await mkdtemp(join(tmpdir(), "round-trip-"));
  // The store of a test lives in memory; its files need a place.
  Object.assign(store, { file: join(folder, "zone.db") });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function taken(who: string, query: string, english = false) {
  await asUser(store, who);
  if (english) inEnglish();
  const asked = new Request(`http://127.0.0.1:3000/projects/export?period=2021-04&${query}`);
  const file = await exportProjects(asked);
  expect(file.status).toBe(200);
  return file.arrayBuffer();
}

/** The file sent by the person whom the request signs in, and what the wizard shows of it. */
async function sent(bytes: Uint8Array<ArrayBuffer>) {
  const own = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" };
  const address = `http://127.0.0.1:3000/api/imports?name=${encodeURIComponent("台账.xlsx")}&period=2021-04`;
  const init = { method: "POST", headers: own, body: bytes, duplex: "half" } as RequestInit;
  const answer = await POST(new Request(address, init));
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}

async function shown(id: string, who: string) {
  const [batch, user] = [await getBatch(store.read, id), await getUser(store.read, `u-${who}`)];
  if (!batch || !user) throw new Error("no batch");
  const found = await readPreview(store, batch, user, today);
  if ("key" in found || !found.preview) throw new Error(JSON.stringify(found));
  return { batch, ...found.preview };
}

/** The workbook in the hands of somebody with a program for sheets. */
async function opened(bytes: ArrayBuffer) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error("no sheet");
  const heads = new Map<string, number>();
  for (let at = 1; at <= sheet.columnCount; at++) {
    const [upper, lower] = [4, 5].map((line) => String(sheet.getCell(line, at).value ?? ""));
    heads.set(upper === lower ? String(upper) : `${upper} / ${lower}`, at);
  }
  const column = (head: string) => heads.get(head) ?? expect.fail(`no column ${head}`);
  const codes = sheet.getColumn(column("项目代码")).values;
  return {
    cell: (code: string, head: string) => sheet.getCell(codes.indexOf(code), column(head)),
    save: async () => new Uint8Array(await book.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>,
    sheet,
  };
}

for (const who of ["officer", "admin"])
  for (const query of [
    "form=list",
    "form=ledger",
    "form=form2018",
    "form=monthly",
    "form=ledger&basis=original",
  ])
    test(`an untouched export says nothing: ${who}, ${query}`, async () => {
      const { counts, isExport } = await shown(await sent(new Uint8Array(await taken(who, query))), who);
      expect(isExport).toBe(true);
      expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0, conflicts: 0, flags: 0, cells: 0 });
      expect(counts.unchanged).toBe(423);
    });

test("an untouched export in English says nothing either", async () => {
  const file = new Uint8Array(await taken("admin", "form=ledger", true));
  const { counts, isExport } = await shown(await sent(file), "admin");
  expect(isExport).toBe(true);
  expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0, conflicts: 0, unchanged: 423 });
});

test("an edited ledger says exactly the edits, wherever its rows went; a conflict is taken where one says so", async () => {
  const april = period("2021-04");
  const everyone = await store.read.select().from(projects);
  const reported = new Set(
    (await store.read.select().from(monthlyReports))
      .filter((row) => row.period === april)
      .map(({ projectId }) => projectId),
  );
  const { sheet, cell, save } = await opened(await taken("officer", "form=ledger"));
  const own = await getUser(store.read, "u-officer");
  const [first, second, third] = everyone.filter(
    ({ id, code }) => code && !reported.has(id) && cell(code, "项目专员").value === own?.name,
  );
  if (!first?.code || !second?.code || !third?.code) throw new Error("the officer has too few projects");
  cell(first.code, "当月完成投资").value = 123.4567;
  cell(first.code, "形象进度").value = "主体施工至五层";
  cell(second.code, "服务单位").value = "文件里改的专班";
  cell(second.code, "联络员 / 电话").value = "13900001234";
  cell(third.code, "建设规模及主要内容").value = "文件里改的规模";
  cell(third.code, "项目业主").value = "文件里改的业主";
  // Somebody threw the first project of the list out and put its neighbours in another order.
  sheet.spliceRows(7, 1);
  const [above, below] = [sheet.getRow(8).values, sheet.getRow(9).values];
  sheet.getRow(8).values = below as ExcelJS.CellValue[];
  sheet.getRow(9).values = above as ExcelJS.CellValue[];
  const bytes = await save();
  // Meanwhile the same cells and others moved here.
  const moved = { content: "系统里改的规模", owner: "系统里改的业主", leader: "系统里改的领导" };
  await done(store, (tx) => tx.change(projects, third.id, moved, third.version));
  const id = await sent(bytes);
  const told = async () => {
    const { rows, counts, batch } = await shown(id, "officer");
    expect(counts).toMatchObject({ new: 0, rejected: 0 });
    return {
      batch,
      cells: rows
        .flatMap(({ cells, name }) => cells.map(({ key, after }) => `${name} ${key} ${after}`))
        .toSorted(),
      conflicts: rows.flatMap(({ row, conflicts }) =>
        conflicts.map(({ key, now, mine }) => `${row} ${key} ${now} ${mine}`),
      ),
    };
  };
  const edits = [
    `${first.name} invested.2021-04 1234567`,
    `${first.name} progress.2021-04 主体施工至五层`,
    `${second.name} serviceUnit 文件里改的专班`,
    `${second.name} contactPhone 13900001234`,
  ];
  const before = await told();
  expect(before.cells).toEqual(edits.toSorted());
  expect(before.conflicts.map((text) => text.replace(/^\d+ /, ""))).toEqual([
    "content 系统里改的规模 false",
    "owner 系统里改的业主 false",
  ]);
  const line = before.conflicts[0]?.split(" ")[0];
  const given = { ...before.batch.answers.given, [`mine ${line} content`]: "1" };
  const answers = JSON.stringify({ ...before.batch.answers, given });
  expect(await answerBatch(null, form({ batch: id, seen: "1", answers }))).toMatchObject({ ok: true });
  expect((await told()).cells).toEqual([...edits, `${third.name} content 文件里改的规模`].toSorted());
  const stamp = stampOf(await shown(id, "officer"));
  const applying = { batch: id, seen: "2", expected: "3", stamp, all: "1", reason: "据台账" };
  expect(await applyBatch(null, form(applying))).toMatchObject({ ok: true });

  const after = new Map((await store.read.select().from(projects)).map((row) => [row.id, row]));
  expect(after.get(third.id)).toMatchObject({ ...moved, content: "文件里改的规模" });
  expect(after.get(second.id)).toMatchObject({
    serviceUnit: "文件里改的专班",
    contactPhone: "13900001234",
    managerPhone: second.managerPhone,
  });
  const untouched = everyone.filter((row) => ![second.id, third.id].includes(row.id));
  expect(untouched.filter((row) => after.get(row.id)?.version !== row.version)).toEqual([]);
  const months = (await store.read.select().from(monthlyReports)).filter((row) => row.period === april);
  expect(months.filter(({ projectId }) => !reported.has(projectId))).toMatchObject([
    { projectId: first.id, invested: 1_234_567, fixedAssets: 0, progress: "主体施工至五层" },
  ]);
});

test("emptied cells are edits where nothing may stand, refused where something must, conflicts where it has moved here", async () => {
  const everyone = await store.read.select().from(projects);
  const { cell, save } = await opened(await taken("officer", "form=ledger"));
  const own = await getUser(store.read, "u-officer");
  const [first, second, third, fourth] = everyone.filter(
    ({ code, serviceUnit, contactPhone, content }) =>
      code && serviceUnit && contactPhone && content && cell(code, "项目专员").value === own?.name,
  );
  if (!first?.code || !second?.code || !third?.code || !fourth?.code)
    throw new Error("the officer has too few projects");
  cell(first.code, "服务单位").value = null;
  cell(first.code, "联络员 / 电话").value = "";
  cell(first.code, "建设规模及主要内容").value = "—";
  cell(first.code, "占地面积（亩）").value = null;
  // What is only worked out says nothing, emptied or not.
  cell(first.code, "自开工累计完成投资").value = null;
  cell(second.code, "项目业主").value = null;
  cell(second.code, "总投资").value = null;
  cell(second.code, "服务单位").value = null;
  cell(third.code, "服务单位").value = null;
  cell(third.code, "建设规模及主要内容").value = null;
  cell(fourth.code, "建设规模及主要内容").value = null;
  const bytes = await save();
  const now = (await store.read.select().from(projects)).find(({ id }) => id === third.id);
  const moved = { serviceUnit: "系统里改的专班", content: "系统里改的规模" };
  await done(store, (tx) => tx.change(projects, third.id, moved, now?.version ?? 0));
  const id = await sent(bytes);
  const before = await shown(id, "officer");
  const lineOf = (name: string) => before.rows.find((row) => row.name === name);
  expect(before.counts).toMatchObject({ new: 0, changed: 2, rejected: 1, conflicts: 2, mine: 0 });
  expect(lineOf(first.name)?.cells.map(({ key, before, after }) => [key, before, after])).toEqual([
    ["content", first.content, ""],
    ...(first.landMu === null ? [] : [["landMu", first.landMu, null]]),
    ["serviceUnit", first.serviceUnit, ""],
    ["contactPhone", first.contactPhone, ""],
  ]);
  expect(
    lineOf(second.name)?.reasons.map(({ key, column, sentence }) => [key, Boolean(column), sentence.key]),
  ).toEqual([
    ["totalInvestment", true, "reason.apply.empty"],
    ["owner", true, "reason.apply.empty"],
  ]);
  const torn = (preview: typeof before) =>
    preview.rows.flatMap(({ conflicts }) => conflicts.map(({ key, file, mine }) => `${key} ${file} ${mine}`));
  expect(torn(before)).toEqual(["content  false", "serviceUnit  false"]);
  // All at once, then one of them otherwise.
  const answer = async (answers: Answers, seen: number) =>
    expect(
      await answerBatch(null, form({ batch: id, seen: String(seen), answers: JSON.stringify(answers) })),
    ).toMatchObject({ ok: true });
  await answer(allDecided(before.batch.answers, true), 1);
  const all = await shown(id, "officer");
  expect(all.counts).toMatchObject({ changed: 3, conflicts: 2, mine: 2 });
  const line = lineOf(third.name)?.row ?? 0;
  await answer(decided(all.batch.answers, mineId(line, "content"), false), 2);
  const mixed = await shown(id, "officer");
  expect(torn(mixed)).toEqual(["content  false", "serviceUnit  true"]);
  const applying = { batch: id, seen: "3", expected: "3", stamp: stampOf(mixed), all: "0", reason: "据台账" };
  expect(await applyBatch(null, form(applying))).toMatchObject({ ok: true });
  const after = new Map((await store.read.select().from(projects)).map((row) => [row.id, row]));
  expect(after.get(first.id)).toMatchObject({ serviceUnit: "", contactPhone: "", content: "", landMu: null });
  expect(after.get(second.id)).toMatchObject({ owner: second.owner, serviceUnit: second.serviceUnit });
  expect(after.get(third.id)).toMatchObject({ serviceUnit: "", content: "系统里改的规模" });

  // The row that was left out comes back as part of the same export: its emptied cell is known still.
  const address = new Request(`http://127.0.0.1:3000/api/imports/${id}/rejected`);
  const left = await takeRejected(address, { params: Promise.resolve({ id }) });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await left.arrayBuffer()) as never);
  const [sheet] = book.worksheets;
  const heads = sheet?.getRow(5).values as unknown[];
  expect(sheet?.rowCount).toBe(6);
  for (const [head, value] of [
    ["项目业主", "改正的业主"],
    ["总投资", second.totalInvestment / 10_000],
  ] as const)
    if (sheet) sheet.getRow(6).getCell(heads.indexOf(head)).value = value;
  const again = await shown(await sent(new Uint8Array(await book.xlsx.writeBuffer()) as never), "officer");
  expect(again.counts).toMatchObject({ rowsIn: 1, changed: 1, rejected: 0, conflicts: 0 });
  expect(again.rows[0]?.cells.map(({ key, after }) => [key, after])).toEqual([
    ["owner", "改正的业主"],
    ["serviceUnit", ""],
  ]);
});

test("the year's plans by month come back as well: untouched they say nothing, an edited month is an adjustment", async () => {
  await asUser(store, "u-admin");
  const file = await exportPlans(
    new Request("http://127.0.0.1:3000/plans/export?period=2021-04&department=all"),
  );
  const bytes = await file.arrayBuffer();
  const untouched = await shown(await sent(new Uint8Array(bytes)), "admin");
  expect(untouched).toMatchObject({ isExport: true, counts: { changed: 0, rejected: 0, conflicts: 0 } });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [sheet] = book.worksheets;
  const heads = (sheet?.getRow(4).values ?? []) as unknown[];
  const at = (head: string) => heads.indexOf(head);
  const line = sheet?.getRows(6, 300)?.find((row) => row.getCell(at("状态")).value === "在执行");
  const edit = (head: string, more: number) => {
    const cell = line?.getCell(at(head));
    if (cell) cell.value = Number(cell.value) + more;
  };
  edit("8月计划", 100);
  edit("本年度计划投资", 100);
  const id = await sent(new Uint8Array(await book.xlsx.writeBuffer()) as Uint8Array<ArrayBuffer>);
  const { rows, counts } = await shown(id, "admin");
  expect(rows.flatMap(({ reasons }) => reasons)).toEqual([]);
  expect(counts).toMatchObject({ new: 0, changed: 1, rejected: 0, conflicts: 0, cells: 2 });
  const row = rows.find(({ kind }) => kind === "changed");
  expect(row?.plan).toBe("waits");
  expect(row?.cells.map(({ key, before, after }) => [key, Number(after) - Number(before)])).toEqual([
    ["annual", 1_000_000],
    ["planMonth.8", 1_000_000],
  ]);
});
