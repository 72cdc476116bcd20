import fc from "fast-check";
import { expect, test } from "vitest";
import { difference } from "@/lib/ledger/difference";
import { markOf } from "@/lib/ledger/marks";
import { matchRows } from "@/lib/ledger/match-rows";
import { readRowsInSteps } from "@/lib/ledger/read-rows";
import { sinceExport } from "@/lib/ledger/since-export";
import { finish } from "@/lib/ledger/steps";
import type { Cell, ExistingProject, Value, Values } from "@/lib/ledger/types";
import { understand } from "@/lib/ledger/understand";
import { context } from "../../support/workbooks/read";
import { sheetOf } from "../../support/workbooks/sheet";

const heads = [
  "项目名称",
  "项目代码",
  "建设内容",
  "占地面积（亩）",
  "项目业主",
  "包联领导",
  "施工许可日",
  "标签",
];
const keys = ["name", "code", "content", "landMu", "owner", "leader", "permitOn", "tags"];
const words = fc.constantFrom("新建厂房", "改建仓库", "示例公司", "张三", "李四");
const days = fc.constantFrom("2021-03-15", "2021-04-01", "2020-12-31");
const tags = fc.constantFrom("双十", "双十、重大", "重大");
/** What a cell of each column behind name and code may hold, nothing among it. */
const cells = [words, fc.integer({ min: 1, max: 900 }), words, words, days, tags].map((one) =>
  fc.option(one as fc.Arbitrary<string | number>, { nil: null }),
);
const line = fc.tuple(...(cells as [fc.Arbitrary<Cell>])) as unknown as fc.Arbitrary<
  (string | number | null)[]
>;
/** Ways to say nothing in a cell. */
const nothing = fc.constantFrom<Cell>(null, "", " ", "—", "无");

const valueIn = (key: string, cell: Cell): Value => {
  if (key === "tags") return cell ? String(cell).split("、") : [];
  return (cell as Value) ?? (key === "landMu" || key === "permitOn" ? null : "");
};
const stored = (row: readonly Cell[]): Values =>
  Object.fromEntries(keys.map((key, at) => [key, valueIn(key, row[at] ?? null)]));

const lines = fc.array(
  fc.record({
    held: line,
    edits: line,
    touched: fc.array(fc.nat(5)),
    cleared: fc.array(fc.nat(5)),
    how: nothing,
  }),
  {
    minLength: 1,
    maxLength: 8,
  },
);

test("of an export that comes back exactly the edited cells say something, emptied ones among them", () => {
  fc.assert(
    fc.property(lines, fc.boolean(), fc.boolean(), (rows, marked, turned) => {
      const held = rows.map(({ held }, at): (string | number | null)[] => [
        `项目${at}号`,
        `2101-${at}`,
        ...held,
      ]);
      const sent = rows.map(({ edits, touched, cleared, how }, at): Cell[] =>
        (held[at] ?? []).map((cell, column): Cell => {
          if (column < 2) return cell;
          if (cleared.includes(column - 2)) return how;
          return touched.includes(column - 2) ? (edits[column - 2] ?? null) : cell;
        }),
      );
      const order = turned ? [...sent.keys()].reverse() : [...sent.keys()];
      const sheet = sheetOf([heads, ...order.map((at) => sent[at] ?? [])]);
      const origin = marked
        ? { audit: 1, period: "2021-04", heads, marks: held.map((row) => row.map(markOf).join()) }
        : null;
      const understanding = understand(sheet, context, { given: { "day-of-month:6": "first" } });
      const read = finish(
        readRowsInSteps(sheet, understanding, context, sinceExport(origin, understanding.columns)),
      );
      const existing = held.map(
        (row, at): ExistingProject => ({
          id: `p${at}`,
          code: `2101-${at}`,
          name: `项目${at}号`,
          departmentId: "",
          values: stored(row),
        }),
      );
      const found = difference(read, matchRows(read, existing), existing);
      expect(found.rejected).toEqual([]);
      const told = found.rows.flatMap(({ id, cells }) =>
        cells.map(({ key, after }) => `${id} ${key} ${JSON.stringify(after)}`),
      );
      const wanted = sent.flatMap((row, at) => {
        const plain = row.map(
          (cell): Cell => (typeof cell === "string" && /^[\s—无]*$/.test(cell) ? null : cell),
        );
        return keys.flatMap((key, column) => {
          const [was, is] = [held[at]?.[column] ?? null, plain[column] ?? null];
          // In a ledger of somebody else an empty cell says nothing.
          if (was === is || (is === null && !marked)) return [];
          return `p${at} ${key} ${JSON.stringify(valueIn(key, is))}`;
        });
      });
      expect(told.toSorted()).toEqual(wanted.toSorted());
    }),
    { numRuns: 100 },
  );
});

test("a name or code that was emptied is said too, and a merged cell above fills the ones below", () => {
  const held = [
    ["甲项目", "2101-1", "内容", 10, "业主甲", "张三", null, null],
    ["乙项目", "2101-2", "内容", 20, "业主乙", "李四", null, null],
  ];
  const origin = { audit: 1, period: "2021-04", heads, marks: held.map((row) => row.map(markOf).join()) };
  const sent: Cell[][] = [
    ["甲项目", null, "内容", 10, "业主甲", "张三"],
    [null, "2101-2", "内容", 20, null, "李四"],
  ];
  const sheet = { ...sheetOf([heads, ...sent]), merges: [{ top: 2, bottom: 3, left: 4, right: 4 }] };
  const understanding = understand(sheet, context);
  const read = finish(
    readRowsInSteps(sheet, understanding, context, sinceExport(origin, understanding.columns)),
  );
  expect(read.read.map(({ values }) => values)).toEqual([
    { name: "甲项目", code: "" },
    { name: "", code: "2101-2", owner: "业主甲" },
  ]);
});
