import { expect, test } from "vitest";
import { understand } from "@/lib/ledger/understand";
import { context, readingOf } from "../../support/workbooks/read";
import { sheetOf } from "../../support/workbooks/sheet";

const wan = 10_000;

test("a total beside the sum of its rows: both numbers, and the difference", () => {
  const { understanding } = readingOf(
    sheetOf([
      ["项目名称", "总投资（万元）", "年度计划（万元）"],
      ["甲", 100, 10],
      ["乙", 200, 20],
      ["小计", 300, 30],
      ["丙", 400, 40],
      ["小计", 400, 40],
      ["合计", 701, 70],
    ]),
  );
  const short = understanding.reconciled.map(({ row, column, stated, summed, difference, rows }) => [
    row,
    column,
    stated / wan,
    summed / wan,
    difference / wan,
    rows,
  ]);
  expect(short).toEqual([
    [7, 1, 701, 700, 1, 3],
    [7, 2, 70, 70, 0, 3],
    [4, 1, 300, 300, 0, 2],
    [4, 2, 30, 30, 0, 2],
    [6, 1, 400, 400, 0, 1],
    [6, 2, 40, 40, 0, 1],
  ]);
});

test("sums that stand above their rows are compared with the rows below", () => {
  const { reconciled } = understand(
    sheetOf([
      ["项目名称", "总投资（万元）"],
      ["一、省重点项目", 300],
      ["甲", 100],
      ["乙", 200],
      ["二、市重点项目", 5],
      ["丙", 4],
    ]),
    context,
  );
  expect(reconciled.map(({ row, stated, summed }) => [row, stated / wan, summed / wan])).toEqual([
    [2, 300, 300],
    [5, 5, 4],
  ]);
});

test("a total that leaves hidden rows out agrees with the visible ones", () => {
  const sheet = sheetOf([
    ["项目名称", "总投资（万元）"],
    ["甲", 1],
    ["乙", 2],
    ["合计", 1],
  ]);
  const hidden = { ...sheet, rows: sheet.rows.map((row) => ({ ...row, hidden: row.number === 3 })) };
  const { understanding, rows } = readingOf(hidden);
  expect(understanding.hiddenRows).toBe(1);
  expect(understanding.reconciled).toMatchObject([{ stated: wan, summed: wan, difference: 0, rows: 1 }]);
  expect(rows.read.map(({ row }) => row)).toEqual([2]);
});

test("a rejected row still counts towards the sum of the sheet", () => {
  const { understanding, rows } = readingOf(
    sheetOf([
      ["项目名称", "总投资（万元）", "施工许可日"],
      ["甲", 1, "？"],
      ["合计", 1],
    ]),
  );
  expect(rows.rejected).toHaveLength(1);
  expect(understanding.reconciled).toMatchObject([{ difference: 0 }]);
});

test("projects whose names sound like totals stay projects", () => {
  const { rows } = readingOf(
    sheetOf([
      ["序号", "项目名称", "责任单位", "总投资（万元）"],
      [1, "经开区综合汇总分析平台", "建设局", 5],
      [2, "累计里程测试场", "建设局", 6],
      [3, "一、二号线换乘站", "建设局", 7],
    ]),
  );
  expect(rows.read.map(({ values }) => values.name)).toEqual([
    "经开区综合汇总分析平台",
    "累计里程测试场",
    "一、二号线换乘站",
  ]);
});

const amounts = (values: number[]) =>
  sheetOf([
    ["项目名称", "总投资（万元）", "年度计划（万元）"],
    ...values.map((value, index) => [`项目${index}`, value, 10]),
  ]);

test("an amount 10 000 times off its neighbours is flagged, an honest giant is not", () => {
  const flagged = (values: number[]) =>
    readingOf(amounts(values)).rows.read.flatMap(({ flags }) =>
      flags.map(({ letter, text, sentence }) => `${letter} ${text} ${sentence.key}`),
    );
  expect(flagged([30_000, 52_000, 12_000, 41_000_000, 80_000])).toEqual(["B 41000000 flag.large"]);
  expect(flagged([30_000, 52_000, 12_000, 500_000, 80_000])).toEqual([]);
  expect(flagged([30_000, 52_000, 112_000, 5.2, 80_000, 64_000])).toEqual(["B 5.2 flag.small"]);
});

test("in a short sheet the row itself tells", () => {
  const { rows } = readingOf(
    sheetOf([
      ["项目名称", "总投资（亿元）", "年度计划（万元）"],
      ["甲", 5, 30_000_000],
    ]),
  );
  expect(rows.read[0]?.flags).toMatchObject([{ letter: "C", sentence: { key: "flag.total" } }]);
});

test("what cannot be kept to the yuan is rounded and said", () => {
  const { rows } = readingOf(
    sheetOf([
      ["项目名称", "总投资（万元）"],
      ["甲", 1.23456],
      ["乙", 1.2345],
    ]),
  );
  expect(
    rows.read.map(({ values, flags }) => [values.totalInvestment, flags.map(({ sentence }) => sentence.key)]),
  ).toEqual([
    [12_346, ["flag.rounded"]],
    [12_345, []],
  ]);
});

test("a problem may say its kind before it, a column may turn out to be another", () => {
  const { understanding, rows } = readingOf(
    sheetOf([
      ["项目名称", "存在问题", "建筑总规模", "类别", "联系电话", "施工许可证"],
      ["甲", "现场：道路未贯通", "新建厂房三栋及配套", "工业", "李四 13900000000", "已办结"],
      ["乙", "缺少资金", "道路全长2公里", "物流", "王五（0371-66780000）", "未提交"],
      ["丙", "无", "改造管网", "民生", "赵六", "办理中"],
    ]),
    { given: { month: "2021-03" } },
  );
  expect(understanding.columns.map(({ field }) => field)).toEqual([
    "name",
    "problem",
    "content",
    "type",
    "contact",
    null,
  ]);
  expect(
    rows.read.map(({ values }) => [
      values["problemType.2021-03"],
      values["problem.2021-03"],
      values.contactName,
      values.contactPhone,
    ]),
  ).toEqual([
    ["site", "道路未贯通", "李四", "13900000000"],
    [undefined, "缺少资金", "王五", "0371-66780000"],
    [undefined, "", "赵六", undefined],
  ]);
});

test("a sum of an export in English is one as well", () => {
  const { understanding, rows } = readingOf(
    sheetOf([
      ["项目名称", "总投资（万元）", "年度计划（万元）"],
      ["Total of 1,002", 300, 30],
      ["甲", 100, 10],
      ["Total of the town", 200, 20],
    ]),
  );
  expect(understanding.reconciled.map(({ row }) => row)).toEqual([2, 2]);
  expect(rows.read.map(({ values }) => values.name)).toEqual(["甲", "Total of the town"]);
});
