import { getLocale, getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import { amounts } from "@/app/(desk)/_home/amounts";
import type { Moment } from "@/app/(desk)/_home/moment";
import type { DepartmentFigures } from "@/db/figures";
import { rankDepartments } from "@/lib/domain/department-ranking";
import type { Figures } from "@/lib/domain/figures";
import { groupLight } from "@/lib/domain/light";
import { monthOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { shareCell } from "@/lib/format";
import styles from "./screen.module.css";

type Props = { rows: readonly DepartmentFigures[]; zone: Figures; now: Moment; rule: Preset };

/** Departments by ratio to their own plan, the zone first. */
export async function WallRanking({ rows, zone, now, rule }: Props) {
  const [t, heat, home, locale] = [
    await getTranslations("screen"),
    await getTranslations("heat"),
    await getTranslations("home"),
    await getLocale(),
  ];
  const ranked = rankDepartments(rows).map(({ departmentId, name, english, figures, rank }) => ({
    id: departmentId,
    name: locale === "en" ? english : name,
    figures,
    rank: rank === null ? home("unranked") : `${rank}`,
  }));
  const all = [{ id: "zone", name: heat("total"), figures: zone, rank: "" }, ...ranked];
  return (
    <section className={`${styles.panel} ${styles.ranking}`} aria-labelledby="ranking">
      <h2 id="ranking">
        {t("ranking")} <small className={styles.small}>{t("rankingNote")}</small>
      </h2>
      <table>
        <tbody>
          {all.map(({ id, ...row }) => (
            <Row key={id} {...row} now={now} rule={rule} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { name: string; figures: Figures; rank: string; now: Moment; rule: Preset };

async function Row({ name, figures, rank, now, rule }: RowProps) {
  const [light, money] = [await getTranslations("light"), await amounts()];
  const { actualToDate, planToDate } = figures;
  const verdict = groupLight(rule, { ...figures, month: monthOf(now.period) });
  const width = planToDate > 0 ? Math.max(0, Math.min(100, (actualToDate * 100) / planToDate)) : 0;
  return (
    <tr>
      <td className={styles.rank}>{rank}</td>
      <th scope="row">{name}</th>
      <td className={styles.track} aria-hidden="true">
        <span data-light={verdict} style={{ width: `${width}%` }} />
      </td>
      <td className={styles.amount}>
        {money.cell(actualToDate)}/{money.cell(planToDate)}
      </td>
      <td className={styles.amount}>{shareCell(actualToDate, planToDate, rule.red.below)}</td>
      <td>
        <LightMark light={verdict} label={light(verdict)} quiet />
      </td>
    </tr>
  );
}
