import Link from "next/link";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { dealsHref, indicatorHref, projectHref } from "@/app/(desk)/_home/addresses";
import type { Correction } from "@/db/bulletin-corrections";
import type { BulletinContent } from "@/lib/bulletin/content";
import { correctionValues } from "./correction-values";
import styles from "./corrections.module.css";

const clock = { dateStyle: "short", timeStyle: "short", timeZone: "Asia/Shanghai" } as const;

type Props = { corrections: readonly Correction[]; content: BulletinContent };

/** What was corrected after publishing: who, when, why, and each figure before and after. Rule: section 12. */
export async function Corrections({ corrections, content }: Props) {
  const [t, all, locale] = [await getTranslations("bulletin"), await getTranslations(), await getLocale()];
  const [values, format] = [await correctionValues(), await getFormatter()];
  const word = (key: string, otherwise: string) => (all.has(key as never) ? all(key as never) : otherwise);
  if (corrections.length === 0) return <p className="notice no-print">{t("noCorrections")}</p>;
  /** What was corrected, where it stands today, and the unit of its values. */
  const subjectOf = ({ kind, subject }: Correction) => {
    if (kind === "project") {
      const row = content.rows.find(({ projectId }) => projectId === subject);
      return { name: row?.name ?? subject, href: projectHref(subject, content.period), unit: "" };
    }
    if (kind === "deals") return { name: t("deals"), href: dealsHref(content.period), unit: "" };
    const row = content.indicators.find(({ id }) => id === subject);
    const [name, unit] = locale === "en" ? [row?.english, row?.englishUnit] : [row?.name, row?.unit];
    return { name: name ?? subject, href: indicatorHref(subject, content.period), unit: unit ?? "" };
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
              <th scope="col">{all("change.when")}</th>
              <th scope="col">{t("why")}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map((one) => {
              const { name, href, unit } = subjectOf(one);
              return (
                <tr key={`${one.act.seq} ${one.kind} ${one.subject}`}>
                  <th scope="row" className={styles.words}>
                    <Link href={href} prefetch={false}>
                      {name}
                    </Link>
                    {unit && <small className="soft"> {unit}</small>}
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
                    <div className="soft">{word(`role.${one.act.role}`, one.act.role)}</div>
                  </td>
                  <td>
                    {one.act.day}
                    <div className="soft">{format.dateTime(one.act.at, clock)}</div>
                  </td>
                  <td className={styles.words}>
                    {word(`verb.${one.act.verb}`, one.act.verb)}
                    <div className="soft">{one.act.reason ?? t("noReason")}</div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
