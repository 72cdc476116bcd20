import { getTranslations } from "next-intl/server";
import type { Names, ReportRow } from "@/db/project-page";
import { wanText } from "@/lib/domain/money";
import { Revision } from "./revision";

type Props = { rows: readonly ReportRow[]; inForce: ReportRow | null; names: Names; english: boolean };

/** Every time the month was filed: the figures side by side, the one that counts marked, older ones to be opened. */
export async function Revisions({ rows, inForce, names, english }: Props) {
  const t = await getTranslations();
  if (rows.length < 2)
    return rows.map((row) => <Revision key={row.id} row={row} names={names} english={english} />);
  const nameOf = (id: string | null) => (id ? (names.people.get(id) ?? "—") : "—");
  const by = (who: string | null, on: string | null) =>
    on ? t("project.reports.by", { who: nameOf(who), on }) : "—";
  return (
    <>
      <section className="stack" aria-labelledby="revisions">
        <h2 id="revisions">
          {t("month.revisions", { count: rows.length })}{" "}
          <span className="page-note">{t("project.plans.unit")}</span>
        </h2>
        <div className="table-frame">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("month.revisionHead")}</th>
                <th scope="col">{t("project.reports.status")}</th>
                <th scope="col" className="num">
                  {t("month.invested")}
                </th>
                <th scope="col" className="num">
                  {t("month.fixedAssets")}
                </th>
                <th scope="col">{t("month.filedBy")}</th>
                <th scope="col">{t("month.reviewedBy")}</th>
                <th scope="col">{t("month.reason")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{t("month.revision", { number: row.revision })}</th>
                  <td>
                    {t(`reportStatus.${row.status}`)}
                    {row.id === inForce?.id && <strong> {t("month.inForce")}</strong>}
                  </td>
                  <td className="num">{wanText(row.invested)}</td>
                  <td className="num">{wanText(row.fixedAssets)}</td>
                  <td>{by(row.filedBy, row.filedOn)}</td>
                  <td>{by(row.reviewedBy, row.reviewedOn)}</td>
                  <td>{row.reason || "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      {rows.map((row, index) =>
        index === 0 ? (
          <Revision key={row.id} row={row} names={names} english={english} />
        ) : (
          <details key={row.id}>
            <summary>{t("month.openRevision", { number: row.revision })}</summary>
            <Revision row={row} names={names} english={english} />
          </details>
        ),
      )}
    </>
  );
}
