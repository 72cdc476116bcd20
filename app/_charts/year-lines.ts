import type { Outlook } from "@/db/forecast";
import type { CurvePoint } from "@/db/year-curve";
import { straightLine } from "@/lib/domain/figures";
import type { Yuan } from "@/lib/domain/money";
import { monthOf } from "@/lib/domain/period";
import { divideRounded } from "@/lib/domain/rounding";
import type { Band, CurveLine } from "./curve";

/** One month of the year as its curve and its table show it; cumulative yuan, estimates only after the period. */
export type YearRow = CurvePoint & {
  straight: Yuan;
  estimate: { p10: Yuan; p50: Yuan; p90: Yuan; runRate: Yuan } | null;
};

/** The twelve months with their straight line and, where the year is still open, the estimate. */
export function yearRows(curve: readonly CurvePoint[], annualPlan: Yuan, outlook: Outlook | null): YearRow[] {
  return curve.map((point) => {
    const line = straightLine(annualPlan, point.period);
    const ahead = outlook?.forecast.points.find(({ period }) => period === point.period);
    const runRate = outlook?.forecast.runRate.find(({ period }) => period === point.period)?.amount ?? 0;
    return {
      ...point,
      straight: Number(divideRounded(BigInt(line.n), BigInt(line.d))),
      estimate: ahead ? { p10: ahead.p10, p50: ahead.p50, p90: ahead.p90, runRate } : null,
    };
  });
}

type Say = {
  /** The names of the lines in the reader's language. */
  name: (line: "plan" | "done" | "straight" | "original" | "p10" | "p50" | "p90" | "runRate") => string;
  label: (name: string, yuan: Yuan) => string;
  /** Yuan in the unit of the axis. */
  value: (yuan: Yuan) => number;
};

const edges = [
  { key: "p90", look: "edge" },
  { key: "p50", look: "middle" },
  { key: "p10", look: "edge" },
  { key: "runRate", look: "pace" },
] as const;

/**
 * The lines of the year's chart. With an estimate they end with their amounts and 年初计划 stays in the table: more
 * lines than these could not be told apart.
 */
export function yearLines(rows: readonly YearRow[], { name, label, value }: Say) {
  const estimated = rows.some(({ estimate }) => estimate !== null);
  const points = (of: (row: YearRow) => Yuan | null) =>
    rows.map((row) => {
      const yuan = of(row);
      return yuan === null ? null : value(yuan);
    });
  const last = rows.findLast(({ actual }) => actual !== null);
  // An estimate begins where the actual ends.
  const ahead = (key: (typeof edges)[number]["key"]) => (row: YearRow) =>
    row.estimate?.[key] ?? (row === last ? row.actual : null);
  const december = rows.at(-1);
  const named = (key: Parameters<Say["name"]>[0], yuan: Yuan | null | undefined) =>
    estimated && yuan !== null && yuan !== undefined ? { label: label(name(key), yuan) } : {};
  const lines: CurveLine[] = [
    { name: name("plan"), look: "plan", points: points((row) => row.plan), ...named("plan", december?.plan) },
    { name: name("done"), look: "done", points: points((row) => row.actual), ...named("done", last?.actual) },
    { name: name("straight"), look: "straight", points: points((row) => row.straight) },
  ];
  if (!estimated) {
    if (rows.some((row) => row.plan !== row.originalPlan))
      lines.push({ name: name("original"), look: "original", points: points((row) => row.originalPlan) });
    return { lines };
  }
  for (const { key, look } of edges)
    lines.push({
      name: name(key),
      look,
      points: points(ahead(key)),
      ...named(key, december?.estimate?.[key]),
    });
  const band: Band = { low: points(ahead("p10")), high: points(ahead("p90")) };
  return { lines, band };
}

/** The month after the period, from which on everything is an estimate. */
export const firstEstimated = (rows: readonly YearRow[]): number | null => {
  const first = rows.find(({ estimate }) => estimate !== null);
  return first ? monthOf(first.period) : null;
};
