import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { projectHref } from "@/app/(desk)/_home/addresses";
import type { Correction } from "@/db/bulletin-corrections";
import type { BulletinContent } from "@/lib/bulletin/content";
import { correctionValues } from "./correction-values";

type Props = { corrections: readonly Correction[]; content: BulletinContent };

/** What was corrected after publishing: who, when, why, and each figure before and after. Rule: section 12. */
export async function Corrections({ corrections, content }: Props) {
  const [t, all, locale] = [await getTranslations("bulletin"), await getTranslations(), await getLocale()];
  const values = await correctionValues();
  const word = (key: string, otherwise: string) => (all.has(key as never) ? all(key as never) : otherwise);
  if (corrections.length === 0) return <p className="notice no-print">{t("noCorrections")}</p>;
  const nameOf = ({ kind, subject }: Correction) => {
    if (kind === "project") return content.rows.find((row) => row.projectId === subject)?.name ?? subject;
    if (kind === "deals") return t("deals");
    const row = content.indicators.find(({ id }) => id === subject);
    return (locale === "en" ? row?.english : row?.name) ?? subject;
  };
  return (
    <section className="panel stack no-print" aria-labelledby="corrections">
      <h2 id="corrections">{t("corrections", { count: `${corrections.length}` })}</h2>
      <p className="soft">{t("correctionsNote")}</p>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("subjectOf")}</th>
              <th scope="col">{t("change")}</th>
              <th scope="col">{t("who")}</th>
              <th scope="col">{t("why")}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((one) => (
              <tr key={`${one.act.seq} ${one.kind} ${one.subject}`}>
                <th scope="row">
                  {one.kind === "project" ? (
                    <Link href={projectHref(one.subject, content.period)} prefetch={false}>
                      {nameOf(one)}
                    </Link>
                  ) : (
                    nameOf(one)
                  )}
                </th>
                <td>
                  {one.changes.map((change) => (
                    <div key={change.field}>
                      {values.field(change.field)} <del>{values.text(change.field, change.before)}</del> →{" "}
                      <strong>{values.text(change.field, change.after)}</strong>
                    </div>
                  ))}
                </td>
                <td>
                  {one.act.actorName}
                  <div className="soft">
                    {word(`role.${one.act.role}`, one.act.role)} · {one.act.day}
                  </div>
                </td>
                <td>
                  {word(`verb.${one.act.verb}`, one.act.verb)}
                  {one.act.reason && <div className="soft">{one.act.reason}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
