import Form from "next/form";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { type Found, findForLogging, foundLimit } from "@/db/permit-find";
import { store } from "@/db/store";
import { listOf, type SearchParams } from "@/lib/query";
import { stepHref } from "./addresses";
import type { Desk } from "./load";
import styles from "./permits.module.css";
import { StateMark } from "./state-mark";
import { permitWords } from "./words";

type Project = Found["projects"][number];

/** The one box that finds a project and its steps; what is filtered stays filtered. */
export async function FindBox({ q, params }: { q: string; params: SearchParams }) {
  const t = await getTranslations("permits");
  const kept = Object.entries(params).flatMap(([key, value]) =>
    key === "q" || key === "page" ? [] : listOf(value).map((one) => [key, String(one)] as const),
  );
  return (
    <Form action="/permits" className={`${styles.find} no-print`}>
      {kept.map(([key, value]) => (
        <input key={`${key} ${value}`} type="hidden" name={key} value={value} />
      ))}
      <input
        key={q}
        className="input"
        type="search"
        name="q"
        maxLength={100}
        defaultValue={q}
        placeholder={t("search")}
        aria-label={t("searchLabel")}
      />
      <button type="submit" className="button">
        {t("searchButton")}
      </button>
    </Form>
  );
}

async function Steps({ project, desk, params, own }: StepsProps & { own: boolean }) {
  const [t, states, words] = [
    await getTranslations("permits"),
    await getTranslations("permitState"),
    await permitWords(),
  ];
  const { handlerId, side } = desk.scope;
  const template = desk.templates.find(({ id }) => id === project.templateId)?.steps ?? [];
  const isOwn = (row: Project["steps"][number]) =>
    (handlerId === null || row.handlerId === handlerId) &&
    (side === "both" || row.ownStep === (side === "own"));
  const rows = project.steps.flatMap((row) => {
    const step = template.find(({ code }) => code === row.code);
    return step && !step.event && isOwn(row) === own ? [{ row, step }] : [];
  });
  if (rows.length === 0) return own ? <p className="soft">{t("foundOwn", { name: project.name })}</p> : null;
  const list = (
    <ul className={styles.steps}>
      {rows.map(({ row, step }) => (
        <li key={row.code}>
          <Link href={stepHref(project.projectId, row.code, params)} prefetch={false}>
            {words.stepOf(step)}
          </Link>{" "}
          <StateMark state={row.state} label={states(row.state)} />
          {!own && <span className="soft"> {words.departmentOf(row.handlerId)}</span>}
        </li>
      ))}
    </ul>
  );
  if (own) return list;
  return (
    <details>
      <summary>{t("others", { count: rows.length })}</summary>
      {list}
    </details>
  );
}
type StepsProps = { project: Project; desk: Desk; params: SearchParams };

/** The projects that the words mean, each with the steps of the department first. */
export async function FoundProjects({ desk, params }: { desk: Desk; params: SearchParams }) {
  const { q } = desk.view;
  if (q === "") return null;
  const [t, found] = [await getTranslations("permits"), await findForLogging(store().read, q, desk.scope)];
  if (found.total === 0) return <p className="notice">{t("foundNone", { q })}</p>;
  return (
    <section className={`panel ${styles.found}`} aria-labelledby="found">
      <h2 id="found">{t("found", { count: found.total })}</h2>
      {found.total > foundLimit && (
        <p className={styles.note}>{t("foundMore", { shown: `${foundLimit}` })}</p>
      )}
      {found.projects.map((project) => (
        <article key={project.projectId}>
          <h3>
            {project.name} <span className="page-note">{project.projectCode ?? ""}</span>
          </h3>
          <Steps project={project} desk={desk} params={params} own />
          <Steps project={project} desk={desk} params={params} own={false} />
        </article>
      ))}
    </section>
  );
}
