import { getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import type { listImports } from "@/db/imports";
import type { User } from "@/lib/policy";
import style from "./import.module.css";
import { Undo } from "./undo";

type Props = { rows: Awaited<ReturnType<typeof listImports>>; user: User };

/** Who imported or pasted what, when, with what became of the rows; and the way back. */
export async function History({ rows, user }: Props) {
  const t = await getTranslations("importing");
  if (rows.length === 0) return <p className="empty">{t("noHistory")}</p>;
  return (
    <section aria-labelledby="import-history" className="stack">
      <h2 id="import-history">{t("history")}</h2>
      <div className={`table-frame ${cards.frame}`}>
        <table className={`table ${style.history} ${cards.cards} ${cards.lines}`}>
          <thead>
            <tr>
              <th scope="col">{t("file")}</th>
              <th scope="col">{t("by")}</th>
              <th scope="col">{t("on")}</th>
              <th scope="col">{t("became")}</th>
              <th scope="col">{t("then")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.kind === "paste" ? t("pasteOf", { period: row.period }) : row.name}
                  {row.sheet && <div className="soft">{row.sheet}</div>}
                </th>
                <td data-label={t("by")}>{row.by}</td>
                <td data-label={t("on")}>{row.importedOn}</td>
                <td>
                  {t("counts", row.counts)}
                  {row.counts.rejected > 0 && row.kind === "workbook" && (
                    <>
                      {" "}
                      <a href={`/api/imports/${row.id}/rejected`} download>
                        {t("rejectedFile")}
                      </a>
                    </>
                  )}
                </td>
                <td>
                  {row.undoneOn ? (
                    <span className="soft">{t("undoneOn", { on: row.undoneOn })}</span>
                  ) : (
                    (row.importedBy === user.id || user.role === "admin") && (
                      <Undo id={row.id} version={row.version} />
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
