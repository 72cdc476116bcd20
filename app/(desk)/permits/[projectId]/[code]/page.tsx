import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Comments } from "@/app/_comments/comments";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { sameDeskHref } from "../../addresses";
import styles from "../../permits.module.css";
import { Clock } from "./clock";
import { Facts } from "./facts";
import { loadStep, type StepProps } from "./load";
import { Log } from "./log";
import { Needs } from "./needs";
import { NextEntry } from "./next-entry";

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const { step, project, words } = await loadStep(props, await requireUser("permit.view"));
  return { title: `${words.stepOf(step)} · ${project.name}` };
}

/** One step of one project on one screen: where it stands, what it waits for, what was logged, what comes next. */
export default async function Page(props: StepProps) {
  const user = await requireUser("permit.view");
  const data = await loadStep(props, user);
  const t = await getTranslations("permits.file");
  const { step, project, words, search } = data;
  return (
    <div className={styles.page}>
      <p className="crumbs no-print">
        <Link href={sameDeskHref(search)}>{t("crumb")}</Link>
      </p>
      <PageTitle title={words.stepOf(step)} note={project.name}>
        <Link className="button no-print" href={`/projects/${project.id}`} prefetch={false}>
          {t("openProject")}
        </Link>
      </PageTitle>
      <Facts data={data} />
      <div className={styles.columns}>
        <div className="stack">
          <NextEntry data={data} />
          <Log data={data} />
          <Comments user={user} projectId={project.id} subject={{ kind: "step", id: step.code }} />
        </div>
        <div className="stack">
          <Clock data={data} />
          <Needs data={data} />
        </div>
      </div>
    </div>
  );
}
