"use client";

import { useTable } from "@tanstack/react-table";
import type { Route } from "next";
import Link from "next/link";
import { useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { type MouseEvent, useMemo, useRef } from "react";
import { lights } from "@/lib/domain/vocabulary";
import { href, paramsOf, type Sort, sortText } from "@/lib/query";
import { type ColumnKey, isNumeric } from "@/lib/register-columns";
import { ColumnChooser, useColumns } from "./column-chooser";
import { cellOf, columnsFor, features, type RegisterTuple } from "./columns";
import { Density, useDensity } from "./density";
import { KeyHelp, useRegisterKeys } from "./register-keys";

type Sum = { key: string; label: string; cells: Partial<Record<ColumnKey, string>> };
type Props = {
  rows: RegisterTuple[];
  total: Sum;
  groups: Sum[];
  sort: Sort<ColumnKey>;
  canOpen: boolean;
};

/** The rows of one page with the sums of all of them; sorted, filtered and paged by the server. */
export function RegisterTable({ rows, total, groups, sort, canOpen }: Props) {
  const [t, column, light] = [
    useTranslations("register"),
    useTranslations("registerColumn"),
    useTranslations("light"),
  ];
  const query = useSearchParams();
  const router = useRouter();
  const body = useRef<HTMLTableSectionElement>(null);
  const [keys, setKeys] = useColumns();
  const [density, setDensity] = useDensity();
  const period = query.get("period");
  useRegisterKeys(body, canOpen);
  const columns = useMemo(() => {
    const words = Object.fromEntries(lights.map((one) => [one, light(one)])) as Record<
      (typeof lights)[number],
      string
    >; // every light has its word
    const open = (id: string) => (canOpen ? href(`/projects/${id}`, {}, { period }) : null);
    return columnsFor(keys, { light: words, sample: t("sample") }, open);
  }, [keys, canOpen, period, light, t]);
  const table = useTable({ features, columns, data: rows, getRowId: (row) => row[0] });
  const follow = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target.closest("a[data-row]") : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    router.push(target.getAttribute("href") as Route); // the address is one of our own rows
  };
  const sortHref = (key: ColumnKey) => {
    const descending = sort.key === key ? !sort.descending : isNumeric(key) && key !== "gap";
    return href("/projects", paramsOf(query), { sort: sortText({ key, descending }) }) as Route;
  };
  const sumRow = (sum: Sum, name: string) => (
    <tr key={sum.key} className={name}>
      {keys.map((key) => (
        <td
          key={key}
          data-column={key}
          data-label={column(key)}
          className={isNumeric(key) ? "num" : undefined}
        >
          {key === "name" ? sum.label : sum.cells[key]}
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
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are reached by the keyboard themselves. */}
        <table className="table register" onClick={follow}>
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
                <tr key={row.id}>
                  {row.getAllCells().map((cell) => {
                    const key = keys.find((one) => one === cell.column.id) ?? "name";
                    return (
                      <td
                        key={key}
                        data-column={key}
                        data-label={column(key)}
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
      </div>
    </>
  );
}
