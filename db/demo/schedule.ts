import { addDays, type Day, day, daysBetween, daysIn } from "@/lib/domain/day";
import { addMonths, lastDay, monthOf, type Period, period, periodOf, yearOf } from "@/lib/domain/period";
import type { Outcome } from "./outcomes";
import { type Draw, drawFor } from "./random";
import type { DemoStarts } from "./types";

/** When a project is built and when it started, planned and in fact. */
export type Scheduled = Outcome & {
  buildFrom: Period;
  buildTo: Period;
  plannedStart: Period | null;
  starts: DemoStarts;
  /** The start day as it was known on 2021-03-31; null for what began in April or has not begun. */
  startedOn: Day | null;
};

const january = period("2021-01");
const holidays = [
  ["2021-01-01", "2021-01-03"],
  ["2021-02-11", "2021-02-17"],
  ["2021-04-03", "2021-04-05"],
] as const;

/** A day on which an office of 2021 was open; make-up workdays are left out. */
const isWorkday = (value: Day): boolean =>
  ((daysBetween(day("2021-01-04"), value) % 7) + 7) % 7 < 5 &&
  !holidays.some(([from, to]) => value >= from && value <= to);

export function nextWorkday(value: Day): Day {
  let found = value;
  while (!isWorkday(found)) found = addDays(found, 1);
  return found;
}

const workdayUpTo = (value: Day): Day => {
  let found = value;
  while (!isWorkday(found)) found = addDays(found, -1);
  return found;
};

const dateIn = (month: Period, from: number, to: number, draw: Draw): Day => {
  const last = Math.min(to, daysIn(yearOf(month), monthOf(month)));
  return day(`${month}-${String(draw.whole(from, last)).padStart(2, "0")}`);
};

function carried(row: Outcome, draw: Draw): readonly [Period, Period] {
  const length = draw.whole(22, 44);
  if (row.finishes) {
    const end = periodOf(2021, row.endMonth);
    return [addMonths(end, -Math.max(16, length - 6)), end];
  }
  const passed = Math.max(2, Math.round((length * row.carryOver) / row.total));
  const begin = addMonths(january, -passed);
  const end = addMonths(begin, length);
  return [begin, end < "2022-03" ? periodOf(2022, draw.whole(3, 12)) : end];
}

function built(row: Outcome, draw: Draw): readonly [Period, Period] {
  if (row.category === "carry") return carried(row, draw);
  if (row.category === "early") {
    const begin = periodOf(2022, draw.whole(1, 10));
    return [begin, addMonths(begin, draw.whole(18, 40))];
  }
  const begin = periodOf(2021, row.startMonth);
  return [begin, row.finishes ? periodOf(2021, 12) : addMonths(begin, draw.whole(14, 36))];
}

/** The first permanent works of a planned start; `turn` counts the rows of its cohort. */
function begun(row: Outcome, turn: number, draw: Draw): Day | null {
  if (row.cohort === "due-started") {
    // Reports of the month name the start, so it lies before the day they are filed.
    if (row.startMonth === 1)
      return turn % 3 === 0 ? dateIn(january, 6, 19, draw) : dateIn(periodOf(2021, 3), 2, 12, draw);
    if (row.startMonth === 2)
      return turn % 3 === 0 ? day("2021-02-22") : dateIn(periodOf(2021, 3), 4, 16, draw);
    return dateIn(periodOf(2021, 3), 2, 22, draw);
  }
  if (row.cohort === "early-started")
    return turn === 0 ? day("2021-02-23") : dateIn(periodOf(2021, 3), 8, 22, draw);
  if (row.cohort === "due-not-started" && row.startMonth === 3 && turn % 11 === 0)
    return dateIn(periodOf(2021, 4), 6, 19, draw);
  if (row.cohort === "not-due" && row.startMonth === 4 && turn % 5 === 0)
    return dateIn(periodOf(2021, 4), 6, 19, draw);
  return null;
}

function startDays(actualOn: Day, turn: number, row: Outcome, draw: Draw): DemoStarts {
  const early = row.cohort === "due-started" && turn % 10 === 5;
  const later = nextWorkday(addDays(actualOn, draw.whole(9, 24)));
  const before = workdayUpTo(addDays(actualOn, -draw.whole(3, 40)));
  const permitOn = early ? (later <= "2021-04-20" ? later : null) : before;
  const ceremonyOn = draw.chance(row.category === "carry" ? 0.15 : 0.35)
    ? addDays(actualOn, -draw.whole(0, 3))
    : null;
  return { actualOn, permitOn, ceremonyOn };
}

/** Years of construction, planned start and the three start dates of every project. */
export function scheduleProjects(rows: readonly Outcome[]): Scheduled[] {
  const draw = drawFor("schedule");
  const turns = new Map<string, number>();
  return rows.map((row): Scheduled => {
    const group = row.cohort === "due-started" ? `${row.cohort}/${Math.min(row.startMonth, 3)}` : row.cohort;
    const turn = turns.get(group) ?? 0;
    turns.set(group, turn + 1);
    const [buildFrom, buildTo] = built(row, draw);
    const actualOn = row.category === "carry" ? dateIn(buildFrom, 5, 31, draw) : begun(row, turn, draw);
    return {
      ...row,
      buildFrom,
      buildTo,
      plannedStart: row.unplanned === "no-amount" ? null : buildFrom,
      starts: actualOn
        ? startDays(actualOn, turn, row, draw)
        : { actualOn: null, permitOn: null, ceremonyOn: null },
      startedOn: actualOn && actualOn <= "2021-03-31" ? actualOn : null,
    };
  });
}

export const plannedStartDay = (row: Scheduled): Day | null => row.plannedStart && lastDay(row.plannedStart);
