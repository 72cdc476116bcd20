import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/domain/day";
import { stageOn, stageRank } from "@/lib/domain/deal";
import { checkMove, nextStages, revocable, skippedStages } from "@/lib/domain/deal-move";
import { type DealStage, dealStages } from "@/lib/domain/vocabulary";
import { deal, moves } from "@/tests/support/recruitment";

const today = day("2021-04-20");

describe("the stages that may follow", () => {
  test.each([
    [null, "lead talks framework signed"],
    ["lead", "talks framework signed"],
    ["talks", "framework signed"],
    ["framework", "signed cancelled"],
    ["signed", "registered started production cancelled"],
    ["registered", "started production cancelled"],
    ["started", "production cancelled"],
    ["production", "cancelled"],
    ["cancelled", ""],
  ] as const)("%s: %s", (from, to) => {
    expect(nextStages(from).join(" ")).toBe(to);
  });

  test("what a move leaves out is named", () => {
    expect(skippedStages("talks", "signed")).toEqual(["framework"]);
    expect(skippedStages("signed", "production")).toEqual(["registered", "started"]);
    expect(skippedStages("talks", "framework")).toEqual([]);
    expect(skippedStages("framework", "cancelled")).toEqual([]);
    expect(skippedStages(null, "signed")).toEqual([]);
  });
});

describe("a move", () => {
  const signed = deal("d", { events: moves(["talks", "2021-01-10"], ["signed", "2021-03-15"]) });
  const check = (stage: DealStage, on: string, events = signed.events) =>
    checkMove({ events }, { stage, on: day(on) }, today);

  test("forward, on the day of the last move or later, is allowed", () => {
    expect(check("registered", "2021-03-15")).toBeNull();
    expect(check("cancelled", "2021-04-20")).toBeNull();
    expect(check("lead", "2021-04-20", [])).toBeNull();
  });

  test.each([
    ["talks", "2021-04-01", "not-forward"],
    ["signed", "2021-04-01", "not-forward"],
    ["registered", "2021-03-14", "before-last"],
    ["registered", "2021-04-21", "in-future"],
  ] as const)("to %s on %s is refused: %s", (stage, on, problem) => {
    expect(check(stage, on)).toBe(problem);
  });

  test("never skips the signing, and only an agreement or a contract is cancelled", () => {
    const talks = moves(["talks", "2021-01-10"]);
    expect(check("registered", "2021-02-01", talks)).toBe("skips-signing");
    expect(check("cancelled", "2021-02-01", talks)).toBe("nothing-to-cancel");
    expect(check("cancelled", "2021-02-01", [])).toBe("nothing-to-cancel");
    const gone = moves(["signed", "2021-01-10"], ["cancelled", "2021-02-01"]);
    expect(check("started", "2021-03-01", gone)).toBe("already-cancelled");
    expect(check("cancelled", "2021-03-01", gone)).toBe("already-cancelled");
  });

  test("may be taken back while it is the last", () => {
    expect(revocable(signed)).toBe(2);
    expect(revocable({ events: [...signed.events, { number: 3, revokes: 2 }] })).toBe(1);
    expect(revocable({ events: [] })).toBeNull();
  });
});

test("whatever is allowed moves a deal forward", () => {
  const step = fc.record({ stage: fc.constantFrom(...dealStages), on: fc.integer({ min: 1, max: 28 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const made = deal("d", { events: [] });
      for (const { stage, on } of steps) {
        const move = { stage, on: day(`2021-03-${String(on).padStart(2, "0")}`) };
        const before = stageOn(made, today);
        if (checkMove(made, move, today)) continue;
        made.events = [...made.events, { number: made.events.length + 1, ...move }];
        expect(stageOn(made, today)).toBe(stage);
        expect(stageRank(stage)).toBeGreaterThan(before === null ? -1 : stageRank(before));
      }
    }),
  );
});
