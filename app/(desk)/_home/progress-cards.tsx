import { getTranslations } from "next-intl/server";
import { straightLine } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import { divideRounded } from "@/lib/domain/rounding";
import { startRate } from "@/lib/domain/start";
import { registerHref, startsHref } from "./addresses";
import { amounts } from "./amounts";
import type { CardProps } from "./cards";
import { Explained } from "./explained";
import { texts } from "./texts";
import { Trend } from "./trend";

/** Investment done against the year's plan and the straight line. */
export async function ActualCard({ figures, months, now, filter = {} }: CardProps) {
  const [t, score, h] = [
    await getTranslations("figure"),
    await getTranslations("score"),
    await getTranslations("home"),
  ];
  const money = await amounts();
  const { actualToDate, annualPlan, planToDate } = figures;
  const line = straightLine(annualPlan, now.period);
  const gap = gapPointsTenths(actualToDate, annualPlan, line.n, line.d * annualPlan) ?? 0;
  const due = Number(divideRounded(BigInt(line.n), BigInt(line.d)));
  const share = percentText(actualToDate, annualPlan);
  const how = t("actualHow", {
    actual: money.whole(actualToDate),
    annual: money.whole(annualPlan),
    share,
    month: `${monthOf(now.period)}`,
    line: percentText(monthOf(now.period), 12),
    planned: money.whole(planToDate),
    ratio: percentText(actualToDate, planToDate),
  });
  return (
    <Explained
      label={t("actual")}
      value={money.plain(actualToDate)}
      unit={h("money")}
      target={score("of", { target: money.plain(annualPlan) })}
      trend={
        <Trend
          months={months}
          of={(month) => month.actualToDate}
          against={(month) => month.planToDate}
          say={money.plain}
        />
      }
      note={t("actualNote", {
        share,
        gap: tenthsText(Math.abs(gap)),
        amount: money.whole(Math.abs(actualToDate - due)),
        side: actualToDate < due ? "low" : "high",
      })}
      href={registerHref(now.period, filter)}
      how={how}
      now={now}
    />
  );
}

/** Planned starts that have started, against those that were due. */
export async function StartedCard({ figures, months, now, filter = {} }: CardProps) {
  const [t, score, h] = [
    await getTranslations("figure"),
    await getTranslations("score"),
    await getTranslations("home"),
  ];
  const { started, plannedStarts: planned, dueStarts: due, earlyStarted: early } = figures;
  const { ofPlanned, ofDue } = startRate({ started, due, planned });
  const rate = percentText(ofPlanned.n, ofPlanned.d);
  const gap = gapPointsTenths(started, planned, due, planned) ?? 0;
  const how = t(
    "startedHow",
    texts({
      started,
      planned,
      rate,
      due,
      early,
      dueRate: percentText(ofDue.n, ofDue.d),
      dueStarted: started - early,
      late: figures.lateStarted,
      open: figures.dueNotStarted,
      notDue: figures.notDueStarts,
    }),
  );
  return (
    <Explained
      label={t("started")}
      value={`${started}`}
      unit={h("count")}
      target={score("of", texts({ target: planned }))}
      trend={
        <Trend
          months={months}
          of={(month) => month.started}
          against={(month) => month.dueStarts}
          say={String}
        />
      }
      note={t(
        "startedNote",
        texts({
          rate,
          gap: tenthsText(Math.abs(gap)),
          count: Math.abs(started - due),
          side: started < due ? "low" : "high",
        }),
      )}
      href={registerHref(now.period, { ...filter, start: "started" })}
      lists={{ href: startsHref(now.period, filter), label: t("startLists") }}
      how={how}
      now={now}
    />
  );
}

/** Projects on schedule among all; the others are behind, not due or cannot be judged. */
export async function AchievedCard({ figures, months, now, rule, filter = {} }: CardProps) {
  const [t, score, h] = [
    await getTranslations("figure"),
    await getTranslations("score"),
    await getTranslations("home"),
  ];
  const { achieved, behind, "not-due": notDue, unplanned } = figures.states;
  const { projects } = figures;
  const { achievedAt: percent, behindAfterDays: days, version } = rule;
  const how = texts({ achieved, behind, notDue, unplanned, projects, percent, days, version });
  const share = percentText(achieved, projects);
  return (
    <Explained
      label={t("achieved")}
      value={`${achieved}`}
      unit={h("count")}
      target={score("of", texts({ target: projects }))}
      trend={<Trend months={months} of={(month) => month.states.achieved} say={String} />}
      note={t("achievedNote", texts({ share, behind, notDue, unplanned }))}
      href={registerHref(now.period, { ...filter, state: "achieved" })}
      how={t("achievedHow", how)}
      now={now}
    />
  );
}
