import { expect, test } from "vitest";
import { defaultPeriod } from "@/lib/domain/as-of";
import { cutoffsOf } from "@/lib/domain/cutoff";
import { day } from "@/lib/domain/day";
import { officialDays } from "@/lib/domain/official-days";
import { period } from "@/lib/domain/period";
import { workCalendar } from "@/lib/domain/work-calendar";

const the25th = cutoffsOf([], workCalendar(officialDays(), { years: [], days: [] }));

test("the default period is the latest locked one, in whatever order they were locked", () => {
  const locked = [period("2021-02"), period("2020-12"), period("2021-01")];
  expect(defaultPeriod(locked, day("2021-04-26"), the25th)).toBe("2021-02");
});

test("with none locked it is the latest whose cut-off has passed", () => {
  expect(defaultPeriod([], day("2021-04-25"), the25th)).toBe("2021-03");
  expect(defaultPeriod([], day("2021-04-26"), the25th)).toBe("2021-04");
  expect(defaultPeriod([], day("2021-01-10"), the25th)).toBe("2020-12");
});
