/** n / d to the nearest integer, halves away from zero. Rule: section 1. @throws RangeError when d is 0. */
export function divideRounded(n: bigint, d: bigint): bigint {
  const negative = n < 0n !== d < 0n;
  const [top, bottom] = [n < 0n ? -n : n, d < 0n ? -d : d];
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -rounded : rounded;
}

/** n / d to the next integer upwards; d must be positive. */
export function divideUp(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n > 0n && n % d !== 0n ? quotient + 1n : quotient;
}

/** An integer that counts 10^-decimals, written out: (1075n, 2) is "10.75". `trim` drops trailing zeros. */
export function decimalText(scaled: bigint, decimals: number, trim = false): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals);
  const fraction = trim ? rest.replace(/0+$/, "") : rest;
  return `${scaled < 0n ? "-" : ""}${whole}${fraction ? `.${fraction}` : ""}`;
}

/** Thousands commas for a plain decimal: "-1234567.89" is "-1,234,567.89". */
export function withCommas(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${commas}.${fraction}` : commas;
}
