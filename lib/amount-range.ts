import { parseWan } from "./domain/money";

export type RangeEnd = "min" | "max";
export type RangeProblem = "not-a-number" | "too-precise" | "too-large" | "negative" | "crossed";
export type RangeProblems = Partial<Record<RangeEnd, RangeProblem>>;

const ends = ["min", "max"] as const;

/**
 * What is wrong with a range of amounts typed in 万元, by the field it belongs to; an empty end is open. A lower end
 * above the upper one is said at the upper.
 */
export function rangeProblems(typed: Record<RangeEnd, string>): RangeProblems {
  const problems: RangeProblems = {};
  const read: Partial<Record<RangeEnd, number>> = {};
  for (const end of ends) {
    const parsed = parseWan(typed[end]);
    if (!parsed.ok) {
      if (parsed.problem !== "empty") problems[end] = parsed.problem;
    } else if (parsed.yuan < 0) problems[end] = "negative";
    else read[end] = parsed.yuan;
  }
  if (read.min !== undefined && read.max !== undefined && read.min > read.max) problems.max = "crossed";
  return problems;
}
