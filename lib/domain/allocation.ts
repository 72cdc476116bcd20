const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

function check(whole: number, weights: readonly number[], unit: number) {
  const sound = [whole, unit, ...weights].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!sound || unit === 0 || (whole > 0 && !weights.some((weight) => weight > 0))) {
    throw new RangeError(`cannot allocate ${whole} in units of ${unit} over ${weights.join(", ")}`);
  }
}

/**
 * Splits a whole in proportion to weights by largest remainder; equal remainders go to the earlier part. The parts
 * are multiples of `unit` and sum to the whole exactly; what is less than a unit goes to the heaviest part, and a
 * weight of 0 gets nothing. All are non-negative integers: yuan, or 1/10 000 of an indicator's unit.
 * @throws RangeError for anything else, or when every weight is 0 and the whole is not.
 */
export function allocate(whole: number, weights: readonly number[], unit = 1): number[] {
  check(whole, weights, unit);
  if (whole === 0) return weights.map(() => 0);
  const total = weights.reduce((sofar, weight) => sofar + BigInt(weight), 0n);
  const units = BigInt(Math.floor(whole / unit));
  const shares = weights.map((weight, index) => {
    const exact = units * BigInt(weight);
    return { index, parts: exact / total, rest: exact % total };
  });
  const left = Number(units - shares.reduce((sofar, { parts }) => sofar + parts, 0n));
  const first = shares.toSorted((a, b) => Number(b.rest > a.rest) - Number(b.rest < a.rest)).slice(0, left);
  const heaviest = weights.indexOf(Math.max(...weights));
  return shares.map(
    (share) =>
      (Number(share.parts) + (first.includes(share) ? 1 : 0)) * unit +
      (share.index === heaviest ? whole % unit : 0),
  );
}

/**
 * Departments by months: a table whose rows sum to `rows` and whose columns sum to `columns`, both exactly, with each
 * row spread as the columns are. Non-negative integers. @throws RangeError when the two sums differ.
 */
export function allocateTable(rows: readonly number[], columns: readonly number[]): number[][] {
  if (sum(rows) !== sum(columns)) {
    throw new RangeError(`rows sum to ${sum(rows)}, columns to ${sum(columns)}`);
  }
  // A share of what is left of a column is never more than that, rounded up or not, so nothing falls below 0.
  let left = [...columns];
  return rows.map((row) => {
    const parts = allocate(row, left);
    left = left.map((rest, index) => rest - (parts[index] ?? 0));
    return parts;
  });
}

/** Σ parts less the whole: above 0 over-allocated, below 0 under-allocated. */
export const allocationDifference = (whole: number, parts: readonly number[]): number => sum(parts) - whole;

/** Amounts by month to cumulative ones, the form of an indicator's own monthly plan. */
export function cumulate(parts: readonly number[]): number[] {
  let total = 0;
  return parts.map((part) => {
    total += part;
    return total;
  });
}
