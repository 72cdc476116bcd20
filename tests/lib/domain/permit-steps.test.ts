import { describe, expect, test } from "vitest";
import type { TemplateStep } from "@/lib/domain/permit";
import {
  checkTemplate,
  hardOf,
  inOrder,
  limitOf,
  PermitCycle,
  prerequisitesOf,
  softOf,
  stepsOf,
} from "@/lib/domain/permit-steps";
import { type PermitFlow, permitFlows, permitPills, permitStages } from "@/lib/domain/vocabulary";
import { stepOf, template } from "@/tests/support/permits";

const plain = (flow: PermitFlow) => ({ flow, approval: false });
const codes = (flow: PermitFlow, approval = false) =>
  stepsOf(template, { flow, approval }).map(({ code }) => code);

describe("the template of the zone", () => {
  test("has 35 steps without a problem", () => {
    expect(template).toHaveLength(35);
    expect(checkTemplate(template)).toEqual([]);
    expect(permitStages.map((stage) => template.filter((step) => step.stage === stage).length)).toEqual([
      12, 7, 7, 9,
    ]);
  });

  test.each([
    ["G", 32],
    ["L", 25],
    ["R", 29],
    ["I", 29],
    ["N", 29],
    ["T", 12],
  ] as const)("flow %s has %i steps", (flow, count) => {
    expect(codes(flow)).toHaveLength(count);
  });

  test("with 核准 the filing gives way to the approval and its site opinion", () => {
    for (const flow of ["R", "I", "N", "T"] as const) {
      expect(codes(flow)).toContain("A01");
      expect(codes(flow, true)).toEqual(
        expect.arrayContaining(["A02", "A05", ...codes(flow).filter((code) => code !== "A01")]),
      );
      expect(codes(flow, true)).toHaveLength(codes(flow).length + 1);
    }
    for (const flow of ["G", "L"] as const) expect(codes(flow, true)).toEqual(codes(flow));
  });

  test("its events are the start and the acceptance, its pills are in each flow once", () => {
    expect(template.filter(({ event }) => event).map(({ code, event }) => [code, event])).toEqual([
      ["C07", "start"],
      ["D01", "acceptance"],
    ]);
    const pills = stepsOf(template, plain("I")).flatMap(({ pill, code }) => (pill ? [[pill, code]] : []));
    expect(pills.map(([pill]) => pill).toSorted()).toEqual([...permitPills]);
  });
});

describe("prerequisites", () => {
  test("A10 is hard for A11 in R, I, N and soft in G and L", () => {
    const a11 = stepOf("A11");
    expect(hardOf(a11, plain("R"))).toEqual(["A10"]);
    expect(hardOf(a11, plain("G"))).toEqual([]);
    expect(softOf(a11)).toContain("A10");
    const of = (flow: PermitFlow) => prerequisitesOf(stepsOf(template, plain(flow)), plain(flow)).get("A11");
    expect(of("I")).toEqual({ hard: ["A10"], soft: ["A01"] });
    expect(of("L")).toEqual({ hard: [], soft: ["A04", "A10"] });
  });

  test("of steps outside the flow ask for nothing", () => {
    const asked = prerequisitesOf(stepsOf(template, plain("T")), plain("T"));
    expect(asked.get("C06")).toEqual({ hard: ["C01", "C03"], soft: ["C02", "C04"] });
    expect(asked.has("A10")).toBe(false);
  });
});

describe("the limit", () => {
  test("is that of the chosen variant, else the step's own", () => {
    const b03 = stepOf("B03");
    expect(limitOf(b03, "报告书")).toEqual({ days: 60, unit: "calendar" });
    expect(limitOf(b03, "登记表")).toEqual({ days: 0, unit: "calendar" });
    expect(limitOf(b03, null)).toEqual({ days: 30, unit: "calendar" });
    expect(limitOf(b03, "别的")).toEqual({ days: 30, unit: "calendar" });
    expect(limitOf(stepOf("A07"), null)).toBeNull();
  });
});

describe("the order", () => {
  test("puts what is needed first and keeps the rest as given", () => {
    expect(
      inOrder(
        new Map([
          ["c", ["a"]],
          ["b", []],
          ["a", ["d"]],
        ]),
      ),
    ).toEqual(["d", "a", "c", "b"]);
  });

  test("a cycle is an error that names it", () => {
    const circle = new Map([
      ["x", ["a"]],
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a"]],
    ]);
    expect(() => inOrder(circle)).toThrow(PermitCycle);
    expect(() => inOrder(circle)).toThrow("a → b → c → a");
  });
});

describe("a template that cannot be used", () => {
  const step = (code: string, changes: Partial<TemplateStep> = {}) =>
    stepOf("A06", { code, flows: ["R"], approvalFlows: ["R"], pill: null, ...changes });
  const all = permitFlows;
  const needs = (code: string) => [{ code, flows: null }];

  test("names the steps that wait for one another, hard and soft together, and the flows", () => {
    const steps = [
      step("X", { hard: needs("Y") }),
      step("Y", { soft: ["Z"], flows: all }),
      step("Z", { hard: needs("X") }),
    ];
    expect(checkTemplate(steps)).toEqual([
      { key: "cycle", code: "X", values: { codes: "X → Y → Z → X", flows: "R, RH" } },
    ]);
  });

  test("a cycle in one flow only is found there; a step may not wait for itself", () => {
    const inG = { code: "Y", flows: ["G"] as const };
    const steps = [
      step("X", { flows: ["G", "R"], hard: [inG] }),
      step("Y", { flows: ["G", "R"], hard: needs("X") }),
    ];
    expect(checkTemplate(steps)).toEqual([
      { key: "cycle", code: "X", values: { codes: "X → Y → X", flows: "G" } },
    ]);
    expect(checkTemplate([step("X", { soft: ["X"] })])).toMatchObject([{ values: { codes: "X → X" } }]);
  });

  test.each([
    ["duplicate-code", [step("X"), step("X"), step("X")], {}],
    ["no-flow", [step("X", { flows: [], approvalFlows: [] })], {}],
    ["negative-limit", [step("X", { limit: { days: -1, unit: "working" } })], { variant: "", days: -1 }],
    [
      "negative-limit",
      [step("X", { variants: [{ name: "大", english: "L", limit: { days: 1.5, unit: "working" } }] })],
      { variant: "大", days: 1.5 },
    ],
    ["negative-days", [step("X", { extension: -5 })], { field: "extension", days: -5 }],
    ["negative-days", [step("X", { planDays: -1 })], { field: "planDays", days: -1 }],
    ["unknown-prerequisite", [step("X", { hard: needs("Q"), soft: ["Q"] })], { prerequisite: "Q" }],
  ])("%s is found once", (key, steps, values) => {
    expect(checkTemplate(steps)).toEqual([{ key, code: "X", values }]);
  });

  test("a pill stands once in a flow, but may stand in two that never meet", () => {
    const two = (flow: PermitFlow) => [
      step("X", { pill: "K6" }),
      step("Y", { pill: "K6", flows: [flow], approvalFlows: [] }),
    ];
    expect(checkTemplate(two("R"))).toEqual([
      { key: "pill-twice", code: "Y", values: { pill: "K6", first: "X", flows: "R" } },
    ]);
    expect(checkTemplate(two("T"))).toEqual([]);
  });
});
