import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import type { IndicatorStanding } from "@/db/indicator-standing";
import type { Period } from "@/lib/domain/period";
import type { IndicatorsView } from "@/lib/inputs/indicators-url";
import style from "./indicators.module.css";
import { IndicatorTableRow } from "./row";
import { StatusMark } from "./status-mark";
import type { Words } from "./words";

type Props = { shown: readonly IndicatorStanding[]; view: IndicatorsView; period: Period; words: Words };

/** Grouped by status, behind first, or by owner; the order inside a group stays behind first. */
export async function IndicatorTable({ shown, view, period, words }: Props) {
  const t = await getTranslations("indicator");
  if (shown.length === 0) return <p className="empty">{t("none")}</p>;
  const byOwner = view.group === "owner";
  const groups = Map.groupBy(shown, ({ indicator, pace }) =>
    byOwner ? (indicator.departmentId ?? "") : pace.status,
  );
  const heads = [
    ["name", ""],
    ["owner", ""],
    ["unit", ""],
    ["value", "num"],
    ["zoneTarget", "num"],
    ["cityTarget", "num"],
    ["attainment", "num"],
    ["gap", "num"],
    ["growth", "num"],
    ["runRate", "num"],
    ["statusName", ""],
  ] as const;
  return (
    <ScrollFrame label={t("plainTitle")} look={style.frame}>
      <table className={`table ${style.table}`}>
        <thead>
          <tr>
            {heads.map(([key, look]) => (
              <th key={key} scope="col" className={look || undefined}>
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([key, rows]) => (
          <tbody key={key}>
            <tr className={style.group}>
              <th colSpan={heads.length} scope="rowgroup">
                {byOwner ? words.owner(key || null) : rows[0] && <StatusMark status={rows[0].pace.status} />}
                <span className="soft"> · {t("items", { count: String(rows.length) })}</span>
              </th>
            </tr>
            {rows.map((standing) => (
              <IndicatorTableRow
                key={standing.indicator.id}
                standing={standing}
                period={period}
                words={words}
              />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollFrame>
  );
}
