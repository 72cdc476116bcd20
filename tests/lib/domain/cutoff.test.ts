import { describe, expect, test } from "vitest";
import { type CutoffVersion, cutoffBy, cutoffHoldsFrom, cutoffsOf, withCutoff } from "@/lib/domain/cutoff";
import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { period } from "@/lib/domain/period";
import { workCalendar } from "@/lib/domain/work-calendar";

const calendar = workCalendar(officialDays(), { years: [], days: [] });
const plain = { day: 25, workingDay: false };
const early = { day: 25, workingDay: true };

describe("the cut-off of a month", () => {
  test.each([
    ["2021-04", "2021-04-25", "a make-up workday on a Sunday is worked"],
    ["2021-07", "2021-07-23", "the 25th is a Sunday"],
    ["2021-09", "2021-09-24", "the 25th is a Saturday"],
    ["2021-12", "2021-12-24", "the 25th is a Saturday"],
    ["2021-03", "2021-03-25", "the 25th is worked"],
  ])("of %s with the working-day option is %s: %s", (month, on) => {
    expect(cutoffBy(early, period(month), calendar)).toBe(on);
    expect(cutoffBy(plain, period(month), calendar)).toBe(`${month}-25`);
  });

  test("a short month ends it early", () => {
    expect(cutoffBy({ day: 31, workingDay: false }, period("2021-02"), calendar)).toBe("2021-02-28");
    expect(cutoffBy({ day: 31, workingDay: true }, period("2021-02"), calendar)).toBe("2021-02-26");
  });

  test("a month without a working day before it keeps the plain day, and so does a year nobody knows", () => {
    expect(cutoffBy({ day: 1, workingDay: true }, period("2021-05"), calendar)).toBe("2021-05-01");
    expect(cutoffBy(early, period("2099-07"), calendar)).toBe("2099-07-25");
  });
});

describe("a change of the rule", () => {
  const now = cutoffsOf([], calendar);

  test("holds from this month while neither cut-off has passed", () => {
    expect(cutoffHoldsFrom(now, early, day("2021-07-20"), calendar)).toBe("2021-07");
    expect(cutoffHoldsFrom(now, early, day("2021-07-24"), calendar)).toBe("2021-08");
    expect(cutoffHoldsFrom(now, { day: 28, workingDay: false }, day("2021-07-26"), calendar)).toBe("2021-08");
  });

  test("leaves earlier months as they were and replaces what would have held later", () => {
    const versions = withCutoff([], { ...early, from: period("2021-07") });
    const cutoffs = cutoffsOf(versions, calendar);
    expect([cutoffs(period("2021-06")), cutoffs(period("2021-07"))]).toEqual(["2021-06-25", "2021-07-23"]);
    const again: CutoffVersion = { day: 20, workingDay: false, from: period("2021-07") };
    expect(withCutoff(versions, again)).toEqual([again]);
  });
});
