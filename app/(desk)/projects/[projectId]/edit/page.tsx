import type { Metadata, Route } from "next";
import Link from "next/link";
import { forbidden, notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { lifeFactsOf, listProjectEvents } from "@/db/project-life";
import { annualPlanOf, findRecord } from "@/db/project-record";
import { store } from "@/db/store";
import { isPeriod, yearOf } from "@/lib/domain/period";
import { eventsAfter } from "@/lib/domain/record";
import { can } from "@/lib/policy";
import { draftOf } from "../../_record/draft";
import { loadOffered } from "../../_record/load";
import { PartForm } from "../../_record/part-form";
import { RecordWords } from "../../_record/provider";
import { RecordForm } from "../../_record/record-form";
import { saveRecord } from "../../record-actions";
import { LifeForm } from "../life-form";

type Props = { params: Promise<{ projectId: string }>; searchParams: Promise<{ period?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("record"))("editTitle") };
}

/** Everything a project is, to be changed by its department or the project office; a part of a bundle has fewer fields. */
export default async function Page({ params, searchParams }: Props) {
  const user = await requireUser("project.edit");
  const [{ projectId }, { period }] = [await params, await searchParams];
  const { today, ...lists } = await loadOffered();
  const at = yearOf(period && isPeriod(period) ? period : today);
  const record = await findRecord(store().read, projectId, at);
  if (!record) notFound();
  if (!can(user, "project.edit", record)) forbidden();
  const { project, year, newest } = record;
  const t = await getTranslations("record");
  const back = project.parentId ?? projectId;
  const title = (
    <>
      <p className="crumbs no-print">
        {/* The query is added to a path that typed routes know. */}
        <Link href={`/projects/${back}${period ? `?period=${period}` : ""}` as Route}>{t("back")}</Link>
      </p>
      <PageTitle
        title={project.name}
        note={
          project.archivedOn
            ? t("archivedNote", { day: project.archivedOn })
            : t(year ? "editTitle" : "listTitle", { year: at })
        }
      />
    </>
  );
  const life = project.parentId && (
    <RecordWords>
      <LifeForm
        userId={user.id}
        projectId={projectId}
        year={at}
        seen={(await listProjectEvents(store().read, projectId)).length}
        offered={can(user, "project.list", record) ? eventsAfter(lifeFactsOf(record, today)) : []}
        today={today}
      />
    </RecordWords>
  );
  if (project.archivedOn)
    return (
      <>
        {title}
        {life}
      </>
    );
  // A year that has not come, or one that is gone, is not listed in from here.
  if (!year && !project.parentId && at !== yearOf(today)) notFound();
  const { id: _, officerId, ...before } = newest ?? { id: "", officerId: "" };
  return (
    <>
      {title}
      <RecordWords>
        {project.parentId ? (
          <PartForm
            userId={user.id}
            projectId={projectId}
            parentId={project.parentId}
            seen={project.version}
            stored={draftOf(project, null)}
          />
        ) : (
          <RecordForm
            action={saveRecord}
            userId={user.id}
            projectId={projectId}
            year={at}
            stored={draftOf(project, year ?? { ...before, officerId })}
            seen={project.version}
            yearSeen={year?.version ?? 0}
            annualPlan={await annualPlanOf(store().read, projectId, at)}
            mayMove={can(user, "project.move")}
            {...lists}
          />
        )}
      </RecordWords>
      {life}
    </>
  );
}
