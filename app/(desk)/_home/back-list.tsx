import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import type { Yuan } from "@/lib/domain/money";
import { projectHref } from "./addresses";
import { amounts } from "./amounts";
import type { Moment } from "./moment";
import styles from "./score.module.css";
import { texts } from "./texts";

type Row = { projectId: string; name: string; department: string; gain: Yuan };

const first = 6;

/** The projects that would have to come back to plan, the largest gain first; each opens itself. */
export async function BackList({ projects, now }: { projects: readonly Row[]; now: Moment }) {
  const [t, money] = [await getTranslations("outlook"), await amounts()];
  if (projects.length === 0) return null;
  const shown = projects.slice(0, first);
  const link = ({ projectId, name }: Row) => (
    <Link href={projectHref(projectId, now.period)} prefetch={false}>
      {name}
    </Link>
  );
  let sum = 0;
  return (
    <>
      <p className="soft">{t("backFirst", texts({ count: shown.length }))}</p>
      <ol className={styles.first}>
        {shown.map((row) => (
          <li key={row.projectId}>
            {link(row)}
            <span className="number">{t("gainOf", { amount: money.cell(row.gain) })}</span>
          </li>
        ))}
      </ol>
      {projects.length > first && (
        <details className="no-print">
          <summary>{t("backAll", texts({ count: projects.length }))}</summary>
          <ScrollFrame label={t("back")}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col" className="num">
                    {t("place")}
                  </th>
                  <th scope="col">{t("project")}</th>
                  <th scope="col">{t("department")}</th>
                  <th scope="col" className="num">
                    {t("gain")}
                  </th>
                  <th scope="col" className="num">
                    {t("cumulative")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {projects.map((row, index) => {
                  sum += row.gain;
                  return (
                    <tr key={row.projectId}>
                      <td className="num soft">{index + 1}</td>
                      <th scope="row" className={styles.words}>
                        {link(row)}
                      </th>
                      <td>{row.department}</td>
                      <td className="num">{money.cell(row.gain)}</td>
                      <td className="num">{money.cell(sum)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </ScrollFrame>
        </details>
      )}
    </>
  );
}
