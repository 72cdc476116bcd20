import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import type { StepLog, TemplateStep } from "@/lib/domain/permit";
import {
  checkEntry,
  effective,
  movesFrom,
  type NewEntry,
  openPromise,
  revocable,
  stateOf,
} from "@/lib/domain/permit-log";
import { logUntil } from "@/lib/domain/permit-round";
import { permitStates } from "@/lib/domain/vocabulary";
import { calendar, logOf, promise, stepOf } from "@/tests/support/permits";

const a06 = stepOf("A06");
const accepted = ["accept", "2021-03-01"] as const;
const lenient = ["accept", "2021-03-01", promise("2021-03-20", "总平图")] as const;
const granted = ["grant", "2021-03-10"] as const;

describe("a log", () => {
  const log = logOf("A06", accepted, ["stop", "2021-03-03", { stop: "hearing" }], 2, granted);

  test("is what nobody took back, without the counter entries", () => {
    expect(effective(log.events).map(({ number, kind }) => [number, kind])).toEqual([
      [1, "accept"],
      [4, "grant"],
    ]);
    expect(effective(log.events.toReversed())).toEqual(effective(log.events));
  });

  test("gives back only its last entry in force", () => {
    expect(revocable(log)).toBe(4);
    expect(revocable(logOf("A06", accepted, granted, 2))).toBe(1);
    expect(revocable(logOf("A06"))).toBeNull();
  });

  test("until a day knows nothing of later entries", () => {
    expect(effective(logUntil(log, day("2021-03-09")).events).map(({ kind }) => kind)).toEqual(["accept"]);
  });
});

type Lines = Parameters<typeof logOf> extends [string, ...infer L] ? L : never;
const cases: readonly (readonly [string, Lines, string])[] = [
  ["not-submitted", [], "prepare accept correct exempt"],
  ["not-submitted", [accepted, 1], "prepare accept correct exempt"],
  ["preparing", [["prepare", "2021-03-01"]], "accept correct exempt"],
  ["returned", [["correct", "2021-03-01"]], "accept refuse"],
  ["accepted", [accepted], "correct stop grant refuse exempt"],
  ["lenient", [lenient], "correct stop grant refuse fulfil exempt"],
  ["processing", [lenient, ["fulfil", "2021-03-05"]], "correct stop grant refuse exempt"],
  ["returned", [accepted, ["correct", "2021-03-03"]], "resume refuse"],
  ["processing", [accepted, ["stop", "2021-03-03", { stop: "publicity" }]], "resume"],
  ["processing", [lenient, ["stop", "2021-03-03", { stop: "hearing" }]], "resume"],
  [
    "processing",
    [accepted, ["stop", "2021-03-03", { stop: "publicity" }], ["resume", "2021-03-09"]],
    "correct stop grant refuse exempt",
  ],
  [
    "lenient",
    [lenient, ["correct", "2021-03-03"], ["resume", "2021-03-09"]],
    "correct stop grant refuse fulfil exempt",
  ],
  ["preparing", [accepted, ["refuse", "2021-03-09"]], "accept correct exempt"],
  ["preparing", [accepted, ["correct", "2021-03-03"], ["refuse", "2021-03-09"]], "accept correct exempt"],
  ["granted", [accepted, granted], "void"],
  ["granted", [lenient, granted], "fulfil void"],
  ["granted", [lenient, granted, ["fulfil", "2021-03-15"]], "void"],
  ["exempt", [["exempt", "2021-03-01"]], ""],
  ["void", [accepted, granted, ["void", "2021-04-01"]], "prepare accept correct exempt"],
  [
    "accepted",
    [accepted, granted, ["void", "2021-04-01"], ["accept", "2021-04-02"]],
    "correct stop grant refuse exempt",
  ],
];

