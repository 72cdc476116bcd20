import { expect, test } from "vitest";
import { day, dayOfInstant } from "@/lib/domain/day";
import { instantOf, isTimeOfDay, mostAttempts, retryAt } from "@/lib/domain/delivery";

test("after a failure it is tried again in 1, 5, 15 and 60 minutes, then given up", () => {
  const pauses = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const next = retryAt(attempts, 1000);
    return next === null ? null : (next - 1000) / 60_000;
  });
  expect(pauses).toEqual([1, 5, 15, 60, null, null]);
  expect(mostAttempts).toBe(5);
});

test("a time of day is Beijing's, whatever the machine's zone is", () => {
  expect(new Date(instantOf(day("2021-04-20"), "08:30")).toISOString()).toBe("2021-04-20T00:30:00.000Z");
  expect(new Date(instantOf(day("2021-03-01"), "07:59")).toISOString()).toBe("2021-02-28T23:59:00.000Z");
  expect(dayOfInstant(instantOf(day("2021-04-20"), "00:00"))).toBe("2021-04-20");
  expect(["08:30", "23:59", "24:00", "8:30", "08:60", ""].map(isTimeOfDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
