import "server-only";
import { getTranslations } from "next-intl/server";
import type { ListSheet } from "@/app/_server/sheet-answer";
import { readLedgerRows } from "@/db/ledger";
import type { Day } from "@/lib/domain/day";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { permitPills } from "@/lib/domain/vocabulary";
import type { PlanBasis, RegisterForm } from "@/lib/inputs/export-url";
import type { DatedView } from "@/lib/inputs/register-url";
import type { User } from "@/lib/policy";
import type { SheetRow } from "@/lib/sheet/sheet";
import { type LedgerWords, ledgerCells } from "./ledger-cells";
import { ledgerColumns } from "./ledger-columns";
import { filtersOf, loadView, piecesOf, rowWords } from "./load";
import { summed } from "./summed";

type Asked = { form: Exclude<RegisterForm, "list">; basis: PlanBasis };

/** A ledger of the projects of a view in the columns of a form; the monthly one in parts by department. */
export async function ledgerSheet(
  user: User,
  asked: DatedView,
  { form, basis }: Asked,
  time: { period: Period; asOf: Day },
) {
  const view: DatedView = { ...asked, group: form === "monthly" ? "department" : "none" };
  const [t, loaded, { words, names }] = [
    await getTranslations(),
    await loadView(view, time.period),
    await rowWords(),
  ];
  const { ids, read, close, seen } = loaded;
  const month = monthOf(time.period);
  const said: LedgerWords = {
    ...words,
    type: (key) => t(`projectType.${key}`),
    problem: (key) => t(`problemType.${key}`),
    permit: (key) => t(`permitState.${key}`),
    officer: (id) => names.officers.get(id)?.name ?? null,
  };
  const columns = ledgerColumns(form, month, {
    head: (key) => (key === "actual" ? t("ledgerForm.actual", { month }) : t(`ledgerForm.${key as "name"}`)), // keys of the forms' own columns
    head2018: (key) => t(`ledger2018.${key as "name"}`), // likewise
    pill: (key) => t(`permitPill.${permitPills.find((one) => one === key) ?? "K1"}`),
    month: (one) => t("ledgerForm.monthName", { month: one }),
  });
  const pass = () =>
    piecesOf(read, ids, async (db, some, from): Promise<SheetRow[]> => {
      const rows = await readLedgerRows(db, some, time.period);
      return rows.map((row, at) => {
        const cells: ReturnType<typeof ledgerCells> = {
          ...ledgerCells(row, basis, said, user),
          number: from + at + 1,
        };
        return {
          id: row.id,
          cells: columns.map(({ key }) => cells[key] ?? null),
          ...(form === "monthly" ? { group: row.year.departmentId } : {}),
        };
      });
    });
  try {
    const { rows, total, parts } = await summed(columns, ids.length, pass);
    const sheet: ListSheet = {
      list: `projects-${form}`,
      ...time,
      title: t(`ledgerForm.title.${form}`, { year: String(yearOf(time.period)), month: String(month) }),
      unit: t("ledgerForm.unit"),
      filters: [t("ledgerForm.by", { basis: t(`ledgerForm.basis.${basis}`) }), ...(await filtersOf(view))],
      columns,
      fixed: columns.findIndex(({ key }) => key === "name") + 1,
      labelKey: "name",
      count: ids.length,
      rows,
      total: { label: t("register.total", { count: ids.length }), cells: total },
      totalPlace: "first",
      groups: new Map(
        [...parts].map(([key, part]) => [
          key,
          {
            label: t("register.subtotal", { name: words.department(key), count: part.count() }),
            cells: part.cells(),
            count: part.count(),
          },
        ]),
      ),
    };
    return { sheet, seen, close };
  } catch (error) {
    close();
    throw error;
  }
}
