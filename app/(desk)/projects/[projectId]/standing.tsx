import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { LightMark } from "@/app/_ui/light";
import type { ProjectFacts } from "@/db/facts";
import type { Day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { standingOf } from "@/lib/domain/standing";
import { gapCell, shareCell, straightGapCell } from "@/lib/format";
import { lightSentence } from "@/lib/sentence";
import style from "./project.module.css";

type Props = { facts: ProjectFacts; presets: readonly Preset[]; period: Period; today: Day };

/** Where the project stands: its light with the reason, the amounts, and the same facts under every yardstick. */
export async function StandingPanel({ facts, presets, period, today }: Props) {
  const t = await getTranslations();
  const now = standingOf(facts, period, today, presets);
  const unit = t("project.unitWan");
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing" className="hidden-text">
        {t("project.standing")}
      </h2>
      <div className="cards">
        <Card
          label={t("project.annualPlan")}
          value={wanText(now.annualPlan)}
          unit={unit}
          note={t("project.originally", { amount: wanText(now.originalAnnual) })}
        />
        <Card
          label={t("project.actualToDate")}
          value={wanText(now.actualToDate)}
          unit={unit}
          note={t("project.ofYear", {
            share: shareCell(now.actualToDate, now.annualPlan),
            gap: straightGapCell(now.actualToDate, now.annualPlan, monthOf(period)),
          })}
        />
        <Card
          label={t("project.planToDate")}
          value={wanText(now.planToDate)}
          unit={unit}
          note={t("project.ofPlan", {
            share: shareCell(now.actualToDate, now.planToDate, 95),
            gap: gapCell(now.actualToDate - now.planToDate),
          })}
        />
        <Card
          label={t("project.fixedToDate")}
          value={wanText(now.fixedToDate)}
          unit={unit}
          note={t("project.fixedNote")}
        />
      </div>
      <div className="panel stack">
        <p className="line">
          <strong>{t(`state.${now.state}`)}</strong>
          <span className="soft">
            {t("project.monthIs", { status: t(`reportStatus.${now.reportStatus}`) })}
          </span>
        </p>
        <ul className={`${style.change} stack`}>
          {presets.map((preset) => {
            const explanation = explainLight(facts, period, today, preset);
            return (
              <li key={preset.id} className="line">
                <LightMark light={explanation.light} label={t(`light.${explanation.light}`)} />
                <span className="soft">{t(`preset.${preset.id}`)}</span>
                <span className={preset.id === "zone" ? style.sentence : undefined}>
                  {lightSentence(explanation, (key, values) => t(key, values))}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
