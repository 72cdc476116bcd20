import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import {
  checkMilestones,
  daysToCome,
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

test("a project entered late keeps its start and what can still be reached, in order with what is known", () => {
  const usual = usualDays(shippedMilestones, "infrastructure", day("2021-05-31"));
  const kinds = (known: Parameters<typeof daysToCome>[1], today: string) =>
    daysToCome(usual, known, day(today)).map(({ kind }) => kind);
  expect(kinds([], "2021-05-11")).toEqual(["start", "structure", "acceptance"]);
  expect(kinds([], "2021-05-10")).toEqual(["levelling", "start", "structure", "acceptance"]);
  expect(kinds([], "2021-06-30")).toEqual(["start", "structure", "acceptance"]);
  const finish = { kind: "acceptance", baseline: day("2021-10-01"), actual: null } as const;
  expect(kinds([finish], "2021-05-20")).toEqual(["start"]);
  const begun = { kind: "start", baseline: day("2021-05-31"), actual: day("2021-04-01") } as const;
  expect(kinds([begun], "2021-04-10")).toEqual(["start", "structure", "acceptance"]);
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
