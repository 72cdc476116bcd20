import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ProjectFacts } from "@/db/facts";
import type { ProjectHead } from "@/db/project-page";
import type { Day } from "@/lib/domain/day";
import { explainLight } from "@/lib/domain/explanation";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { zonePreset } from "@/lib/domain/preset";
import { percentText } from "@/lib/domain/ratio";
import { standingOf } from "@/lib/domain/standing";
import type { Urgency } from "@/lib/domain/vocabulary";
import { lightSentence, moneyBlanks } from "@/lib/sentence";

type Given = {
  head: ProjectHead;
  facts: ProjectFacts;
  presets: readonly Preset[];
  period: Period;
  today: Day;
};

/** What the first click fills in: why, what stands behind it, and how urgent it looks. All of it can be edited. */
export async function prefill({ head, facts, presets, period, today }: Given) {
  const [t, english] = [await getTranslations(), (await getLocale()) === "en"];
  const preset = presets.find(({ id }) => id === "zone") ?? zonePreset;
  const why = explainLight(facts, period, today, preset);
  const now = standingOf(facts, period, today, presets);
  const when = { period, year: String(yearOf(period)), month: monthOf(period) };
  const department = english ? head.department.english : head.department.name;
  const content = t("order.prefill.content", {
    ...when,
    project: head.project.name,
    department,
    officer: head.officer.name,
    owner: head.project.owner,
    ...moneyBlanks("total", head.project.totalInvestment),
    ...moneyBlanks("annual", now.annualPlan),
    ...moneyBlanks("done", now.actualToDate),
    share: now.annualPlan > 0 ? `${percentText(now.actualToDate, now.annualPlan)}%` : "—",
    ...moneyBlanks("gap", Math.abs(now.actualToDate - now.planToDate)),
    side: now.actualToDate < now.planToDate ? "less" : "more",
    sentence: lightSentence(why, (key, values) => t(key, values)),
    // Where a milestone holds the project back, the sentence of the light names it already.
    overdue: now.overdueKind && !why.milestone ? now.overdueDays : 0,
    milestone: now.overdueKind ? t(`milestone.${now.overdueKind}`) : "",
  });
  const suggested: Urgency = why.light === "red" ? "yellow" : "blue";
  return {
    title: t("order.prefill.title", { project: head.project.name }),
    basis: t("order.prefill.basis", when),
    content,
    urgency: suggested,
    light: why.light,
  };
}