describe("the state and what may follow", () => {
  test.each(cases)("%s after %j: %s", (state, lines, moves) => {
    const log = logOf("A06", ...lines);
    expect(stateOf(a06, log)).toBe(state);
    expect(movesFrom(a06, log).join(" ")).toBe(moves);
  });

  test("every state is among these", () => {
    expect(permitStates.filter((state) => !cases.some(([one]) => one === state))).toEqual([]);
  });

  test("an extension is possible once a round where the law has one", () => {
    const c02 = stepOf("C02");
    const once = logOf("C02", accepted, ["extend", "2021-03-03", { days: 5 }]);
    expect(movesFrom(c02, logOf("C02", accepted))).toContain("extend");
    expect([stateOf(c02, once), movesFrom(c02, once).includes("extend")]).toEqual(["processing", false]);
    const again = logOf(
      "C02",
      accepted,
      ["extend", "2021-03-03", { days: 5 }],
      ["refuse", "2021-03-04"],
      accepted,
    );
    expect(movesFrom(c02, again)).toContain("extend");
    expect(stateOf(c02, logOf("C02", lenient, ["extend", "2021-03-03", { days: 5 }]))).toBe("lenient");
  });

  test("the enterprise's own steps and those without a limit to wait for are granted directly", () => {
    const direct = (step: TemplateStep, log: StepLog) => movesFrom(step, log).includes("grant");
    expect(direct(stepOf("C03"), logOf("C03"))).toBe(true);
    expect(direct(stepOf("A01"), logOf("A01", ["prepare", "2021-03-01"]))).toBe(true);
    expect(direct(stepOf("B03"), logOf("B03"))).toBe(false);
    expect(direct(stepOf("B03"), { ...logOf("B03"), variant: "登记表" })).toBe(true);
  });

  test("nothing is logged for an event", () => {
    const c07 = stepOf("C07");
    expect([stateOf(c07, logOf("C07", accepted)), movesFrom(c07, logOf("C07"))]).toEqual([
      "not-submitted",
      [],
    ]);
  });
});

describe("an open promise", () => {
  const open = (log: StepLog, softMet = false) => openPromise(a06, log, softMet)?.until ?? null;

  test("is owed until it is fulfilled, also after the permit", () => {
    expect(open(logOf("A06", lenient))).toBe("2021-03-20");
    expect(open(logOf("A06", lenient, granted), true)).toBe("2021-03-20");
    expect(open(logOf("A06", lenient, granted, ["fulfil", "2021-03-15"]))).toBeNull();
    expect(open(logOf("A06", accepted))).toBeNull();
  });

  test("that names no papers is met by the steps it waited for", () => {
    const log = logOf("A06", ["accept", "2021-03-01", promise("2021-03-20")]);
    expect([open(log), open(log, true)]).toEqual(["2021-03-20", null]);
  });

  test("of two the later holds; a refusal ends it", () => {
    const two = logOf("A06", lenient, ["grant", "2021-03-10", promise("2021-04-10")]);
    expect(open(two)).toBe("2021-04-10");
    expect(open(logOf("A06", lenient, ["refuse", "2021-03-05"]))).toBeNull();
  });
});

