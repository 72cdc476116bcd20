import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { projectHref } from "@/app/(desk)/_home/addresses";
import { causes, type ProjectChange } from "@/lib/domain/bulletin-difference";
import type { Period } from "@/lib/domain/period";
import { gapCell } from "@/lib/format";

type Props = {
  changes: readonly ProjectChange[];
  projects: ReadonlyMap<string, string>;
  period: Period;
};

const shown = ["annualPlan", "planToDate", "actualToDate", "started", "achieved"] as const;
const moneyShown = new Set<(typeof shown)[number]>(["annualPlan", "planToDate", "actualToDate"]);
const signed = (value: number) => (value === 0 ? "0" : value > 0 ? `+${value}` : `−${-value}`);

/** Which projects make up each part, the largest change of completed investment first. */
export async function Causes({ changes, projects, period }: Props) {
  const t = await getTranslations("bulletin");
  return causes.map((cause) => {
    const rows = changes
      .filter((one) => one.cause === cause)
      .toSorted((a, b) => Math.abs(b.values.actualToDate) - Math.abs(a.values.actualToDate));
    return (
      <details className="panel" key={cause}>
        <summary>
          {t("causeRows", { cause: t(`cause.${cause}`), count: `${rows.length}` })}{" "}
          <span className="soft">{t(`causeNote.${cause}`)}</span>
        </summary>
        {rows.length > 0 && (
          <div className="table-frame">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t("project")}</th>
                  {shown.map((headline) => (
                    <th scope="col" className="num" key={headline}>
                      {t(`headline.${headline}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ projectId, values }) => (
                  <tr key={projectId}>
                    <th scope="row">
                      <Link href={projectHref(projectId, period)} prefetch={false}>
                        {projects.get(projectId) ?? projectId}
                      </Link>
                    </th>
                    {shown.map((headline) => (
                      <td className="num" key={headline}>
                        {moneyShown.has(headline) ? gapCell(values[headline]) : signed(values[headline])}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </details>
    );
  });
}
