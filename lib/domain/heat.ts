import { groupLight } from "./light";
import type { Yuan } from "./money";
import { monthOf, type Period } from "./period";
import type { Preset } from "./preset";
import type { Fraction } from "./ratio";
import type { Light } from "./vocabulary";

export type HeatSums = { planned: Yuan; done: Yuan };

/**
 * One department and month (1–12) as of that month; several rows of the same add up. The year to date is that of the
 * projects listed in the month, so it need not be the sum of the months alone. Money in yuan.
 */
export type HeatRow = {
  departmentId: string;
  month: number;
  alone: HeatSums;
  toDate: HeatSums;
  annualPlan: Yuan;
};

/** done/planned in yuan, exact: `d` 0 prints "—". */
export type HeatRatio = { ratio: Fraction; light: Light };

/** A month of its own, and the year up to and including it. */
export type HeatCell = { month: number; alone: HeatRatio; toDate: HeatRatio };

export type HeatMatrix = {
  months: readonly number[];
  lines: readonly { departmentId: string; cells: readonly HeatCell[] }[];
  total: readonly HeatCell[];
};

/**
 * Department × month as of a period, January up to its month, with the zone as total; lines in order of first
 * appearance. Ratios are Σdone/Σplanned, lights those of a group. Rules: section 1, subtotals; section 3, lights.
 */
export function heatMatrix(rows: readonly HeatRow[], period: Period, preset: Preset): HeatMatrix {
  const months = Array.from({ length: monthOf(period) }, (_, index) => index + 1);
  const departments = [...new Set(rows.map(({ departmentId }) => departmentId))];
  const cellsOf = (some: readonly HeatRow[]) =>
    months.map((month) =>
      cellOf(
        month,
        some.filter((row) => row.month === month),
        preset,
      ),
    );
  return {
    months,
    lines: departments.map((departmentId) => ({
      departmentId,
      cells: cellsOf(rows.filter((row) => row.departmentId === departmentId)),
    })),
    total: cellsOf(rows),
  };
}

function cellOf(month: number, rows: readonly HeatRow[], preset: Preset): HeatCell {
  const sum = (of: (row: HeatRow) => Yuan): Yuan => rows.reduce((total, row) => total + of(row), 0);
  const annualPlan = sum((row) => row.annualPlan);
  // Months of straight line elapsed: a month alone is one twelfth of the year.
  const ratioOf = (part: "alone" | "toDate", elapsed: number): HeatRatio => {
    const [done, planned] = [sum((row) => row[part].done), sum((row) => row[part].planned)];
    const sums = { annualPlan, planToDate: planned, actualToDate: done, month: elapsed };
    return { ratio: { n: done, d: planned }, light: groupLight(preset, sums) };
  };
  return { month, alone: ratioOf("alone", 1), toDate: ratioOf("toDate", month) };
}
