import { expect, test, vi } from "vitest";
import { readWorkbook } from "@/db/workbook/read";
import { workbookOf } from "../../support/workbooks/make";

vi.mock("@/db/workbook/limits", async (original) => {
  const { limits } = await original<typeof import("@/db/workbook/limits")>();
  return { limits: { ...limits, milliseconds: 1 } };
});

test("what takes longer than a file may is ended with a sentence", async () => {
  const read = await readWorkbook(await workbookOf({ rows: [["项目名称"], ["一号产业园"]] }), "台账.xlsx");
  expect(read).toEqual({ ok: false, sentence: { key: "file.time", values: { seconds: 0.001 } } });
});
