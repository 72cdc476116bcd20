import { expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { mayEscalate, mayMoveProblem, problemMoves, problemOverdue } from "@/lib/domain/problem";
import { problemStates } from "@/lib/domain/vocabulary";

test("a problem may always stay where it is, is settled or put off, and comes back only into coordination", () => {
  for (const state of problemStates) expect(problemMoves(state)).toContain(state);
  expect(problemMoves("open")).toEqual(["open", "coordinating", "resolved", "suspended"]);
  expect(mayMoveProblem("coordinating", "open")).toBe(false);
  expect(mayMoveProblem("resolved", "coordinating")).toBe(true);
  expect(mayMoveProblem("resolved", "suspended")).toBe(false);
});

test("levels only rise", () => {
  expect(mayEscalate(2, 2)).toBe(true);
  expect(mayEscalate(2, 4)).toBe(true);
  expect(mayEscalate(3, 2)).toBe(false);
});

test("overdue counts from the agreed day, else from the wanted one, and not for what is settled or put off", () => {
  const open = { state: "open", level: 1, wantedOn: day("2021-04-10"), agreedOn: null } as const;
  const today = day("2021-04-20");
  expect(problemOverdue(open, today)).toBe(10);
  expect(problemOverdue({ ...open, agreedOn: day("2021-04-20") }, today)).toBe(0);
  expect(problemOverdue({ ...open, agreedOn: day("2021-04-19") }, today)).toBe(1);
  expect(problemOverdue({ ...open, wantedOn: null }, today)).toBe(0);
  expect(problemOverdue({ ...open, state: "resolved" }, today)).toBe(0);
  expect(problemOverdue({ ...open, state: "suspended" }, today)).toBe(0);
});
