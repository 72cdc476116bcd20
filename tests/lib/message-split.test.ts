import fc from "fast-check";
import { expect, test } from "vitest";
import { bytes, characters, type MessageLine, splitMessages } from "@/lib/message-split";

const head = (number: number, of: number) => (of > 1 ? `头（${number}/${of}）` : "头");
const line = (lead: string, ...parts: string[]): MessageLine => ({ lead, parts, joint: "；" });

test("a short text is one message under its head", () => {
  const room = { most: 2000, size: characters };
  expect(splitMessages(head, [line("今日3条"), line("滞后2条：", "甲", "乙")], room)).toEqual([
    "头\n今日3条\n滞后2条：甲；乙",
  ]);
  expect(splitMessages(head, [], room)).toEqual([]);
});

test("a long line goes on in the next message under its own beginning, between two names", () => {
  const parts = Array.from({ length: 30 }, (_, at) => `项目${at}`);
  const messages = splitMessages(head, [line("滞后：", ...parts)], { most: 60, size: characters });
  expect(messages.length).toBeGreaterThan(2);
  expect(messages[0]).toMatch(new RegExp(`^头（1/${messages.length}）\n滞后：项目0；`));
  expect(messages[1]).toContain("\n滞后：项目");
});

test("no message is too long in its own measure, and nothing is lost or moved", () => {
  const name = fc.string({
    unit: fc.constantFrom("甲", "乙", "路", "a", "1", "😀"),
    minLength: 1,
    maxLength: 40,
  });
  const lines = fc.array(fc.array(name, { maxLength: 30 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      lines,
      fc.constantFrom(characters, bytes),
      fc.integer({ min: 120, max: 600 }),
      (all, size, most) => {
        const messages = splitMessages(
          head,
          all.map((parts) => line("首：", ...parts)),
          { most, size },
        );
        for (const message of messages) expect(size(message)).toBeLessThanOrEqual(most);
        const told = messages
          .map((message) => message.split("\n").slice(1).join("\n"))
          .join("\n")
          .replaceAll(/首：|；|\n/g, "");
        expect(told).toBe(all.flat().join(""));
      },
    ),
  );
});
