import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/day";
import {
  alertItems,
  type DigestAlert,
  type DigestItem,
  type DigestMemory,
  heldKey,
  isOf,
  makeDigest,
  sectionOf,
} from "@/lib/domain/digest";
import type { AlertLevel, AlertRule, DigestTopic } from "@/lib/domain/vocabulary";

const monday = day("2021-03-01");
const alert = (changes: Partial<DigestAlert> = {}): DigestAlert => {
  const one = {
    rule: "behind" as AlertRule,
    subject: "p1",
    projectId: "p1",
    departmentId: "d1",
    level: "yellow" as AlertLevel,
    openedOn: monday,
    clearedOn: null,
    facts: {},
    ...changes,
  };
  return { id: `${one.rule} ${one.subject} ${one.openedOn}`, ...one };
};
const working = { working: true, muted: new Set<DigestTopic>(), exempted: new Set<string>() };
const told = (items: readonly DigestItem[], more: [string, AlertLevel | null][] = []): DigestMemory =>
  new Map([
    ...items.map((item) => [item.key, { level: item.level }] as const),
    ...more.map(([key, level]) => [key, { level }] as const),
  ]);
const events = (items: readonly DigestItem[]) => items.map(({ topic, event }) => `${topic} ${event}`);

test("an alert is told when it opens, when it turns red and when it is over, each once", () => {
  const opened = alertItems([alert()], new Map(), monday, monday);
  expect(events(opened)).toEqual(["behind opened"]);
  expect(alertItems([alert()], told(opened), monday, monday)).toEqual([]);
  const red = alertItems([alert({ level: "red" })], told(opened), monday, monday);
  expect(events(red)).toEqual(["behind escalated"]);
  const memory = told([...opened, ...red]);
  expect(
    makeDigest(alertItems([alert({ level: "red" })], memory, monday, monday), memory, working).told,
  ).toEqual([]);
  const over = alert({ level: "red", clearedOn: addDays(monday, 3) });
  expect(alertItems([over], memory, addDays(monday, 3), monday), "it may still come back today").toEqual([]);
  expect(events(alertItems([over], memory, addDays(monday, 4), monday))).toEqual(["behind cleared"]);
});

test("an alert that was red from the start is not told again as turned red", () => {
  const red = alert({ level: "red" });
  expect(alertItems([red], told(alertItems([red], new Map(), monday, null)), monday, monday)).toEqual([]);
});

test("what opened and cleared between two digests is told as such, what was over before the first is history", () => {
  const brief = alert({ clearedOn: addDays(monday, 1) });
  expect(events(alertItems([brief], new Map(), addDays(monday, 2), monday))).toEqual(["behind passed"]);
  expect(alertItems([brief], new Map(), addDays(monday, 2), addDays(monday, 2))).toEqual([]);
  expect(alertItems([brief], new Map(), addDays(monday, 2), null)).toEqual([]);
});

test.each([
  ["permit-due", "p1/B01", "permit-overdue", "p1/B01"],
  ["milestone-due", "p1/structure", "milestone-overdue", "p1/structure"],
  ["milestone-due", "p1/start", "start-overdue", "p1"],
  ["milestone-due", "p1/acceptance", "completion-overdue", "p1"],
  ["early-warning", "p1", "behind", "p1"],
] as const)("%s %s that becomes %s is no good news", (rule, subject, next, of) => {
  const on = addDays(monday, 2);
  const before = alert({ rule, subject, clearedOn: on });
  const memory = told([], [[`${before.id} opened`, "yellow"]]);
  const after = alert({ rule: next, subject: of, openedOn: on, level: "red" });
  expect(events(alertItems([before, after], memory, addDays(on, 1), monday))).toEqual([`${next} opened`]);
  expect(events(alertItems([before], memory, addDays(on, 1), monday))).toEqual([`${rule} cleared`]);
});

test("on a day off only legal clocks speak, and the rest comes with the next working day", () => {
  const items = alertItems(
    [alert(), alert({ rule: "permit-overdue", subject: "p1/B01", level: "red" })],
    new Map(),
    monday,
    null,
  );
  const saturday = makeDigest(items, new Map(), { ...working, working: false });
  expect(events(saturday.told)).toEqual(["permit-overdue opened"]);
  expect(events(makeDigest(items, told(saturday.told), working).told)).toEqual(["behind opened"]);
});

test("a muted topic is counted once, waits, and is told after the mute while it is still open", () => {
  const muted = { ...working, muted: new Set<DigestTopic>(["behind"]) };
  const items = alertItems([alert()], new Map(), monday, monday);
  const first = makeDigest(items, new Map(), muted);
  expect(first.told).toEqual([]);
  expect(first.held).toMatchObject([{ held: "mute", topic: "behind" }]);
  const memory = told(
    [],
    first.held.map(({ key }) => [heldKey(key), "yellow"]),
  );
  expect(makeDigest(items, memory, muted)).toEqual({ told: [], held: [] });
  expect(
    events(makeDigest(alertItems([alert()], memory, addDays(monday, 7), monday), memory, working).told),
  ).toEqual(["behind opened"]);
  const over = alert({ clearedOn: addDays(monday, 2) });
  expect(alertItems([over], memory, addDays(monday, 7), monday)).toEqual([]);
});

