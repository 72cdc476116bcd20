import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import {
  caseOn,
  firstOpen,
  metOn,
  openNeeds,
  type PermitCase,
  progressOf,
  unpermitted,
} from "@/lib/domain/permit-graph";
import { logOf, permitCase, promise, reached, template } from "@/tests/support/permits";

const granted = (code: string, on: string) => logOf(code, ["grant", on]);
const asOf = day("2021-04-20");
const progress = (permits: PermitCase, code: string, on = asOf) => progressOf(permits, on).get(code);

describe("the day on which a step became met", () => {
  const permits = permitCase(
    "R",
    [
      granted("A10", "2021-02-01"),
      logOf("A11", ["accept", "2021-02-02"], ["grant", "2021-02-20", promise("2021-05-01", "总平图")]),
      logOf("A12", ["exempt", "2021-02-03"]),
      logOf("B01", ["grant", "2021-02-01"], ["void", "2021-03-01"]),
      logOf("B02", ["accept", "2021-03-01"]),
    ],
    { milestones: reached({ start: "2021-04-01" }) },
  );

  test.each([
    ["granted", "A10", "2021-02-01"],
    ["granted under 容缺", "A11", "2021-02-20"],
    ["exempt", "A12", "2021-02-03"],
    ["void", "B01", null],
    ["running", "B02", null],
    ["untouched", "C01", null],
    ["an event that happened", "C07", "2021-04-01"],
    ["an event to come", "D01", null],
    ["not in the flow", "A03", "2021-01-04"],
  ])("%s: %s %s", (_, code, on) => {
    expect(metOn(permits, code)).toBe(on);
  });

  test("is asked of the case as it stood on a day", () => {
    const before = caseOn(permits, day("2021-02-15"));
    expect(["A10", "A11", "B01", "C07"].map((code) => metOn(before, code))).toEqual([
      "2021-02-01",
      null,
      "2021-02-01",
      null,
    ]);
  });
});

describe("the progress of steps", () => {
  test("a step is unlocked on the day of its last hard prerequisite", () => {
    const permits = permitCase("R", [granted("A11", "2021-03-05"), granted("B01", "2021-03-01")]);
    expect(progress(permits, "B02")).toEqual({
      state: "not-submitted",
      met: false,
      unlockedOn: "2021-03-05",
      blockedBy: [],
      softUnmet: ["A12"],
      startable: true,
    });
    expect(progress(permits, "B02", day("2021-03-04"))).toMatchObject({
      unlockedOn: null,
      blockedBy: ["A11"],
    });
  });

  test("without hard prerequisites it is unlocked from the beginning", () => {
    expect(progress(permitCase("R"), "B01")).toMatchObject({ unlockedOn: "2021-01-04", startable: true });
    expect(progress(permitCase("G"), "A11")).toMatchObject({
      unlockedOn: "2021-01-04",
      blockedBy: [],
      softUnmet: ["A04", "A10"],
    });
  });

  test("it is startable until it is accepted, and again after a refusal", () => {
    const startable = (...lines: Parameters<typeof logOf> extends [string, ...infer L] ? L : never) =>
      progress(permitCase("R", [logOf("B01", ...lines)]), "B01")?.startable;
    expect(startable(["prepare", "2021-03-01"])).toBe(true);
    expect(startable(["accept", "2021-03-01"])).toBe(false);
    expect(startable(["correct", "2021-03-01"])).toBe(false);
    expect(startable(["accept", "2021-03-01"], ["refuse", "2021-03-10"])).toBe(true);
    expect(startable(["grant", "2021-03-01"])).toBe(false);
    expect(startable(["accept", "2021-04-21"])).toBe(true);
    expect(progress(permitCase("R"), "B02")?.startable).toBe(false);
  });

  test("an event is done on its day", () => {
    const permits = permitCase("R", [], { milestones: reached({ start: "2021-04-01" }) });
    expect(progress(permits, "C07")).toMatchObject({ state: "granted", met: true, startable: false });
    expect(progress(permits, "C07", day("2021-03-31"))).toMatchObject({ state: "not-submitted", met: false });
    expect(progress(permits, "D01")).toMatchObject({ blockedBy: [], unlockedOn: "2021-04-01" });
  });
});

