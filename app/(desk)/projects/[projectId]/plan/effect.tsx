import { useTranslations } from "next-intl";
import { LightMark } from "@/app/_ui/light";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { explainLight } from "@/lib/domain/explanation";
import { wanText } from "@/lib/domain/money";
import { monthOf } from "@/lib/domain/period";
import { type PlanProposal, planEffect, withProposal } from "@/lib/domain/plan-change";
import { pickPreset } from "@/lib/domain/preset";
import type { Standing } from "@/lib/domain/standing";
import { shareCell } from "@/lib/format";
import { lightSentence } from "@/lib/sentence";
import style from "./plan.module.css";
import type { RulesNow } from "./rules-now";

type Props = { rules: RulesNow; proposal: PlanProposal };

/** What the proposal would do to plan to date, state and light of the month that is open. */
export function Effect({ rules, proposal }: Props) {
  const t = useTranslations();
  const { facts, period, today, presets } = rules;
  const { before, after } = planEffect(facts, proposal, period, today, presets);
  const preset = pickPreset(presets, "zone");
  const explained = explainLight(withProposal(facts, proposal, today), period, today, preset);
  const isSame = before.state === after.state && before.lights.zone === after.lights.zone;
  const mark = (one: Standing) => (
    <span className="line">
      <LightMark light={one.lights.zone} label={t(`light.${one.lights.zone}`)} /> {t(`state.${one.state}`)}
    </span>
  );
  const row = (label: string, one: Standing) => (
    <tr>
      <th scope="row">{label}</th>
      <td className="num">{wanText(one.annualPlan)}</td>
      <td className="num">{wanText(one.planToDate)}</td>
      <td className="num">{shareCell(one.actualToDate, one.planToDate, preset.achievedAt)}</td>
      <td>{mark(one)}</td>
    </tr>
  );
  return (
    <section className={style.effect} aria-live="polite">
      <h3>{t("plan.effect", { month: `${monthOf(period)}` })}</h3>
      <ScrollFrame label={t("plan.standing")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">
                <span className="hidden-text">{t("plan.version")}</span>
              </th>
              <th scope="col" className="num">
                {t("plan.annual")}
              </th>
              <th scope="col" className="num">
                {t("plan.planToDate")}
              </th>
              <th scope="col" className="num">
                {t("plan.doneShare")}
              </th>
              <th scope="col">{t("plan.standing")}</th>
            </tr>
          </thead>
          <tbody>
            {row(t("plan.column.before"), before)}
            {row(t("plan.column.after"), after)}
          </tbody>
        </table>
      </ScrollFrame>
      <p>{isSame ? t("plan.sameState") : t("plan.otherState")}</p>
      <p className="soft">{lightSentence(explained, (key, values) => t(key, values))}</p>
    </section>
  );
}