describe("an entry", () => {
  const check = (
    entry: Partial<Omit<NewEntry, "on">> & { kind: NewEntry["kind"]; on?: string },
    log: StepLog = logOf("A06", accepted),
    unmet: readonly string[] = [],
  ) =>
    checkEntry({
      step: stepOf(log.code),
      flow: { flow: "R", approval: false },
      log,
      entry: { ...entry, on: day(entry.on ?? "2021-04-20") },
      calendar,
      today: day("2021-04-20"),
      met: new Map(["A06", "A07", "A10", "A11", "B01"].map((code) => [code, !unmet.includes(code)])),
    }).map(({ field, key, values, codes }) => [field, key, ...Object.values(values), ...codes].join(" "));

  test("that may not follow is refused, saying the state", () => {
    expect(check({ kind: "fulfil" })).toEqual(["kind not-allowed accepted"]);
    expect(check({ kind: "accept" }, logOf("C07"))).toEqual(["kind not-allowed not-submitted"]);
  });

  test("lies between the last entry and today, both included", () => {
    expect(check({ kind: "grant", on: "2021-02-28" })).toEqual(["on before-last 2021-03-01"]);
    expect(check({ kind: "grant", on: "2021-04-21" })).toEqual(["on in-future 2021-04-20"]);
    expect(check({ kind: "grant", on: "2021-03-01" })).toEqual([]);
    expect(check({ kind: "grant", on: "2021-04-20" })).toEqual([]);
  });

  test("correct names what is missing, stop says why", () => {
    expect(check({ kind: "correct", missing: [" "] })).toEqual(["missing nothing-missing"]);
    expect(check({ kind: "correct" })).toEqual(["missing nothing-missing"]);
    expect(check({ kind: "correct", missing: ["总平图"] })).toEqual([]);
    expect(check({ kind: "stop" })).toEqual(["stop no-stop"]);
    expect(check({ kind: "stop", stop: "hearing" })).toEqual([]);
  });

  test("extend keeps to the longest extension and names its approver", () => {
    const c02 = logOf("C02", accepted);
    expect(check({ kind: "extend", days: 21, approvedBy: "王" }, c02)).toEqual(["days over-extension 20"]);
    expect(check({ kind: "extend", days: 0 }, c02)).toEqual([
      "days days-not-whole",
      "approvedBy no-approver",
    ]);
    expect(check({ kind: "extend", approvedBy: "王" }, c02)).toEqual(["days days-not-whole"]);
    expect(check({ kind: "extend", days: 20, approvedBy: "王" }, c02)).toEqual([]);
  });

  test("promised days end within the limit, also where that is in calendar days", () => {
    const accept = (code: string, days: number) =>
      check({ kind: "accept", on: "2021-04-20", days }, logOf(code));
    expect(accept("A06", 10)).toEqual([]);
    expect(accept("A06", 0)).toEqual([]);
    expect(accept("A06", 11)).toEqual(["days over-limit 2021-05-06"]);
    expect(accept("A06", -1)).toEqual(["days days-not-whole"]);
    expect(accept("C06", 6)).toEqual([]);
    expect(accept("C06", 7)).toEqual(["days over-limit 2021-04-27"]);
    expect(accept("A07", 200)).toEqual([]);
  });

  test("without a hard prerequisite it is accepted but not granted", () => {
    expect(check({ kind: "accept" }, logOf("B02"), ["A11", "B01"])).toEqual([]);
    expect(check({ kind: "grant" }, logOf("B02", accepted), ["A11", "B01"])).toEqual([
      "kind hard-unmet A11 B01",
    ]);
    expect(check({ kind: "grant" }, logOf("A11", accepted), ["A10"])).toEqual(["kind hard-unmet A10"]);
  });

  test("without a soft one it needs a promised day and who allowed it", () => {
    const need = (more: Partial<NewEntry>) =>
      check({ kind: "grant", ...more }, logOf("A10", accepted), ["A06", "A07"]);
    expect(need({})).toEqual(["until no-promise A06 A07", "approvedBy no-approver A06 A07"]);
    expect(need({ until: day("2021-04-19"), approvedBy: "王" })).toEqual(["until promise-before 2021-04-20"]);
    expect(need({ until: day("2021-04-20"), approvedBy: "王" })).toEqual([]);
    expect(check({ kind: "accept" }, logOf("A10"), ["A07"])).toHaveLength(2);
  });

  test("the promise of the acceptance covers the permit until its day", () => {
    const log = logOf("A10", ["accept", "2021-03-01", promise("2021-04-10")]);
    expect(check({ kind: "grant", on: "2021-04-10" }, log, ["A06"])).toEqual([]);
    expect(check({ kind: "grant", on: "2021-04-11" }, log, ["A06"])).toHaveLength(2);
  });

  test("papers that are missing need a promise too", () => {
    expect(check({ kind: "grant", missing: ["总平图"] })).toEqual([
      "until no-promise",
      "approvedBy no-approver",
    ]);
  });
});
