import { expect, test } from "vitest";
import { pastedCells, twelvePasted } from "@/lib/pasted";

test("a block of a spreadsheet keeps its empty cells, and its last line end is no row", () => {
  expect(pastedCells("1\t2\r\n3\t\r\n")).toEqual([
    ["1", "2"],
    ["3", ""],
  ]);
});

test("twelve cells come from a row, a column or a typed line; anything else is pasted as it is", () => {
  const twelve = Array.from({ length: 12 }, (_, index) => String(index + 1));
  for (const between of ["\t", "\n", "\r\n", "  "])
    expect(twelvePasted(twelve.join(between))).toEqual(twelve);
  expect(twelvePasted("1,200")).toBeNull();
});
