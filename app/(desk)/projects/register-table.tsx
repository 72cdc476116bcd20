"use client";

import { useTable } from "@tanstack/react-table";
import type { Route } from "next";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useMemo, useRef } from "react";
import { LightMark } from "@/app/_ui/light";
import { type Light, lights } from "@/lib/domain/vocabulary";
import { href, paramsOf, type Sort, sortText } from "@/lib/query";
import { type ColumnKey, isNumeric, startsDescending } from "@/lib/register-columns";
import { ColumnChooser, useColumns } from "./column-chooser";
import { cellOf, columnsFor, features, type RegisterTuple } from "./columns";
import { Density, useDensity } from "./density";
import { KeyHelp, useRegisterKeys } from "./register-keys";
import type { Remembered } from "./remembered";
import { usePeek } from "./use-peek";

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
  remembered: Remembered;
  /** What to say where there are no rows. */
  empty: ReactNode;
};

/** The rows of one page with the sums of all of them; sorted, filtered and paged by the server. */
export function RegisterTable({ rows, total, groups, sort, canPeek, remembered, empty }: Props) {
  const [t, column, light] = [
    useTranslations("register"),
    useTranslations("registerColumn"),
    useTranslations("light"),
  ];
  const query = useSearchParams();
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const [keys, setKeys] = useColumns(remembered.columns);
  const [density, setDensity] = useDensity(remembered.density);
  const period = query.get("period");
  const [peeked, peek] = usePeek();
  useRegisterKeys(body, canPeek);
  const columns = useMemo(() => {
    const words = Object.fromEntries(lights.map((one) => [one, light(one)])) as Record<Light, string>; // every light has its word
    const open = (id: string) => href(`/projects/${id}`, {}, { period });
    return columnsFor(keys, { light: words, sample: t("sample"), peek: t("peek") }, open, canPeek);
  }, [keys, canPeek, period, light, t]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row[0] });
  const follow = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a");
    const id = event.target.closest("tr")?.dataset.project;
    if (link?.dataset.row) {
      event.preventDefault();
      router.push(link.getAttribute("href") as Route); // the address is one of our own rows
    } else if (!link && id && canPeek && window.getSelection()?.isCollapsed !== false) peek(id);
  };
  const sortHref = (key: ColumnKey) => {
    const descending = sort.key === key ? !sort.descending : startsDescending(key);
    return href("/projects", paramsOf(query), { sort: sortText({ key, descending }) }) as Route;
  };
  const sumCell = (sum: Sum, key: ColumnKey) => {
    if (key === "name") return sum.label;
    if (key !== "light") return sum.cells[key];
    return sum.light && <LightMark light={sum.light} label={light(sum.light)} quiet />;
  };
  const sumRow = (sum: Sum, name: string) => (
    <tr key={sum.key} className={name}>
      {keys.map((key) => (
        <td
          key={key}
          data-column={key}
          data-label={column(key)}
          data-sorted={key === sort.key || undefined}
          className={isNumeric(key) ? "num" : undefined}
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
        <Density value={density} choose={setDensity} />
        <ColumnChooser keys={keys} choose={setKeys} />
        <KeyHelp />
        <span className="soft">{t("unit")}</span>
      </div>
      <div className="table-frame register-frame" data-density={density}>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has the links inside and its own keys. */}
        <table className="table register" data-peekable={canPeek || undefined} onClick={follow}>
          <caption className="hidden-text">{t("caption")}</caption>
          <thead>
            <tr>
              {keys.map((key) => (
                <th
                  key={key}
                  scope="col"
                  data-column={key}
                  className={isNumeric(key) ? "num" : undefined}
                  aria-sort={sort.key === key ? (sort.descending ? "descending" : "ascending") : undefined}
                >
                  <Link href={sortHref(key)} prefetch={false} scroll={false}>
                    {column(key)}
                    {sort.key === key && <span aria-hidden="true">{sort.descending ? " ↓" : " ↑"}</span>}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {sumRow(total, "total")}
            {table.getRowModel().rows.map((row) => {
              const starts =
                row.original[4] !== group ? groups.find((one) => one.key === row.original[4]) : null;
              group = row.original[4];
              return [
                starts && sumRow(starts, "subtotal"),
                <tr key={row.id} data-project={row.id} data-peeked={row.id === peeked || undefined}>
                  {row.getAllCells().map((cell) => {
                    const key = keys.find((one) => one === cell.column.id) ?? "name";
                    return (
                      <td
                        key={key}
                        data-column={key}
                        data-label={column(key)}
                        data-sorted={key === sort.key || undefined}
                        className={isNumeric(key) ? "num" : undefined}
                        title={key === "next" || key === "lists" ? cellOf(row.original, key) : undefined}
                      >
                        <table.FlexRender cell={cell} />
                      </td>
                    );
                  })}
                </tr>,
              ];
            })}
          </tbody>
        </table>
        {empty}
      </div>
    </>
  );
}
