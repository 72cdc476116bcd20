import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/domain/day";
import {
  compareWork,
  countWork,
  endOfWeek,
  groupOf,
  inOrderOfUrgency,
  inUrgencyGroups,
  type Work,
  workFamilies,
  workFamily,
  workGroups,
  workKinds,
} from "@/lib/domain/worklist";

// A Tuesday; the week ends on the 25th.
const today = day("2021-04-20");
const moment = { today, lateBefore: today };
const work = (changes: Partial<Work> & { due?: Work["due"] } = {}): Work => ({
  kind: "alert",
  due: null,
  since: null,
  workingDays: false,
  canWait: false,
  ...changes,
});

const anyDay = fc.integer({ min: -400, max: 400 }).map((count) => addDays(today, count));
const anyWork = fc.record({
  kind: fc.constantFrom(...workKinds),
  due: fc.option(anyDay),
  since: fc.option(anyDay),
  workingDays: fc.boolean(),
  canWait: fc.boolean(),
});

describe("how urgent a thing is", () => {
  test.each([
    ["2021-04-19", "overdue"],
    ["2021-04-20", "soon"],
    ["2021-04-25", "soon"],
    ["2021-04-26", "later"],
  ] as const)("due on %s it is %s", (due, group) => {
    expect(groupOf(work({ due: day(due) }), moment)).toBe(group);
  });

  test("without a due day it is to be answered now, unless it can wait", () => {
    expect(groupOf(work(), moment)).toBe("soon");
    expect(groupOf(work({ canWait: true }), moment)).toBe("later");
  });

  test("a limit in working days that ended on Friday is not overstepped on the days off after it", () => {
    const [friday, sunday] = [day("2021-04-16"), day("2021-04-18")];
    const weekend = { today: sunday, lateBefore: friday };
    expect(groupOf(work({ due: friday, workingDays: true }), weekend)).toBe("soon");
    expect(groupOf(work({ due: friday }), weekend)).toBe("overdue");
    expect(groupOf(work({ due: day("2021-04-15"), workingDays: true }), weekend)).toBe("overdue");
  });

  test("a week ends on its Sunday, whatever the day", () => {
    expect(endOfWeek(day("2021-04-25"))).toBe("2021-04-25");
    expect(endOfWeek(day("2021-04-26"))).toBe("2021-05-02");
    expect(endOfWeek(day("2019-12-31"))).toBe("2020-01-05");
    fc.assert(
      fc.property(anyDay, (at) => {
        const left = daysBetween(at, endOfWeek(at));
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThan(7);
        expect(Math.abs(daysBetween(day("2021-01-03"), endOfWeek(at)) % 7)).toBe(0);
      }),
    );
  });
});

describe("the order of work", () => {
  test("is by group, due day, kind and waiting; an answer that is waited for stands at today", () => {
    const list = [
      work({ kind: "alert", canWait: true }),
      work({ kind: "report-missing", due: day("2021-04-25") }),
      work({ kind: "report-returned", due: day("2021-04-25") }),
      work({ kind: "mention", since: day("2021-04-19") }),
      work({ kind: "mention", since: day("2021-04-10") }),
      work({ kind: "permit-due", due: day("2021-04-01") }),
      work({ kind: "order-sign", due: day("2021-04-20") }),
    ];
    expect(inOrderOfUrgency(list, moment).map((one) => list.indexOf(one))).toEqual([5, 6, 4, 3, 2, 1, 0]);
  });

  test("puts everything in exactly one group, and the counts add up", () => {
    fc.assert(
      fc.property(fc.array(anyWork, { maxLength: 40 }), (works) => {
        const groups = inUrgencyGroups(works, moment);
        const flat = groups.flatMap((one) => one.works);
        expect(flat).toEqual(inOrderOfUrgency(works, moment));
        expect(new Set(flat)).toEqual(new Set(works));
        expect(groups.map(({ group }) => workGroups.indexOf(group))).toEqual(
          groups.map(({ group }) => workGroups.indexOf(group)).toSorted(),
        );
        const counts = countWork(works, moment);
        expect(counts.overdue + counts.soon + counts.later).toBe(counts.all);
        expect(counts.now).toBe(counts.overdue + counts.soon);
        expect(Object.values(counts.families).reduce((sum, one) => sum + one, 0)).toBe(works.length);
        for (const { group, works: own } of groups) expect(own).toHaveLength(counts[group]);
      }),
    );
  });

  test("is an order: nothing comes before itself, and before and after agree", () => {
    fc.assert(
      fc.property(anyWork, anyWork, anyWork, (a, b, c) => {
        expect(compareWork(a, a, moment)).toBe(0);
        expect(Math.sign(compareWork(a, b, moment))).toBe(-Math.sign(compareWork(b, a, moment)) + 0);
        if (compareWork(a, b, moment) <= 0 && compareWork(b, c, moment) <= 0)
          expect(compareWork(a, c, moment)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("every kind has a family", () => {
    expect(new Set(workKinds.map(workFamily))).toEqual(new Set(workFamilies));
  });
});
