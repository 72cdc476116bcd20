"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LightMark } from "@/app/_ui/light";
import { parseWan, wanText } from "@/lib/domain/money";
import type { Preset } from "@/lib/domain/preset";
import { checkRow, type GridCells, type GridRow, gridFields, outlookOf } from "@/lib/month-grid";
import type { BadCell } from "@/lib/month-paste";
import { Cell } from "./cell";
import style from "./month.module.css";
import type { Grid } from "./use-grid";

type Props = {
  row: GridRow;
  typed: Partial<GridCells> | undefined;
  bad: readonly BadCell[];
  refused: { field: string | null; text: string } | undefined;
  active: keyof GridCells | null;
  /** Somebody else has saved the month since it was typed. */
  rival: boolean;
  zone: Preset;
  month: number;
  grid: Grid;
};

const yuanOf = (text: string | undefined) => {
  const parsed = parseWan(text ?? "");
  return parsed.ok ? parsed.yuan : 0;
};
const counts = (row: GridRow) => !["missing", "draft", "returned"].includes(row.status);

/** One project of the grid, with its light before and after what is typed. */
export function Row({ row, typed, bad, refused, active, rival, zone, month, grid }: Props) {
  const t = useTranslations();
  const check = typed ? checkRow(row, { [row.projectId]: typed }) : null;
  const before = outlookOf(row, counts(row) ? yuanOf(row.cells.invested) : 0, zone, month);
  const after = typed ? outlookOf(row, yuanOf({ ...row.cells, ...typed }.invested), zone, month) : before;
  const moved = after.light !== before.light || after.state !== before.state;
  const said = check?.findings ?? [];
  return (
    <tr className={row.closed ? style.closed : undefined} data-changed={typed ? "true" : undefined}>
      <th scope="row" className={style.name}>
        {/* The query is added to a path that typed routes know. */}
        <Link
          href={`/projects/${row.projectId}/month?period=${row.context.period}` as Route}
          prefetch={false}
        >
          {row.name}
        </Link>
        <div className="soft">{row.code ?? t("monthGrid.noCode")}</div>
        {row.closed && <div className="soft">{t(`monthGrid.closed.${row.closed}`)}</div>}
        {refused && <p className="alarm">{refused.text}</p>}
        {rival && (
          <p className={style.rival}>
            {t("monthGrid.rival")}{" "}
            <button type="button" className="button" onClick={() => grid.settle(row, "mine")}>
              {t("monthGrid.takeMine")}
            </button>
            <button type="button" className="button" onClick={() => grid.settle(row, "theirs")}>
              {t("monthGrid.takeTheirs")}
            </button>
          </p>
        )}
      </th>
      <td className={style.standing}>
        <span className={row.status === "missing" ? "alarm" : "soft"}>{t(`reportStatus.${row.status}`)}</span>
        <div>
          {moved && (
            <>
              <LightMark light={before.light} label={t(`state.${before.state}`)} quiet />
              <span aria-hidden="true"> → </span>
            </>
          )}
          <LightMark light={after.light} label={t(`state.${after.state}`)} quiet />
        </div>
        {typed && (
          <div className="soft number">{t("monthGrid.toDate", { amount: wanText(after.actualToDate) })}</div>
        )}
      </td>
      {gridFields.map((field) => (
        <Cell
          key={field}
          row={row}
          field={field}
          typed={typed?.[field]}
          active={active === field}
          problem={check?.problems[field]}
          findings={said.filter(
            (one) => one.field === field && (typed?.[field] !== undefined || one.level !== "warn"),
          )}
          bad={bad.find((cell) => cell.field === field)}
          grid={grid}
        />
      ))}
    </tr>
  );
}
