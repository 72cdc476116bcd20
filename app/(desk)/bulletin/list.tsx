import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { BulletinHead } from "@/db/bulletins";

/** The bulletins so far, the newest first, and the way to compare two that are published. */
export async function List({ issued }: { issued: readonly BulletinHead[] }) {
  const t = await getTranslations("bulletin");
  const published = issued.filter(({ status }) => status === "published");
  const name = ({ year, number, period }: BulletinHead) =>
    t("named", { year: `${year}`, number: `${number}`, period });
  if (issued.length === 0) return <p className="notice no-print">{t("none")}</p>;
  return (
    <section className="panel stack no-print" aria-labelledby="issued">
      <h2 id="issued">{t("issued")}</h2>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("issue")}</th>
              <th scope="col">{t("subject")}</th>
              <th scope="col">{t("period")}</th>
              <th scope="col">{t("status")}</th>
              <th scope="col">{t("by")}</th>
            </tr>
          </thead>
          <tbody>
            {issued.map((one) => (
              <tr key={one.id}>
                <td>{t("number", { year: `${one.year}`, number: `${one.number}` })}</td>
                <th scope="row">
                  <Link href={`/bulletin/${one.id}`}>{one.title}</Link>
                </th>
                <td>{one.period}</td>
                <td>{t(one.status)}</td>
                <td>
                  {one.publishedBy ?? one.draftedBy} {one.publishedOn ?? one.draftedOn}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {published.length >= 2 && (
        <form action="/bulletin/compare" className="line">
          <span>{t("compareTwo")}</span>
          {(["a", "b"] as const).map((field, index) => (
            <select
              key={field}
              name={field}
              className="select"
              aria-label={t(field)}
              defaultValue={published[1 - index]?.id}
            >
              {published.map((one) => (
                <option key={one.id} value={one.id}>
                  {name(one)}
                </option>
              ))}
            </select>
          ))}
          <button type="submit" className="button">
            {t("compare")}
          </button>
        </form>
      )}
    </section>
  );
}
