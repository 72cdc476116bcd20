import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { daysLate, isOwed, rankOnTime } from "@/lib/domain/on-time";

const cutoff = day("2021-03-25");

test("days late run from the cut-off to the first filing, or to today while nothing is filed", () => {
  expect(daysLate(day("2021-03-25"), cutoff, day("2021-04-20"))).toBe(0);
  expect(daysLate(day("2021-03-26"), cutoff, day("2021-04-20"))).toBe(1);
  expect(daysLate(null, cutoff, day("2021-04-20"))).toBe(26);
  expect(daysLate(null, cutoff, day("2021-03-20"))).toBe(0);
});

test("missing, draft and returned months are owed", () => {
  expect((["missing", "draft", "returned"] as const).every((status) => isOwed({ status }))).toBe(true);
  expect((["submitted", "reviewed", "locked"] as const).some((status) => isOwed({ status }))).toBe(false);
});

test("departments rank by exact shares, equal ones share a rank, fewer than five months have none", () => {
  const rows = [
    { id: "a", due: 30, onTime: 20 },
    { id: "b", due: 4, onTime: 4 },
    { id: "c", due: 6, onTime: 4 },
    { id: "d", due: 5, onTime: 5 },
    { id: "e", due: 10, onTime: 0 },
  ];
  expect(rankOnTime(rows).map(({ id, rank }) => [id, rank])).toEqual([
    ["a", 2],
    ["b", null],
    ["c", 2],
    ["d", 1],
    ["e", 4],
  ]);
});
