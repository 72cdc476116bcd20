import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/day";
import { wanText, yiText } from "@/lib/domain/money";
import { difference } from "@/lib/ledger/difference";
import { matchRows } from "@/lib/ledger/match-rows";
import type { Cell } from "@/lib/ledger/types";
import { amountCell, yuanOf } from "@/lib/ledger/written-amount";
import { dayCell, spanCell } from "@/lib/ledger/written-day";
import { readingOf } from "../../support/workbooks/read";
import { sheetOf } from "../../support/workbooks/sheet";

const yuan = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const wide = (text: string) =>
  text.replace(/[0-9,.-]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
const read = (cell: Cell, unit: "wan" | "yi" | "yuan") => {
  const found = amountCell(cell);
  return found.kind === "number" ? yuanOf(found.parts, unit) : found;
};

test("every amount that we write in 万元, 元 or 亿元 is read as the same yuan", () => {
  fc.assert(
    fc.property(yuan, (amount) => {
      const exact = { ok: true, value: amount, exact: true };
      for (const text of [
        wanText(amount),
        wanText(amount, false),
        wide(wanText(amount)),
        ` ${wanText(amount)} 万元`,
        `${amount}元`,
      ])
        expect(read(text, "wan").valueOf()).toEqual(exact);
      expect(read(amount, "yuan")).toEqual(exact);
      expect(read(amount / 10_000, "wan")).toEqual(exact);
      expect(read(yiText(amount, 8), "yi")).toEqual(exact);
    }),
  );
});

test("text that is not a number never becomes one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const found = amountCell(text);
      if (found.kind !== "number") return;
      expect(text.normalize("NFKC")).toMatch(/\d/);
    }),
    { numRuns: 2000 },
  );
});

const days = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(day("1960-01-01"), count));
const spellings = (on: string): Cell[] => {
  const [year, month, date] = on.split("-").map(Number);
  return [
    on,
    { day: on },
    `${year}/${month}/${date}`,
    `${year}.${month}.${date}`,
    `${year}年${month}月${date}日`,
    `${wide(`${year}年`)}${month}月${date}日`,
    on.replaceAll("-", ""),
    Number(on.replaceAll("-", "")),
    `${on} 00:00:00`,
  ];
};

test("a day in any spelling is that day, and its month is its month", () => {
  fc.assert(
    fc.property(days, (on) => {
      for (const cell of spellings(on)) expect(dayCell(cell)).toEqual({ kind: "day", day: on });
      const [year, month] = on.split("-").map(Number);
      for (const text of [
        `${year}.${month}`,
        `${year}年${month}月`,
        on.slice(0, 7),
        `${year}年${month}月份`,
        `${year}/${month}`,
      ])
        expect(dayCell(text)).toEqual({ kind: "month", month: on.slice(0, 7) });
    }),
  );
});

test("every span that can be written with every dash is that span", () => {
  fc.assert(
    fc.property(
      days,
      days,
      fc.constantFrom("-", "—", "——", "~", "～", "至", "到", " - "),
      fc.boolean(),
      (a, b, dash, points) => {
        const [from, to] = [a, b].sort().map((on) => on.slice(0, 7)) as [string, string];
        const write = (month: string) =>
          points
            ? `${Number(month.slice(0, 4))}.${Number(month.slice(5))}`
            : `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
        expect(spanCell(write(from) + dash + write(to))).toEqual({ kind: "span", from, to });
      },
    ),
  );
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.integer({ min: -5, max: 100_000 }),
  fc.constantFrom<Cell>(
    "甲",
    "乙",
    "合计",
    "小计",
    "一、工业",
    "注：本表",
    "-",
    "待定",
    "2021.3",
    "2021年",
    "建设局",
    "12万元",
    "x",
    { error: "#REF!" },
    { day: "2021-03-01" },
    { percent: 5 },
    true,
    "项目名称",
    "总投资（万元）",
  ),
);
const heads: Cell[] = ["序号", "项目名称", "总投资（万元）", "责任单位", "计划开工", "形象进度", "备注"];

test("rows in are rows read, rejected and skipped, whatever stands in them", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: heads.length }), { maxLength: 25 }),
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      fc.boolean(),
      (rows, hidden, hiddenRows) => {
        const plain = sheetOf([["台账"], heads, ...rows]);
        const sheet = {
          ...plain,
          rows: plain.rows.map((row, index) => ({ ...row, hidden: index > 1 && hidden[index] === true })),
        };
        const { understanding, rows: found } = readingOf(sheet, {
          hiddenRows,
          given: { month: "2021-03", "day-of-month:4": "first" },
        });
        const below = sheet.rows
          .filter(({ number }) => number > (understanding.header.at(-1) ?? 0))
          .map(({ number }) => number);
        if (understanding.header.length === 0) return;
        const accounted = [...found.read, ...found.rejected, ...found.skipped]
          .map(({ row }) => row)
          .sort((a, b) => a - b);
        expect(accounted).toEqual(below);
        const { counts } = difference(found, matchRows(found, []), []);
        expect(counts.new + counts.changed + counts.unchanged + counts.rejected + counts.skipped).toBe(
          counts.rowsIn,
        );
        expect(counts.rowsIn).toBe(below.length);
      },
    ),
    { numRuns: 400 },
  );
});

const ledger: Cell[][] = [
  ["项目名称", "总投资（亿元）", "投资", null, "责任单位", "计划开工"],
  [null, null, "年度计划（万元）", "3月完成（万元）", null, null],
  ["甲", 1.5, 300, 20, "建设局", "2021-03-15"],
  ["乙", 2.25, 400, 30, "商务局", "2021-04-15"],
  ["合计", 3.75, 700, 50, null, null],
];
const title: Cell[] = ["2021年重点项目台账"];

test("titles above, empty rows between and empty columns beside change nothing that is understood", () => {
  const bare = readingOf(sheetOf(ledger)).rows.read.map(({ values }) => values);
  expect(bare).toHaveLength(2);
  fc.assert(
    fc.property(fc.nat(3), fc.nat(3), fc.nat(4), fc.nat(3), (titles, before, after, left) => {
      const rows: Cell[][] = [
        ...Array.from({ length: titles }, () => title),
        ...Array.from({ length: before }, () => []),
        ...ledger.flatMap((row, index) =>
          index > 2 ? [Array.from({ length: after % 2 }, () => null), row] : [row],
        ),
        ...Array.from({ length: after }, () => [null]),
      ];
      const moved = rows.map((row) => [...Array.from({ length: left }, () => null), ...row]);
      const found = readingOf(sheetOf(moved));
      expect(found.rows.read.map(({ values }) => values)).toEqual(bare);
      expect(found.understanding.reconciled.map(({ difference: off }) => off)).toEqual([0, 0, 0]);
    }),
    { numRuns: 60 },
  );
});

test("reading the same again changes nothing", () => {
  const read = readingOf(sheetOf(ledger)).rows;
  const stored = read.read.map(({ row, values }) => ({
    id: `p${row}`,
    code: null,
    name: String(values.name),
    departmentId: String(values.departmentId),
    values,
  }));
  const again = difference(read, matchRows(read, stored), stored);
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
});
