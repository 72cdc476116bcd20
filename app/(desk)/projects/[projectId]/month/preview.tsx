"use client";

import { useTranslations } from "next-intl";
import { LightMark } from "@/app/_ui/light";
import type { Day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { parseWan, wanText } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import { type Preset, pickPreset } from "@/lib/domain/preset";
import { standingOf, type YearFacts } from "@/lib/domain/standing";
import { shareCell } from "@/lib/format";
import { lightSentence } from "@/lib/sentence";
import style from "../project.module.css";
import type { Draft } from "./draft";

export type Rules = { facts: YearFacts; presets: readonly Preset[]; period: Period; today: Day };

/** The facts as they will be once this month is filed: the typed figures as the newest revision. */
function withDraft({ facts, period, today }: Rules, draft: Draft): YearFacts {
  const [invested, fixedAssets] = [parseWan(draft.invested), parseWan(draft.fixedAssets)];
  const revision =
    1 + Math.max(0, ...facts.reports.filter((row) => row.period === period).map((row) => row.revision));
  const typed = {
    period,
    revision,
    status: "submitted" as const,
    invested: invested.ok ? invested.yuan : 0,
    fixedAssets: fixedAssets.ok ? fixedAssets.yuan : 0,
    filedOn: today,
  };
  return { ...facts, reports: [...facts.reports, typed] };
}

/** The outcome of the typed month by the same rules as on the server. */
function outcomeOf(rules: Rules, draft: Draft) {
  const facts = withDraft(rules, draft);
  const preset = pickPreset(rules.presets, "zone");
  return {
    now: standingOf(facts, rules.period, rules.today, rules.presets),
    explanation: explainLight(facts, rules.period, rules.today, preset),
    achievedAt: preset.achievedAt,
  };
}

type Props = { rules: Rules; draft: Draft };

/** The same in one line, for the bar of a phone. */
export function PreviewLine({ rules, draft }: Props) {
  const t = useTranslations();
  const { now, explanation, achievedAt } = outcomeOf(rules, draft);
  return (
    <p className={style.previewLine}>
      <LightMark light={explanation.light} label={t(`state.${now.state}`)} />{" "}
      {t("month.line", {
        amount: wanText(now.actualToDate),
        share: shareCell(now.actualToDate, now.planToDate, achievedAt),
      })}
    </p>
  );
}

/** Cumulative figures and the light that the typed month will give. */
export function Preview({ rules, draft }: Props) {
  const t = useTranslations();
  const { now, explanation, achievedAt } = outcomeOf(rules, draft);
  return (
    <aside className="panel stack" aria-live="polite">
      <h2>{t("month.afterFiling")}</h2>
      <div>
        <div className="soft">{t("project.actualToDate")}</div>
        <strong className="number">{t("project.wan", { amount: wanText(now.actualToDate) })}</strong>
        <div className="soft">
          {t("month.shares", {
            plan: shareCell(now.actualToDate, now.planToDate, achievedAt),
            year: shareCell(now.actualToDate, now.annualPlan),
          })}
        </div>
      </div>
      <div>
        <div className="soft">{t("month.planMonth")}</div>
        <span className="number">{t("project.wan", { amount: wanText(now.planMonth) })}</span>
      </div>
      <div>
        <div className="soft">{t("project.planToDate")}</div>
        <span className="number">{t("project.wan", { amount: wanText(now.planToDate) })}</span>
      </div>
      <div>
        <div className="soft">{t("project.fixedToDate")}</div>
        <span className="number">{t("project.wan", { amount: wanText(now.fixedToDate) })}</span>
      </div>
      <div className="line">
        <LightMark light={explanation.light} label={t(`light.${explanation.light}`)} />
        <strong>{t(`state.${now.state}`)}</strong>
      </div>
      <p>{lightSentence(explanation, (key, values) => t(key, values))}</p>
    </aside>
  );
}
