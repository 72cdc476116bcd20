import { expect, test } from "vitest";
import { templateDifferences } from "@/lib/domain/template-difference";
import { stepOf, template } from "../../support/permits";

test("the same steps differ in nothing", () => {
  expect(templateDifferences(template, structuredClone(template))).toEqual([]);
});

test("an added, a removed and a changed step are named, the last with its fields", () => {
  const [first, ...rest] = template;
  const newer = [...rest, { ...stepOf("D09"), code: "E01" }].map((step) =>
    step.code === "A06" ? { ...step, limit: { days: 8, unit: "working" as const }, planDays: 8 } : step,
  );
  expect(templateDifferences(template, newer)).toEqual([
    { code: "A06", kind: "changed", fields: ["limit", "planDays"] },
    { code: "E01", kind: "added", fields: [] },
    { code: first?.code, kind: "removed", fields: [] },
  ]);
});

test("a step that stands behind another one than before has moved", () => {
  const [a, b, c] = template;
  if (!a || !b || !c) throw new RangeError("three steps");
  const moved = templateDifferences([a, b, c], [a, c, b]);
  expect(moved.every(({ kind }) => kind === "moved")).toBe(true);
  expect(moved.map(({ code }) => code)).toEqual([c.code, b.code]);
});
