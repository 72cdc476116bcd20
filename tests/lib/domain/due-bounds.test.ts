import { expect, test } from "vitest";
import { addDays, day } from "@/lib/domain/day";
import { dueBounds } from "@/lib/domain/due-bounds";
import { workCalendar, workingDaysIn } from "@/lib/domain/work-calendar";
import { calendar } from "../../support/permits";

test("the bounds cut due days exactly where working days left turn yellow and red, over holidays and make-up days", () => {
  for (let today = day("2021-01-25"); today < "2021-05-10"; today = addDays(today, 1)) {
    const { lateBefore, nearUntil } = dueBounds(calendar, today);
    for (let ahead = -12; ahead <= 20; ahead += 1) {
      const due = addDays(today, ahead);
      // A due day is always worked. Rule: section 8.
      if (!calendar.isWorking(due)) continue;
      const left = workingDaysIn(calendar, today, due);
      expect([due < lateBefore, due >= lateBefore && due <= nearUntil], `${today} ${due}`).toEqual([
        left < 0,
        left >= 0 && left <= 3,
      ]);
    }
  }
});

test("where the table of working days ends, so does what is near", () => {
  const one = workCalendar({ years: [2021], days: [] }, { years: [], days: [] });
  expect(dueBounds(one, day("2021-12-30"))).toEqual({ lateBefore: "2021-12-30", nearUntil: "2021-12-31" });
  expect(dueBounds(one, day("2022-03-01"))).toEqual({ lateBefore: "2022-03-01", nearUntil: "2022-03-01" });
});
