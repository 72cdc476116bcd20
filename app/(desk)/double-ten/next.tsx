import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/domain/day";
import { overdueDays } from "@/lib/domain/milestone";
import { forecastSlip } from "@/lib/domain/slip";
import type { Lane } from "./rows";

/** The next milestone with its day and the days left; past its baseline it says by how much. */
export async function Next({ lane, asOf }: { lane: Lane; asOf: Day }) {
  const t = await getTranslations();
  const milestone = lane.member.milestones.find(({ kind }) => kind === lane.next?.kind);
  if (!lane.next || !milestone) return <span className="soft">{t("doubleTen.allReached")}</span>;
  const { on, daysLeft } = lane.next;
  const overdue = overdueDays(milestone, asOf);
  const slip = forecastSlip(milestone).days ?? 0;
  return (
    <>
      {t(`milestone.${lane.next.kind}`)}{" "}
      {overdue > 0 && <span className="alarm ten-tag">{t("doubleTen.overdue", { days: overdue })}</span>}
      {overdue === 0 && slip > 0 && (
        <span className="ten-soon ten-tag">{t("doubleTen.slipDays", { days: slip })}</span>
      )}
      <small>
        <span className="ten-nowrap">{on}</span>{" "}
        <span className="ten-nowrap">
          {daysLeft < 0
            ? t("doubleTen.daysPast", { days: -daysLeft })
            : t("doubleTen.daysLeft", { days: daysLeft })}
        </span>
      </small>
    </>
  );
}
