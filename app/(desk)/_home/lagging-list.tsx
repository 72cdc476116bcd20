import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { PhoneLink } from "@/app/_ui/phone-link";
import type { Lagging } from "@/db/lagging";
import { gapCell, shareCell, wanCell } from "@/lib/format";
import { can, type User } from "@/lib/policy";
import type { Change } from "@/lib/query";
import { newOrderHref } from "../orders/addresses";
import { projectHref, registerHref } from "./addresses";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { texts } from "./texts";

type Props = {
  title: string;
  rows: readonly Lagging[];
  count: number;
  user: User;
  now: Moment;
  filter?: Change;
};

/** The lagging projects, the largest gap first, each with whom to call. */
export async function LaggingList({ title, rows, count, user, now, filter = {} }: Props) {
  const t = await getTranslations("home");
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="lagging">
      <h2 id="lagging">{title}</h2>
      {rows.length === 0 ? (
        <p className={styles.note}>{t("noLagging")}</p>
      ) : (
        <>
          <p className={styles.note}>{t("laggingNote", texts({ count }))}</p>
          <div className="table-frame">
            <table className={`table ${styles.dense} ${styles.lagging}`}>
              <thead>
                <tr>
                  <th scope="col">{t("light")}</th>
                  <th scope="col">{t("project")}</th>
                  <th scope="col" className="num">
                    {t("gap")}
                  </th>
                  <th scope="col" className="num">
                    {t("ratio")}
                  </th>
                  <th scope="col">{t("call")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <LaggingRow key={row.projectId} row={row} user={user} now={now} />
                ))}
              </tbody>
            </table>
          </div>
          {count > rows.length && (
            <p className="no-print">
              <Link href={registerHref(now.period, { ...filter, state: "behind" })} prefetch={false}>
                {t("allLagging", texts({ count }))}
              </Link>
            </p>
          )}
        </>
      )}
    </section>
  );
}

async function LaggingRow({ row, user, now }: { row: Lagging; user: User; now: Moment }) {
  const [t, order, light, milestone] = [
    await getTranslations("home"),
    await getTranslations("order"),
    await getTranslations("light"),
    await getTranslations("milestone"),
  ];
  const locale = await getLocale();
  const phones = can(user, "phone.see", row);
  return (
    <tr>
      <td>
        <LightMark light={row.light} label={light(row.light)} quiet />
      </td>
      <th scope="row" className={styles.name}>
        <Link href={projectHref(row.projectId, now.period)} prefetch={false}>
          {row.name}
        </Link>
        <small>
          {locale === "en" ? row.departmentEnglish : row.department}
          {row.overdueKind &&
            ` · ${t("overdue", texts({ milestone: milestone(row.overdueKind), days: row.overdueDays }))}`}
        </small>
      </th>
      <td className="num">{gapCell(row.gap)}</td>
      <td className={`num ${styles.ratio}`}>
        {shareCell(row.actualToDate, row.planToDate, 95)}
        <small>
          {wanCell(row.actualToDate)}/{wanCell(row.planToDate)}
        </small>
      </td>
      <td className={styles.people}>
        <Person name={t("officer", { name: row.officer })} phone={row.officerPhone} />
        <Person name={t("manager", { name: row.manager })} phone={phones ? row.managerPhone : null} />
        {can(user, "order.issue", row) && (
          <Link
            className="no-print"
            href={newOrderHref(row.projectId, now.period)}
            aria-label={`${order("issueLink")} ${row.name}`}
            prefetch={false}
          >
            {order("issueLink")}
          </Link>
        )}
      </td>
    </tr>
  );
}

function Person({ name, phone }: { name: string; phone: string | null }) {
  return (
    <span>
      {name} <PhoneLink number={phone} />
    </span>
  );
}
