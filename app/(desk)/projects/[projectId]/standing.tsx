import { getTranslations } from "next-intl/server";
import { Card } from "@/app/_ui/card";
import { LightMark } from "@/app/_ui/light";
import type { ProjectFacts } from "@/db/facts";
import type { Day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period } from "@/lib/domain/period";
import { type Preset, pickPreset } from "@/lib/domain/preset";
import { gapPointsTenths, tenthsText } from "@/lib/domain/ratio";
import { standingOf } from "@/lib/domain/standing";
import { gapCell, shareCell } from "@/lib/format";
import { lightSentence } from "@/lib/sentence";
import style from "./project.module.css";

type Props = { facts: ProjectFacts; presets: readonly Preset[]; period: Period; today: Day };

/** Where the project stands: its light with the reason, the amounts, and the same facts under every yardstick. */
export async function StandingPanel({ facts, presets, period, today }: Props) {
  const t = await getTranslations();
  const now = standingOf(facts, period, today, presets);
  const unit = t("project.unitWan");
  const points = gapPointsTenths(now.actualToDate, now.annualPlan, monthOf(period), 12);
  const spent = facts.carryOver + now.actualToDate;
  const lights = presets.map((preset) => {
    const explanation = explainLight(facts, period, today, preset);
    return { id: preset.id, explanation, text: lightSentence(explanation, (key, values) => t(key, values)) };
  });
  const zone = lights.find(({ id }) => id === "zone");
  return (
    <section className="stack" aria-labelledby="standing">
      <h2 id="standing" className="hidden-text">
        {t("project.standing")}
      </h2>
      <div className={`panel ${style.standing}`}>
        {zone && (
          <p className={style.verdict}>
            <LightMark light={zone.explanation.light} label={t(`state.${now.state}`)} />
            <span className={style.sentence}>{zone.text}</span>
          </p>
        )}
        <p className="soft">{t("project.monthIs", { status: t(`reportStatus.${now.reportStatus}`) })}</p>
        <details>
          <summary className="soft">{t("project.otherYardsticks")}</summary>
          <ul className={style.yardsticks}>
            {lights
              .filter(({ id }) => id !== "zone")
              .map(({ id, explanation, text }) => (
                <li key={id}>
                  <LightMark light={explanation.light} label={t(`preset.${id}`)} /> {text}
                </li>
              ))}
          </ul>
        </details>
      </div>
      <div className="cards">
        <Card
          label={t("project.total")}
          value={wanText(facts.totalInvestment)}
          unit={unit}
          note={t("project.spent", {
            amount: wanText(spent),
            share: shareCell(spent, facts.totalInvestment),
          })}
        />
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
          note={
            points !== null &&
            t("project.ofYear", {
              share: shareCell(now.actualToDate, now.annualPlan),
              gap: tenthsText(Math.abs(points)),
              side: points < 0 ? "low" : "high",
            })
          }
        />
        <Card
          label={t("project.planToDate")}
          value={wanText(now.planToDate)}
          unit={unit}
          note={t("project.ofPlan", {
            share: shareCell(now.actualToDate, now.planToDate, pickPreset(presets, "zone").achievedAt),
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
    </section>
  );
}
