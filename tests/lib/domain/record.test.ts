import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { creditCheckDigit, creditCodeProblem } from "@/lib/domain/credit-code";
import { isFromElsewhere, isProjectCode, tidyCode } from "@/lib/domain/project-code";
import { eventsAfter, haltAfter, lifeStageOf, overTotal } from "@/lib/domain/record";

describe("unified social credit code", () => {
  // The example of the standard, and two that firms print on their own pages.
  test.each(["91350100M000100Y43", "914403001922038216", "9144030071526726XG"])("%s holds", (code) => {
    expect(creditCodeProblem(code)).toBe(null);
  });
  test("a wrong sign, a wrong length and a wrong check digit are told apart", () => {
    expect(creditCodeProblem("91350100M000100Y44")).toBe("check-digit");
    expect(creditCodeProblem("91350100I000100Y43")).toBe("shape");
    expect(creditCodeProblem("91350100M000100Y4")).toBe("shape");
  });
  test("one mistyped sign among the first 17 is always noticed", () => {
    const sign = fc.constantFrom(..."0123456789ABCDEFGHJKLMNPQRTUWXY");
    fc.assert(
      fc.property(fc.array(sign, { minLength: 17, maxLength: 17 }), fc.nat(16), sign, (signs, at, other) => {
        fc.pre(signs[at] !== other);
        const code = signs.join("") + creditCheckDigit(signs.join(""));
        const wrong = signs.with(at, other).join("") + code[17];
        expect(creditCodeProblem(code)).toBe(null);
        expect(creditCodeProblem(wrong)).toBe("check-digit");
      }),
    );
  });
});

test("both generations of project codes pass, and nothing between them", () => {
  for (const code of [
    "2101-410171-04-01-123456",
    "2012-410171-04-01-123456",
    "2019-410171-36-03-012345",
    "2020-410171-36-03-012345",
  ])
    expect(isProjectCode(code)).toBe(true);
  for (const code of [
    "2113-410171-04-01-123456",
    "1901-410171-04-01-123456",
    "2014-410171-04-01-123456",
    "2101-41017-04-01-123456",
  ])
    expect(isProjectCode(code)).toBe(false);
  expect(tidyCode(" ２１０１４１０１７１０４０１１２３４５６")).toBe("2101-410171-04-01-123456");
  expect(tidyCode("2101—410171—04—01—123456")).toBe("2101-410171-04-01-123456");
  expect(isFromElsewhere("2101-410171-04-01-123456")).toBe(false);
  expect(isFromElsewhere("2101-420100-04-01-123456")).toBe(true);
});

test("the money fits to the last yuan", () => {
  expect(overTotal({ totalInvestment: 100, carryOver: 40, annualPlan: 60 })).toBe(0);
  expect(overTotal({ totalInvestment: 100, carryOver: 40, annualPlan: 61 })).toBe(1);
});

test("what may happen next depends on what has happened", () => {
  const going = { listed: true, hasYear: true, halt: null, archived: false, part: false };
  expect(eventsAfter(going)).toEqual(["stop", "defer", "delist", "withdraw"]);
  expect(eventsAfter({ ...going, halt: "stopped" })).toEqual(["resume", "defer", "delist", "withdraw"]);
  expect(eventsAfter({ ...going, listed: false })).toEqual(["relist", "archive"]);
  expect(eventsAfter({ ...going, listed: false, archived: true })).toEqual(["restore"]);
  expect(eventsAfter({ ...going, listed: false, hasYear: false, part: true })).toEqual(["archive"]);
  expect([haltAfter("stop"), haltAfter("resume"), haltAfter("delist")]).toEqual(["stopped", null, undefined]);
  const started = [{ kind: "start" as const, actual: "2021-03-01" }];
  expect(lifeStageOf(going, started)).toBe("building");
  expect(lifeStageOf({ ...going, halt: "deferred" }, started)).toBe("deferred");
  expect(lifeStageOf(going, [])).toBe("early");
});
