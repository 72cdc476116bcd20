import { addDays, type Day, day } from "@/lib/domain/day";
import { lastDay, period, periodOf } from "@/lib/domain/period";
import type { ProblemType, ProjectType } from "@/lib/domain/vocabulary";
import { nodeAhead } from "./milestones";
import { yuanPerWan } from "./plans";
import { at, type Draw, drawFor, sumOf } from "./random";
import { nextWorkday, type Scheduled } from "./schedule";
import { buildingProgress, isLinear, lateReasons, linearProgress, nextSteps, problems } from "./sentences";
import type { DemoMilestone, DemoReport } from "./types";

/** Working days on which January, February and March were reported; the cut-off is the 25th. */
const inTime: readonly (readonly string[])[] = [
  ["20", "21", "22", "25"],
  ["20", "22", "23", "24", "25"],
  ["22", "23", "24", "25"],
];
const afterwards: readonly (readonly string[])[] = [["26", "27", "28"], ["26", "27"], ["26"]];
const april = period("2021-04");

/** Share of the done money by month: near the plan, and for a planned start after its first works. */
function monthWeights(row: Scheduled, draw: Draw): number[] {
  const months = row.months ?? [3, 4, 13];
  const begun = row.startedOn && row.category === "start" ? Number(row.startedOn.slice(5, 7)) : 1;
  const wild = row.state === "behind" ? 0.6 : 0.25;
  return [0, 1, 2].map((index) => {
    if (index + 1 < begun) return 0;
    const planned = row.toDate > 0 && begun === 1 && row.category !== "start" ? at(months, index) : 0;
    return (planned > 0 ? planned : ([2, 1, 6][index] ?? 1)) * draw.between(1 - wild, 1 + wild);
  });
}

/** The done money of January to March in 万元, with the exact sum. */
function splitDone(row: Scheduled, draw: Draw): number[] {
  const weights = monthWeights(row, draw);
  if (row.realName && row.months) {
    const [first, second] = [at(row.months, 0), at(row.months, 1)];
    return [first, second, row.done - first - second];
  }
  const whole = sumOf(weights, (weight) => weight);
  const january = Math.floor((row.done * at(weights, 0)) / whole);
  const february = Math.floor((row.done * at(weights, 1)) / whole);
  return [january, february, row.done - january - february];
}

/** 固定资产入库: only what stands in the statistics after the start, and never more than was done. */
function fixedAssets(row: Scheduled, amounts: readonly number[], draw: Draw): number[] {
  const catchesUp = draw.chance(0.3);
  let done = 0;
  let booked = 0;
  return amounts.map((amount, index) => {
    done += amount;
    const begun = row.category === "carry" || (row.startedOn ?? "9") <= lastDay(periodOf(2021, index + 1));
    if (!begun) return 0;
    const share = index === 2 && catchesUp ? 0.98 : draw.between(0.7, 0.94);
    const step = index === 2 && catchesUp ? done - booked : amount;
    const added = Math.floor(step * share);
    booked += added;
    return added;
  });
}

type Gaps = ReadonlyMap<Scheduled, ReadonlySet<number>>;

/** Who did not report: twenty rows in March, a few before, only where nothing was done or the row lags. */
function missingMonths(rows: readonly Scheduled[]): Gaps {
  const draw = drawFor("missing");
  const quiet = draw.shuffle(rows.filter((row) => row.done === 0 && row.cohort !== "early-started"));
  const lagging = draw.shuffle(
    rows.filter((row) => row.state === "behind" && row.cohort === "carry" && row.done > 0),
  );
  const months = new Map<Scheduled, Set<number>>();
  const skip = (row: Scheduled, month: number) =>
    months.set(row, (months.get(row) ?? new Set<number>()).add(month));
  for (const row of [...quiet.slice(0, 14), ...lagging.slice(0, 6)]) skip(row, 3);
  for (const row of quiet.slice(10, 16)) skip(row, 2);
  for (const row of quiet.slice(20, 24)) skip(row, 1);
  return months;
}

function problemOf(row: Scheduled, month: number, turn: number, draw: Draw) {
  const share = row.state === "behind" ? 0.9 : row.state === "unplanned" ? 0.4 : row.realName ? 0 : 0.05;
  if (!draw.chance(month === 3 ? share : share * 0.5))
    return { problemType: null, problem: null, problemWantedOn: null };
  const unbegun = row.starts.actualOn === null;
  const types: readonly ProblemType[] = unbegun
    ? ["permit", "permit", "site", "funds"]
    : ["site", "funds", "other", "other"];
  const problemType = at(types, turn % types.length);
  const list = problems[problemType];
  const wanted = nextWorkday(addDays(day(`2021-0${month}-28`), draw.whole(3, 40)));
  return { problemType, problem: at(list, (turn + month) % list.length), problemWantedOn: wanted };
}

