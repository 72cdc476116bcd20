import { groupLight } from "./light";
import type { Yuan } from "./money";
import { monthOf, type Period } from "./period";
import type { Preset } from "./preset";
import type { Fraction } from "./ratio";
import type { Light } from "./vocabulary";

/** Money in yuan of one department and month (1–12); several rows of the same add up. */
export type HeatRow = { departmentId: string; month: number; planned: Yuan; done: Yuan };

/** done/planned in yuan, exact: `d` 0 prints "—". */
export type HeatRatio = { ratio: Fraction; light: Light };

/** A month of its own, and the year up to and including it. */
export type HeatCell = { month: number; alone: HeatRatio; toDate: HeatRatio };

/** `annualPlan` is Σ of the twelve planned months, also of those after the period. */
export type HeatLine = { annualPlan: Yuan; cells: readonly HeatCell[] };
export type HeatMatrix = {
  months: readonly number[];
  lines: readonly (HeatLine & { departmentId: string })[];
  total: HeatLine;
};

/**
 * Department × month as of a period, January up to its month, with the zone as total; lines in order of first
 * appearance. Ratios are Σdone/Σplanned, lights those of a group. Rules: section 1, subtotals; section 3, lights.
 */
export function heatMatrix(rows: readonly HeatRow[], period: Period, preset: Preset): HeatMatrix {
  const months = Array.from({ length: monthOf(period) }, (_, index) => index + 1);
  const departments = [...new Set(rows.map(({ departmentId }) => departmentId))];
  return {
    months,
    lines: departments.map((departmentId) => ({
      departmentId,
      ...lineOf(
        rows.filter((row) => row.departmentId === departmentId),
        months,
        preset,
      ),
    })),
    total: lineOf(rows, months, preset),
  };
}

const sum = (rows: readonly HeatRow[], field: "planned" | "done"): Yuan =>
  rows.reduce((total, row) => total + row[field], 0);

function lineOf(rows: readonly HeatRow[], months: readonly number[], preset: Preset): HeatLine {
  const annualPlan = sum(rows, "planned");
  const cells = months.map((month): HeatCell => {
    const alone = rows.filter((row) => row.month === month);
    const toDate = rows.filter((row) => row.month <= month);
    return {
      month,
      alone: { ratio: ratioOf(alone), light: lightOf(alone, 1) },
      toDate: { ratio: ratioOf(toDate), light: lightOf(toDate, month) },
    };
  });
  return { annualPlan, cells };

  // Months of straight line elapsed: a month alone is one twelfth of the year.
  function lightOf(some: readonly HeatRow[], elapsed: number): Light {
    const sums = { planToDate: sum(some, "planned"), actualToDate: sum(some, "done") };
    return groupLight(preset, { ...sums, annualPlan, month: elapsed });
  }
}

const ratioOf = (rows: readonly HeatRow[]): Fraction => ({ n: sum(rows, "done"), d: sum(rows, "planned") });
