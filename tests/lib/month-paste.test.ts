import fc from "fast-check";
import { expect, test } from "vitest";
import { period } from "@/lib/domain/period";
import { zonePreset } from "@/lib/domain/preset";
import {
  checkRow,
  emptyCells,
  type GridRow,
  gridFields,
  outlookOf,
  readCell,
  type Typed,
} from "@/lib/month-grid";
import { applyPaste, readPaste } from "@/lib/month-paste";
import { pastedTable } from "@/lib/pasted";

const row = (at: number, changes: Partial<GridRow> = {}): GridRow => ({
  projectId: `p${at}`,
  name: `第${at}号产业园（一期）`,
  code: at % 2 === 0 ? `2101-410171-04-01-${String(at).padStart(6, "0")}` : null,
  departmentId: "d",
  officerId: "u",
  status: "missing",
  cells: { ...emptyCells, invested: "100", progress: "主体施工" },
  closed: null,
  seen: 0,
  revision: 0,
  planToDate: 4_000_000,
  hasMonths: true,
  overdueDays: 0,
  investedEarlier: 3_000_000,
  context: {
    period: period("2021-04"),
    annualPlan: 12_000_000,
    totalInvestment: 100_000_000,
    carryOver: 0,
    investedBefore: 3_000_000,
    previousProgress: null,
    category: "carry",
    state: "behind",
    started: true,
    late: false,
    revisesLocked: false,
  },
  ...changes,
});
const rows = Array.from({ length: 12 }, (_, at) => row(at, at === 11 ? { closed: "filed" } : {}));
const first = { row: 0, field: "invested" } as const;

test("a quoted cell keeps its line breaks, tabs and quotes", () => {
  expect(pastedTable('a\t"b\n""c""\td"\te\r\n1\t\t2\n')).toEqual([
    ["a", 'b\n"c"\td', "e"],
    ["1", "", "2"],
  ]);
  expect(pastedTable('5" pipe\tx')).toEqual([['5" pipe', "x"]]);
});

test("rows are recognised by code or name whatever the order, width and brackets; columns by their heading", () => {
  const text = [
    "2021年4月进度表\t\t单位：万元",
    "序号\t项目名称\t项目代码\t本月完成投资\t形象进度\t备注",
    "合计\t\t\t1,200\t\t",
    `1\t第 3 号产业园(一期)\t\t1,000.50\t封顶\t好`,
    `2\t随便\t2101-410171-04-01-000004\t２００万元\t\t`,
    "3\t没有的项目\t\t5\t\t",
    `4\t第3号产业园（一期）\t\t7\t\t`,
    `5\t第11号产业园（一期）\t\t7\t\t`,
  ].join("\n");
  const paste = readPaste(rows, text, first);
  expect(paste).toMatchObject({ by: "header", found: 2, unit: "wan", ignored: ["备注"], bad: [] });
  expect(paste.cells).toEqual([
    { projectId: "p3", field: "invested", text: "1000.5" },
    { projectId: "p3", field: "progress", text: "封顶" },
    { projectId: "p4", field: "invested", text: "200" },
  ]);
  expect(paste.left.map(({ line, why }) => [line, why])).toEqual([
    [3, "total"],
    [6, "unknown"],
    [7, "twice"],
    [8, "closed"],
  ]);
});

test("without a header the fixed order follows the name; a heading in 亿元 converts", () => {
  const plain = readPaste(rows, "第1号产业园（一期）\t12\t3\t封顶\t手续\t缺规划许可", first);
  expect(plain.cells.map(({ field, text }) => [field, text])).toEqual([
    ["invested", "12"],
    ["fixedAssets", "3"],
    ["progress", "封顶"],
    ["problemType", "permit"],
    ["problem", "缺规划许可"],
  ]);
  const yi = readPaste(rows, "项目名称\t当月完成投资（亿元）\n第1号产业园（一期）\t0.12", first);
  expect(yi).toMatchObject({ unit: "yi", cells: [{ text: "1200" }] });
});

test("numbers alone are laid from the chosen cell on; what cannot be read is left out and named", () => {
  const paste = readPaste(rows, "1\t2\n十二\t\n3\t4", { row: 2, field: "invested" });
  expect(paste.by).toBe("place");
  expect(paste.cells.map(({ projectId, field, text }) => `${projectId} ${field} ${text}`)).toEqual([
    "p2 invested 1",
    "p2 fixedAssets 2",
    "p4 invested 3",
    "p4 fixedAssets 4",
  ]);
  expect(paste.bad).toEqual([{ projectId: "p3", field: "invested", text: "十二", problem: "not-a-number" }]);
});

test("the pasted cells are the changed cells, no others", () => {
  const amount = fc.integer({ min: -5000, max: 900_000 }).map((tenths) => String(tenths / 10));
  const word = fc.constantFrom("封顶", "打桩", "桩基完成80%", "=1+1", "a\nb", 'x"y');
  const cell = fc.record({
    at: fc.nat(rows.length - 1),
    invested: fc.option(fc.oneof(amount, fc.constantFrom("十二", "1.23456"))),
    progress: fc.option(word),
    problemType: fc.option(fc.constantFrom("现场", "无", "坏的")),
  });
  const quoted = (text: string | null) =>
    text === null ? "" : /[\n\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  fc.assert(
    fc.property(
      fc.uniqueArray(cell, { selector: ({ at }) => at, minLength: 1 }),
      fc.boolean(),
      (cells, before) => {
        const typed: Typed = before ? { p0: { nextSteps: "先前填的" }, p5: { progress: "先前" } } : {};
        const text = [
          "项目名称\t当月完成投资\t形象进度\t问题类型",
          ...cells.map(({ at, invested, progress, problemType }) =>
            [rows[at]?.name ?? "", quoted(invested), quoted(progress), quoted(problemType)].join("\t"),
          ),
        ].join("\r\n");
        const after = applyPaste(rows, typed, readPaste(rows, text, first));
        for (const [at, one] of rows.entries())
          for (const field of gridFields) {
            const line = one.closed ? undefined : cells.find((cell) => cell.at === at);
            const pasted = field in (line ?? {}) ? (line?.[field as "invested"] ?? null) : null;
            const read = pasted === null ? null : readCell(field, pasted);
            const now = after[one.projectId]?.[field];
            if (!read?.ok) expect(now).toBe(typed[one.projectId]?.[field]);
            else expect(now ?? one.cells[field]).toBe(read.text);
          }
      },
    ),
  );
});

test("a typed value that is the stored one again is no change; checks and light are those of the form", () => {
  const [one] = rows;
  if (!one) throw new Error("no row");
  expect(applyPaste([one], { p0: { invested: "7" } }, readPaste([one], `${one.name}\t100.0`, first))).toEqual(
    {},
  );
  expect(checkRow(one, { p0: { invested: "-5" } }).findings).toMatchObject([
    { code: "negative", level: "reason" },
  ]);
  expect(checkRow(one, { p0: { invested: "" } }).problems).toEqual({ invested: "empty" });
  expect(outlookOf(one, 800_000, zonePreset, 4)).toMatchObject({ state: "achieved", light: "green" });
  expect(outlookOf(one, 0, zonePreset, 4)).toMatchObject({ state: "behind", light: "yellow" });
});
