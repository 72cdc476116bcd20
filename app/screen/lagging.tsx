import { getLocale, getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { Moment } from "@/app/(desk)/_home/moment";
import { texts } from "@/app/(desk)/_home/texts";
import type { Lagging } from "@/db/lagging";
import { gapCell, shareCell } from "@/lib/format";
import styles from "./screen.module.css";
import { Ticker } from "./ticker";

const perPage = 6;

/** The lagging projects, the largest gap first, a page at a time. No phones: whoever passes by can read it. */
export async function WallLagging({ rows, count }: { rows: readonly Lagging[]; count: number; now: Moment }) {
  const t = await getTranslations("screen");
  const pages = Array.from({ length: Math.ceil(rows.length / perPage) }, (_, page) =>
    rows.slice(page * perPage, (page + 1) * perPage),
  );
  return (
    <section className={`${styles.panel} ${styles.lagging}`} aria-labelledby="lagging">
      <h2 id="lagging">
        {t("lagging", texts({ count }))} <small className={styles.small}>{t("laggingNote")}</small>
      </h2>
      <Ticker
        words={{
          pause: t("pause"),
          resume: t("resume"),
          next: t("next"),
          pages: pages.map((_, index) => t("page", texts({ page: index + 1, pages: pages.length }))),
        }}
        pages={pages.map((some) => (
          <table key={some[0]?.projectId} className={styles.fixed}>
            <tbody>
              {some.map((row) => (
                <Row key={row.projectId} row={row} />
              ))}
            </tbody>
          </table>
        ))}
      />
    </section>
  );
}

async function Row({ row }: { row: Lagging }) {
  const [home, light, milestone, locale] = [
    await getTranslations("home"),
    await getTranslations("light"),
    await getTranslations("milestone"),
    await getLocale(),
  ];
  return (
    <tr>
      <td>
        <LightMark light={row.light} label={light(row.light)} quiet />
      </td>
      <th scope="row">{row.name}</th>
      <td>{locale === "en" ? row.departmentEnglish : row.department}</td>
      <td className={styles.amount}>{gapCell(row.gap)}</td>
      <td className={styles.amount}>{shareCell(row.actualToDate, row.planToDate, 95)}</td>
      <td>
        {row.overdueKind
          ? home("overdue", texts({ milestone: milestone(row.overdueKind), days: row.overdueDays }))
          : ""}
      </td>
      <td>{home("officer", { name: row.officer })}</td>
    </tr>
  );
}
