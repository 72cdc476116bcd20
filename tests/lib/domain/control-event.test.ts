import { expect, test } from "vitest";
import {
  type ControlEvent,
  isStoppedBy,
  lostDays,
  planWithout,
  standingWithout,
} from "@/lib/domain/control-event";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { zonePreset } from "@/lib/domain/preset";
import { standingOf } from "@/lib/domain/standing";
import { report, wan, yearFacts } from "../../support/facts";

const project = { id: "p1", type: "industry", subdistrict: "京航办事处" };
const stop = (from: string, to: string | null, changes: Partial<ControlEvent> = {}): ControlEvent => ({
  from: day(from),
  to: to === null ? null : day(to),
  types: [],
  subdistricts: [],
  white: [],
  withdrawn: false,
  ...changes,
});

test("an event stops the projects of its types and subdistricts, less the white list", () => {
  expect(isStoppedBy(stop("2021-03-01", null), project)).toBe(true);
  expect(isStoppedBy(stop("2021-03-01", null, { types: ["logistics"] }), project)).toBe(false);
  expect(
    isStoppedBy(stop("2021-03-01", null, { types: ["industry"], subdistricts: ["明湖办事处"] }), project),
  ).toBe(false);
  expect(isStoppedBy(stop("2021-03-01", null, { white: ["p1"] }), project)).toBe(false);
  expect(isStoppedBy(stop("2021-03-01", null, { withdrawn: true }), project)).toBe(false);
});

test("a day that two events stop is lost once, and only days within the span count", () => {
  const events = [
    stop("2021-03-01", "2021-03-10"),
    stop("2021-03-08", "2021-03-12"),
    stop("2021-03-30", null),
  ];
  expect(lostDays(events, project, day("2021-03-01"), day("2021-03-31"))).toBe(14);
  expect(lostDays(events, project, day("2021-03-09"), day("2021-03-11"))).toBe(3);
  expect(lostDays(events, project, day("2021-04-01"), day("2021-04-20"))).toBe(20);
  expect(lostDays([], project, day("2021-03-01"), day("2021-03-31"))).toBe(0);
});

test("a month's plan falls by the share of its days that were lost; later months and the year stay", () => {
  const { plans } = yearFacts([310, 280, 310, 300, 0, 0, 0, 0, 0, 0, 0, 0].map(wan));
  const [plan] = plans;
  if (!plan) throw new Error("no plan");
  const lost = lostDays.bind(null, [stop("2021-03-01", "2021-03-10")], project);
  const reduced = planWithout(plan, period("2021-03"), day("2021-03-31"), lost);
  expect(reduced.months?.slice(0, 4)).toEqual([310, 280, 210, 300].map(wan));
  expect(reduced.annual).toBe(plan.annual);
  const none = { ...plan, months: null };
  expect(planWithout(none, period("2021-03"), day("2021-03-31"), lost)).toBe(none);
});

test("with the stops taken out a project may be on schedule; the raw light stays what it was", () => {
  const facts = yearFacts([0, 0, 310, 300, 0, 0, 0, 0, 0, 0, 0, 0].map(wan), {
    reports: [report("2021-03", wan(205))],
  });
  const at = [period("2021-03"), day("2021-04-20"), [zonePreset]] as const;
  expect(standingOf(facts, ...at)).toMatchObject({ state: "behind", lights: { zone: "yellow" } });
  expect(standingWithout(facts, [stop("2021-03-01", "2021-03-10")], project, ...at)).toMatchObject({
    state: "achieved",
    lights: { zone: "green" },
    planToDate: wan(210),
  });
});