type Writing = { row: Scheduled; type: ProjectType; milestones: readonly DemoMilestone[]; turn: number };

/** Progress and next steps of a month; the template moves on each month, so neighbours always differ. */
function words({ row, type, milestones, turn }: Writing, month: number, done: number, on: Day) {
  const ahead = nodeAhead(milestones, on) ?? "done";
  const phrases = (isLinear(type) ? linearProgress : buildingProgress)[ahead];
  const steps = nextSteps[ahead];
  const tenths = Math.floor(((row.carryOver + done) * 1000) / row.total);
  const begun = row.starts.actualOn !== null && row.starts.actualOn <= on;
  const share = begun && tenths > 0 ? `，累计完成总工程量的${(tenths / 10).toFixed(1)}%` : "";
  const start = begun && row.starts.actualOn?.startsWith(`2021-0${month}`) ? "已正式开工，" : "";
  return {
    progress: `${start}${at(phrases, (turn + month) % phrases.length)}${share}。`,
    nextSteps: `${at(steps, (turn + month) % steps.length)}。`,
  };
}

function filingDays(
  row: Scheduled,
  month: number,
  draw: Draw,
): { filedOn: Day; reviewedOn: Day; late: boolean } {
  const late = !row.realName && draw.chance(0.07);
  const dates = at(late ? afterwards : inTime, month - 1);
  const begun = row.startedOn ?? "";
  const dated = dates.map((date) => day(`2021-0${month}-${date}`));
  const open = dated.filter((date) => date >= begun || begun.slice(0, 7) > date.slice(0, 7));
  const filedOn = draw.pick(open.length > 0 ? open : dated.slice(-1));
  return { filedOn, reviewedOn: nextWorkday(addDays(filedOn, draw.whole(1, 5))), late };
}

/** Reports of January to March, reviewed, for every row but the missing ones. */
function quarter(writing: Writing, missing: ReadonlySet<number>, draw: Draw): DemoReport[] {
  const { row, turn } = writing;
  const split = splitDone(row, draw);
  // A lagging row that did not report March had the whole quarter in the months it did report.
  const amounts = missing.has(3) ? [at(split, 0) + at(split, 2), at(split, 1), 0] : split;
  const fixed = fixedAssets(row, amounts, draw);
  let done = 0;
  return amounts.flatMap((amount, index) => {
    const month = index + 1;
    done += amount;
    const { filedOn, reviewedOn, late } = filingDays(row, month, draw);
    const trouble = problemOf(row, month, turn, draw);
    if (missing.has(month)) return [];
    return {
      period: periodOf(2021, month),
      invested: amount * yuanPerWan,
      fixedAssets: at(fixed, index) * yuanPerWan,
      ...words(writing, month, done, filedOn),
      ...trouble,
      reason: late ? at(lateReasons, turn % lateReasons.length) : null,
      filedOn,
      reviewedOn,
      status: "reviewed" as const,
    };
  });
}

function openMonth(writing: Writing, place: number, draw: Draw): DemoReport {
  const { row } = writing;
  const planned = at(row.months ?? [], 3);
  const amount = row.realName ? Math.ceil(planned * 1.01) : Math.floor(planned * draw.between(0.5, 1.05));
  const filedOn = day(`2021-04-${draw.pick(["15", "16", "19", "20"])}`);
  return {
    period: april,
    invested: amount * yuanPerWan,
    fixedAssets: Math.floor(amount * 0.85) * yuanPerWan,
    ...words(writing, 4, row.done + amount, filedOn),
    problemType: null,
    problem: null,
    problemWantedOn: null,
    reason: null,
    filedOn,
    reviewedOn: null,
    status: row.realName || place % 2 === 0 ? "submitted" : "draft",
  };
}

/** Every report that is on file on 2021-04-20: the locked quarter, and the first of April. */
export function writeReports(
  rows: readonly Scheduled[],
  types: readonly ProjectType[],
  milestones: readonly DemoMilestone[][],
): DemoReport[][] {
  const draw = drawFor("reports");
  const missing = missingMonths(rows);
  const reaching = rows.filter(
    (row) =>
      row.state === "achieved" &&
      row.cohort === "carry" &&
      row.months &&
      at(row.months, 3) > 0 &&
      !row.realName,
  );
  const early = new Set([...rows.filter((row) => row.realName), ...draw.shuffle(reaching).slice(0, 9)]);
  const places = [...early];
  return rows.map((row, turn) => {
    const writing = { row, type: at(types, turn), milestones: at(milestones, turn), turn };
    const filed = quarter(writing, missing.get(row) ?? new Set(), draw);
    return early.has(row) ? [...filed, openMonth(writing, places.indexOf(row), draw)] : filed;
  });
}
