import { expect, test } from "vitest";
import { difference } from "@/lib/ledger/difference";
import { matchRows } from "@/lib/ledger/match-rows";
import type { Cell, Choices, ExistingProject } from "@/lib/ledger/types";
import { readingOf } from "../../support/workbooks/read";
import { sheetOf } from "../../support/workbooks/sheet";

const stored: ExistingProject[] = [
  {
    id: "p1",
    code: "2101-410171-04-01-000001",
    name: "上汽云计算中心",
    departmentId: "d-econ",
    values: {
      name: "上汽云计算中心",
      code: "2101-410171-04-01-000001",
      totalInvestment: 10_000_000,
      plannedStart: "2021-03-15",
      tags: ["双十", "省重点"],
      problem: "",
    },
  },
  {
    id: "p2",
    code: null,
    name: "第九大街改造工程",
    departmentId: "d-build",
    values: { name: "第九大街改造工程", totalInvestment: 20_000_000 },
  },
  {
    id: "p3",
    code: null,
    name: "滨河社区服务中心",
    departmentId: "d-build",
    values: { name: "滨河社区服务中心" },
  },
  {
    id: "p4",
    code: null,
    name: "滨河社区服务中心",
    departmentId: "d-commerce",
    values: { name: "滨河社区服务中心" },
  },
];

function compared(rows: Cell[][], choices: Choices = {}, given: Record<string, string> = {}) {
  const read = readingOf(sheetOf(rows), { given });
  return difference(read.rows, matchRows(read.rows, stored, choices), stored);
}

const short = ({ rows }: ReturnType<typeof compared>) =>
  rows.map(({ row, kind, id, match, cells }) => [
    row,
    kind,
    id,
    match,
    ...cells.map(({ key, before, after }) => `${key} ${before}→${after}`),
  ]);

const head: Cell[] = ["项目代码", "项目名称", "责任单位", "总投资（万元）"];

test("by code, whatever the name; by name and department; else new", () => {
  expect(
    short(
      compared([
        head,
        ["2101-410171-04-01-000001", "上汽云计算数据中心", "经发局", 1000],
        [null, "第九大街\n改造工程", "建设局", 2500],
        [null, "滨河社区服务中心", "商务局", null],
        [null, "全新产业园", "建设局", 1],
      ]),
    ),
  ).toEqual([
    [2, "changed", "p1", "code", "name 上汽云计算中心→上汽云计算数据中心", "departmentId null→d-econ"],
    [3, "changed", "p2", "name", "departmentId null→d-build", "totalInvestment 20000000→25000000"],
    [4, "changed", "p4", "name", "departmentId null→d-commerce"],
    [
      5,
      "new",
      null,
      "new",
      "name null→全新产业园",
      "departmentId null→d-build",
      "totalInvestment null→10000",
    ],
  ]);
});

test("likely duplicates are proposed and a choice settles them", () => {
  const rows = [head, [null, "第九大街改造", "建设局", 2000], [null, "滨河社区服务中心", null, null]];
  const open = compared(rows);
  expect(open.rows.map(({ match, candidates }) => [match, candidates.map(({ id }) => id)])).toEqual([
    ["likely", ["p2"]],
    ["ambiguous", ["p3", "p4"]],
  ]);
  expect(short(compared(rows, { 2: "p2", 3: "new" })).map(([row, kind, id]) => [row, kind, id])).toEqual([
    [2, "changed", "p2"],
    [3, "new", null],
  ]);
});

test("another code is another project even under the same name", () => {
  const { rows } = compared([head, ["2101-410171-04-01-999999", "上汽云计算中心", "经发局", 1000]]);
  expect(rows).toMatchObject([{ kind: "new", match: "likely", candidates: [{ id: "p1" }] }]);
});

test("a second row for one project is rejected and names the first", () => {
  const { rejected, counts } = compared([
    head,
    ["2101-410171-04-01-000001", "上汽云计算中心", null, 1],
    [null, "上汽云计算中心", null, 2],
    ["没有这个", null, null, 3],
  ]);
  expect(
    rejected.map(({ row, cells, rejections }) => [
      row,
      cells,
      rejections[0]?.letter,
      rejections[0]?.sentence,
    ]),
  ).toEqual([
    [3, ["", "上汽云计算中心", "", "2"], "B", { key: "reason.twice", values: { row: 2 } }],
    [4, ["没有这个", "", "", "3"], "A", { key: "reason.unknown-code" }],
  ]);
  expect(counts).toEqual({ rowsIn: 3, new: 0, changed: 1, unchanged: 0, rejected: 2, skipped: 0 });
});

test("what says the same is no change: a month of the stored day, tags in another order, an empty cell", () => {
  const { rows } = compared(
    [
      ["项目代码", "项目名称", "计划开工", "标签", "总投资（万元）", "存在问题"],
      ["2101-410171-04-01-000001", "上汽云计算中心", "2021.3", "省重点、双十", null, null],
    ],
    {},
    { "day-of-month:2": "last", month: "2021-03" },
  );
  expect(rows).toMatchObject([{ kind: "unchanged", cells: [] }]);
});

test("figures that are worked out here are compared and never written", () => {
  const [p1] = stored;
  if (!p1) expect.fail("no project");
  const read = readingOf(
    sheetOf([
      ["项目名称", "今年累计完成投资（万元）"],
      ["上汽云计算中心", 50],
    ]),
  );
  const known = [{ ...p1, values: { ...p1.values, investedToDate: 400_000 } }];
  const found = difference(read.rows, matchRows(read.rows, known), known);
  expect(found.rows).toMatchObject([
    { kind: "unchanged", disagreements: [{ key: "investedToDate", before: 400_000, after: 500_000 }] },
  ]);
  expect(found.rows[0]?.values).toEqual({ name: "上汽云计算中心" });
});
