import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/page-title";
import { readCalendar } from "@/db/calendar";
import { readPlanPage } from "@/db/plan-page";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { monthOf, yearOf } from "@/lib/domain/period";
import { originalPlan, type PlanVersion, planInForce } from "@/lib/domain/plan";
import { curveSpan, lockedMonths } from "@/lib/domain/plan-change";
import { can } from "@/lib/policy";
import { Curve } from "../curve";
import { Head } from "../head";
import { loadProject, type ProjectProps } from "../load";
import { Plans } from "../plans";
import { Tabs, tabsFor } from "../tabs";
import { Calibres } from "./calibres";
import { PlanEditor } from "./editor";
import { latestBasis, rulesNow } from "./rules-now";
import { Waiting } from "./waiting";

export async function generateMetadata(props: ProjectProps): Promise<Metadata> {
  return { title: (await loadProject(props)).head.project.name };
}

/** The year's plan by month: its versions, what waits for a decision, and the form for a new one. */
export default async function Page(props: ProjectProps) {
  const { user, projectId, time, head, departmentName } = await loadProject(props, "project.detail");
  const [t, messages] = [await getTranslations("project"), await getMessages()];
  const year = yearOf(time.period);
  const [{ rules, versions, milestones }, names, calendar] = [
    await readPlanPage(store(), projectId, year),
    await keptNames(store()),
    await readCalendar(store()),
  ];
  const waiting = versions.find(({ status }) => status === "proposed");
  const owned = { departmentId: head.year.departmentId };
  const locked = lockedMonths(year, calendar.locked.at(-1) ?? null);
  const basis = latestBasis(versions);
  const now = rules && rulesNow(rules, time.today);
  const inForce = rules && planInForce(rules.facts.plans, time.asOf);
  const { plan, project, light, state, milestone, failure, kept, refusal } = messages;
  return (
    <NextIntlClientProvider
      messages={{
        plan,
        project: { unitWan: project.unitWan, wan: project.wan, phone: project.phone },
        light,
        state,
        milestone,
        failure,
        kept,
        refusal: { field: refusal.field },
      }}
    >
      <PageTitle
        title={head.project.name}
        note={t("asOf", { year, month: monthOf(time.period), day: time.asOf })}
      />
      <Head head={head} user={user} departmentName={departmentName} />
      <Tabs projectId={projectId} period={time.period} at="plan" offered={tabsFor({ detail: true })} />
      <div className="stack">
        {rules && (
          <Calibres
            original={originalPlan(rules.facts.plans)}
            adjusted={inForce}
            later={laterOf(rules.facts.plans, time.asOf)}
            period={time.period}
            asOf={time.asOf}
          />
        )}
        {waiting && now && (
          <Waiting
            plan={waiting}
            basis={basis}
            locked={locked}
            rules={now}
            name={head.project.name}
            proposer={names.people.get(waiting.proposedBy ?? "") ?? "—"}
            may={{
              decide: can(user, "plan.decide", owned),
              own: waiting.proposedBy === user.id,
            }}
          />
        )}
        {!waiting && now && can(user, "plan.propose", owned) && (
          <PlanEditor
            key={versions.length}
            projectId={projectId}
            userId={user.id}
            year={year}
            seen={versions.length}
            basis={basis}
            returned={returnedOf(versions)}
            locked={locked}
            span={curveSpan(milestones, year)}
            milestones={milestones
              .filter(({ actual }) => actual === null)
              .map(({ kind, baseline, forecast }) => ({ kind, baseline, forecast }))}
            rules={now}
            room={head.project.totalInvestment - head.year.carryOver}
          />
        )}
        <Plans rows={versions} period={time.period} inForce={inForce?.number ?? null} names={names} />
        {rules && <Curve facts={rules.facts} period={time.period} today={time.today} />}
      </div>
    </NextIntlClientProvider>
  );
}

/** The newest approved version where it came into force only after the as-of day. */
function laterOf(plans: readonly PlanVersion[], asOf: Day): PlanVersion | null {
  const later = plans.filter(({ effectiveOn }) => effectiveOn > asOf);
  return later.toSorted((a, b) => b.number - a.number)[0] ?? null;
}

/** The newest version, where it came back: what it said is where the next one begins. */
function returnedOf(versions: Parameters<typeof latestBasis>[0]) {
  const last = versions.at(-1);
  return last?.status === "returned"
    ? { annual: last.annual, months: last.months, reason: last.returnReason ?? "" }
    : null;
}
