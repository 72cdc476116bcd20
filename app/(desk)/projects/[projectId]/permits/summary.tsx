import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PermitPills } from "@/app/_ui/permit-pills";
import { unpermitted } from "@/lib/domain/permit-graph";
import { permitPills } from "@/lib/domain/vocabulary";
import { can } from "@/lib/policy";
import { permitsHref } from "./addresses";
import { Holder } from "./holder";
import type { RunningPermits } from "./load";
import { Outlook } from "./outlook";
import styles from "./permits.module.css";
import { startDays } from "./start-days";

const holderRow = (label: string, value: ReactNode): [string, ReactNode] => [label, value];

/** The flow, how far it is, what holds it and who, and when the construction permit can be there. */
export async function Summary({ page }: { page: RunningPermits }) {
  const t = await getTranslations("projectPermits");
  const { file, picture, words, projectId, search, user, head, start } = page;
  const first = picture.first && picture.steps.find(({ step }) => step.code === picture.first?.code);
  const states = permitPills.map(
    (pill) => picture.steps.find(({ step }) => step.pill === pill)?.progress.state ?? "exempt",
  );
  const days = startDays(page.file, head.project, start);
  const rows: [string, ReactNode][] = [
    [
      t("flow"),
      <>
        {words.flow(file.flow)}{" "}
        <span className="soft">{t("template", { number: file.template.number, since: file.since })}</span>
      </>,
    ],
    [
      t("progress"),
      <span key="progress" className="line">
        {t("finished", { count: picture.finished, all: picture.steps.length })}
        <PermitPills states={states} words={words.pills} />
      </span>,
    ],
    [
      t("firstOpen"),
      first ? (
        <>
          <Link href={permitsHref(projectId, search, { step: first.step.code })} scroll={false}>
            {words.step(first.step)}
          </Link>{" "}
          <span className="soft">{words.pills.state[first.progress.state]}</span>
        </>
      ) : (
        t("nothingOpen")
      ),
    ],
    ...(first ? [holderRow(t("holder"), <Holder page={page} step={first.step} />)] : []),
    [
      t("startDays"),
      t("threeDays", {
        works: days.works ?? "—",
        permit: days.permit ?? "—",
        ceremony: days.ceremony ?? "—",
      }),
    ],
  ];
  const early = can(user, "unpermitted-start.view", { departmentId: file.departmentId })
    ? unpermitted(file).filter(({ on }) => on <= page.asOf)
    : [];
  return (
    <section className="panel stack" aria-labelledby="permits-summary">
      <h2 id="permits-summary" className="hidden-text">
        {t("summary")}
      </h2>
      {early.map(({ code, on, missing }) => (
        <p key={code} className="notice notice-red">
          {t(code === "C07" ? "unpermittedStart" : "unpermittedUse", {
            on,
            steps: missing
              .map((one) => picture.steps.find(({ step }) => step.code === one))
              .flatMap((found) => (found ? [words.step(found.step)] : []))
              .join(t("comma")),
          })}
        </p>
      ))}
      <dl className={styles.summary}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Outlook page={page} />
    </section>
  );
}
