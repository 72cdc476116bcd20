import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/day";
import {
  advance,
  firstIllegal,
  isOpen,
  nextMoves,
  type OrderEvent,
  orderNumber,
  partyOf,
  progressOf,
  whoActs,
} from "@/lib/domain/order";
import { orderEventKinds, orderStates } from "@/lib/domain/vocabulary";
import { story } from "@/tests/support/orders";

const monday = day("2021-03-15");
/** A random walk through whatever is allowed: which of the moves, and how many days later. */
const anyStory = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 9 })), { maxLength: 25 }).map((walk) => {
  const events: OrderEvent[] = [];
  for (const [pick, days] of walk) {
    const allowed = nextMoves(progressOf(events));
    const kind = allowed[pick % Math.max(1, allowed.length)];
    if (!kind) break;
    const on = addDays(events.at(-1)?.on ?? monday, days);
    const until = kind === "ask-extension" ? addDays(on, 10) : null;
    events.push({ number: events.length + 1, kind, on, until, enteredBy: kind });
  }
  return events;
});

describe("the life of an order", () => {
  test("runs from draft to closed and knows who acts", () => {
    const whole = story(
      ["issue", "2021-03-29"],
      ["sign", "2021-03-30"],
      ["feedback", "2021-04-01"],
      ["ask-closing", "2021-04-07"],
      ["close", "2021-04-09"],
    );
    const walked = [0, 1, 2, 3, 4, 5].map((length) => progressOf(whole.slice(0, length)));
    expect(walked.map(({ state }) => state)).toEqual([
      "draft",
      "issued",
      "signed",
      "answering",
      "closing-asked",
      "closed",
    ]);
    expect(walked.map(whoActs)).toEqual(["issuer", "lead", "lead", "lead", "issuer", "nobody"]);
    expect(firstIllegal(whole)).toBeNull();
  });

  test("asks for an extension beside the work; granted once, after a refusal again", () => {
    const before = story(["issue", "2021-03-29"], ["sign", "2021-03-30"]);
    const ask = story(["ask-extension", "2021-03-31", "2021-04-20"])[0];
    if (!ask) throw new Error("no story");
    const asked = advance(progressOf(before), ask);
    expect(asked).toMatchObject({ state: "signed", extension: "asked", askedUntil: "2021-04-20" });
    expect(whoActs(asked)).toBe("issuer");
    expect(nextMoves(asked)).toEqual(["feedback", "withdraw", "extend", "deny-extension"]);
    const denied = advance(asked, { ...ask, kind: "deny-extension", until: null });
    expect(nextMoves(denied)).toContain("ask-extension");
    const granted = advance(asked, { ...ask, kind: "extend" });
    expect(nextMoves(granted)).not.toContain("ask-extension");
    expect(nextMoves(advance(granted, { ...ask, kind: "feedback", until: null }))).not.toContain(
      "ask-extension",
    );
  });

  test("takes an extension back that is asked for when closing is asked", () => {
    const events = story(
      ["issue", "2021-03-29"],
      ["sign", "2021-03-30"],
      ["feedback", "2021-03-31"],
      ["ask-extension", "2021-04-01", "2021-04-20"],
      ["ask-closing", "2021-04-02"],
    );
    expect(progressOf(events)).toEqual({
      state: "closing-asked",
      extension: "none",
      askedUntil: null,
      askedBy: "ask-closing",
    });
  });

  test.each([
    ["a feedback before the signature", story(["issue", "2021-03-29"], ["feedback", "2021-03-30"]), 2],
    [
      "closing without a feedback",
      story(["issue", "2021-03-29"], ["sign", "2021-03-30"], ["ask-closing", "2021-03-31"]),
      3,
    ],
    ["a second issue", story(["issue", "2021-03-29"], ["issue", "2021-03-30"]), 2],
    ["a step back in time", story(["issue", "2021-03-29"], ["sign", "2021-03-28"]), 2],
    ["anything after the end", story(["withdraw", "2021-03-29"], ["issue", "2021-03-30"]), 2],
    ["a missing number", story(["issue", "2021-03-29"], ["sign", "2021-03-30"]).slice(1), 2],
  ])("refuses %s", (_, events, number) => {
    expect(firstIllegal(events)?.number).toBe(number);
  });

  test("however it goes, what the moves allow is legal, and only an end has no move", () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const progress = progressOf(events);
        expect(firstIllegal(events)).toBeNull();
        expect(orderStates).toContain(progress.state);
        expect(nextMoves(progress).length === 0).toBe(["closed", "withdrawn"].includes(progress.state));
        expect(events.filter(({ kind }) => kind === "extend").length).toBeLessThanOrEqual(1);
        expect(progress.askedUntil !== null).toBe(progress.extension === "asked");
        expect(isOpen(progress.state)).toBe(
          events.some(({ kind }) => kind === "issue") &&
            !events.some(({ kind }) => kind === "close" || kind === "withdraw"),
        );
        // A state does not depend on the order in which rows are read.
        expect(progressOf(events.toReversed())).toEqual(progress);
      }),
    );
  });

  test("whoever is said to act has a move to make", () => {
    fc.assert(
      fc.property(anyStory, (events) => {
        const progress = progressOf(events);
        const parties = nextMoves(progress).map(partyOf);
        const actor = whoActs(progress);
        expect(actor === "nobody" ? parties : parties.includes(actor)).toEqual(
          actor === "nobody" ? [] : true,
        );
      }),
    );
  });
});

test("four kinds belong to the lead department, the others to the issuer", () => {
  expect(orderEventKinds.filter((kind) => partyOf(kind) === "lead")).toEqual([
    "sign",
    "feedback",
    "ask-extension",
    "ask-closing",
  ]);
});

test("a number is printed as a document number", () => {
  expect(orderNumber(2021, 3)).toBe("督办〔2021〕3号");
});
