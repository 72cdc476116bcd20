import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { earliestFinish } from "@/lib/domain/permit-finish";
import type { PermitCase } from "@/lib/domain/permit-graph";
import { lateness, permitOutlook } from "@/lib/domain/permit-outlook";
import { PermitCycle } from "@/lib/domain/permit-steps";
import { UncoveredYear } from "@/lib/domain/work-calendar";
import { calendar, logOf, permitCase, reached, stepOf, template } from "@/tests/support/permits";

const asOf = day("2021-04-20");
const granted = (code: string, on: string) => logOf(code, ["grant", on]);
const finish = (permits: PermitCase, code: string, on = asOf) =>
  earliestFinish(permits, on, calendar).get(code);

describe("the earliest finish", () => {
  const fresh = permitCase("R");

  test.each([
    ["A01", "2021-04-20"],
    ["A10", "2021-05-21"],
    ["A11", "2021-06-21"],
    ["B01", "2021-05-19"],
    ["B02", "2021-07-19"],
    ["B03", "2021-05-20"],
    ["C01", "2021-05-12"],
    ["C06", "2021-07-26"],
    ["C07", "2021-07-27"],
  ])("of a project that has nothing yet: %s %s", (code, on) => {
    expect(finish(fresh, code)).toBe(on);
  });

  test("of what is finished is its day, of what is open never before today", () => {
    const permits = permitCase("R", [granted("A10", "2021-03-31"), logOf("B01", ["accept", "2021-03-01"])], {
      milestones: reached({ start: "2021-04-01" }),
    });
    expect([finish(permits, "A10"), finish(permits, "C07")]).toEqual(["2021-03-31", "2021-04-01"]);
    expect(finish(permits, "B01")).toBe("2021-04-20");
    expect(finish(permits, "B01", day("2021-05-01"))).toBe("2021-05-06");
  });

  test("of a running file is its legal due day with its stops and extension", () => {
    const log = logOf("A11", ["accept", "2021-04-12"]);
    expect(finish(permitCase("R", [granted("A10", "2021-03-31"), log]), "A11")).toBe("2021-05-11");
    const stopped = logOf("A11", ["accept", "2021-04-12"], ["correct", "2021-04-15"]);
    expect(finish(permitCase("R", [granted("A10", "2021-03-31"), stopped]), "A11")).toBe("2021-05-17");
  });

  test("of a running file without a limit is its planned days after acceptance", () => {
    expect(finish(permitCase("R", [logOf("A10", ["accept", "2021-04-12"])]), "A10")).toBe("2021-05-13");
  });

  test("of a running file is not before what it still needs", () => {
    const permits = permitCase("R", [logOf("A11", ["accept", "2021-04-12"])]);
    expect([finish(permits, "A10"), finish(permits, "A11")]).toEqual(["2021-05-21", "2021-05-21"]);
  });

  test("of what is void, refused or only prepared is that of something not begun", () => {
    for (const last of ["void", "refuse", "prepare"] as const) {
      const log = logOf("A10", ["accept", "2021-03-01"], ["grant", "2021-03-02"], [last, "2021-03-03"]);
      const events = last === "prepare" ? log.events.slice(2) : log.events;
      expect(finish(permitCase("R", [{ ...log, events }]), "A10"), last).toBe("2021-05-21");
    }
  });

  test("takes the chosen variant and knows nothing of later entries", () => {
    const register = { ...logOf("B03"), variant: "登记表" };
    expect(finish(permitCase("R", [register]), "B03")).toBe("2021-04-20");
    expect(finish(permitCase("R", [granted("A10", "2021-04-21")]), "A10")).toBe("2021-05-21");
  });

  test("a slip is working days on the step's own end", () => {
    const slip = (workingDays: number) => earliestFinish(fresh, asOf, calendar, { code: "B01", workingDays });
    expect([slip(2).get("B01"), slip(2).get("C06")]).toEqual(["2021-05-21", "2021-07-26"]);
    expect([slip(23).get("B02"), slip(23).get("C06")]).toEqual(["2021-07-20", "2021-07-27"]);
    const past = permitCase("R", [granted("A10", "2021-03-31")]);
    expect(earliestFinish(past, asOf, calendar, { code: "A10", workingDays: 50 }).get("A10")).toBe(
      "2021-03-31",
    );
  });

  test("of steps that wait for one another is an error that names them", () => {
    const steps = [
      stepOf("A10", { hard: [{ code: "A11", flows: null }] }),
      stepOf("A11", { hard: [{ code: "A10", flows: null }] }),
    ];
    expect(() => earliestFinish(permitCase("R", [], { steps }), asOf, calendar)).toThrow(PermitCycle);
  });
});