describe("the step that a project waits for", () => {
  const upTo = (...codes: string[]) => codes.map((code) => granted(code, "2021-03-01"));

  test("is the first that the construction permit needs", () => {
    expect(firstOpen(permitCase("R"))).toEqual({ code: "A10", holder: "enterprise" });
    expect(firstOpen(permitCase("R", upTo("A10", "A11")))?.code).toBe("B01");
    expect(firstOpen(permitCase("R", upTo("A10", "B02", "C01", "C03")))?.code).toBe("C06");
    expect([...openNeeds(permitCase("R", upTo("A10", "B02")), "C06")].toSorted()).toEqual([
      "C01",
      "C03",
      "C06",
    ]);
  });

  test.each([
    ["department", [["accept", "2021-03-01"]]],
    ["department", [["accept", "2021-03-01", promise("2021-05-01")]]],
    [
      "department",
      [
        ["accept", "2021-03-01"],
        ["stop", "2021-03-02", { stop: "publicity" }],
      ],
    ],
    [
      "enterprise",
      [
        ["accept", "2021-03-01"],
        ["correct", "2021-03-02"],
      ],
    ],
    [
      "enterprise",
      [
        ["accept", "2021-03-01"],
        ["refuse", "2021-03-02"],
      ],
    ],
    ["enterprise", [["prepare", "2021-03-01"]]],
  ] as const)("is held by the %s after %j", (holder, lines) => {
    expect(firstOpen(permitCase("R", [logOf("A10", ...lines)]))).toEqual({ code: "A10", holder });
  });

  test("after the permit it is what the start of works and then the completion still need", () => {
    const permit = upTo("A10", "B02", "C01", "C03", "C06");
    expect(firstOpen(permitCase("R", permit))?.code).toBe("B03");
    expect(firstOpen(permitCase("R", [...permit, ...upTo("B03")]))?.code).toBe("C07");
    const started = { milestones: reached({ start: "2021-04-01" }) };
    expect(firstOpen(permitCase("R", permit, started))?.code).toBe("D01");
    const built = { milestones: reached({ start: "2021-04-01", acceptance: "2021-04-10" }) };
    expect(firstOpen(permitCase("R", permit, built))?.code).toBe("D02");
  });

  test("is none when nothing is left, and the first possible in a flow without a construction permit", () => {
    const everything = template.filter(({ event }) => !event).map(({ code }) => granted(code, "2021-03-01"));
    const built = { milestones: reached({ start: "2021-04-01", acceptance: "2021-04-10" }) };
    expect(firstOpen(permitCase("R", everything, built))).toBeNull();
    const steps = template.filter(({ code }) => ["A10", "A11"].includes(code));
    expect(firstOpen(permitCase("R", upTo("A10"), { steps }))?.code).toBe("A11");
  });
});

describe("events without what the law asks for", () => {
  const started = (logs: Parameters<typeof permitCase>[1], on = "2021-04-01") =>
    unpermitted(permitCase("R", logs, { milestones: reached({ start: on }) }));

  test("are named with what was missing on their day", () => {
    expect(started([])).toEqual([{ code: "C07", on: "2021-04-01", missing: ["C06", "B03"] }]);
    expect(started([granted("C06", "2021-04-01"), granted("B03", "2021-04-02")])).toEqual([
      { code: "C07", on: "2021-04-01", missing: ["B03"] },
    ]);
    expect(started([granted("C06", "2021-03-01"), granted("B03", "2021-04-01")])).toEqual([]);
  });

  test("are judged by that day: what became void later was there, what was void then was not", () => {
    const b03 = granted("B03", "2021-03-01");
    const until = (on: string) => logOf("C06", ["grant", "2021-03-01"], ["void", on]);
    expect(started([b03, until("2021-04-10")])).toEqual([]);
    expect(started([b03, until("2021-03-20")])).toMatchObject([{ missing: ["C06"] }]);
  });

  test("an acceptance without a start lacks it; nothing happened, nothing is missing", () => {
    const accepted = permitCase("R", [], { milestones: reached({ acceptance: "2021-04-01" }) });
    expect(unpermitted(accepted)).toEqual([{ code: "D01", on: "2021-04-01", missing: ["C07"] }]);
    expect(unpermitted(permitCase("R"))).toEqual([]);
  });
});
