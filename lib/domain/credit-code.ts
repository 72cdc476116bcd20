const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCodeProblem = "shape" | "check-digit";

/** The last character that belongs to the first 17 of a unified social credit code. Source: GB 32100-2015. */
export function creditCheckDigit(first: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first[at] ?? "0"), 0);
  return alphabet[(31 - (sum % 31)) % 31] ?? "0";
}

/** What is wrong with a unified social credit code (18 characters, capitals), or null. Source: GB 32100-2015. */
export function creditCodeProblem(code: string): CreditCodeProblem | null {
  if (code.length !== 18 || [...code].some((sign) => !alphabet.includes(sign))) return "shape";
  return creditCheckDigit(code.slice(0, 17)) === code[17] ? null : "check-digit";
}