describe("the outlook of the construction permit", () => {
  test("of a project that has nothing yet", () => {
    const { slack, ...outlook } = permitOutlook(permitCase("R"), asOf, calendar);
    expect(outlook).toEqual({
      code: "C06",
      earliest: "2021-07-26",
      grantedOn: null,
      path: ["A10", "A11", "B02", "C06"],
    });
    expect(Object.fromEntries(slack)).toEqual({ A10: 0, A11: 0, B01: 22, B02: 0, C01: 47, C03: 42 });
  });

  test("a running file that takes longest begins the path", () => {
    const permits = permitCase("R", [
      granted("A10", "2021-03-01"),
      granted("A11", "2021-03-10"),
      logOf("B02", ["accept", "2021-04-19"]),
      granted("B01", "2021-03-10"),
      granted("C01", "2021-03-10"),
      logOf("C03", ["prepare", "2021-04-01"]),
    ]);
    const { earliest, path, slack } = permitOutlook(permits, asOf, calendar);
    expect([earliest, path]).toEqual(["2021-05-26", ["C03", "C06"]]);
    expect(Object.fromEntries(slack)).toEqual({ B02: 1, C03: 0 });
    const accepted = permitCase("R", [...permits.logs.values(), logOf("C06", ["accept", "2021-04-20"])]);
    expect(permitOutlook(accepted, asOf, calendar)).toMatchObject({
      earliest: "2021-05-19",
      path: ["C03", "C06"],
    });
    const alone = permitCase("R", [
      ...permits.logs.values(),
      granted("B02", "2021-04-20"),
      granted("C03", "2021-04-20"),
      logOf("C06", ["accept", "2021-04-20"]),
    ]);
    expect(permitOutlook(alone, asOf, calendar)).toMatchObject({ earliest: "2021-04-27", path: ["C06"] });
  });

  test("of two that end on the same day the path takes the first", () => {
    const done = ["A10", "A11", "B01", "C01"].map((code) => granted(code, "2021-03-10"));
    expect(permitOutlook(permitCase("R", done), asOf, calendar)).toMatchObject({
      earliest: "2021-05-26",
      path: ["B02", "C06"],
    });
  });

  test("once granted says so, and not before its day", () => {
    const permits = permitCase("T", [granted("C06", "2021-04-19")]);
    expect(permitOutlook(permits, asOf, calendar)).toEqual({
      code: "C06",
      earliest: null,
      grantedOn: "2021-04-19",
      path: [],
      slack: new Map(),
    });
    expect(permitOutlook(permits, day("2021-04-18"), calendar).grantedOn).toBeNull();
  });

  test("of a flow without one is empty", () => {
    const steps = template.filter(({ pill }) => pill !== "K6");
    expect(permitOutlook(permitCase("R", [], { steps }), asOf, calendar)).toMatchObject({
      code: null,
      earliest: null,
    });
  });

  test("does not stumble over what follows the permit in a year without a table", () => {
    const autumn = day("2026-09-10");
    expect(() => earliestFinish(permitCase("R"), autumn, calendar)).toThrow(UncoveredYear);
    const { earliest, slack } = permitOutlook(permitCase("R"), autumn, calendar);
    expect(earliest?.slice(0, 7)).toBe("2026-12");
    expect([slack.get("A10"), slack.get("B01")]).toEqual([0, 22]);
    expect(() => permitOutlook(permitCase("R"), day("2026-11-10"), calendar)).toThrow(UncoveredYear);
  });

  test("what it is late against the planned start, in working days", () => {
    const late = (planned: string) => lateness(day("2021-07-26"), day(planned), calendar);
    expect([late("2021-07-15"), late("2021-07-26"), late("2021-08-01")]).toEqual([7, 0, 0]);
  });
});
