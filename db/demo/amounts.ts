import type { Seed } from "./cohorts";
import { at, type Draw, drawFor, sumOf } from "./random";

/** All amounts of this file are whole 万元. */
const totalWan = 26_530_000;
const annualWan = 5_090_000;
export const doneWan = 548_000;

export type Sized = Seed & { total: number; carryOver: number; remaining: number; annual: number };

/** Scales weights to an exact sum of multiples of `unit` under caps; the remainder goes to the largest with room. */
function scaleTo(weights: number[], target: number, caps: number[], floor: number, unit: number): number[] {
  const scaled = (factor: number) =>
    weights.map((weight, index) =>
      weight > 0
        ? Math.max(floor, Math.min(Math.floor((weight * factor) / unit) * unit, at(caps, index)))
        : 0,
    );
  const sum = (amounts: number[]) => sumOf(amounts, (amount) => amount);
  let [low, high] = [0, 50];
  for (let round = 0; round < 200; round += 1) {
    const middle = (low + high) / 2;
    if (sum(scaled(middle)) <= target) low = middle;
    else high = middle;
  }
  const amounts = scaled(low);
  let rest = target - sum(amounts);
  for (const index of amounts.map((_, place) => place).sort((a, b) => at(amounts, b) - at(amounts, a))) {
    const added = Math.min(rest, Math.max(0, at(caps, index) - at(amounts, index)));
    amounts[index] = at(amounts, index) + added;
    rest -= added;
  }
  if (rest !== 0) throw new RangeError(`no room for ${rest}`);
  return amounts;
}

// The median of five uniform draws: bell-shaped on 0 to 1.
const middling = (draw: Draw) =>
  at(
    Array.from({ length: 5 }, () => draw.unit()).sort((a, b) => a - b),
    2,
  );

function carriedShare(seed: Seed, draw: Draw): number {
  if (seed.category === "carry")
    return seed.finishes ? 0.55 + draw.unit() * 0.35 : middling(draw) * 0.8 + 0.08;
  return seed.category === "early" || draw.chance(0.35) ? draw.unit() * 0.03 : 0;
}

function plannedShare(seed: Seed, draw: Draw): number {
  if (seed.category === "early") return draw.between(0.01, 0.08);
  if (seed.category === "carry") return seed.finishes ? 1 : draw.between(0.28, 0.75);
  return seed.finishes ? 0.9 : (draw.between(0.08, 0.26) * (13 - Math.max(seed.startMonth, 3))) / 9;
}

/** Totals, carry-over and annual plans with the sums of the article, to the yuan. */
export function sizeProjects(seeds: readonly Seed[]): Sized[] {
  const draw = drawFor("amounts");
  const totals = scaleTo(
    seeds.map((seed) => seed.weight),
    totalWan,
    seeds.map(() => 560_000),
    1_200,
    100,
  );
  const sized = seeds.map((seed, index) => {
    const total = at(totals, index);
    const carryOver = Math.floor((total * carriedShare(seed, draw)) / 10) * 10;
    return { ...seed, total, carryOver, remaining: total - carryOver };
  });
  const annuals = scaleTo(
    sized.map((row) => (row.unplanned === "no-amount" ? 0 : row.remaining * plannedShare(row, draw))),
    annualWan,
    sized.map((row) => Math.floor(row.remaining / 10) * 10),
    60,
    10,
  );
  return sized.map((row, index) => ({ ...row, annual: at(annuals, index) }));
}
