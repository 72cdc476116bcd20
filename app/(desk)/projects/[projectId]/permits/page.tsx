import type { Metadata } from "next";
import Link from "next/link";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { can } from "@/lib/policy";
import type { SearchParams } from "@/lib/query";
import { Tabs, tabsFor } from "../tabs";
import { permitsHref } from "./addresses";
import { FlowPanel } from "./flow-panel";
import { Graph } from "./graph";
import { Legend } from "./legend";
import { hasBegun, loadPermits } from "./load";
import styles from "./permits.module.css";
import { StepPanel } from "./step-panel";
import { StepsTable } from "./steps-table";
import { Summary } from "./summary";

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations("project.tab");
  return { title: `${t("permits")} · ${(await loadPermits(props)).head.project.name}` };
}

/** The permits of one project: what holds it, when it can be built, and every step with its file. */
export default async function Page(props: Props) {
  const user = await requireUser("permit.view");
  const page = await loadPermits(props);
  const [t, messages] = [await getTranslations("projectPermits"), await getMessages()];
  const { projectId, time, head, search, view, asOf } = page;
  const otherDay = time.asOf !== time.today;
  return (
    <NextIntlClientProvider
      messages={{
        project: { phone: messages.project.phone },
        failure: messages.failure,
        projectPermits: { form: messages.projectPermits.form },
      }}
    >
      <PageTitle title={head.project.name} note={t("asOf", { day: asOf })}>
        {otherDay && (
          <Link
            className="button no-print"
            href={permitsHref(projectId, search, { at: view.at === "period" ? null : "period" })}
          >
            {view.at === "period" ? t("atToday", { day: time.today }) : t("atPeriod", { day: time.asOf })}
          </Link>
        )}
      </PageTitle>
      <Tabs
        projectId={projectId}
        period={time.period}
        at="permits"
        offered={tabsFor({ detail: can(user, "project.detail") })}
      />
      <div className={`stack ${styles.page}`}>
        {hasBegun(page) ? (
          <>
            <Summary page={page} />
            {page.mayChoose && <FlowPanel page={page} />}
            <Legend page={page} />
            {view.view === "graph" && <Graph page={page} />}
            <StepsTable page={page} />
            <StepPanel page={page} />
          </>
        ) : (
          <>
            <p className="notice">{t("none")}</p>
            {page.mayChoose ? <FlowPanel page={page} /> : <p className="soft">{t("whoChooses")}</p>}
          </>
        )}
      </div>
    </NextIntlClientProvider>
  );
}
