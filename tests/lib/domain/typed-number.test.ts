import { expect, test } from "vitest";
import { parseTenThousandths } from "@/lib/domain/typed-number";

test.each([
  ["12.97", { ok: true, value: 129_700 }],
  ["－0.0001", { ok: true, value: -1 }],
  ["100", { ok: true, value: 1_000_000 }],
  ["100.0001", { ok: false, problem: "too-large" }],
  ["-100.0001", { ok: false, problem: "too-large" }],
  ["1.00001", { ok: false, problem: "too-precise" }],
  ["", { ok: false, problem: "empty" }],
  ["10%", { ok: false, problem: "not-a-number" }],
])("“%s” typed with 100 as the largest", (text, parsed) => {
  expect(parseTenThousandths(text, 1_000_000)).toEqual(parsed);
});
