import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import { Pages } from "@/app/_ui/pages";
import type { Batch } from "@/db/import-batches";
import type { Preview, PreviewRow } from "@/db/import-preview";
import type { TemplateNode } from "@/lib/domain/milestone-template";
import { type ImportShow, importShows } from "@/lib/inputs/import-url";
import { href } from "@/lib/query";
import style from "../import.module.css";
import type { LedgerWords } from "../words";
import { DifferenceRow } from "./difference-row";
import { TakeAll } from "./take-all";

type Props = {
  preview: Preview;
  words: LedgerWords;
  url: { show?: ImportShow | null | undefined; page: number };
  path: string;
  batch: Pick<Batch, "id" | "version" | "choices" | "answers">;
  nodes: readonly TemplateNode[];
};
const size = 50;

const isDoubtful = (row: PreviewRow) =>
  row.flags.length + row.conflicts.length + row.disagreements.length > 0 ||
  row.match === "likely" ||
  row.match === "ambiguous";

const isShown = (row: PreviewRow, show: ImportShow | null) => {
  if (show === "doubtful") return isDoubtful(row);
  if (show === "conflicts") return row.conflicts.length > 0;
  // What is kept although the file says otherwise must be seen too.
  return show === null ? row.kind !== "unchanged" || row.conflicts.length > 0 : row.kind === show;
};

/** What the file would change, row by row and cell by cell, with filters; rows in = new + changed + unchanged + rejected + skipped. */
export async function Difference({ preview, words, url, path, batch, nodes }: Props) {
  const [t, l] = [await getTranslations("importing"), await getTranslations("ledger")];
  const { counts } = preview;
  const show = url.show ?? null;
  const rows = preview.rows.filter((row) => isShown(row, show));
  const last = Math.max(1, Math.ceil(rows.length / size));
  const page = Math.min(url.page, last);
  const count = {
    ...counts,
    conflicts: preview.rows.filter((row) => row.conflicts.length > 0).length,
    doubtful: preview.rows.filter(isDoubtful).length,
  };
  const to = (change: Record<string, string | number | null>) =>
    // The query is added to a path that typed routes know.
    href(path, { show: show ?? undefined }, change) as Route;
  return (
    <section className="stack" aria-labelledby="difference-title">
      <h2 id="difference-title">{t("difference")}</h2>
      <p>
        {t("sum", {
          rowsIn: counts.rowsIn,
          new: counts.new,
          changed: counts.changed,
          unchanged: counts.unchanged,
          rejected: counts.rejected,
          skipped: counts.skipped,
        })}{" "}
        <span className="soft">{t("cellCount", { cells: counts.cells })}</span>
      </p>
      {preview.isExport && <p className="notice">{t("isExport", { conflicts: counts.conflicts })}</p>}
      {counts.conflicts > 0 && (
        <TakeAll
          batch={batch.id}
          seen={batch.version}
          answers={batch.answers}
          conflicts={counts.conflicts}
          mine={counts.mine}
        />
      )}
      <nav className="line" aria-label={t("filter")}>
        <Link className={show === null ? "button button-main" : "button"} href={to({ show: null })}>
          {t("shows.all")} {preview.rows.filter((row) => isShown(row, null)).length}
        </Link>
        {importShows
          .filter((one) => count[one] > 0 || one === show)
          .map((one) => (
            <Link
              key={one}
              className={show === one ? "button button-main" : "button"}
              aria-current={show === one ? "true" : undefined}
              href={to({ show: one })}
            >
              {t(`shows.${one}`)} {count[one]}
            </Link>
          ))}
      </nav>
      {counts.rejected > 0 && (show === null || show === "rejected") && (
        <p>
          <a className="button" href={`/api/imports/${batch.id}/rejected`} download>
            {t("rejectedNow", { count: counts.rejected })}
          </a>{" "}
          <span className="soft">{t("rejectedNote")}</span>
        </p>
      )}
      {show === "skipped" ? (
        <ul>
          {preview.skipped.slice(0, 500).map((row) => (
            <li key={row.row}>
              {t("skippedRow", { row: row.row, label: row.label, why: l(`skipped.${row.kind}`) })}
            </li>
          ))}
        </ul>
      ) : (
        <div className={`table-frame ${cards.frame}`}>
          <table className={`table ${style.diff} ${cards.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t("row")}</th>
                <th scope="col">{t("project")}</th>
                <th scope="col">{t("becomes")}</th>
                <th scope="col">{t("cellsHead")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice((page - 1) * size, page * size).map((row) => (
                <DifferenceRow
                  key={row.row}
                  row={row}
                  words={words}
                  batch={batch}
                  house={preview.house}
                  nodes={nodes}
                />
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p className="empty">{t("noRows")}</p>}
        </div>
      )}
      {show !== "skipped" && rows.length > size && (
        <Pages page={page} size={size} total={rows.length} hrefOf={(wanted) => to({ page: wanted })} />
      )}
    </section>
  );
}
