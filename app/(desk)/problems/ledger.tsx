import Link from "next/link";
import { getTranslations } from "next-intl/server";
import cards from "@/app/_ui/card-table.module.css";
import { Going } from "@/app/_ui/going";
import type { LedgerEntry } from "@/db/problem-reading";
import type { Day } from "@/lib/domain/day";
import { problemOverdue } from "@/lib/domain/problem";
import { problemHref } from "./addresses";
import style from "./problems.module.css";
import { State } from "./state";
import { namesOf, type Offices } from "./words";

type Props = { rows: readonly LedgerEntry[]; offices: Offices; today: Day };

/** The entries of the ledger, what presses first; on a phone each is a card. */
export async function Ledger({ rows, offices, today }: Props) {
  const t = await getTranslations();
  if (rows.length === 0) return <p className="empty">{t("problem.none")}</p>;
  const lines = await Promise.all(
    rows.map(async (row) => ({ row, concerned: await namesOf(offices, row.departments) })),
  );
  return (
    <div className={`table-frame ${cards.frame}`}>
      <table className={`table ${cards.cards} ${style.table}`}>
        <thead>
          <tr>
            {(
              ["problem", "type", "state", "level", "concerned", "wantedOn", "agreedOn", "movedOn"] as const
            ).map((column) => (
              <th key={column} scope="col">
                {t(`problem.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, concerned }) => {
            const late = problemOverdue(row, today);
            const office = offices.find(({ id }) => id === row.departmentId)?.name;
            return (
              <tr key={row.id}>
                <th scope="row" className={style.what}>
                  <Link href={problemHref(row.id)} prefetch={false}>
                    {row.title}
                    <Going />
                  </Link>
                  <div className="soft">
                    {row.project} · {office} · {row.officer}
                  </div>
                </th>
                <td data-label={t("problem.type")}>{t(`problemType.${row.type}`)}</td>
                <td data-label={t("problem.state")}>
                  <State state={row.state} />
                </td>
                <td data-label={t("problem.level")}>{t(`problemLevel.${row.level}`)}</td>
                <td data-label={t("problem.concerned")} className={style.names}>
                  {concerned}
                </td>
                <td data-label={t("problem.wantedOn")}>
                  {row.wantedOn ?? "—"}
                  {late > 0 && !row.agreedOn && (
                    <div className="alarm">{t("problem.lateBy", { days: late })}</div>
                  )}
                </td>
                <td data-label={t("problem.agreedOn")}>
                  {row.agreedOn ?? "—"}
                  {late > 0 && row.agreedOn && (
                    <div className="alarm">{t("problem.lateBy", { days: late })}</div>
                  )}
                </td>
                <td data-label={t("problem.movedOn")} className="soft">
                  {row.movedOn}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
