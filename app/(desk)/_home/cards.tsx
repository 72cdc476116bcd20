import { getTranslations } from "next-intl/server";
import { type Figures, requiredRunRate, straightLine } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import type { Preset } from "@/lib/domain/preset";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import { decimalText } from "@/lib/domain/rounding";
import { startRate } from "@/lib/domain/start";
import type { Change } from "@/lib/query";
import { registerHref } from "./addresses";
import { amounts } from "./amounts";
import { Explained } from "./explained";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { texts } from "./texts";
import { Yardsticks } from "./yardsticks";

type Props = {
  figures: Figures;
  now: Moment;
  rule: Preset;
  presets: readonly Preset[];
  filter?: Change;
};

/** The article's first paragraph as cards; each is the link to the rows that its number counts. */
export async function Cards(props: Props) {
  const [t, h] = await Promise.all([getTranslations("figure"), getTranslations("home")]);
  const { figures, now, filter = {} } = props;
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
        label={t("annualPlan")}
        value={money.plain(figures.annualPlan)}
        unit={unit}
        note={t("annualNote", {
          planned: money.whole(figures.planToDate),
          share: percentText(figures.planToDate, figures.annualPlan),
        })}
        href={rows}
        how={t("annualHow", { original: money.whole(figures.originalAnnual) })}
        now={now}
      />
      <ActualCard {...props} />
      <StartedCard {...props} />
      <AchievedCard {...props} />
      <RunRateCard {...props} />
      <Yardsticks {...props} />
    </div>
  );
}

async function ActualCard({ figures, now, filter = {} }: Props) {
  const [t, h, money] = [await getTranslations("figure"), await getTranslations("home"), await amounts()];
  const { actualToDate, annualPlan, planToDate } = figures;
  const line = straightLine(annualPlan, now.period);
  const gap = gapPointsTenths(actualToDate, annualPlan, line.n, line.d * annualPlan) ?? 0;
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
      note={t("actualNote", { share, gap: tenthsText(Math.abs(gap)), side: gap < 0 ? "low" : "high" })}
      href={registerHref(now.period, filter)}
      how={how}
      now={now}
    />
  );
}

async function StartedCard({ figures, now, filter = {} }: Props) {
  const [t, h] = [await getTranslations("figure"), await getTranslations("home")];
  const { started, plannedStarts: planned, dueStarts: due, earlyStarted: early } = figures;
  const { ofPlanned, ofDue } = startRate({ started, due, planned });
  const rate = percentText(ofPlanned.n, ofPlanned.d);
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
      note={t("startedNote", texts({ started, planned, rate }))}
      href={registerHref(now.period, { ...filter, start: "started" })}
      how={how}
      now={now}
    />
  );
}

async function AchievedCard({ figures, now, rule, filter = {} }: Props) {
  const [t, h] = [await getTranslations("figure"), await getTranslations("home")];
  const { achieved, behind, "not-due": notDue, unplanned } = figures.states;
  const how = t(
    "achievedHow",
    texts({
      achieved,
      behind,
      notDue,
      unplanned,
      projects: figures.projects,
      percent: rule.achievedAt,
      days: rule.behindAfterDays,
      version: rule.version,
    }),
  );
  return (
    <Explained
      label={t("achieved")}
      value={`${achieved}`}
      unit={h("count")}
      note={t("achievedNote", texts({ behind, notDue, unplanned }))}
      href={registerHref(now.period, { ...filter, state: "achieved" })}
      how={how}
      now={now}
    />
  );
}

/** No link: what is still to be done has no rows. */
async function RunRateCard({ figures, now }: Props) {
  const [t, h, money] = [await getTranslations("figure"), await getTranslations("home"), await amounts()];
  const { actualToDate, annualPlan } = figures;
  const need = requiredRunRate(annualPlan, actualToDate, now.period);
  if (!need) return null;
  const months = monthOf(now.period);
  const left = 12 - months;
  const times = need.multipleHundredths;
  const how = t("runRateHow", {
    annual: money.whole(annualPlan),
    actual: money.whole(actualToDate),
    left: `${left}`,
    need: money.whole(need.perMonth),
    months: `${months}`,
    pace: money.whole(Math.round(actualToDate / months)),
  });
  return (
    <Explained
      label={t("runRate", texts({ left }))}
      value={money.plain(need.perMonth)}
      unit={h("money")}
      note={
        times === null ? "" : t("runRateNote", texts({ months, multiple: decimalText(BigInt(times), 2) }))
      }
      how={how}
      now={now}
    />
  );
}
