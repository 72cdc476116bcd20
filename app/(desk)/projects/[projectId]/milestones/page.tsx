import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/page-title";
import { keptMilestoneTemplate } from "@/db/milestone-templates";
import { readPlanPage } from "@/db/plan-page";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { nodesOf } from "@/lib/domain/milestone-template";
import { monthOf, yearOf } from "@/lib/domain/period";
import { can } from "@/lib/policy";
import { Head } from "../head";
import { loadProject, type ProjectProps } from "../load";
import { Tabs, tabsFor } from "../tabs";
import { AddMissing } from "./add-missing";
import { MilestoneTable } from "./milestone-table";
import { SlipChart } from "./slip-chart";
import { StartDays } from "./start-days";

export async function generateMetadata(props: ProjectProps): Promise<Metadata> {
  return { title: (await loadProject(props)).head.project.name };
}

/** The milestones of a project: baseline, forecast and day reached, how the forecasts slipped, the days of 开工. */
export default async function Page(props: ProjectProps) {
  const { user, projectId, time, head, departmentName } = await loadProject(props, "project.detail");
  const [t, messages] = [await getTranslations("project"), await getMessages()];
  const { milestones } = await readPlanPage(store(), projectId, yearOf(time.period));
  const names = await keptNames(store());
  const mayEdit = can(user, "milestone.edit", { departmentId: head.year.departmentId });
  const { nodes } = await keptMilestoneTemplate(store());
  const missing = nodesOf(nodes, head.project.type).filter(
    ({ kind }) => !milestones.some((row) => row.kind === kind),
  );
  const start = milestones.find(({ kind }) => kind === "start") ?? null;
  const { doubleTen, failure, nodes: words, milestone, project } = messages;
  return (
    <NextIntlClientProvider
      messages={{
        doubleTen: { edit: doubleTen.edit, conflict: doubleTen.conflict },
        failure,
        nodes: words,
        milestone,
        project: { phone: project.phone },
      }}
    >
      <PageTitle
        title={head.project.name}
        note={t("asOf", { year: yearOf(time.period), month: monthOf(time.period), day: time.asOf })}
      />
      <Head head={head} user={user} departmentName={departmentName} />
      <Tabs projectId={projectId} period={time.period} at="milestones" offered={tabsFor({ detail: true })} />
      <div className="stack">
        <StartDays user={user} head={head} start={start} time={time} />
        <MilestoneTable
          rows={milestones}
          asOf={time.asOf}
          today={time.today}
          names={names}
          mayEdit={mayEdit}
          planHref={`/projects/${projectId}/plan?period=${time.period}`}
        />
        {mayEdit && missing.length > 0 && (
          <AddMissing
            projectId={projectId}
            missing={missing}
            known={milestones.map(({ kind, baseline, actual }) => ({ kind, baseline, actual }))}
            start={start?.baseline ?? ""}
            today={time.today}
          />
        )}
        <SlipChart rows={milestones} asOf={time.asOf} />
      </div>
    </NextIntlClientProvider>
  );
}
