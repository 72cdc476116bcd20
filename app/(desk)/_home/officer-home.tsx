import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { loadWork } from "@/app/_inbox/load";
import { WorkPanel, WorkSummary } from "@/app/_inbox/work-panel";
import { PageTitle } from "@/app/_ui/page-title";
import { readCutoffs } from "@/db/cutoffs";
import { readFigures } from "@/db/figures";
import { knownReportsDue, type ReportDue } from "@/db/reports-due";
import { store } from "@/db/store";
import { daysBetween } from "@/lib/domain/day";
import { wanText, type Yuan } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import type { WorkKind } from "@/lib/domain/worklist";
import { gapCell } from "@/lib/format";
import type { User } from "@/lib/policy";
import type { Change } from "@/lib/query";
import { monthHref, projectHref, registerHref } from "./addresses";
import { IndicatorsDue } from "./indicators-due";
import type { Moment } from "./moment";
import { monthName } from "./month-name";
import { States } from "./states";
import { Urged } from "./urged";
import { WorkList } from "./work-list";

/** What is mine to do: what came back, what is begun, what is due, what is late, what is red. */
export async function OfficerHome({ user, now }: { user: User; now: Moment }) {
  const [t, month] = await Promise.all([getTranslations("home"), monthName()]);
  const db = store().read;
  const scope = { officerId: user.id };
  // A month stays owed until it is locked, also when the next one has begun.
  const earlier = [...new Set([...now.unlocked, now.period])].filter((period) => period !== now.open);
  const [work, current, cutoffs, figures, ...before] = await Promise.all([
    loadWork(user),
    knownReportsDue(store(), scope, now.open),
    readCutoffs(db),
    readFigures(db, now.period, scope),
    ...earlier.map((period) => knownReportsDue(store(), scope, period)),
  ]);
  const chosen = before[earlier.indexOf(now.period)] ?? [];
  const cutoff = cutoffs(now.open);
  const left = daysBetween(now.today, cutoff);
  const due = left < 0 ? t("workLate", { cutoff }) : t("workDue", { cutoff, days: left });
  const amount = (yuan: Yuan) => t("amountSmall", { wan: wanText(yuan) });
  const plan = (row: ReportDue) => t("monthPlan", { amount: amount(row.planMonth) });
  const to = (period: Moment["period"], label: string) => (row: ReportDue) => ({
    href: monthHref(row.projectId, period),
    label,
  });
  // A month that is still being reported has no light of its own worth showing: the chosen period's stands.
  const known = new Map(chosen.map((row) => [row.projectId, row.light]));
  const open = current.map((row) => ({ ...row, light: known.get(row.projectId) ?? row.light }));
  const lit = now.period === now.open ? due : t("withLights", { note: due, period: month(now.period) });
  const all = (period: Moment["period"], filter: Change) =>
    registerHref(period, { officer: user.id, ...filter });
  // What is to be filed is what the inbox says; the rows only add lights and amounts.
  const kinds = new Map(work.items.map(({ id, kind }) => [id, kind]));
  const is =
    (period: Period, ...wanted: readonly WorkKind[]) =>
    (row: ReportDue) =>
      wanted.some((kind) => kinds.get(`report ${row.projectId} ${period}`) === kind);
  const late = earlier.map((period, index) => ({
    period,
    rows: (before[index] ?? []).filter(is(period, "report-missing", "report-draft")),
  }));
  const red = (now.period === now.open ? open : chosen).filter((row) => row.light === "red");
  const returned = [
    ...earlier.flatMap((period, index) => (before[index] ?? []).filter(is(period, "report-returned"))),
    ...open.filter(is(now.open, "report-returned")),
  ];
  const nothing = work.counts.families.reports === 0;
  const monthOfRow = (row: ReportDue) => earlier.find((_, index) => before[index]?.includes(row)) ?? now.open;
  return (
    <div className="stack">
      <PageTitle title={t("mine")} note={due}>
        {/* The query is added to a path that typed routes know. */}
        <Link className="button" href={`/projects/month?period=${now.open}` as Route}>
          {t("batch")}
        </Link>
      </PageTitle>
      <WorkSummary user={user} />
      {[...earlier, now.open].map((period, index) => (
        <Urged key={period} officerId={user.id} period={period} rows={before[index] ?? current} />
      ))}
      {nothing && <p className="empty">{t("workNone")}</p>}
      <WorkList
        title={t("workReturned")}
        note={due}
        rows={returned}
        late
        say={(row) => t("returnedFor", { reason: row.returnReason ?? "—" })}
        step={(row) => to(monthOfRow(row), t("correct"))(row)}
      />
      <WorkPanel user={user} without={["reports", "indicators"]} />
      {late.map(({ period, rows }) => (
        <WorkList
          key={period}
          title={t("workMissing", { period: month(period) })}
          all={all(period, { report: ["missing", "draft"] })}
          note={t("workLate", { cutoff: cutoffs(period) })}
          rows={rows}
          late
          say={plan}
          step={to(period, t("fill"))}
        />
      ))}
      <WorkList
        title={t("workDrafts")}
        all={all(now.open, { report: "draft" })}
        note={lit}
        rows={open.filter(is(now.open, "report-draft"))}
        late={left < 0}
        say={plan}
        step={to(now.open, t("goOn"))}
      />
      <WorkList
        title={t("workReport", { period: month(now.open) })}
        all={all(now.open, { report: "missing" })}
        note={lit}
        rows={open.filter(is(now.open, "report-missing"))}
        late={left < 0}
        say={plan}
        step={to(now.open, t("fill"))}
      />
      <IndicatorsDue user={user} />
      <States figures={figures} now={now} filter={{ officer: user.id }} />
      <WorkList
        title={t("workRed")}
        all={all(now.period, { light: "red" })}
        note={t("workRedNote", { period: month(now.period) })}
        rows={red}
        say={(row) => t("gapAmount", { amount: t("amountSmall", { wan: gapCell(row.gap) }) })}
        step={(row) => ({ href: projectHref(row.projectId, now.period), label: t("openProject") })}
      />
    </div>
  );
}
