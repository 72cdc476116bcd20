import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { finishOf } from "@/lib/domain/finish";

const acceptance = (baseline: string | null, actual: string | null = null) => ({
  kind: "acceptance" as const,
  baseline: baseline ? day(baseline) : null,
  forecast: null,
  actual: actual ? day(actual) : null,
});
const asOf = day("2021-03-31");

test("completions stand on one of four lists by the month of their baseline", () => {
  const list = (...of: Parameters<typeof acceptance>) => finishOf(true, acceptance(...of), asOf).list;
  expect(list("2021-03-19")).toBe("due-not-finished");
  expect(list("2021-03-31")).toBe("due-not-finished");
  expect(list("2021-03-19", "2021-03-30")).toBe("due-finished");
  expect(list("2021-03-19", "2021-04-02")).toBe("due-not-finished");
  expect(list("2021-04-01")).toBe("not-due");
  expect(list("2021-05-01", "2021-03-01")).toBe("early-finished");
  expect(list(null)).toBe("not-due");
});

test("a project that need not finish this year is on none", () => {
  expect(finishOf(false, acceptance("2021-03-19"), asOf)).toEqual({ list: null, planned: "2021-03" });
  expect(finishOf(true, null, asOf)).toEqual({ list: "not-due", planned: null });
});
