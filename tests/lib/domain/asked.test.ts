import fc from "fast-check";
import { expect, test } from "vitest";
import { type Asked, askedKinds, inOrderOfWaiting, waitedDays } from "@/lib/domain/asked";
import { addDays, day } from "@/lib/domain/day";

const today = day("2021-04-20");
const asked = (since: string, changes: Partial<Asked> = {}): Asked => ({
  kind: "order",
  since: day(since),
  due: null,
  isOpen: true,
  doneOn: null,
  ...changes,
});

test("what is open waits until today, what is answered waited until its answer", () => {
  expect(waitedDays(asked("2021-04-10"), today)).toBe(10);
  expect(waitedDays(asked("2021-04-10", { isOpen: false, doneOn: day("2021-04-13") }), today)).toBe(3);
  expect(waitedDays(asked("2021-04-22"), today)).toBe(0);
});

test("the longest waiting is first, equals by kind; answers of the last 30 days are kept, the newest first", () => {
  const ended = (since: string, doneOn: string | null) =>
    asked(since, { isOpen: false, doneOn: doneOn ? day(doneOn) : null });
  const list = [
    asked("2021-04-19"),
    asked("2021-04-01", { kind: "mention" }),
    asked("2021-04-01"),
    ended("2021-01-01", "2021-03-20"),
    ended("2021-03-01", "2021-03-21"),
    ended("2021-04-02", "2021-04-20"),
    ended("2021-04-03", null),
    asked("2021-04-20", { isOpen: false, doneOn: today, kind: "urging" }),
  ];
  const { open, done } = inOrderOfWaiting(list, today);
  expect(open.map((one) => list.indexOf(one))).toEqual([2, 1, 0]);
  expect(done.map((one) => list.indexOf(one))).toEqual([5, 7, 6, 4]);
});

test("nothing open is lost and nothing is listed twice", () => {
  const anyDay = fc.integer({ min: -90, max: 0 }).map((count) => addDays(today, count));
  const any = fc.record({
    kind: fc.constantFrom(...askedKinds),
    since: anyDay,
    due: fc.option(anyDay),
    isOpen: fc.boolean(),
    doneOn: fc.option(anyDay),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (all) => {
      const { open, done } = inOrderOfWaiting(all, today);
      expect(new Set(open)).toEqual(new Set(all.filter(({ isOpen }) => isOpen)));
      expect(done.every(({ isOpen }) => !isOpen)).toBe(true);
      expect(new Set([...open, ...done]).size).toBe(open.length + done.length);
    }),
  );
});
