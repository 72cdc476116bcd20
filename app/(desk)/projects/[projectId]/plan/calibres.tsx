import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import type { Day } from "@/lib/domain/day";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period } from "@/lib/domain/period";
import { type PlanVersion, planToDate } from "@/lib/domain/plan";
import { gapCell } from "@/lib/format";

type Props = {
  original: PlanVersion | null;
  adjusted: PlanVersion | null;
  /** Approved after the as-of day, so not in force there. */
  later: PlanVersion | null;
  period: Period;
  asOf: Day;
};

/** Both calibres side by side: 年初 as it was approved first, 调整后 as the rules use it. Rule: section 2, plans. */
export async function Calibres({ original, adjusted, later, period, asOf }: Props) {
  const t = await getTranslations("plan");
  const unit = t("unit");
  const toDate = (plan: PlanVersion | null) =>
    t("toDate", { month: `${monthOf(period)}`, amount: wanText(planToDate(plan, period)) });
  const moved = (adjusted?.annual ?? 0) - (original?.annual ?? 0);
  const note = later
    ? t("later", { on: later.effectiveOn, amount: wanText(later.annual) })
    : adjusted && adjusted.number !== original?.number
      ? t("since", { on: adjusted.effectiveOn })
      : t("notAdjusted");
  return (
    <div className="cards">
      <Card
        label={t("calibre.original")}
        value={original ? wanText(original.annual) : "—"}
        unit={unit}
        note={original ? toDate(original) : t("none")}
      />
      <Card
        label={t("calibre.adjusted")}
        value={adjusted ? wanText(adjusted.annual) : "—"}
        unit={unit}
        note={adjusted ? toDate(adjusted) : t("noneYet", { day: asOf })}
      />
      <Card label={t("moved")} value={moved === 0 ? "0" : gapCell(moved)} unit={unit} note={note} />
    </div>
  );
}
