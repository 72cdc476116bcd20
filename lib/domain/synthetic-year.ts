import { frontLight, spread } from "./curve";
import type { ForecastProject } from "./forecast-model";
import type { Yuan } from "./money";
import { type Random, randomOf } from "./random";

/** A made-up year: what was known at the end of a month, and how it ended (完成投资 of the year, yuan). */
export type SyntheticYear = { projects: ForecastProject[]; target: Yuan; end: Yuan };

const departments = 8;
const years = { rushMean: 0.28, stall: 0.015, turn: 0.05 };

// Student's t with 4 degrees of freedom, brought to deviation 1: large shocks are far likelier than under a normal.
function fatTail(random: Random): number {
  const squares = Array.from({ length: 4 }, () => random.gauss() ** 2).reduce((a, b) => a + b, 0);
  return random.gauss() / Math.sqrt(squares / 4) / Math.SQRT2;
}

const between = ({ unit }: Random, low: number, high: number) => low + unit() * (high - low);
const whole = (random: Random, low: number, high: number) => Math.floor(between(random, low, high + 1));
const bounded = (value: number, most: number) => Math.max(-most, Math.min(most, value));

// Half the projects keep their plan, a third lag, the rest hardly move.
function drawPerformance(random: Random): number {
  const kind = random.unit();
  if (kind < 0.5) return between(random, 0.92, 1.12);
  return kind < 0.85 ? between(random, 0.35, 0.92) : between(random, 0.05, 0.35);
}

// A level per month that wanders: each step keeps most of the last and adds a fat-tailed shock.
function wander(random: Random, size: number, shared: readonly number[] = []): number[] {
  let level = fatTail(random) * size;
  return Array.from({ length: 12 }, (_, index) => {
    level = 0.9 * level + bounded(fatTail(random), 4) * size * 0.5;
    return level + (shared[index] ?? 0);
  });
}

type Climate = { zone: number[]; departments: number[][]; rush: number };

function drawClimate(random: Random): Climate {
  const zone = wander(random, 0.15);
  return {
    zone,
    departments: Array.from({ length: departments }, () => wander(random, 0.15, zone)),
    rush: Math.max(0, years.rushMean * (1 + 0.6 * fatTail(random))),
  };
}

/**
 * One synthetic year of so many projects as seen at the end of `month` (1–12). It differs from the forecast's model on
 * purpose: fat tails, levels that wander month by month, departments that move together, projects that stall or turn,
 * late starts of another shape, and a rush of random size in the last quarter.
 */
export function syntheticYear(label: string, count: number, month: number): SyntheticYear {
  const random = randomOf(`synthetic ${label}`);
  const climate = drawClimate(random);
  const made = Array.from({ length: count }, (_, index) => drawProject(random, climate, index, month));
  const target = made.reduce((sum, { project }) => sum + project.annualPlan, 0);
  return {
    projects: made.map(({ project }) => project),
    target: Math.round(target * between(random, 0.6, 1)),
    end: made.reduce((sum, { end }) => sum + end, 0),
  };
}

function drawProject(random: Random, climate: Climate, index: number, month: number) {
  const total = Math.round(Math.exp(19.8 + bounded(random.gauss(), 2.5))) + 1;
  const isStart = random.unit() < 0.45;
  const startMonth = isStart ? whole(random, 2, 10) : 1;
  const remaining = Math.round(total * (isStart ? 1 : between(random, 0.15, 0.9)));
  const share = isStart ? (between(random, 0.1, 0.5) * (13 - startMonth)) / 11 : between(random, 0.3, 1);
  const annualPlan = Math.round(remaining * share);
  const months = spread(annualPlan, frontLight, startMonth, isStart ? 12 : whole(random, 8, 12));
  const delay = isStart ? drawDelay(random) : 0;
  const department = index % departments;
  const done = drawWork(random, climate, {
    months,
    delay,
    remaining,
    levels: climate.departments[department],
  });
  const sum = (to: number) => done.slice(0, to).reduce((a, b) => a + b, 0);
  const project: ForecastProject = {
    projectId: `p${index}`,
    departmentId: `d${department}`,
    annualPlan,
    months,
    done: sum(month),
    room: remaining - sum(month),
    startMonth: isStart && startMonth + delay > month ? startMonth : null,
  };
  return { project, end: sum(12) };
}

function drawDelay(random: Random): number {
  const kind = random.unit();
  if (kind < 0.45) return 0;
  return kind < 0.85 ? whole(random, 1, 3) : whole(random, 4, 12);
}

type Work = {
  months: readonly Yuan[];
  delay: number;
  remaining: Yuan;
  levels: readonly number[] | undefined;
};

function drawWork(random: Random, climate: Climate, { months, delay, remaining, levels }: Work): Yuan[] {
  let [performance, stalled, done, planned] = [drawPerformance(random), 0, 0, 0];
  const rush = climate.rush * between(random, 0, 2);
  let behind = 0;
  return Array.from({ length: 12 }, (_, index) => {
    const due = months[index - delay] ?? 0;
    if (index === 9) behind = Math.max(0, planned - done);
    planned += due;
    if (random.unit() < years.turn) performance = drawPerformance(random);
    if (random.unit() < years.stall) stalled = whole(random, 2, 6);
    stalled -= 1;
    const noise = Math.exp(0.3 * bounded(fatTail(random), 4));
    const work = stalled >= 0 ? 0 : due * performance * Math.exp(levels?.[index] ?? 0) * noise;
    const caughtUp = index < 9 || stalled >= 0 ? 0 : behind * rush * between(random, 0.1, 0.57);
    const amount = Math.max(0, Math.min(Math.round(work + caughtUp), remaining - done));
    done += amount;
    return amount;
  });
}
