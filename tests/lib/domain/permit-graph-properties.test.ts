import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, day } from "@/lib/domain/day";
import type { StepLog } from "@/lib/domain/permit";
import { clockOf } from "@/lib/domain/permit-clock";
import { earliestFinish } from "@/lib/domain/permit-finish";
import { firstOpen, type PermitCase, progressOf } from "@/lib/domain/permit-graph";
import { permitOutlook } from "@/lib/domain/permit-outlook";
import { hardOf, limitOf } from "@/lib/domain/permit-steps";
import { permitFlows } from "@/lib/domain/vocabulary";
import { addWorkingDays, onOrAfter } from "@/lib/domain/work-calendar";
import { calendar, logOf, permitCase, template } from "@/tests/support/permits";

const since = day("2021-01-04");
const logged = ["nothing", "nothing", "prepare", "accept", "stopped", "grant", "exempt", "void"] as const;

function logFor(code: string, kind: (typeof logged)[number], on: Day): StepLog {
  if (kind === "nothing") return logOf(code);
  if (kind === "stopped") return logOf(code, ["accept", on], ["correct", addDays(on, 3)]);
  if (kind === "void") return logOf(code, ["grant", on], ["void", addDays(on, 3)]);
  return logOf(code, [kind, on]);
}

/** Any project: a flow, and for each step something logged in the months before the as-of day, in any order. */
const anyCase: fc.Arbitrary<PermitCase> = fc
  .tuple(
    fc.constantFrom(...permitFlows),
    fc.array(fc.tuple(fc.constantFrom(...logged), fc.integer({ min: 0, max: 150 })), {
      minLength: template.length,
      maxLength: template.length,
    }),
  )
  .map(([flow, chosen]) =>
    permitCase(
      flow,
      template.map(({ code }, index) => {
        const [kind, wait] = chosen[index] ?? ["nothing", 0];
        return logFor(code, kind, addDays(since, wait));
      }),
    ),
  );
const anyAsOf = fc.integer({ min: 160, max: 500 }).map((count) => addDays(since, count));

/** The same rule told the other way round: from a step back to what it needs, nothing kept. */
function told(permits: PermitCase, code: string, asOf: Day): Day {
  const step = permits.steps.find((one) => one.code === code);
  const log = permits.logs.get(code);
  if (!step || !log) throw new RangeError(code);
  const clock = clockOf({ step, log, unlockedOn: null, asOf, calendar });
  const happened = step.event ? permits.milestones(step.event) : clock.finishedOn;
  if (happened) return happened;
  const inFlow = permits.steps.map((one) => one.code);
  const needed = hardOf(step, permits.flow).filter((one) => inFlow.includes(one));
  const ready = [asOf, ...needed.map((one) => told(permits, one, asOf))].toSorted().at(-1) ?? asOf;
  if (clock.acceptedOn) {
    const own = clock.legalDue ?? addWorkingDays(calendar, clock.acceptedOn, step.planDays);
    return onOrAfter(calendar, own > ready ? own : ready);
  }
  const limit = limitOf(step, null) ?? { days: step.planDays, unit: "working" };
  return limit.unit === "working"
    ? addWorkingDays(calendar, ready, limit.days)
    : onOrAfter(calendar, addDays(ready, limit.days));
}

test("the earliest finish is what the rule says, told backwards", () => {
  fc.assert(
    fc.property(anyCase, anyAsOf, (permits, asOf) => {
      const finished = earliestFinish(permits, asOf, calendar);
      expect([...finished.keys()].toSorted()).toEqual(permits.steps.map(({ code }) => code).toSorted());
      for (const [code, on] of finished) expect([code, on]).toEqual([code, told(permits, code, asOf)]);
    }),
    { numRuns: 40 },
  );
});

const never = (before: ReadonlyMap<string, Day>, after: ReadonlyMap<string, Day>) => {
  for (const [code, on] of before) expect((after.get(code) ?? "") >= on, code).toBe(true);
};

test("a slip, a later day and a correction never let anything finish earlier", () => {
  const anyCode = fc.constantFrom(...template.map(({ code }) => code));
  fc.assert(
    fc.property(anyCase, anyAsOf, anyCode, fc.integer({ min: 0, max: 60 }), (permits, asOf, code, days) => {
      const before = earliestFinish(permits, asOf, calendar);
      never(before, earliestFinish(permits, asOf, calendar, { code, workingDays: days }));
      never(before, earliestFinish(permits, addDays(asOf, days), calendar));
      const log = permits.logs.get(code);
      if (
        log?.events.length !== 1 ||
        log.events.some((event) => !("kind" in event && event.kind === "accept"))
      )
        return;
      const stop = { number: 2, kind: "stop", stop: "hearing", on: addDays(asOf, -5) } as const;
      const resumed = { number: 3, kind: "resume", on: asOf } as const;
      const stopped = { ...log, events: [...log.events, stop, resumed] };
      const logs = new Map([...permits.logs, [code, stopped]]);
      never(before, earliestFinish({ ...permits, logs }, asOf, calendar));
    }),
    { numRuns: 60 },
  );
});

test("slack is the largest slip that leaves the permit where it is, and the path leads to it", () => {
  fc.assert(
    fc.property(anyCase, anyAsOf, (permits, asOf) => {
      const { earliest, path, slack, code } = permitOutlook(permits, asOf, calendar);
      if (!earliest || !code) return;
      const finished = earliestFinish(permits, asOf, calendar);
      expect([finished.get(code), path.at(-1)]).toEqual([earliest, code]);
      const ends = path.map((one) => finished.get(one));
      expect(ends.toSorted()).toEqual(ends);
      for (const [one, days] of slack) {
        const slipped = (workingDays: number) =>
          earliestFinish(permits, asOf, calendar, { code: one, workingDays }).get(code);
        expect([one, slipped(days), slipped(days + 1) === earliest]).toEqual([one, earliest, false]);
      }
      for (const one of path.slice(0, -1)) expect(slack.has(one), one).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test("what may be started has all it needs, and the first open step is never done", () => {
  fc.assert(
    fc.property(anyCase, anyAsOf, (permits, asOf) => {
      const progress = progressOf(permits, asOf);
      for (const { startable, blockedBy, met, unlockedOn } of progress.values()) {
        expect(unlockedOn === null).toBe(blockedBy.length > 0);
        if (startable) expect([blockedBy, met]).toEqual([[], false]);
      }
      const first = firstOpen(permits);
      if (first) expect(progress.get(first.code)?.met).toBe(false);
    }),
    { numRuns: 60 },
  );
});
