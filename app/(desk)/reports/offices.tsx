import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { CycleRow } from "@/db/report-cycle";
import type { Period } from "@/lib/domain/period";
import { reportAnomalies, reportStatuses } from "@/lib/domain/vocabulary";
import { isChosen, type ReportChoice } from "@/lib/report-list";
import { reportsHref } from "./addresses";
import style from "./reports.module.css";
import { Urge } from "./urge";
import type { UrgeText } from "./urge-text";

type Props = {
  rows: readonly CycleRow[];
  offices: readonly { id: string; name: string }[];
  period: Period;
  /** What to send to whom, by department; none for who does not urge. */
  urging: ReadonlyMap<string, UrgeText> | null;
};

const all: ReportChoice = { status: [], department: null, anomaly: [], late: null };
const columns: readonly { key: string; choice: Partial<ReportChoice>; alarm?: boolean }[] = [
  ...reportStatuses.map((status) => ({
    key: `reportStatus.${status}`,
    choice: { status: [status] },
    alarm: status === "missing" || status === "returned",
  })),
  { key: "reports.late.filed", choice: { late: "filed" } },
  { key: "reports.late.owed", choice: { late: "owed" }, alarm: true },
  { key: "reports.odd", choice: { anomaly: reportAnomalies } },
];

/** Departments by the states of their reports: every count opens its rows, and who is late is one press away. */
export async function Offices({ rows, offices, period, urging }: Props) {
  const t = await getTranslations("reports");
  // A column's key is spelled above and holds its namespace.
  const say = (await getTranslations()) as unknown as (key: string) => string;
  const longest = (own: readonly CycleRow[]) => Math.max(0, ...own.map(({ daysLate }) => daysLate));
  const cells = (own: readonly CycleRow[], department: string | null) => [
    ...columns.map(({ key, choice, alarm }) => {
      const count = own.filter((row) => isChosen(row, { ...all, ...choice })).length;
      return (
        <td key={key} className="num">
          {count === 0 ? (
            0
          ) : (
            <Link
              className={alarm ? "alarm" : undefined}
              href={reportsHref(period, { ...choice, department })}
              prefetch={false}
            >
              {count}
              <Going />
            </Link>
          )}
        </td>
      );
    }),
    <td key="longest" className="num">
      {longest(own)}
    </td>,
  ];
  return (
    <section className="stack" aria-labelledby="offices">
      <h2 id="offices">
        {t("byOffice")} <span className="page-note">{t("openCount")}</span>
      </h2>
      <div className="table-frame">
        <table className={`table ${style.matrix}`}>
          <thead>
            <tr>
              <th scope="col">{t("office")}</th>
              <th scope="col" className="num">
                {t("due")}
              </th>
              {columns.map(({ key }) => (
                <th key={key} scope="col" className="num">
                  {say(key)}
                </th>
              ))}
              <th scope="col" className="num">
                {t("longest")}
              </th>
              {urging && (
                <th scope="col" className="no-print">
                  <span className="hidden-text">{t("urge")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            <tr className="total">
              <th scope="row">{t("total")}</th>
              <td className="num">{rows.length}</td>
              {cells(rows, null)}
              {urging && <td className="no-print" />}
            </tr>
            {offices.map(({ id, name }) => {
              const own = rows.filter((row) => row.departmentId === id);
              const text = urging?.get(id);
              return (
                <tr key={id}>
                  <th scope="row" className={style.office}>
                    <Link href={reportsHref(period, { department: id })} prefetch={false}>
                      {name}
                      <Going />
                    </Link>
                  </th>
                  <td className="num">{own.length}</td>
                  {cells(own, id)}
                  {urging && (
                    <td className={`no-print ${style.todo}`}>
                      {text && <Urge period={period} department={id} name={name} {...text} />}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
