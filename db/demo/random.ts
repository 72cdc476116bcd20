/** Every draw of the demo data comes from here: the same seed and label give the same sequence. */
export type Draw = {
  /** [0, 1) */
  unit: () => number;
  between: (low: number, high: number) => number;
  /** Whole, both ends included. */
  whole: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(items: readonly T[]) => T;
  weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  gauss: (mean: number, deviation: number) => number;
  shuffle: <T>(items: readonly T[]) => T[];
};

function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

const seed = "2021-03-31/10";

/** One stream per purpose, so that a new template text never moves an amount. */
export function drawFor(label: string): Draw {
  const unit = mulberry32(hash(`${seed}/${label}`));
  const whole = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const pick = <T>(items: readonly T[]): T => at(items, whole(0, items.length - 1));
  return {
    unit,
    whole,
    pick,
    between: (low, high) => low + unit() * (high - low),
    chance: (share) => unit() < share,
    weighted: (items) => {
      let rest = unit() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        rest -= weight;
        if (rest < 0) return item;
      }
      return at(items, items.length - 1)[0];
    },
    gauss: (mean, deviation) =>
      mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()),
    shuffle: (items) => {
      const mixed = [...items];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = whole(0, last);
        const held = at(mixed, last);
        mixed[last] = at(mixed, other);
        mixed[other] = held;
      }
      return mixed;
    },
  };
}

/** @throws RangeError outside the list, so that a short template list never prints "undefined". */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${items.length}`);
  return item;
}

export const sumOf = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);
