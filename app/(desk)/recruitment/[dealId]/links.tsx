import Form from "next/form";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { type LinkedProject, listLinked, suggestProjects } from "@/db/deal-links";
import type { Deal } from "@/db/deals";
import { store } from "@/db/store";
import { isSigned } from "@/lib/domain/deal";
import { yearOf } from "@/lib/domain/period";
import type { DealStage } from "@/lib/domain/vocabulary";
import type { SearchParams } from "@/lib/query";
import { words as searchWords } from "@/lib/table-url";
import { projectHref } from "../../_home/addresses";
import type { Moment } from "../load";
import { dealMoney } from "../money";
import styles from "./deal.module.css";
import { FindField } from "./find-field";
import { LinkButton } from "./link-button";
import { Unlink } from "./unlink";

type Props = {
  deal: Deal;
  now: Moment;
  search: SearchParams;
  mayEdit: boolean;
  today: DealStage | null;
};

/** The construction projects that the deal became: a link, never a copy. Rule: section 6. */
export async function Links({ deal, now, search, mayEdit, today }: Props) {
  const t = await getTranslations("recruitment.deal");
  const { read } = store();
  const year = yearOf(now.period);
  const linked = await listLinked(read, deal.projectIds, year);
  const mayLink = mayEdit && today !== null && isSigned(today);
  const find = searchWords.parse(search.find);
  const found = mayLink ? await suggestProjects(read, deal, year, find) : [];
  const missing = deal.projectIds.length - linked.length;
  return (
    <section className="panel stack" aria-labelledby="links">
      <h2 id="links">{t("links")}</h2>
      {linked.length === 0 && <p className="soft">{t("linksNone")}</p>}
      {linked.length > 0 && (
        <ul className={styles.projects}>
          {linked.map((project) => (
            <li key={project.id}>
              <ProjectLine project={project} now={now} />
              {mayEdit && <Unlink dealId={deal.id} projectId={project.id} name={project.name} />}
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && <p className="soft">{t("notInYear", { count: missing })}</p>}
      {mayEdit && !mayLink && <p className="soft">{t("linkHint")}</p>}
      {mayLink && (
        <div className={`${styles.finder} no-print`}>
          <Form action={`/recruitment/${deal.id}`} scroll={false} replace className="line">
            <input type="hidden" name="period" value={now.period} />
            <FindField find={find} label={t("find")} />
            <button type="submit" className="button">
              {t("findButton")}
            </button>
          </Form>
          <p className="soft" aria-live="polite">
            {found.length === 0
              ? t(find === "" ? "noneSuggested" : "noneFound")
              : t(find === "" ? "suggested" : "found")}
          </p>
          <ul className={styles.projects}>
            {found.map((project) => (
              <li key={project.id}>
                <ProjectLine project={project} now={now} />
                <LinkButton dealId={deal.id} projectId={project.id} name={project.name} />
              </li>
            ))}
          </ul>
          <p className="soft">{t("linkHint")}</p>
        </div>
      )}
    </section>
  );
}

async function ProjectLine({ project, now }: { project: LinkedProject; now: Moment }) {
  const [locale, money] = [await getLocale(), await dealMoney()];
  const department = locale === "en" ? project.departmentEnglish : project.department;
  return (
    <span>
      <Link href={projectHref(project.id, now.period)} prefetch={false}>
        {project.name}
      </Link>
      <small>
        {[project.code, project.owner, department, money.whole(project.total)].filter(Boolean).join(" · ")}
      </small>
    </span>
  );
}
