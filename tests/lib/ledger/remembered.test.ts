import { expect, test, vi } from "vitest";
import { remembered } from "@/lib/ledger/remembered";

test("a text is read once, and again once too many others were read", () => {
  const read = vi.fn((text: string) => ({ length: text.length }));
  const length = remembered(read, 2);
  expect([length("a"), length("a"), length("bb")]).toEqual([{ length: 1 }, { length: 1 }, { length: 2 }]);
  expect(read).toHaveBeenCalledTimes(2);
  expect(length("ccc")).toEqual({ length: 3 });
  expect(length("a")).toEqual({ length: 1 });
  expect(read).toHaveBeenCalledTimes(4);
});
