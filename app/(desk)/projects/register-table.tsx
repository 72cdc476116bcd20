"use client";

import { useTable } from "@tanstack/react-table";
import type { Route } from "next";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { Fragment, type MouseEvent, type ReactNode, useMemo, useRef } from "react";
import { Going } from "@/app/_ui/going";
import { LightMark } from "@/app/_ui/light";
import { type Calibre, type Light, lights, permitPills, permitStates } from "@/lib/domain/vocabulary";
import { href, paramsOf, type Sort, sortText } from "@/lib/query";
import { type ColumnKey, columnKeys, isNumeric, startsDescending } from "@/lib/register-columns";
import { ColumnChooser, useColumns, usePhoneColumns } from "./column-chooser";
import { columnsFor, features, type RegisterTuple } from "./columns";
import { Density, useDensity } from "./density";
import { PickAll, PickBar } from "./pick-bar";
import { KeyHelp, useRegisterKeys } from "./register-keys";
import { Annual, cellProps, RegisterRow, type Words } from "./register-row";
import type { Remembered } from "./remembered";
import { usePeek } from "./use-peek";
import { usePicks } from "./use-picks";
import { usePlace } from "./use-place";

export type Sum = {
  key: string;
  label: string;
  light: Light | null;
  cells: Partial<Record<ColumnKey, string>>;
};
type Props = {
  rows: RegisterTuple[];
  total: Sum;
  groups: Sum[];
  sort: Sort<ColumnKey>;
  canPeek: boolean;
  calibre: Calibre;
  /** Who may edit ticks rows, of this many that the filter shows; null for who may not. */
  picking: { userId: string; matching: number } | null;
  /** The columns before anyone has chosen. */
  first: readonly ColumnKey[];
  remembered: Remembered;
  /** What to say where there are no rows. */
  empty: ReactNode;
};

// Each key has its word, so the entries make the whole record.
const record = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;

function useWords(calibre: Calibre): Words {
  const [t, column, light, pill, state, order, exempt] = [
    useTranslations("register"),
    useTranslations("registerColumn"),
    useTranslations("light"),
    useTranslations("permitPill"),
    useTranslations("permitState"),
    useTranslations("order"),
    useTranslations("exempt"),
  ];
  return {
    light: record(lights, light),
    column: record(columnKeys, column),
    pills: { pill: record(permitPills, pill), state: record(permitStates, state) },
    sample: t("sample"),
    other: (amount) => t(calibre === "adjusted" ? "originally" : "adjusted", { amount }),
    peek: t("peek"),
    exempt: { mark: exempt("mark"), title: (day) => exempt("title", { day }) },
    pick: t("pick"),
    order: {
      issue: order("issueLink"),
      open: (count) => order("open", { count }),
      title: (count) => order("openTitle", { count }),
    },
  };
}

/** The rows of one page with the sums of all of them; sorted, filtered and paged by the server. */
export function RegisterTable(props: Props) {
  const { rows, total, groups, sort, canPeek, calibre, picking, first, remembered, empty } = props;
  const [t, words] = [useTranslations("register"), useWords(calibre)];
  const query = useSearchParams();
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setKeys] = useColumns(remembered.columns, first);
  const keys = usePhoneColumns(chosen);
  const [density, setDensity] = useDensity(remembered.density);
  const [peeked, peek] = usePeek();
  useRegisterKeys(frame, canPeek);
  usePlace(frame);
  const columns = useMemo(() => columnsFor(keys), [keys]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row[0] });
  const picks = usePicks(rows);
  const follow = (event: MouseEvent) => {
    if (picking && picks.click(event)) return;
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a");
    const id = event.target.closest("tr")?.dataset.project;
    if (link && (link.dataset.row || "go" in link.dataset)) {
      event.preventDefault();
      router.push(link.getAttribute("href") as Route); // the address is one of our own
    } else if (!link && id && canPeek && window.getSelection()?.isCollapsed !== false) peek(id);
  };
  const sortHref = (key: ColumnKey) => {
    const descending = sort.key === key ? !sort.descending : startsDescending(key);
    return href("/projects", paramsOf(query), { sort: sortText({ key, descending }) }) as Route;
  };
  const sumCell = (sum: Sum, key: ColumnKey) => {
    if (key === "name") return sum.label;
    const { annual = "", other = annual } = sum.cells;
    if (key === "annual") return <Annual text={annual} other={other} say={words.other} />;
    if (key !== "light") return sum.cells[key];
    return sum.light && <LightMark light={sum.light} label={words.light[sum.light]} quiet />;
  };
  const sumRow = (sum: Sum, name: string) => (
    <tr className={name}>
      {picking && <td className="pick no-print" />}
      {keys.map((key) => (
        <td
          key={key}
          {...cellProps(key, sort.key, words)}
          title={key === "light" ? t("groupLightNote") : undefined}
        >
          {sumCell(sum, key)}
        </td>
      ))}
    </tr>
  );
  let group = "";
  return (
    <>
      <div className="register-tools no-print">
        {picking && <PickBar picks={picks} {...picking} />}
        <Density value={density} choose={setDensity} />
        <ColumnChooser keys={chosen} first={first} choose={setKeys} />
        <KeyHelp />
        <span className="soft">{t("unit")}</span>
      </div>
      <div ref={frame} className="table-frame register-frame" data-density={density}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the links inside and its own keys. */}
        <table
          className="table register"
          data-peekable={canPeek || undefined}
          data-picking={picking ? "" : undefined}
          onClick={follow}
        >
          <caption className="hidden-text">{t("caption")}</caption>
          <thead>
            <tr>
              {picking && (
                <th className="pick no-print" scope="col">
                  <PickAll picks={picks} />
                </th>
              )}
              {keys.map((key) => (
                <th
                  key={key}
                  scope="col"
                  data-column={key}
                  className={isNumeric(key) ? "num" : undefined}
                  aria-sort={sort.key === key ? (sort.descending ? "descending" : "ascending") : undefined}
                >
                  <Link href={sortHref(key)} prefetch={false} scroll={false}>
                    {words.column[key]}
                    {sort.key === key && <span aria-hidden="true">{sort.descending ? " ↓" : " ↑"}</span>}
                    <Going />
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sumRow(total, "total")}
            {table.getRowModel().rows.map((row) => {
              const own = row.original[4];
              const starts = own !== group && groups.find((one) => one.key === own);
              group = own;
              return (
                <Fragment key={row.id}>
                  {starts && sumRow(starts, "subtotal")}
                  <RegisterRow
                    row={row}
                    keys={keys}
                    sorted={sort.key}
                    period={query.get("period")}
                    peeked={row.id === peeked}
                    canPeek={canPeek}
                    picked={picking ? picks.has(row.id) : null}
                    words={words}
                  />
                </Fragment>
              );
            })}
          </tbody>
        </table>
        {empty}
      </div>
    </>
  );
}
