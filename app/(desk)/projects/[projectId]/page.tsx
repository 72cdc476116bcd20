import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Comments } from "@/app/_comments/comments";
import { PageTitle } from "@/app/_ui/page-title";
import { readPlanPage } from "@/db/plan-page";
import { keptReports } from "@/db/project-kept";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import { monthOf, yearOf } from "@/lib/domain/period";
import { planInForce } from "@/lib/domain/plan";
import { can } from "@/lib/policy";
import { ProblemsOfProject } from "../../problems/of-project";
import { Alerts } from "./alerts";
import { Control } from "./control";
import { Curve } from "./curve";
import { Exempted } from "./exempted";
import { Facts } from "./facts";
import { Head } from "./head";
import { Life, LifeNotice } from "./life";
import { loadProject, type ProjectProps } from "./load";
import { Milestones } from "./milestones";
import { ProjectOrders } from "./orders";
import { Origin } from "./origin";
import { PageActions } from "./page-actions";
import { Parts } from "./parts";
import { PermitsLine } from "./permits-line";
import { Gallery } from "./photos/gallery";
import { Plans } from "./plans";
import style from "./project.module.css";
import { Reports } from "./reports";
import { StandingPanel } from "./standing";
import { Tabs, tabsFor } from "./tabs";

export async function generateMetadata(props: ProjectProps): Promise<Metadata> {
  return { title: (await loadProject(props)).head.project.name };
}

export default async function Page(props: ProjectProps) {
  const { user, projectId, time, head, departmentName } = await loadProject(props);
  const t = await getTranslations("project");
  const detail = can(user, "project.detail");
  const { rules } = await readPlanPage(store(), projectId, yearOf(time.period));
  return (
    <>
      <PageTitle
        title={head.project.name}
        note={t("asOf", { year: yearOf(time.period), month: monthOf(time.period), day: time.asOf })}
      >
        <PageActions user={user} head={head} period={time.period} />
      </PageTitle>
      <Head head={head} user={user} departmentName={departmentName} />
      <Tabs projectId={projectId} period={time.period} at="overview" offered={tabsFor({ detail })} />
      <div className={`stack ${style.paper}`}>
        <LifeNotice head={head} period={time.period} />
        <Exempted projectId={projectId} user={user} today={time.today} />
        {rules && <StandingPanel {...rules} period={time.period} today={time.today} />}
        {rules && <Control {...rules} project={head.project} period={time.period} today={time.today} />}
        <PermitsLine user={user} head={head} time={time} />
        {can(user, "order.view") && (
          <ProjectOrders
            user={user}
            projectId={projectId}
            period={time.period}
            departmentId={head.department.id}
          />
        )}
        <Alerts projectId={projectId} user={user} today={time.today} />
        {rules && detail && <Curve facts={rules.facts} period={time.period} today={time.today} />}
        {rules && detail && (
          <Detail
            projectId={projectId}
            year={head.year}
            time={time}
            inForce={planInForce(rules.facts.plans, time.asOf)?.number ?? null}
          />
        )}
        {detail && <Origin user={user} projectId={projectId} time={time} />}
        {detail && (
          <ProblemsOfProject
            user={user}
            projectId={projectId}
            departmentId={head.year.departmentId}
            today={time.today}
          />
        )}
        {detail && <Gallery projectId={projectId} />}
        <Facts head={head} />
        {detail && <Parts user={user} head={head} />}
        {detail && (
          <Life user={user} head={head} milestones={rules?.facts.milestones ?? []} today={time.today} />
        )}
        <Comments user={user} projectId={projectId} subject={{ kind: "project" }} />
      </div>
    </>
  );
}

async function Detail({
  projectId,
  year,
  time,
  inForce,
}: {
  projectId: string;
  year: Parameters<typeof Reports>[0]["year"];
  time: Awaited<ReturnType<typeof loadProject>>["time"];
  inForce: number | null;
}) {
  const names = await keptNames(store());
  const { milestones, versions } = await readPlanPage(store(), projectId, yearOf(time.period));
  return (
    <>
      <Milestones rows={milestones} asOf={time.asOf} names={names} />
      <Plans rows={versions} period={time.period} inForce={inForce} names={names} />
      <Reports
        rows={await keptReports(store(), projectId)}
        year={year}
        projectId={projectId}
        period={time.period}
        names={names}
      />
    </>
  );
}
