import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvPieces } from "@/lib/csv";
import { cellText, looksLikeFormula } from "@/lib/sheet/cell";
import { inPieces, type Sheet, type SheetColumn, type SheetRow, sumsOf } from "@/lib/sheet/sheet";
import { type WorkbookFrame, workbookOf } from "@/lib/sheet/workbook";
import { formulaAt, plainValue, readWorkbook, rowsFrom } from "../support/workbook";

const frame: WorkbookFrame = {
  sheetName: "台账",
  author: "张伟",
  at: new Date("2021-04-20T01:00:00Z"),
  footer: "张伟 & 李强 导出",
  pages: { before: "第", between: "页，共", after: "页" },
  cut: "……（已截断）",
  origin: {
    list: "test",
    period: "2021-03",
    asOf: "2021-03-31",
    audit: 7,
    by: "u-1",
    at: "2021-04-20T01:00:00Z",
  },
};

const columns: SheetColumn[] = [
  { key: "light", head: "灯", kind: "text", tones: new Map([["红", "red"]]) },
  { key: "name", head: "项目", kind: "long" },
  { key: "annual", head: "计划", group: "本年", kind: "wan", sum: "add" },
  { key: "actual", head: "完成", group: "本年", kind: "wan", sum: "add" },
  { key: "gap", head: "差额", kind: "gap", sum: "add" },
  { key: "share", head: "占比", kind: "share", sum: { n: "actual", d: "annual" } },
  { key: "points", head: "较序时", kind: "points", sum: { n: "actual", d: "annual", minus: 250 } },
  { key: "start", head: "开工", kind: "day" },
  { key: "month", head: "月份", kind: "month" },
  { key: "days", head: "天数", kind: "whole" },
];

const row = (id: string, name: string, annual: number, actual: number, group?: string): SheetRow => ({
  id,
  cells: [
    ...["红", name, annual, actual, actual - annual],
    { n: actual, d: annual, against: 60 },
    ...[-12, "2021-03-05", "2021-03", 7],
  ],
  ...(group ? { group } : {}),
});

const rows = [
  row("p1", "甲\n二期", 123_456_789, 12_345, "a"),
  row("p2", "乙", 50_000_000, 29_980_000, "a"),
  row("p3", "丙", 10_000, 0, "b"),
];

const sheetOf = (list: readonly SheetRow[], more: Partial<Sheet> = {}): Sheet => ({
  title: "重点项目登记表",
  subtitle: "2021年3月 · 数据截至2021-03-31",
  unit: "单位：万元",
  note: "张伟 于 2021-04-20 09:00 导出",
  columns,
  fixed: 2,
  labelKey: "name",
  count: list.length,
  rows: inPieces(list, 2),
  total: { label: "合计", cells: sumsOf(columns, list) },
  totalPlace: "last",
  groups: new Map(),
  ...more,
});

const read = async (sheet: Sheet) => readWorkbook(await workbookOf(sheet, frame));

test("numbers, shares, days and months come back exactly, with the formats of the screen", async () => {
  const { sheet } = await read(sheetOf(rows));
  expect(rowsFrom(sheet, 6).slice(0, 3)).toEqual([
    [
      "红",
      "甲\n二期",
      12_345.6789,
      1.2345,
      -12_344.4444,
      12_345 / 123_456_789,
      -1.2,
      "2021-03-05",
      "2021-03-01",
      7,
    ],
    // 59.96% is red, so it must not be printed as 60.0%.
    ["红", "乙", 5000, 2998, -2002, 0.5996, -1.2, "2021-03-05", "2021-03-01", 7],
    ["红", "丙", 1, 0, -1, 0, -1.2, "2021-03-05", "2021-03-01", 7],
  ]);
  const formats = ["C6", "C7", "E6", "F6", "F7", "G6", "H6", "I6"].map((at) => sheet.getCell(at).numFmt);
  expect(formats).toEqual([
    ...["#,##0.0000", "#,##0", "+#,##0.0000;-#,##0.0000;0", "0.0%", "0.00%", "+0.0;-0.0;0.0"],
    ...["yyyy-mm-dd", "yyyy-mm"],
  ]);
  expect(sheet.getCell("A6").font.color).toEqual({ argb: "FFB42318" });
});

test("title, period and unit, note, two rows of headers, frozen panes, filter and paper", async () => {
  const { sheet, book } = await read(sheetOf(rows));
  expect(plainValue(sheet.getCell("A1"))).toBe("重点项目登记表");
  expect(plainValue(sheet.getCell("A2"))).toContain("数据截至2021-03-31");
  expect(plainValue(sheet.getCell("I2"))).toBe("单位：万元");
  expect(plainValue(sheet.getCell("A3"))).toContain("张伟 于");
  expect(["A4", "C4", "C5", "D5", "E4"].map((at) => plainValue(sheet.getCell(at)))).toEqual([
    "灯",
    "本年",
    "计划",
    "完成",
    "差额",
  ]);
  expect(sheet.getCell("D4").master.address).toBe("C4");
  expect(sheet.getCell("A5").master.address).toBe("A4");
  expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 5 });
  expect(sheet.autoFilter).toBe("A5:J8");
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 8,
    orientation: "landscape",
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: "4:5",
  });
  expect(sheet.headerFooter.oddFooter).toBe("&L张伟 && 李强 导出&R第&P页，共&N页");
  expect(book.creator).toBe("张伟");
});

