import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { MonthFigures } from "@/db/figures";
import type { Figures } from "@/lib/domain/figures";
import type { Preset } from "@/lib/domain/preset";
import { percentText } from "@/lib/domain/ratio";
import type { Calibre } from "@/lib/domain/vocabulary";
import type { Change } from "@/lib/query";
import { registerHref } from "./addresses";
import { amounts } from "./amounts";
import { Explained } from "./explained";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { AchievedCard, ActualCard, StartedCard } from "./progress-cards";
import { RunRateCard } from "./run-rate-card";
import { texts } from "./texts";
import { Yardsticks } from "./yardsticks";

export type CardProps = {
  figures: Figures;
  months: readonly MonthFigures[];
  now: Moment;
  rule: Preset;
  presets: readonly Preset[];
  filter?: Change;
  /** Against which plan the figures are measured; they come in it. */
  calibre?: Calibre;
  /** What stands behind the cards on projects: recruitment, lists, indicators. */
  children?: ReactNode;
};

/** The article's figures as cards in its order; each is the link to the rows that its number counts. */
export async function Cards(props: CardProps) {
  const [t, h] = await Promise.all([getTranslations("figure"), getTranslations("home")]);
  const { figures, now, filter = {}, calibre = "adjusted" } = props;
  const money = await amounts();
  const rows = registerHref(now.period, filter);
  const unit = h("money");
  return (
    <div className={styles.cards}>
      <Explained
        label={t("projects")}
        value={`${figures.projects}`}
        unit={h("count")}
        note={t("projectsNote", texts({ reported: figures.reported, projects: figures.projects }))}
        href={rows}
        how={t("projectsHow")}
        now={now}
      />
      <Explained
        label={t("total")}
        value={money.plain(figures.total)}
        unit={unit}
        note={t("totalNote", texts({ projects: figures.projects }))}
        href={rows}
        how={t("totalHow")}
        now={now}
      />
      <Explained
        label={t(calibre === "original" ? "annualPlanOriginal" : "annualPlan")}
        value={money.plain(figures.annualPlan)}
        unit={unit}
        note={t("annualNote", {
          planned: money.whole(figures.planToDate),
          share: percentText(figures.planToDate, figures.annualPlan),
        })}
        href={rows}
        how={t("annualHow", {
          original: money.whole(calibre === "original" ? figures.annualPlan : figures.originalAnnual),
          adjusted: money.whole(calibre === "original" ? figures.originalAnnual : figures.annualPlan),
        })}
        now={now}
      />
      <ActualCard {...props} />
      <StartedCard {...props} />
      <AchievedCard {...props} />
      <RunRateCard figures={figures} now={now} />
      <Yardsticks {...props} />
      {props.children}
    </div>
  );
}
