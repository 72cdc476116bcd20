import { expect, test } from "vitest";
import { readWorkbook } from "@/db/workbook/read";
import { withPauses } from "@/db/workbook/with-pauses";
import { differenceInSteps } from "@/lib/ledger/difference";
import { matchRowsInSteps } from "@/lib/ledger/match-rows";
import { readRowsInSteps } from "@/lib/ledger/read-rows";
import type { ExistingProject } from "@/lib/ledger/types";
import { understandInSteps } from "@/lib/ledger/understand";
import { watchLoop } from "../../support/loop";
import { context } from "../../support/workbooks/read";
import { partsOf, textCell, zipOf } from "../../support/workbooks/zip";

const heads = [
  "项目名称",
  "总投资（万元）",
  ...Array.from({ length: 12 }, (_, month) => `${month + 1}月计划（万元）`),
  "形象进度",
];
const letter = (index: number) => String.fromCharCode(65 + index);

function ledgerOf(rows: number): Uint8Array {
  const cells = (row: number) =>
    heads.map((head, column) => {
      const at = `${letter(column)}${row}`;
      if (row === 1) return textCell(at, head);
      if (column === 0) return textCell(at, `第${row}号产业园`);
      return head === "形象进度" ? textCell(at, "主体施工") : `<c r="${at}"><v>${row + column}</v></c>`;
    });
  const all = Array.from(
    { length: rows + 1 },
    (_, index) => `<row r="${index + 1}">${cells(index + 1).join("")}</row>`,
  );
  return zipOf(partsOf(all.join("")));
}

test("ten thousand rows are read and compared while the server answers others", async () => {
  const bytes = ledgerOf(10_000);
  const watched = watchLoop();
  const shares: number[] = [];
  const read = await readWorkbook(bytes, "台账.xlsx", {
    onProgress: ({ share }) => shares.push(share),
  });
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  if (!sheet) expect.fail("not read");
  expect(shares.length).toBeGreaterThan(5);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(shares.at(-1)).toBe(1);
  const answers = { given: { month: "2021-03" } };
  const understanding = await withPauses(understandInSteps(sheet, context, answers));
  expect(understanding.problems).toEqual([]);
  const rows = await withPauses(readRowsInSteps(sheet, understanding, context));
  const existing = Array.from(
    { length: 500 },
    (_, index): ExistingProject => ({
      id: `p${index}`,
      code: null,
      name: `第${index + 2}号产业园`,
      departmentId: "d-econ",
      values: {},
    }),
  );
  const matched = await withPauses(matchRowsInSteps(rows, existing));
  const { counts } = await withPauses(differenceInSteps(rows, matched, existing));
  const { longest, all } = watched();
  expect(counts).toMatchObject({ rowsIn: 10_000, changed: 500, new: 9500, rejected: 0 });
  expect(longest / all).toBeLessThan(0.3);
});

test("one row more is too many, and long work can be cancelled", async () => {
  const read = await readWorkbook(ledgerOf(10_001), "台账.xlsx");
  const sheet = read.ok ? read.workbook.sheets[0] : undefined;
  if (!sheet) expect.fail("not read");
  const { problems } = await withPauses(understandInSteps(sheet, context));
  expect(problems).toEqual([{ key: "obstacle.too-many-rows", values: { rows: 10_001, most: 10_000 } }]);
  const controller = new AbortController();
  controller.abort();
  await expect(withPauses(understandInSteps(sheet, context), controller.signal)).rejects.toThrow();
});