test("sums are formulas whose last results are the sums, and subtotals stand over their parts", async () => {
  const part = (key: string) => {
    const own = rows.filter(({ group }) => group === key);
    return [key, { label: `${key} 小计`, cells: sumsOf(columns, own), count: own.length }] as const;
  };
  const { sheet, origin } = await read(sheetOf(rows, { groups: new Map([part("a"), part("b")]) }));
  expect(rowsFrom(sheet, 6).map(([, name]) => name)).toEqual([
    "a 小计",
    "甲\n二期",
    "乙",
    "b 小计",
    "丙",
    "合计",
  ]);
  expect(["C6", "C9", "C11", "F11", "G11"].map((at) => formulaAt(sheet, at))).toEqual([
    ...["SUBTOTAL(9,C7:C8)", "SUBTOTAL(9,C10:C10)", "SUBTOTAL(9,C6:C10)"],
    ...['IF(C11=0,"",D11/C11)', 'IF(C11=0,"",ROUND(D11/C11*100,1)-25)'],
  ]);
  expect(plainValue(sheet.getCell("C11"))).toBe(17_346.6789);
  expect(plainValue(sheet.getCell("F11"))).toBe(29_992_345 / 173_466_789);
  expect(plainValue(sheet.getCell("G11"))).toBe(-7.7);
  expect(origin).toMatchObject({
    list: "test",
    audit: 7,
    firstLine: 6,
    rows: ["p1", "p2", "p3"],
    columns: columns.map(({ key }) => key),
  });
});

test("an official form has its total first and no filter; a sum whose parts are not shown is a number", async () => {
  const [light, name, , actual, , share] = columns;
  if (!light || !name || !actual || !share) throw new Error("columns");
  const list = rows.map(({ id, cells }) => ({ id, cells: [0, 1, 3, 5].map((at) => cells[at] ?? null) }));
  const { sheet } = await read(
    sheetOf(list, {
      columns: [light, name, actual, share].map(({ group: _, ...one }) => one),
      totalPlace: "first",
      total: { label: "合计", cells: { actual: 29_992_345, share: { n: 29_992_345, d: 173_466_789 } } },
    }),
  );
  expect(plainValue(sheet.getCell("B5"))).toBe("合计");
  expect(formulaAt(sheet, "C5")).toBe("SUBTOTAL(9,C6:C8)");
  expect(formulaAt(sheet, "D5")).toBeNull();
  expect(plainValue(sheet.getCell("D5"))).toBe(29_992_345 / 173_466_789);
  expect(sheet.autoFilter).toBeFalsy();
});

const payloads = [
  ...[
    "=cmd|' /C calc'!A0",
    "+1",
    "-2",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\u0000=1",
    "＝1+1",
    "＠SUM",
    ";=1",
    '"=1',
    " =1",
  ],
  '=HYPERLINK("http://x","y")',
];

test("no text becomes a formula, in .xlsx as in .csv, and each comes back as it was", async () => {
  const list = payloads.map((text, at) => row(`p${at}`, text, 10_000, 0));
  const bytes = await workbookOf(sheetOf(list, { total: null }), frame);
  const { sheet } = await readWorkbook(bytes);
  sheet.eachRow((line) => {
    line.eachCell((cell) => expect(cell.formula ?? null).toBeNull());
  });
  expect(rowsFrom(sheet, 6).map(([, name]) => name)).toEqual(
    payloads.map((text) => text.replace("\u0000", "").replace("\r", "\n")),
  );
  expect(payloads.filter((text) => !looksLikeFormula(text.replace("\u0000", "")))).toEqual([]);
  let csv = "";
  for await (const piece of csvPieces(sheetOf(list, { total: null }), "万元")) csv += piece;
  expect(csv.startsWith("\uFEFF灯,项目,本年 计划(万元),本年 完成(万元),差额(万元),占比(%),较序时")).toBe(
    true,
  );
  const lines: string[][] = parse(csv, { bom: true, record_delimiter: "\r\n" });
  expect(lines.slice(1).map(([, name]) => name)).toEqual(
    payloads.map((text) => `'${text.replace("\u0000", "")}`),
  );
  expect(lines[1]?.slice(2, 7)).toEqual(["1", "0", "-1", "0", "-1.2"]);
});

test("what no sheet can hold is left out, and a text beyond a cell ends with a sentence", async () => {
  const long = `${"长".repeat(40_000)}`;
  const { sheet } = await read(sheetOf([row("p1", "a\u0001b\ud800c\u000b", 1, 1), row("p2", long, 1, 1)]));
  expect(sheet.getCell("B6").value).toBe("ab\ufffdc");
  const text = String(sheet.getCell("B7").value);
  expect(text).toHaveLength(32_767);
  expect(text.endsWith(frame.cut)).toBe(true);
  expect(cellText("短", frame.cut)).toBe("短");
});

test("a list without rows has its headers, and a list that promises other rows than come is refused", async () => {
  const { sheet } = await read(sheetOf([]));
  expect(plainValue(sheet.getCell("B6"))).toBe("合计");
  await expect(workbookOf(sheetOf(rows, { count: 5 }), frame)).rejects.toThrow("promised");
});

test("a long list is written whole and lets others work in between", async () => {
  const list = Array.from({ length: 21_000 }, (_, at) => row(`p${at}`, `项目${at}`, 10_000 * at, 1));
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 5);
  const { sheet, origin } = await read(sheetOf(list));
  clearInterval(clock);
  expect(turns).toBeGreaterThan(20);
  expect(sheet.rowCount).toBe(5 + 21_000 + 1);
  expect(sheet.getCell("B21005").value).toBe("项目20999");
  expect(origin.rows).toHaveLength(21_000);
});

test("whoever goes away stops the writing", async () => {
  const gone = AbortSignal.abort();
  await expect(workbookOf(sheetOf(rows), { ...frame, signal: gone })).rejects.toThrow();
});
