import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import {
  checkMilestones,
  shippedMilestones,
  templateChanges,
  usualDays,
} from "@/lib/domain/milestone-template";
import { projectTypes } from "@/lib/domain/vocabulary";

test("what is shipped is sound and covers every type", () => {
  expect(checkMilestones(shippedMilestones)).toEqual([]);
  expect(new Set(shippedMilestones.map(({ type }) => type)).size).toBe(projectTypes.length);
});

test("the days of a project run from its planned start", () => {
  expect(usualDays(shippedMilestones, "infrastructure", day("2021-05-31"))).toEqual([
    { kind: "formalities", on: "2021-04-21" },
    { kind: "levelling", on: "2021-05-11" },
    { kind: "start", on: "2021-05-31" },
    { kind: "structure", on: "2021-10-28" },
    { kind: "acceptance", on: "2022-05-26" },
  ]);
});

test("a template that cannot be stored says what and where", () => {
  const change = (kind: string, offset: number) =>
    shippedMilestones.map((node) =>
      node.type === "ecology" && node.kind === kind ? { ...node, offset } : node,
    );
  const problems = (nodes: typeof shippedMilestones) => checkMilestones(nodes);
  expect(problems(change("start", 5))).toEqual([{ key: "start-moved", type: "ecology" }]);
  expect(problems(change("structure", -90))).toEqual([{ key: "order", type: "ecology" }]);
  expect(problems(shippedMilestones.filter(({ type }) => type !== "ecology"))).toEqual([
    { key: "no-start", type: "ecology" },
  ]);
  expect(problems([...shippedMilestones, { type: "ecology", kind: "start", offset: 0 }])).toEqual([
    { key: "twice", type: "ecology" },
  ]);
});

test("what a version changes is a line a milestone", () => {
  const newer = shippedMilestones
    .filter(({ type, kind }) => !(type === "ecology" && kind === "levelling"))
    .map((node) => (node.type === "ecology" && node.kind === "acceptance" ? { ...node, offset: 400 } : node));
  expect(templateChanges(shippedMilestones, newer)).toEqual([
    { type: "ecology", kind: "acceptance", before: 360, offset: 400 },
    { type: "ecology", kind: "levelling", before: -20, offset: null },
  ]);
});
