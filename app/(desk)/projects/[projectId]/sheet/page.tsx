import type { Metadata, Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { LightMark } from "@/app/_ui/light";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { readPlanPage } from "@/db/plan-page";
import { keptReports } from "@/db/project-kept";
import { store } from "@/db/store";
import { explainLight } from "@/lib/domain/explanation";
import { monthOf, yearOf } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import { lightSentence } from "@/lib/sentence";
import { loadProject, type ProjectProps } from "../load";
import { SheetCurve } from "./curve";
import { SheetFacts } from "./facts";
import { SheetFigures } from "./figures";
import { SheetMilestones } from "./milestones";
import { SheetPermits } from "./permits";
import { SheetPhotos } from "./photos";
import { SheetProblems } from "./problems";
import style from "./sheet.module.css";

export async function generateMetadata(props: ProjectProps): Promise<Metadata> {
  const t = await getTranslations("record");
  return { title: `${t("sheet")} · ${(await loadProject(props)).head.project.name}` };
}

/** One project on one A4 sheet: who, how much, how far, what is next, what is missing, what it looks like. */
export default async function Page(props: ProjectProps) {
  await requireUser("project.detail");
  const { projectId, time, head, departmentName } = await loadProject(props);
  const t = await getTranslations();
  const { rules, milestones } = await readPlanPage(store(), projectId, yearOf(time.period));
  const standing = rules && standingOf(rules.facts, time.period, time.today, rules.presets);
  const explained =
    rules && explainLight(rules.facts, time.period, time.today, pickPreset(rules.presets, "zone"));
  const report = (await keptReports(store(), projectId)).find(
    (row) => row.period <= time.period && row.status !== "draft" && row.status !== "returned",
  );
  const { year, project } = head;
  return (
    <>
      <p className="crumbs no-print">
        {/* The query is added to a path that typed routes know. */}
        <Link href={`/projects/${projectId}?period=${time.period}` as Route}>{t("record.back")}</Link>
      </p>
      <div className="no-print">
        <PageTitle title={t("record.sheet")} note={t("record.sheetNote")}>
          <PrintButton label={t("record.print")} />
        </PageTitle>
      </div>
      <article className={style.sheet}>
        <header className={style.head}>
          <h2 className={style.name}>{project.name}</h2>
          <p className={style.asOf}>
            {t("project.asOf", { year: yearOf(time.period), month: monthOf(time.period), day: time.asOf })}
          </p>
          {explained && standing && isListed(year, time.period) && (
            <p className={style.verdict}>
              <LightMark light={explained.light} label={t(`state.${standing.state}`)} />{" "}
              {lightSentence(explained, (key, values) => t(key, values))}
            </p>
          )}
          {year.halt && (
            <p className={style.verdict}>
              <strong>
                {t("record.haltSince", { halt: t(`record.halt.${year.halt}`), day: year.haltedOn ?? "—" })}
              </strong>
            </p>
          )}
        </header>
        <SheetFacts head={head} departmentName={departmentName} />
        {rules && standing && <SheetFigures facts={rules.facts} standing={standing} />}
        {rules && <SheetCurve facts={rules.facts} period={time.period} today={time.today} />}
        <div className={style.pair}>
          <SheetMilestones rows={milestones} asOf={time.asOf} />
          <div className={style.column}>
            <SheetPermits projectId={projectId} today={time.today} />
            <section>
              <h3>{t("column.progress")}</h3>
              <p className={style.lines}>{report?.progress || "—"}</p>
              <h3>{t("column.nextSteps")}</h3>
              <p className={style.lines}>{report?.nextSteps || "—"}</p>
            </section>
            <SheetProblems projectId={projectId} report={report ?? null} />
          </div>
        </div>
        <SheetPhotos projectId={projectId} period={time.period} />
      </article>
    </>
  );
}
