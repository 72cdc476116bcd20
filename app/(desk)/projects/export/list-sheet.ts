import "server-only";
import { getTranslations } from "next-intl/server";
import type { ListSheet } from "@/app/_server/sheet-answer";
import { listRegisterRows, type RegisterRow } from "@/db/register";
import type { Sums } from "@/db/register-facets";
import { listPills, type PillsRow } from "@/db/register-permits";
import { groupLight } from "@/lib/domain/light";
import { monthOf, type Period } from "@/lib/domain/period";
import { type Preset, pickPreset } from "@/lib/domain/preset";
import { percentTenths, reaches } from "@/lib/domain/ratio";
import { lights, permitPills } from "@/lib/domain/vocabulary";
import type { DatedView } from "@/lib/inputs/register-url";
import { pillKeys } from "@/lib/permit-filter";
import type { ColumnKey } from "@/lib/register-columns";
import type { ColumnKind, SheetCell, SheetColumn, SheetSum } from "@/lib/sheet/sheet";
import { titleOf } from "../register-title";
import { filtersOf, loadView, piecesOf, rowWords } from "./load";

const kinds: Partial<Record<ColumnKey, ColumnKind>> = {
  name: "long",
  total: "wan",
  annual: "wan",
  actual: "wan",
  plan: "wan",
  other: "wan",
  yearShare: "share",
  planShare: "share",
  gap: "gap",
  straightGap: "points",
};
const widths: Partial<Record<ColumnKey, number>> = {
  light: 6,
  name: 40,
  code: 26,
  lists: 16,
  next: 22,
  permits: 34,
};

type Money = { total: number; annual: number; plan: number; actual: number; other: number };

/** Tenths of 个百分点 between the printed share of the year and the printed share of the year gone. Rule: section 3. */
function straightGap({ actual, annual }: Money, month: number): number | null {
  const [done, gone] = [percentTenths(actual, annual), percentTenths(month, 12)];
  return done === null || gone === null ? null : done - gone;
}

const moneyCells = (money: Money, month: number) => {
  const { total, annual, plan, actual, other } = money;
  return {
    total,
    annual,
    actual,
    plan,
    other,
    yearShare: { n: actual, d: annual },
    // As on the screen the printed share stands on the side of the bound that its light says.
    planShare: { n: actual, d: plan, against: plan > 0 && reaches(actual, plan, 80) ? 95 : 60 },
    gap: actual - plan,
    straightGap: straightGap(money, month),
  };
};

type Words = Awaited<ReturnType<typeof rowWords>> & {
  light: (key: RegisterRow["light"]) => string;
  pill: (pills: PillsRow) => string;
};

function cellsOf(
  row: RegisterRow,
  pills: PillsRow | undefined,
  month: number,
  words: Words,
): Record<ColumnKey, SheetCell> {
  const { words: say, names } = words;
  const reported = ["submitted", "reviewed", "locked"].includes(row.reportStatus);
  return {
    light: words.light(row.light),
    name: row.name,
    code: row.code,
    department: say.department(row.departmentId),
    category: say.category(row.category),
    level: say.level(row.level),
    lists: row.lists.split(" ").filter(Boolean).map(say.list).join("、") || null,
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
    last: reported ? row.lastReported : say.reportStatus(row.reportStatus),
    next: row.nextKind ? `${say.milestone(row.nextKind)} ${row.nextOn ?? ""}`.trim() : null,
    officer: names.officers.get(row.officerId)?.name ?? null,
    permits: pills ? words.pill(pills) : null,
  };
}

const sumCells = (sums: Sums, month: number, preset: Preset, light: Words["light"]): SheetSum["cells"] => ({
  ...moneyCells(sums, month),
  light:
    sums.projects === 0
      ? null
      : light(
          groupLight(preset, {
            annualPlan: sums.rule.annual,
            planToDate: sums.rule.plan,
            actualToDate: sums.actual,
            month,
          }),
        ),
});

/** The columns of the list in the chosen order; sums are formulas of the amounts. */
async function columnsOf(
  keys: readonly ColumnKey[],
  month: number,
  light: Words["light"],
): Promise<SheetColumn[]> {
  const t = await getTranslations("registerColumn");
  const gone = percentTenths(month, 12) ?? 0;
  const sums: Partial<Record<ColumnKey, SheetColumn["sum"]>> = {
    total: "add",
    annual: "add",
    actual: "add",
    plan: "add",
    other: "add",
    gap: "add",
    yearShare: { n: "actual", d: "annual" },
    planShare: { n: "actual", d: "plan" },
    straightGap: { n: "actual", d: "annual", minus: gone },
  };
  const tones = new Map(lights.map((one) => [light(one), one]));
  return keys.map((key) => {
    const [width, sum] = [widths[key], sums[key]];
    return {
      key,
      head: t(key),
      kind: kinds[key] ?? "text",
      ...(width ? { width } : {}),
      ...(sum ? { sum } : {}),
      ...(key === "light" ? { tones } : {}),
    };
  });
}

/** The register as its address shows it: filter, columns, order, groups and sums, every row of it. */
export async function listSheet(
  view: DatedView,
  keys: readonly ColumnKey[],
  time: { period: Period; asOf: string },
) {
  const [t, loaded, naming] = [await getTranslations(), await loadView(view, time.period), await rowWords()];
  const { register, ids, read, close, seen } = loaded;
  const words: Words = {
    ...naming,
    light: (key) => t(`light.${key}`),
    pill: (pills) =>
      [
        ...pillKeys.map(
          (key, at) => `${t(`permitPill.${permitPills[at] ?? "K1"}`)}${t(`permitState.${pills[key]}`)}`,
        ),
        `${pills.finished}/${pills.all}`,
      ].join(" "),
  };
  const [month, preset] = [monthOf(time.period), pickPreset(words.names.presets, view.yardstick)];
  const keyOf = (row: RegisterRow) =>
    ({ none: undefined, department: row.departmentId, category: row.category, light: row.light })[view.group];
  const nameOf = (key: string) =>
    view.group === "department"
      ? words.words.department(key)
      : view.group === "light"
        ? t(`light.${key as "red"}`)
        : t(`category.${key as "early"}`); // keys of the list's own grouping
  const title = await titleOf(view);
  const columns = await columnsOf(keys, month, words.light);
  const sheet: ListSheet = {
    list: "projects",
    ...time,
    title: title === t("register.plainTitle") ? t("export.register") : title,
    unit: t("register.unit"),
    filters: await filtersOf(view),
    columns,
    fixed: 2,
    labelKey: "name",
    count: ids.length,
    rows: piecesOf(read, ids, async (db, some) => {
      const rows = await listRegisterRows(db, some, view, time.period);
      const pills = keys.includes("permits") ? await listPills(db, some) : new Map<string, PillsRow>();
      return rows.map((row) => {
        const cells = cellsOf(row, pills.get(row.id), month, words);
        const group = keyOf(row);
        return {
          id: row.id,
          cells: keys.map((key) => cells[key]),
          ...(group === undefined ? {} : { group }),
        };
      });
    }),
    total: {
      label: t("register.total", { count: register.sums.projects }),
      cells: sumCells(register.sums, month, preset, words.light),
    },
    totalPlace: "last",
    groups: new Map(
      [...register.groups].map(([key, sums]) => [
        key,
        {
          label: t("register.subtotal", { name: nameOf(key), count: sums.projects }),
          cells: sumCells(sums, month, preset, words.light),
          count: sums.projects,
        },
      ]),
    ),
  };
  return { sheet, seen, close };
}
