import type { State } from "@/lib/domain/vocabulary";
import { doneWan } from "./amounts";
import type { Planned } from "./plans";
import { at, type Draw, drawFor, sumOf } from "./random";

/** `done` January to March in whole 万元; `overdue` days of the milestone that was missed, 0 for none. */
export type Outcome = Planned & { state: State; done: number; overdue: number; realName: string | null };

const achievedCount = 217;
const achievedFloor = (toDate: number) => Math.ceil((toDate * 95) / 100);
const belowYellow = (toDate: number) => Math.ceil((toDate * 60) / 100) - 1;

/** Article names by what their row must be: finishing this year or not. */
const finishing = ["上汽云计算中心", "盛创二期", "北斗星通"];
const going = ["中铁高端智能化装备产业园", "上汽发动机项目", "中烟香料工程研究中心"];

// Large plans lag more often: the order mixes the size with chance, and the first 217 reach their plan.
function judgeRows(rows: readonly Planned[]): State[] {
  const draw = drawFor("states");
  const states: (State | null)[] = rows.map((row) => {
    if (row.unplanned) return "unplanned";
    if (row.cohort === "early-started") return "achieved";
    if (row.toDate === 0) return "not-due";
    return row.cohort === "due-not-started" ? "behind" : null;
  });
  const open = rows
    .map((row, index) => ({ index, order: 0.85 * Math.log(row.toDate + 1) + draw.gauss(0, 1) }))
    .filter(({ index }) => states[index] === null)
    .sort((a, b) => a.order - b.order);
  const wanted = achievedCount - states.filter((state) => state === "achieved").length;
  for (const [place, { index }] of open.entries()) states[index] = place < wanted ? "achieved" : "behind";
  return states.map((state) => state ?? "behind");
}

function giveRealNames(rows: readonly Planned[], states: readonly State[]): Map<number, string> {
  const fitting = (finishes: boolean) =>
    rows
      .map((row, index) => ({ row, index }))
      .filter(
        ({ row, index }) =>
          states[index] === "achieved" &&
          row.cohort === "carry" &&
          row.finishes === finishes &&
          row.total <= 280_000,
      )
      .sort((a, b) => b.row.total - a.row.total);
  const rank = (finishes: boolean, names: readonly string[]) =>
    names.map((name, place) => [at(fitting(finishes), place).index, name] as const);
  return new Map([...rank(true, finishing), ...rank(false, going)]);
}

function reachedAmount(row: Planned, real: boolean, draw: Draw): number {
  if (row.toDate === 0) return Math.max(8, Math.floor(row.total * draw.between(0.002, 0.008)));
  const ratio = draw.weighted([
    [draw.between(0.95, 1), 38],
    [draw.between(1, 1.08), 47],
    [draw.between(1.08, 1.5), 15],
  ]);
  if (real) return row.toDate + Math.floor(row.toDate * draw.between(0, 0.06));
  return Math.min(achievedFloor(row.toDate) + Math.floor(row.toDate * (ratio - 0.95)), row.remaining);
}

/** The ratio to the plan that a lagging row aims at; null for one that only its milestone holds back. */
function aimLow(row: Planned, middle: number, draw: Draw): number {
  if (row.cohort === "due-not-started") return draw.chance(0.72) ? 0 : draw.between(0.05, 0.3);
  const small = row.toDate <= middle;
  const low = draw.between(0.05, 0.59);
  const high = draw.between(0.61, 0.94);
  return draw.weighted([
    [0, small ? 7 : 3],
    [low, small ? 28 : 87],
    [high, small ? 65 : 10],
  ]);
}

// ratio → ratio^g keeps the order; one exponent for all red rows makes the sum meet the article.
function solve(rows: Outcome[], aims: ReadonlyMap<Outcome, number>, target: number): void {
  const amount = (row: Outcome, exponent: number) => {
    const aim = aims.get(row) ?? 0;
    if (aim === 0) return 0;
    return Math.floor(row.toDate * (aim >= 0.6 ? aim : Math.min(aim ** exponent, 0.594)));
  };
  let [low, high] = [0.02, 20];
  for (let round = 0; round < 100; round += 1) {
    const middle = (low + high) / 2;
    if (sumOf(rows, (row) => amount(row, middle)) > target) low = middle;
    else high = middle;
  }
  for (const row of rows) row.done = amount(row, high);
  let rest = target - sumOf(rows, (row) => row.done);
  const red = rows.filter((row) => row.cohort === "carry" && (aims.get(row) ?? 1) < 0.6);
  for (const row of red.sort((a, b) => b.toDate - a.toDate)) {
    const added = Math.min(rest, Math.max(0, belowYellow(row.toDate) - row.done));
    row.done += added;
    rest -= added;
  }
  if (rest !== 0) throw new RangeError(`the done amounts miss by ${rest}`);
}

/** Who reached the plan, who lags and what was done, so that the sums of the article are met exactly. */
export function decideOutcomes(planned: readonly Planned[]): Outcome[] {
  const states = judgeRows(planned);
  const names = giveRealNames(planned, states);
  const draw = drawFor("outcomes");
  const rows = planned.map((row, index): Outcome => {
    const state = at(states, index);
    const realName = names.get(index) ?? null;
    const outcome = { ...row, state, done: 0, overdue: 0, realName };
    if (state === "achieved") outcome.done = reachedAmount(row, realName !== null, draw);
    if (state === "unplanned") outcome.done = Math.floor(row.annual * draw.between(0.03, 0.14));
    return outcome;
  });
  const behind = rows.filter((row) => row.state === "behind");
  const carried = behind.filter((row) => row.cohort === "carry").sort((a, b) => a.toDate - b.toDate);
  const middling = carried.slice(Math.floor(carried.length / 6), Math.floor((carried.length * 2) / 3));
  const held = middling.filter((_, index) => index % 3 === 0).slice(0, 7);
  for (const [place, row] of held.entries()) {
    row.overdue = place % 3 === 2 ? draw.whole(33, 45) : draw.whole(17, 29);
    row.done = achievedFloor(row.toDate) + Math.floor(row.toDate * draw.between(0, 0.08));
  }
  const short = behind.filter((row) => !held.includes(row));
  const sizes = short.map((row) => row.toDate).sort((a, b) => a - b);
  const middle = at(sizes, Math.floor((sizes.length * 6) / 10));
  const aims = new Map(short.map((row) => [row, aimLow(row, middle, draw)]));
  const before = sumOf(rows, (row) => row.done);
  solve(short, aims, doneWan - before);
  for (const row of short.filter(({ cohort }) => cohort === "carry")) {
    row.overdue = draw.pick(
      (aims.get(row) ?? 0) >= 0.6 ? [0, 0, 5, 12] : [0, 0, 0, 0, 0, 0, 5, 12, 18, 33, 50],
    );
  }
  return rows;
}
