export type TypedProblem = "empty" | "not-a-number" | "too-precise" | "too-large";
export type ParsedNumber = { ok: true; value: number } | { ok: false; problem: TypedProblem };

/**
 * Reads a typed decimal with up to 4 decimals, thousands commas, full-width characters and a leading minus.
 * Out: an integer of 1/10 000 of the unit typed in, or why not; `largest` bounds its size. Rule: section 1, units.
 */
export function parseTenThousandths(text: string, largest: number): ParsedNumber {
  const plain = text.normalize("NFKC").replace("\u2212", "-").trim();
  if (plain === "") return { ok: false, problem: "empty" };
  const parts = /^(-?)(\d+|\d{1,3}(?:,\d{3})+)?(?:\.(\d*))?$/.exec(plain);
  const [whole, rest] = [parts?.[2] ?? "", parts?.[3] ?? ""];
  if (!parts || whole + rest === "") return { ok: false, problem: "not-a-number" };
  const fraction = rest.replace(/0+$/, "");
  if (fraction.length > 4) return { ok: false, problem: "too-precise" };
  const value = Number(whole.replaceAll(",", "")) * 10_000 + Number(fraction.padEnd(4, "0"));
  if (value > largest) return { ok: false, problem: "too-large" };
  return { ok: true, value: parts[1] && value !== 0 ? -value : value };
}
