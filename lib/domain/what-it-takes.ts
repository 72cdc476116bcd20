import type { Yuan } from "./money";
import { monthOf, type Period } from "./period";
import { divideUp } from "./rounding";
import type { State } from "./vocabulary";

/** Money in yuan. `room` is what may still be done: total investment − carry-over − done, never below 0. */
export type OutlookProject = {
  projectId: string;
  state: State;
  annualPlan: Yuan;
  planToDate: Yuan;
  actualToDate: Yuan;
  room: Yuan;
};

/** The rest of the year in yuan: `goingOn` as so far, `backOnPlan` up to the annual plan by December. */
export type Rest = { projectId: string; state: State; room: Yuan; goingOn: Yuan; backOnPlan: Yuan };

/** The most the projects can reach in the year, and what the target then still lacks; yuan. */
export type Impossible = { possible: false; most: Yuan; shortfall: Yuan };

/**
 * Every month's work times `perMille`/1000, the least that is enough; `reached` is what the year then ends at and
 * `perMonth` the gap spread over the months left, in yuan.
 */
export type Uplift = { possible: true; perMille: number; perMonth: Yuan; reached: Yuan } | Impossible;

/** The fewest projects back on plan, the largest gain first; gains in yuan. */
export type BringBack =
  | { possible: true; projects: { projectId: string; gain: Yuan }[]; reached: Yuan }
  | Impossible;

/** `projected` is where the year ends if all go on as so far; `gap` what the target lacks beyond it, at least 0. */
export type WhatItTakes = {
  target: Yuan;
  done: Yuan;
  projected: Yuan;
  gap: Yuan;
  monthsLeft: number;
  uplift: Uplift;
  bringBack: BringBack;
};

const clamp = (amount: Yuan, room: Yuan): Yuan => Math.max(0, Math.min(amount, room));

/**
 * What is left of a project's year. It goes on at its ratio so far, at plan when achieved, not due, ahead, or without
 * a plan to date; a project without month plans has nothing to go on by. Amounts are whole yuan, rounded down.
 */
export function restOf(project: OutlookProject): Rest {
  const { projectId, state, annualPlan, planToDate, actualToDate, room } = project;
  const planned = annualPlan - planToDate;
  const backOnPlan = clamp(annualPlan - actualToDate, room);
  const lags = state === "behind" && planToDate > 0 && actualToDate < planToDate;
  const share = (BigInt(planned) * BigInt(Math.max(0, actualToDate))) / BigInt(lags ? planToDate : 1);
  const pace = lags ? Number(share) : planned;
  return { projectId, state, room, goingOn: state === "unplanned" ? 0 : clamp(pace, room), backOnPlan };
}

/** What bringing a project back to plan adds, in yuan; an achieved or not-due one is on plan already. */
const gainOf = ({ state, goingOn, backOnPlan }: Rest): Yuan =>
  state === "behind" || state === "unplanned" ? Math.max(0, backOnPlan - goingOn) : 0;

/**
 * What it would take to reach the target by December, both ways under what remains of each total investment.
 * In December itself nothing more can be done. Rules: section 3, ratio so far; section 7, required run-rate.
 */
export function whatItTakes(projects: readonly OutlookProject[], target: Yuan, period: Period): WhatItTakes {
  const monthsLeft = 12 - monthOf(period);
  const rests = monthsLeft === 0 ? [] : projects.map(restOf);
  const done = projects.reduce((sum, { actualToDate }) => sum + actualToDate, 0);
  const projected = rests.reduce((sum, { goingOn }) => sum + goingOn, done);
  const gap = Math.max(0, target - projected);
  return {
    target,
    done,
    projected,
    gap,
    monthsLeft,
    uplift: leastUplift(rests, done, target, monthsLeft),
    bringBack: fewestBack(rests, projected, target),
  };
}

function leastUplift(rests: readonly Rest[], done: Yuan, target: Yuan, monthsLeft: number): Uplift {
  const reachedAt = (perMille: number): Yuan =>
    rests.reduce((sum, { goingOn, room }) => {
      const lifted = (BigInt(goingOn) * BigInt(perMille)) / 1000n;
      return sum + (lifted < room ? Number(lifted) : room);
    }, done);
  const fillsRoom = ({ goingOn, room }: Rest) =>
    goingOn > 0 ? Number(divideUp(BigInt(room) * 1000n, BigInt(goingOn))) : 0;
  let [low, high] = [1000, rests.reduce((most, rest) => Math.max(most, fillsRoom(rest)), 1000)];
  const most = reachedAt(high);
  if (most < target) return { possible: false, most, shortfall: target - most };
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reachedAt(middle) >= target) high = middle;
    else low = middle + 1;
  }
  const gap = Math.max(0, target - reachedAt(1000));
  const perMonth = monthsLeft === 0 ? 0 : Number(divideUp(BigInt(gap), BigInt(monthsLeft)));
  return { possible: true, perMille: low, perMonth, reached: reachedAt(low) };
}

// Gains are independent of each other, so no set of n projects adds more than the n largest gains.
function fewestBack(rests: readonly Rest[], projected: Yuan, target: Yuan): BringBack {
  const gains = rests
    .map((rest) => ({ projectId: rest.projectId, gain: gainOf(rest) }))
    .filter(({ gain }) => gain > 0)
    .toSorted((a, b) => b.gain - a.gain || (a.projectId < b.projectId ? -1 : 1));
  const projects: typeof gains = [];
  let reached = projected;
  for (const one of gains) {
    if (reached >= target) break;
    projects.push(one);
    reached += one.gain;
  }
  return reached >= target
    ? { possible: true, projects, reached }
    : { possible: false, most: reached, shortfall: target - reached };
}
