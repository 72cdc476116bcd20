import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { permitMarks } from "@/app/_ui/permit-pills";
import { handlerOf } from "@/db/permit-reading";
import type { StepPicture } from "@/lib/permit-picture";
import { permitsHref } from "./addresses";
import type { RunningPermits } from "./load";
import { Papers } from "./papers";
import styles from "./permits.module.css";

const columns = [
  "step",
  "state",
  "handler",
  "accepted",
  "due",
  "finished",
  "remaining",
  "clocks",
  "needs",
  "slack",
  "papers",
] as const;
const numeric: readonly string[] = ["remaining", "clocks", "slack"];

/** Every step in one table, for paper and for who prefers it; the graph shows the same. */
export async function StepsTable({ page }: { page: RunningPermits }) {
  const [t, stage] = [await getTranslations("projectPermits"), await getTranslations("permitStage")];
  const { steps } = page.picture;
  return (
    <div className={`table-frame ${page.view.view === "graph" ? styles.onPaper : ""}`}>
      <table className={`table ${styles.steps}`}>
        <caption className="hidden-text">{t("graph")}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={numeric.includes(column) ? "num" : undefined}>
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {[...Map.groupBy(steps, ({ step }) => step.stage)].map(([one, own]) => (
          <tbody key={one}>
            <tr className="total">
              <th scope="rowgroup" colSpan={columns.length}>
                {stage(`${one}`)}
              </th>
            </tr>
            {own.map((picture) => (
              <Row key={picture.step.code} page={page} picture={picture} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

async function Row({ page, picture }: { page: RunningPermits; picture: StepPicture }) {
  const t = await getTranslations("projectPermits");
  const { file, words, projectId, search } = page;
  const { step, progress, clock, metOn, hard, soft, critical, slack, earliest } = picture;
  const days = clock?.days;
  const due = clock?.stoppedBy ? null : clock?.legalDue;
  return (
    <tr data-state={progress.state}>
      <th scope="row">
        <Link href={permitsHref(projectId, search, { step: step.code, slip: null })} scroll={false}>
          {words.step(step)}
        </Link>
      </th>
      <td className={styles.state}>
        <span aria-hidden="true">{permitMarks[progress.state]}</span> {words.pills.state[progress.state]}
      </td>
      <td>
        {step.handlers.length === 0
          ? t(step.event ? "siteFact" : "ownStep")
          : words.department(handlerOf(file, step))}
      </td>
      <td className={styles.day}>{clock?.acceptedOn ?? "—"}</td>
      <td className={styles.day}>{(metOn ? null : due) ?? "—"}</td>
      <td className={styles.day}>
        {metOn ?? (earliest ? <span className="soft">{t("days.earliest", { day: earliest })}</span> : "—")}
      </td>
      <td className={`num ${clock?.light ? styles[clock.light] : ""}`}>{clock?.remaining ?? "—"}</td>
      <td className="num">{days ? `${days.department} / ${days.enterprise} / ${days.statutory}` : "—"}</td>
      <td>
        {[
          ...hard.map((one) => ({ ...one, hard: true })),
          ...soft.map((one) => ({ ...one, hard: false })),
        ].map(({ code, met, hard: isHard }) => (
          <span key={code} className={styles.need}>
            {t(isHard ? "needCode" : "softCode", { code, mark: met ? "✓" : "✗" })}
          </span>
        ))}
      </td>
      <td className="num">
        {critical ? <span className={styles.critical}>{t("critical")}</span> : (slack ?? "—")}
      </td>
      <td>
        <Papers rows={file.events.get(step.code) ?? []} asOf={page.asOf} />
      </td>
    </tr>
  );
}
