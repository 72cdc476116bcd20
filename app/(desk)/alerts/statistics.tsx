import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { AlertCounts } from "@/db/alerts";
import { href } from "@/lib/query";

type Props = { counts: readonly { id: string; name: string; count: AlertCounts }[] };

const columns = [
  ["open", "open"],
  ["red", "red"],
  ["nobody", "nobody"],
  ["acknowledged", "acknowledgedCount"],
  ["exempted", "exemptedCount"],
  ["running", "running"],
  ["kept", "kept"],
  ["missed", "missed"],
] as const;

/** What every department has open, who took it up, and what became of its promises. */
export async function Statistics({ counts }: Props) {
  const t = await getTranslations("alert");
  const sum = (key: keyof AlertCounts) => counts.reduce((total, { count }) => total + count[key], 0);
  return (
    <details className="panel">
      <summary>
        <strong>{t("statistics")}</strong>
      </summary>
      <p className="soft">{t("statisticsHint")}</p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("department")}</th>
              {columns.map(([key, label]) => (
                <th key={key} scope="col" className="num">
                  {t(label)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map(({ id, name, count }) => (
              <tr key={id}>
                <th scope="row">
                  {id === "" ? (
                    name
                  ) : (
                    // The filters in the query are not known to typed routes.
                    <Link href={href("/alerts", {}, { department: id }) as Route} prefetch={false}>
                      {name}
                    </Link>
                  )}
                </th>
                {columns.map(([key]) => (
                  <td key={key} className={key === "missed" && count[key] > 0 ? "num alarm" : "num"}>
                    {count[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("total")}</th>
              {columns.map(([key]) => (
                <td key={key} className="num">
                  {sum(key)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