test("what is exempted is not urged, yet that it is over is told", () => {
  const exempt = { ...working, exempted: new Set(["behind p1"]) };
  const items = alertItems([alert()], new Map(), monday, monday);
  expect(makeDigest(items, new Map(), exempt)).toMatchObject({ told: [], held: [{ held: "exempt" }] });
  const memory = told(items);
  const over = alertItems([alert({ clearedOn: monday })], memory, addDays(monday, 1), monday);
  expect(events(makeDigest(over, memory, exempt).told)).toEqual(["behind cleared"]);
});

test("a fact stands in one part, and in the digest of who acts and of who is responsible", () => {
  const part = (topic: DigestTopic, event: DigestItem["event"]) => sectionOf({ topic, event });
  expect(part("permit-overdue", "opened")).toBe("permits");
  expect(part("permit-overdue", "cleared")).toBe("cleared");
  expect(part("behind", "passed")).toBe("cleared");
  expect(part("behind", "escalated")).toBe("escalated");
  expect(part("behind", "opened")).toBe("opened");
  expect(part("report-due", "due")).toBe("reports");
  expect(part("order-limit", "overdue")).toBe("orders");
  expect(part("promise", "due")).toBe("promises");
  const row = { departmentId: "land", ownerId: "economy" };
  expect([null, "land", "economy", "others"].map((id) => isOf(row, id))).toEqual([true, true, true, false]);
});

// A little world that lives day by day: alerts open, turn red and clear; topics are muted for a while.
const rules: readonly AlertRule[] = ["behind", "report-missing", "permit-overdue"];
const steps = fc.array(
  fc.record({
    subject: fc.constantFrom("p1", "p2", "p3"),
    rule: fc.constantFrom(...rules),
    move: fc.constantFrom("open", "red", "clear", "day", "day-off", "mute", "unmute"),
  }),
  { maxLength: 80 },
);

test("over any sequence of days every opened alert is told exactly once, or counted as muted; nothing twice", () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (story, backwards) => {
      let today: Day = monday;
      let from: Day | null = null;
      const rows = new Map<string, DigestAlert>();
      const memory = new Map<string, { level: AlertLevel | null }>();
      const muted = new Set<DigestTopic>();
      const heard = new Map<string, number>();
      const openOf = (rule: string, subject: string) =>
        [...rows.values()].find(
          (row) => row.rule === rule && row.subject === subject && row.clearedOn === null,
        );
      const digest = (isWorking: boolean) => {
        const all = backwards ? [...rows.values()].reverse() : [...rows.values()];
        const items = alertItems(all, memory, today, from);
        const made = makeDigest(items, memory, { ...working, working: isWorking, muted });
        expect(makeDigest([...items].reverse(), memory, { ...working, working: isWorking, muted })).toEqual(
          made,
        );
        for (const item of made.told) {
          expect(memory.has(item.key)).toBe(false);
          memory.set(item.key, { level: item.level });
          const name = item.key.replace(/ (opened|passed)$/, "");
          if (item.event === "opened" || item.event === "passed") heard.set(name, (heard.get(name) ?? 0) + 1);
        }
        for (const { key, level } of made.held) memory.set(heldKey(key), { level });
        const again = alertItems(all, memory, today, from);
        expect(makeDigest(again, memory, { ...working, working: isWorking, muted })).toEqual({
          told: [],
          held: [],
        });
        from ??= today;
      };
      digest(true);
      for (const { subject, rule, move } of story) {
        const row = openOf(rule, subject);
        if (move === "open" && !row) {
          const fresh = alert({ rule, subject, openedOn: today });
          const known = rows.get(fresh.id);
          // What clears and trips again on one day goes on under its key.
          rows.set(fresh.id, known ? { ...known, clearedOn: null } : fresh);
        }
        if (move === "red" && row) rows.set(row.id, { ...row, level: "red" });
        if (move === "clear" && row) rows.set(row.id, { ...row, clearedOn: today });
        if (move === "mute") muted.add(rule);
        if (move === "unmute") muted.delete(rule);
        if (move === "day" || move === "day-off") {
          today = addDays(today, 1);
          digest(move === "day");
        }
      }
      today = addDays(today, 1);
      digest(true);
      for (const id of rows.keys()) {
        const counted = memory.has(heldKey(`${id} opened`)) || memory.has(heldKey(`${id} passed`));
        expect((heard.get(id) ?? 0) === 1 || (counted && !heard.has(id))).toBe(true);
      }
    }),
  );
});
