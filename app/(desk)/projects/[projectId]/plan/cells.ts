import { parseWan, wanText, type Yuan } from "@/lib/domain/money";

/** An amount as it would be typed. */
export const typedWan = (yuan: Yuan): string => wanText(yuan, false);

export type ReadCell = { yuan: Yuan; problem: null } | { yuan: null; problem: string };

/** One typed amount, checked as the server checks it; an empty month is 0. */
export function readCell(text: string): ReadCell {
  if (text.trim() === "") return { yuan: 0, problem: null };
  const parsed = parseWan(text);
  if (!parsed.ok) return { yuan: null, problem: parsed.problem };
  return parsed.yuan < 0 ? { yuan: null, problem: "negative" } : { yuan: parsed.yuan, problem: null };
}

/** Typed amounts as they are sent: what is empty is 0. */
export const sentCells = (cells: readonly string[]) => cells.map((text) => (text.trim() === "" ? "0" : text));

export const noMonths: readonly Yuan[] = Array<Yuan>(12).fill(0);
