import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day, daysBetween } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import type { Limit, PermitEvent, StepLog } from "@/lib/domain/permit";
import { clockOf, traceOf } from "@/lib/domain/permit-clock";
import { dueOn } from "@/lib/domain/permit-due";
import { clockSides, statutoryStops } from "@/lib/domain/vocabulary";
import { workingDaysIn } from "@/lib/domain/work-calendar";
import { calendar, stepOf } from "@/tests/support/permits";

const anyDay = fc.integer({ min: 0, max: 2600 }).map((count) => addDays(day("2018-01-01"), count));
const anyLimit: fc.Arbitrary<Limit> = fc.record({
  days: fc.integer({ min: 0, max: 60 }),
  unit: fc.constantFrom("working", "calendar"),
});
const gap = fc.integer({ min: 0, max: 12 });
/** Stops one after the other since a day, as (days until it begins, days it lasts). */
const anyStops = fc.array(fc.tuple(gap, gap), { maxLength: 4 });

const laid = (since: Day, stops: readonly (readonly [number, number])[]) => {
  let at = since;
  return stops.map(([wait, length]) => {
    const from = addDays(at, wait);
    at = addDays(from, length);
    return { from, to: at };
  });
};

// Counting by hand on numbers of days: nothing is shared with what is tested but the table of holidays.
const rows = new Map(officialDays().days.map((row) => [row.day as string, row.working]));
const text = (at: number) => new Date(at * 86_400_000).toISOString().slice(0, 10);
const number = (on: string) => Date.parse(on) / 86_400_000;
const worked = (at: number) => rows.get(text(at)) ?? (at + 3) % 7 < 5;

function bruteDue(limit: Limit, on: Day, stops: readonly { from: Day; to: Day }[]): string {
  const barred = new Set<number>();
  for (const { from, to } of stops) for (let at = number(from); at <= number(to); at += 1) barred.add(at);
  const counted: number[] = [];
  for (let at = number(on) + 1; counted.length < limit.days; at += 1)
    if (!barred.has(at) && (limit.unit === "calendar" || worked(at))) counted.push(at);
  let end = counted.at(-1) ?? number(on);
  while (!worked(end) || barred.has(end)) end += 1;
  return text(end);
}

test("the due day is that of counting by hand", () => {
  fc.assert(
    fc.property(anyLimit, anyDay, anyStops, (limit, on, stops) => {
      const given = laid(on, stops);
      expect(dueOn(limit, on, given, calendar)).toBe(bruteDue(limit, on, given));
    }),
    { numRuns: 300 },
  );
});

test("another stop, a later acceptance or a longer limit never moves it earlier", () => {
  fc.assert(
    fc.property(anyLimit, anyDay, anyStops, gap, gap, (limit, on, stops, wait, length) => {
      const given = laid(on, stops);
      const due = dueOn(limit, on, given, calendar);
      const extra = { from: addDays(on, wait * 4), to: addDays(on, wait * 4 + length) };
      expect(dueOn(limit, on, [...given, extra], calendar) >= due).toBe(true);
      expect(dueOn({ ...limit, days: limit.days + length }, on, given, calendar) >= due).toBe(true);
      expect(dueOn(limit, addDays(on, length), [], calendar) >= dueOn(limit, on, [], calendar)).toBe(true);
    }),
  );
});

const anyReason = fc.constantFrom("correct", ...statutoryStops);
const anyHistory = fc.record({
  since: anyDay,
  unlockedBefore: fc.option(gap),
  before: fc.array(fc.tuple(fc.constantFrom("prepare", "correct"), gap), { maxLength: 2 }),
  acceptAfter: gap,
  stops: fc.array(fc.tuple(gap, gap, anyReason), { maxLength: 3 }),
  ends: fc.constantFrom("open", "in-stop", "grant", "refuse"),
  asOfAfter: fc.integer({ min: 0, max: 40 }),
});

function built(history: typeof anyHistory extends fc.Arbitrary<infer H> ? H : never) {
  const events: PermitEvent[] = [];
  let at = history.since;
  const log = (wait: number, more: object) => {
    at = addDays(at, wait);
    events.push({ number: events.length + 1, on: at, ...more } as PermitEvent);
  };
  for (const [kind, wait] of history.before) log(wait, { kind });
  log(history.acceptAfter, { kind: "accept" });
  history.stops.forEach(([wait, length, reason], index) => {
    log(wait, reason === "correct" ? { kind: "correct" } : { kind: "stop", stop: reason });
    const last = index === history.stops.length - 1;
    if (!last || history.ends !== "in-stop") log(length, { kind: "resume" });
  });
  if (history.ends === "grant" || history.ends === "refuse") log(3, { kind: history.ends });
  const step: StepLog = { code: "B02", variant: null, events };
  const unlockedOn = history.unlockedBefore === null ? null : addDays(history.since, -history.unlockedBefore);
  return { step: stepOf("B02"), log: step, unlockedOn, asOf: addDays(at, history.asOfAfter), calendar };
}

test("the three clocks add up to the working days of the round, and the trace has the same", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const input = built(history);
      const clock = clockOf(input);
      const first = input.log.events[0] as { on: Day };
      const last = input.log.events.at(-1) as { on: Day };
      const start = history.ends === "refuse" ? last.on : (input.unlockedOn ?? first.on);
      const end = clock.finishedOn ?? input.asOf;
      const { department, enterprise, statutory } = clock.days;
      expect(department + enterprise + statutory).toBe(workingDaysIn(calendar, start, end));
      const trace = traceOf(input);
      expect(trace).toHaveLength(daysBetween(start, end));
      for (const side of clockSides)
        expect(trace.filter((one) => one.side === side)).toHaveLength(clock.days[side]);
      expect(trace.filter(({ counted }) => counted !== null).map(({ counted }) => counted)).toEqual(
        Array.from({ length: department }, (_, index) => index + 1),
      );
    }),
    { numRuns: 300 },
  );
});

test("the department has used up its limit on the due day, not before", () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { legalDue } = clockOf(built({ ...history, ends: "open" }));
      if (!legalDue) return;
      const input = { ...built({ ...history, ends: "open" }), asOf: legalDue };
      // Only where the log is known by then is the due day of the log the one that was counted to.
      if (input.log.events.some((event) => "on" in event && event.on > legalDue)) return;
      expect(clockOf(input).days.department).toBe(20);
      expect(clockOf(input)).toMatchObject({ legalDue, remaining: 0 });
    }),
  );
});

test("while a stop is open the due day moves on with each day and never back", () => {
  fc.assert(
    fc.property(anyHistory, gap, (history, later) => {
      const input = built({ ...history, ends: "in-stop" });
      const [now, then] = [clockOf(input), clockOf({ ...input, asOf: addDays(input.asOf, later) })];
      expect((then.legalDue ?? "") >= (now.legalDue ?? "")).toBe(true);
    }),
  );
});
