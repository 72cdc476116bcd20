import { getTranslations } from "next-intl/server";
import type { ProjectFacts } from "@/db/facts";
import { wanText } from "@/lib/domain/money";
import type { Standing } from "@/lib/domain/standing";
import { gapCell, shareCell } from "@/lib/format";
import style from "./sheet.module.css";

/** The figures of the period in 万元, one row. */
export async function SheetFigures({ facts, standing: now }: { facts: ProjectFacts; standing: Standing }) {
  const t = await getTranslations("project");
  const words = await getTranslations("record.figures");
  const spent = facts.carryOver + now.actualToDate;
  const cells = [
    [
      t("total"),
      wanText(facts.totalInvestment),
      words("spent", { share: shareCell(spent, facts.totalInvestment) }),
    ],
    [t("annualPlan"), wanText(now.annualPlan), t("originally", { amount: wanText(now.originalAnnual) })],
    [words("month"), wanText(now.actualMonth), words("plan", { amount: wanText(now.planMonth) })],
    [
      t("actualToDate"),
      wanText(now.actualToDate),
      words("ofYear", { share: shareCell(now.actualToDate, now.annualPlan) }),
    ],
    [
      t("planToDate"),
      wanText(now.planToDate),
      t("ofPlan", {
        share: shareCell(now.actualToDate, now.planToDate, 95),
        gap: gapCell(now.actualToDate - now.planToDate),
      }),
    ],
    [t("fixedToDate"), wanText(now.fixedToDate), words("statistics")],
  ] as const;
  return (
    <section>
      <p className={style.unit}>{words("unit")}</p>
      <dl className={style.figures}>
        {cells.map(([label, value, note]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <b>{value}</b>
              <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
