import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { permitMarks } from "@/app/_ui/permit-pills";
import { permitStates } from "@/lib/domain/vocabulary";
import { permitsHref } from "./addresses";
import type { RunningPermits } from "./load";
import styles from "./permits.module.css";

/** What the marks mean, and whether the steps stand as a graph or in a table. */
export async function Legend({ page }: { page: RunningPermits }) {
  const t = await getTranslations("projectPermits");
  const { projectId, search, view, words } = page;
  return (
    <div className={`${styles.legend} no-print`}>
      <h2>{t("steps")}</h2>
      <ul>
        {permitStates.map((state) => (
          <li key={state} data-state={state}>
            <span aria-hidden="true">{permitMarks[state]}</span> {words.pills.state[state]}
          </li>
        ))}
        <li className={styles.critical}>{t("critical")}</li>
      </ul>
      <nav className={styles.views} aria-label={t("view.label")}>
        {(["graph", "table"] as const).map((one) => (
          <Link
            key={one}
            className="button"
            aria-current={view.view === one ? "page" : undefined}
            href={permitsHref(projectId, search, { view: one === "graph" ? null : one })}
            scroll={false}
          >
            {t(`view.${one}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
