import { type Basis, basisOf, drawnZoneRatio } from "./forecast-basis";
import type { ForecastModel, ForecastProject, Horizon } from "./forecast-model";
import { type Random, randomOf } from "./random";
import type { Fraction } from "./ratio";

/**
 * Draws the rest of the year: yuan added to what is done, cumulative; draw t and month left j stand at t·left + j.
 * A project's own chance comes from its own stream, so it does not change when another project does.
 */
export function drawYears(
  projects: readonly ForecastProject[],
  zone: Fraction,
  horizon: Horizon,
  model: ForecastModel,
  seed: string,
): Float64Array {
  const added = new Float64Array(model.draws * horizon.left);
  const zoneRatio = drawnZoneRatio(projects, zone, model);
  const caughtUp = shares(model, seed);
  const inOrder = projects.toSorted((a, b) => (a.projectId < b.projectId ? -1 : 1));
  for (const [departmentId, factor] of departmentFactors(inOrder, horizon.left, model, seed)) {
    for (const project of inOrder.filter((one) => one.departmentId === departmentId)) {
      const random = randomOf(`${seed}/${project.projectId}`);
      const basis = basisOf(project, zoneRatio, horizon, model);
      addProject(added, basis, { factor, caughtUp, random }, horizon, model);
    }
  }
  return added;
}

type Chance = { factor: Float64Array; caughtUp: Float64Array; random: Random };

// Runs some eight million times a forecast: plain numbers and typed arrays only.
function addProject(
  added: Float64Array,
  { ratio, missed, room, schedules }: Basis,
  { factor, caughtUp, random }: Chance,
  { left, rush, rushWeights }: Horizon,
  model: ForecastModel,
): void {
  const spread = model.projectSpread / 100;
  const slipChance = model.startDelayTenths / (10 + model.startDelayTenths);
  const weights = Float64Array.from({ length: left }, (_, index) => rushWeights[index - rush] ?? 0);
  const onTime = schedules[0] ?? new Float64Array(left);
  for (let draw = 0; draw < model.draws; draw += 1) {
    const own = ratio * Math.exp(spread * random.gauss() - (spread * spread) / 2);
    const schedule = schedules.length > 1 ? (schedules[slipOf(random, slipChance, left)] ?? onTime) : onTime;
    const share = caughtUp[draw] ?? 0;
    let done = 0;
    let planned = missed;
    let behind = 0;
    for (let index = 0; index < left; index += 1) {
      const at = draw * left + index;
      const due = schedule[index] ?? 0;
      if (index === rush) behind = Math.max(0, planned - done) * share;
      done = Math.min(room, done + due * own * (factor[at] ?? 1) + behind * (weights[index] ?? 0));
      planned += due;
      added[at] = (added[at] ?? 0) + done;
    }
  }
}

// Geometric: after each month the start slips one more with the same chance.
function slipOf(random: Random, chance: number, most: number): number {
  let slip = 0;
  while (slip < most && random.unit() < chance) slip += 1;
  return slip;
}

function shares({ draws, catchUpLow, catchUpHigh }: ForecastModel, seed: string): Float64Array {
  const random = randomOf(`${seed} catch-up`);
  return Float64Array.from(
    { length: draws },
    () => (catchUpLow + (catchUpHigh - catchUpLow) * random.unit()) / 100,
  );
}

// Log-normal with mean 1: a part common to all departments, one of each, and one of each month.
function departmentFactors(
  projects: readonly ForecastProject[],
  left: number,
  model: ForecastModel,
  seed: string,
): Map<string, Float64Array> {
  const spread = model.departmentSpread / 100;
  const month = model.monthSpread / 100;
  const common = Math.sqrt(model.departmentCorrelation / 100);
  const single = Math.sqrt(1 - model.departmentCorrelation / 100);
  const zone = randomOf(`${seed} zone`);
  const together = Float64Array.from({ length: model.draws }, zone.gauss);
  const drawn = (departmentId: string) => {
    const random = randomOf(`${seed} department ${departmentId}`);
    const factors = new Float64Array(model.draws * left);
    for (let draw = 0; draw < model.draws; draw += 1) {
      const year = spread * (common * (together[draw] ?? 0) + single * random.gauss());
      for (let index = 0; index < left; index += 1)
        factors[draw * left + index] = Math.exp(
          year + month * random.gauss() - (spread * spread + month * month) / 2,
        );
    }
    return factors;
  };
  return new Map([...new Set(projects.map(({ departmentId }) => departmentId))].map((id) => [id, drawn(id)]));
}
