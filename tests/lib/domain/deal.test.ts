import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import {
  byStage,
  daysInStage,
  isSigned,
  movesOf,
  movesUntil,
  stageOn,
  stageRank,
  sumOf,
} from "@/lib/domain/deal";
import { dealStages } from "@/lib/domain/vocabulary";
import { yi } from "@/tests/support/facts";
import { deal, moves } from "@/tests/support/recruitment";

const life = deal("d1", {
  events: moves(["talks", "2021-01-10"], ["framework", "2021-02-01"], ["signed", "2021-03-15"]),
});

describe("the stage of a deal", () => {
  test.each([
    ["2021-01-09", null, null],
    ["2021-01-10", "talks", 0],
    ["2021-01-31", "talks", 21],
    ["2021-02-01", "framework", 0],
    ["2021-03-31", "signed", 16],
  ])("on %s is %s, since %s days", (on, stage, days) => {
    expect(stageOn(life, day(on))).toBe(stage);
    expect(daysInStage(life, day(on))).toBe(days);
  });

  test("of one day is the last entered of it, in whatever order the events come", () => {
    const events = moves(["signed", "2021-03-15"], ["registered", "2021-03-15"]).toReversed();
    expect(movesOf({ events }).map(({ stage }) => stage)).toEqual(["signed", "registered"]);
    expect(stageOn({ events }, day("2021-03-15"))).toBe("registered");
  });

  test("goes back only by a correction, which holds for every day", () => {
    const events = [...life.events, { number: 4, revokes: 3 }];
    expect(stageOn({ events }, day("2021-03-31"))).toBe("framework");
    const again = [...events, { number: 5, stage: "signed" as const, on: day("2021-03-20") }];
    expect(stageOn({ events: again }, day("2021-03-16"))).toBe("framework");
    expect(stageOn({ events: again }, day("2021-03-31"))).toBe("signed");
  });

  test("is signed from 正式签约 on, until 解约", () => {
    expect(dealStages.filter(isSigned)).toEqual(["signed", "registered", "started", "production"]);
    expect(dealStages.map(stageRank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

test("moves after a day have not happened yet", () => {
  expect(movesUntil(life, day("2021-02-15")).map(({ stage }) => stage)).toEqual(["talks", "framework"]);
});

test("a board puts each deal into its stage and leaves out those not yet known", () => {
  const talk = deal("d2", { events: moves(["talks", "2021-01-20"]) });
  const unknown = deal("d3", { events: moves(["lead", "2021-05-01"]) });
  const gone = deal("d4", { events: moves(["signed", "2021-01-20"], ["cancelled", "2021-02-20"]) });
  const board = byStage([life, talk, unknown, gone], day("2021-03-31"));
  expect(Object.keys(board)).toEqual([...dealStages]);
  expect(Object.values(board).flat()).toHaveLength(3);
  expect(board).toMatchObject({ signed: [life], talks: [talk], cancelled: [gone] });
});

test("contracts are summed in yuan", () => {
  expect(sumOf([])).toBe(0);
  expect(sumOf([deal("a", { amount: yi(35) }), deal("b", { amount: 1 })])).toBe(3_500_000_001);
});
