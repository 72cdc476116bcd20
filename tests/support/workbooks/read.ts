import { expect } from "vitest";
import { readWorkbook } from "@/db/workbook/read";
import { readRows } from "@/lib/ledger/read-rows";
import type { Answers, LedgerContext, RowsRead, Sheet, Understanding } from "@/lib/ledger/types";
import { understand } from "@/lib/ledger/understand";

/** The zone that the tests' ledgers speak of. */
export const context: LedgerContext = {
  year: 2021,
  month: "2021-03",
  departments: [
    { id: "d-econ", names: ["经济发展局", "经发局"] },
    { id: "d-build", names: ["建设局"] },
    { id: "d-commerce", names: ["商务局"] },
    { id: "d-port", names: ["郑州国际陆港开发建设有限公司", "国际陆港"] },
  ],
  officers: [
    { id: "u-li", name: "李明", departmentId: "d-econ" },
    { id: "u-wang", name: "王芳", departmentId: "d-build" },
    { id: "u-wang2", name: "王芳", departmentId: "d-commerce" },
  ],
};

/** The sheets of a file that can be read. */
export async function sheetsOf(bytes: Uint8Array, name = "台账.xlsx"): Promise<Sheet[]> {
  const read = await readWorkbook(bytes, name);
  if (!read.ok) expect.fail(`${name}: ${JSON.stringify(read.sentence)}`);
  return read.workbook.sheets;
}

export type Reading = { understanding: Understanding; rows: RowsRead };

export function readingOf(sheet: Sheet, answers: Answers = {}): Reading {
  const understanding = understand(sheet, context, answers);
  return { understanding, rows: readRows(sheet, understanding, context) };
}

/** What was read, short enough to be compared as a whole. */
export function summary({ understanding, rows }: Reading) {
  const lost = understanding.rowsIn - rows.read.length - rows.rejected.length - rows.skipped.length;
  expect(lost).toBe(0);
  return {
    header: understanding.header,
    questions: understanding.questions.filter(({ answer }) => answer === null).map(({ id }) => id),
    problems: understanding.problems.map(({ key }) => key),
    skipped: rows.skipped.map(({ row, kind }) => `${row} ${kind}`),
    rows: rows.read.map(({ values }) => values),
    rejected: rows.rejected.flatMap(({ rejections }) =>
      rejections.map(({ letter, row, sentence }) => `${letter}${row} ${sentence.key}`),
    ),
  };
}
