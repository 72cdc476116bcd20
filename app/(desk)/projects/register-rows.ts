import type { Names } from "@/db/names";
import type { RegisterRow } from "@/db/register";
import type { Sums } from "@/db/register-facets";
import type { PillsRow } from "@/db/register-permits";
import { groupLight } from "@/lib/domain/light";
import type { Yuan } from "@/lib/domain/money";
import type { Preset } from "@/lib/domain/preset";
import { reaches } from "@/lib/domain/ratio";
import type { Category, Level, MilestoneKind, ReportStatus } from "@/lib/domain/vocabulary";
import { gapCell, shareCell, straightGapCell, wanCell } from "@/lib/format";
import type { Grouping } from "@/lib/inputs/register-url";
import { pillKeys } from "@/lib/permit-filter";
import { type ColumnKey, columnKeys } from "@/lib/register-columns";
import type { RegisterTuple } from "./columns";
import type { Sum } from "./register-table";

export type RowWords = {
  category: (key: Category) => string;
  level: (key: Level) => string;
  milestone: (key: MilestoneKind) => string;
  reportStatus: (key: ReportStatus) => string;
  department: (id: string) => string;
  list: (slug: string) => string;
};

const inForce: readonly ReportStatus[] = ["submitted", "reviewed", "locked"];

/** The names of departments and lists in the reader's language; an unknown id stands for itself. */
export const nameWords = (names: Names, english: boolean) => ({
  department: (id: string) => {
    const found = names.departments.get(id);
    return (english ? found?.english : found?.shortName) ?? id;
  },
  list: (slug: string) => {
    const found = names.lists.get(slug);
    return (english ? found?.english : found?.name) ?? slug;
  },
});

// The printed ratio must stand on the same side of the bound as the light: 60 for red, 95 for achieved.
const planShareCell = (actual: Yuan, plan: Yuan) =>
  shareCell(actual, plan, plan > 0 && reaches(actual, plan, 80) ? 95 : 60);

type Money = { total: Yuan; annual: Yuan; plan: Yuan; actual: Yuan; other: Yuan };

const moneyCells = ({ total, annual, plan, actual, other }: Money, month: number) => ({
  total: wanCell(total),
  annual: wanCell(annual),
  other: wanCell(other),
  actual: wanCell(actual),
  yearShare: shareCell(actual, annual),
  plan: wanCell(plan),
  planShare: planShareCell(actual, plan),
  gap: gapCell(actual - plan),
  straightGap: straightGapCell(actual, annual, month),
});

/** Sums as a row: weighted ratios, because they come from the sums, and the light of a group. Rules: sections 1, 3. */
export const sumRow = (key: string, label: string, sums: Sums, month: number, preset: Preset): Sum => ({
  key,
  label,
  light:
    sums.projects === 0
      ? null
      : groupLight(preset, {
          annualPlan: sums.rule.annual,
          planToDate: sums.rule.plan,
          actualToDate: sums.actual,
          month,
        }),
  cells: moneyCells(sums, month),
});

/** The states of the six pills, then how many steps are finished of how many; empty without a case. */
const pillsCell = (pills: PillsRow | undefined) =>
  pills ? [...pillKeys.map((key) => pills[key]), `${pills.finished}/${pills.all}`].join(" ") : "";

/** One row as plain text, ready to cross to the browser. */
export function tupleOf(
  row: RegisterRow,
  month: number,
  group: Grouping,
  names: Names,
  words: RowWords,
  pills: PillsRow | undefined,
  supervision: { open: number; mayOrder: boolean; exemptUntil: string; halt: string },
): RegisterTuple {
  const reported = inForce.includes(row.reportStatus);
  const cells: Record<ColumnKey, string> = {
    light: row.light,
    name: row.name,
    code: row.code ?? "—",
    department: words.department(row.departmentId),
    category: words.category(row.category),
    level: words.level(row.level),
    lists: row.lists.split(" ").filter(Boolean).map(words.list).join("、") || "—",
    ...moneyCells(
      {
        total: row.totalInvestment,
        annual: row.annualPlan,
        plan: row.planToDate,
        actual: row.actualToDate,
        other: row.otherAnnual,
      },
      month,
    ),
    last: reported ? (row.lastReported ?? "—") : words.reportStatus(row.reportStatus),
    next: row.nextKind ? `${words.milestone(row.nextKind)} ${row.nextOn ?? ""}` : "—",
    officer: names.officers.get(row.officerId)?.name ?? "—",
    permits: pillsCell(pills),
  };
  const groups = { none: "", department: row.departmentId, category: row.category, light: row.light };
  return [
    row.id,
    row.light,
    reported ? 1 : 0,
    row.sample ? 1 : 0,
    groups[group],
    supervision.open,
    supervision.mayOrder && row.state === "behind" ? 1 : 0,
    supervision.exemptUntil,
    supervision.halt,
    ...columnKeys.map((key) => cells[key]),
  ];
}
