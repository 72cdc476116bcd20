import { getTranslations } from "next-intl/server";
import type { Slip } from "@/db/double-ten";
import { slipDays } from "@/lib/domain/milestone";
import { slipHistory } from "@/lib/domain/slip";
import type { Lane } from "./rows";
import type { Scene } from "./scene";

/** How far the counting milestone lies after its baseline, and every change of a forecast with its reason. */
export async function Slips({ lane, scene }: { lane: Lane; scene: Scene }) {
  const t = await getTranslations();
  const { counted, member, slips } = lane;
  const days = slipDays(counted);
  const kept = member.substitution !== null;
  const first = !kept && counted.firstBaseline !== counted.baseline ? counted.firstBaseline : null;
  return (
    <>
      <span className={days > 0 ? "ten-soon" : undefined}>
        {counted.baseline === null
          ? t("doubleTen.undated")
          : t(days > 0 ? "doubleTen.slipped" : days < 0 ? "doubleTen.ahead" : "doubleTen.asPlanned", {
              days: Math.abs(days),
            })}
      </span>
      {kept && <small>{t("doubleTen.keptBaseline", { day: counted.baseline ?? "—" })}</small>}
      {first && <small>{t("doubleTen.firstBaseline", { day: first })}</small>}
      {slips.length > 0 && (
        <details data-sheet>
          <summary>{t("doubleTen.slipCount", { count: slips.length })}</summary>
          <ul>
            {member.milestones.flatMap(({ id, kind, baseline }) =>
              slipHistory(baseline, ofMilestone(slips, id), scene.today).map((step) => (
                <li key={`${id} ${step.changedOn} ${step.to}`}>
                  {t("doubleTen.slipLine", {
                    on: step.changedOn,
                    milestone: t(`milestone.${kind}`),
                    from: step.from ?? "—",
                    to: step.to,
                    days: `${step.moved < 0 ? "−" : "+"}${Math.abs(step.moved)}`,
                    reason: step.reason,
                  })}
                </li>
              )),
            )}
          </ul>
        </details>
      )}
    </>
  );
}

const ofMilestone = (slips: readonly Slip[], id: string) =>
  slips.filter(({ milestoneId }) => milestoneId === id);
