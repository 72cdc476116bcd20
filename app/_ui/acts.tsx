import type { Route } from "next";
import { getFormatter, getTranslations } from "next-intl/server";
import type { listAudit } from "@/db/audit";
import type { Names } from "@/db/project-page";
import style from "./acts.module.css";
import { Changes } from "./changes";

type Entry = Awaited<ReturnType<typeof listAudit>>["entries"][number];

/** Acts of the audit trail: who, when, what, and every field before and after. */
export async function Acts({
  entries,
  names,
  thingHref,
}: {
  entries: readonly Entry[];
  names: Names;
  /** Where everything that was done to one row stands. */
  thingHref?: ((id: string) => Route) | undefined;
}) {
  const [t, format] = [await getTranslations(), await getFormatter()];
  // Verbs and roles come out of the log; one without a translation is printed as it is.
  const word = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
  if (entries.length === 0) return <p className="empty">{t("change.none")}</p>;
  return (
    <div className="table-frame">
      <table className={`table ${style.acts}`}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("change.number")}
            </th>
            <th scope="col">{t("change.when")}</th>
            <th scope="col">{t("change.who")}</th>
            <th scope="col">{t("change.what")}</th>
            <th scope="col">{t("change.fields")}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.seq}>
              <td className="num">{entry.seq}</td>
              <td className={style.short}>
                {entry.day}
                <div className="soft">
                  {format.dateTime(entry.at, {
                    dateStyle: "short",
                    timeStyle: "short",
                    timeZone: "Asia/Shanghai",
                  })}
                </div>
              </td>
              <td className={style.short}>
                {entry.actorName}
                <div className="soft">{word(`role.${entry.role}`, entry.role)}</div>
              </td>
              <td className={style.what}>
                {word(`verb.${entry.verb}`, entry.verb)}
                {entry.reason && (
                  <div className="soft">{t("project.reports.reason", { reason: entry.reason })}</div>
                )}
              </td>
              <td>
                <Changes changes={entry.changes} names={names} thingHref={thingHref} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
