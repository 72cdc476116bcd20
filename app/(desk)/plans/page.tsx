import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { ProjectTabs } from "@/app/_ui/project-tabs";
import { readCalendar } from "@/db/calendar";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { yearOf } from "@/lib/domain/period";
import { lockedMonths } from "@/lib/domain/plan-change";
import { plansUrl } from "@/lib/inputs/plans-url";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { nameWords } from "../projects/register-rows";
import { Approvals } from "./approvals";
import { Cards } from "./cards";
import { PlanFilters } from "./filters";
import { gridRow } from "./grid-row";
import { Offices } from "./offices";
import { PlansGrid } from "./plans-grid";
import { shownPlans } from "./shown";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("plans"))("title") };
}

/** The year's plans by department in one grid, those that lack one first; what waits for a decision on top. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("project.detail"), await searchParams];
  const view = plansUrl.parse(params);
  const [time, t, messages, locale] = [
    await asOf({ period: params.period }),
    await getTranslations("plans"),
    await getMessages(),
    await getLocale(),
  ];
  const year = yearOf(time.period);
  const { going, names, office, rows } = await shownPlans(view, user, time.period);
  const [people, calendar] = [await keptNames(store()), await readCalendar(store())];
  const words = nameWords(names, locale === "en");
  const locked = lockedMonths(year, calendar.locked.at(-1) ?? null);
  const missing = rows.filter(({ adjusted, waiting }) => !adjusted?.months && !waiting).length;
  const waiting = rows.filter((one) => one.waiting);
  const mayPropose = office !== null && can(user, "plan.propose", { departmentId: office });
  const { plan, plans, failure, kept, refusal } = messages;
  return (
    <NextIntlClientProvider messages={{ plan, plans, failure, kept, refusal: { field: refusal.field } }}>
      <PageTitle
        title={
          office
            ? t("of", { office: words.department(office), year: `${year}` })
            : t("zone", { year: `${year}` })
        }
        note={t("note", { count: rows.length, missing, waiting: waiting.length })}
      >
        <ExportMenu path="/plans/export" />
        <PrintButton label={messages.app.print} />
      </PageTitle>
      <ProjectTabs user={user} at="plans" period={time.period} />
      <div className="stack">
        <PlanFilters
          view={view}
          params={params}
          office={office}
          departments={[...names.departments.keys()].map((id) => [id, words.department(id)])}
          officers={[...names.officers]
            .filter(([, one]) => office === null || one.departmentId === office)
            .map(([id, { name }]) => [id, name])}
        />
        {waiting.length > 0 && (
          <Approvals
            rows={waiting.flatMap((one) => {
              const plan = one.waiting;
              if (!plan) return [];
              return [
                {
                  projectId: one.projectId,
                  name: one.name,
                  planId: plan.id,
                  version: plan.version,
                  before: one.adjusted?.annual ?? null,
                  after: plan.annual,
                  reason: plan.reason,
                  proposer: people.people.get(plan.proposedBy ?? "") ?? "—",
                  on: plan.proposedOn,
                  mayDecide:
                    plan.proposedBy !== user.id &&
                    can(user, "plan.decide", { departmentId: one.departmentId }),
                },
              ];
            })}
          />
        )}
        {office === null && <Offices rows={going} params={params} officeOf={words.department} />}
        {office !== null && (
          <>
            <Cards rows={rows} period={time.period} view={view} />
            <PlansGrid
              key={`${office} ${view.officer ?? ""} ${view.calibre} ${rows.map(({ newest }) => newest).join()}`}
              rows={rows.map((one) => gridRow(one, view.calibre))}
              year={year}
              locked={locked}
              place={`plans ${user.id} ${year} ${office} ${view.calibre}`}
              mayPropose={mayPropose && view.calibre === "adjusted"}
              original={view.calibre === "original"}
            />
          </>
        )}
      </div>
    </NextIntlClientProvider>
  );
}
