import { frontLight, spread } from "@/lib/domain/curve";
import { day } from "@/lib/domain/day";
import type { Sized } from "./amounts";
import { at, drawFor, sumOf } from "./random";
import type { DemoPlan } from "./types";

export const yuanPerWan = 10_000;

/** `months` and `toDate` (January to March) in whole 万元. */
export type Planned = Sized & { months: number[] | null; toDate: number };

function monthsOf(row: Sized, share: number): number[] {
  const byHand = row.preliminary ? Math.max(6, Math.round(row.annual * share)) : 0;
  const months = spread((row.annual - byHand) * yuanPerWan, frontLight, row.firstMonth, row.endMonth).map(
    (amount) => amount / yuanPerWan,
  );
  const february = Math.floor(byHand / 3);
  months[1] = at(months, 1) + february;
  months[2] = at(months, 2) + byHand - february;
  return months;
}

/** Breaks the annual plans down by month: the front-light curve from the start month, preliminaries by hand. */
export function planMonths(rows: readonly Sized[]): Planned[] {
  const draw = drawFor("plans");
  return rows.map((row) => {
    const months = row.unplanned ? null : monthsOf(row, draw.between(0.03, 0.09));
    return { ...row, months, toDate: months ? sumOf(months.slice(0, 3), (amount) => amount) : 0 };
  });
}

const reasons = {
  more: [
    "施工组织优化，主体施工提前安排，追加下半年投资计划",
    "设备采购合同提前签订，设备安装投资由下年度调入",
    "新增配套工程已批复，相应增加年度投资",
    "施工图优化后工期缩短，增加三、四季度投资安排",
  ],
  less: [
    "设备交货期推迟，部分设备投资调至下年度",
    "拆迁交地分两批进行，二期工程投资相应调减",
    "方案优化后部分工程延至下年度实施",
    "招标采购节约资金，核减年度投资计划",
  ],
} as const;

const decisions = [
  ["2021-02-03", "2021-02-08"],
  ["2021-02-19", "2021-02-23"],
  ["2021-02-22", "2021-02-26"],
  ["2021-03-03", "2021-03-05"],
  ["2021-03-09", "2021-03-11"],
  ["2021-03-12", "2021-03-16"],
  ["2021-03-15", "2021-03-18"],
  ["2021-03-18", "2021-03-22"],
] as const;

/** How far each adjusted project moves, by its place among the rows; the moves cancel out. */
function adjustments(rows: readonly Planned[]): Map<number, number> {
  const suits = rows.flatMap((row, index) =>
    row.cohort === "carry" && !row.finishes && row.months && row.annual >= 12_000 ? [index] : [],
  );
  const chosen = drawFor("adjustments").shuffle(suits);
  const room = (index: number) => at(rows, index).remaining - at(rows, index).annual;
  const up = chosen.filter((index) => room(index) >= 4_000).slice(0, 4);
  const down = chosen.filter((index) => !up.includes(index)).slice(0, 4);
  const steps = [2_600, 1_850, 1_200, 2_150];
  return new Map([
    ...up.map((index, place) => [index, at(steps, place)] as const),
    ...down.map((index, place) => [index, -at(steps, place)] as const),
  ]);
}

// April to December share the move as they share the plan, so nothing that is locked changes.
function shift(months: readonly number[], move: number): number[] {
  const open = sumOf(months.slice(3), (amount) => amount);
  let planned = 0;
  let moved = 0;
  return months.map((amount, index) => {
    if (index < 3) return amount;
    planned += amount;
    const target = Math.round((move * planned) / open);
    const step = target - moved;
    moved = target;
    return amount + step;
  });
}

const inYuan = (months: readonly number[] | null) => months?.map((amount) => amount * yuanPerWan) ?? null;

/** The stored versions in the order of the rows: 年初计划, and for eight projects an approved adjustment. */
export function writePlans(rows: readonly Planned[]): DemoPlan[][] {
  const draw = drawFor("plan-days");
  const moves = adjustments(rows);
  const turn = new Map([...moves.keys()].map((index, place) => [index, place]));
  return rows.map((row, index) => {
    const proposed = draw.whole(4, 11);
    const pad = (date: number) => day(`2021-01-${String(date).padStart(2, "0")}`);
    const first: DemoPlan = {
      number: 1,
      annual: row.annual * yuanPerWan,
      months: inYuan(row.months),
      proposedOn: pad(proposed),
      decidedOn: pad(proposed + draw.whole(1, 4)),
      reason: null,
    };
    const move = moves.get(index);
    const place = turn.get(index);
    if (move === undefined || place === undefined || !row.months) return [first];
    const [proposedOn, decidedOn] = at(decisions, (place * 3) % decisions.length);
    return [
      first,
      {
        number: 2,
        annual: (row.annual + move) * yuanPerWan,
        months: inYuan(shift(row.months, move)),
        proposedOn: day(proposedOn),
        decidedOn: day(decidedOn),
        reason: at(move > 0 ? reasons.more : reasons.less, place % 4),
      },
    ];
  });
}
