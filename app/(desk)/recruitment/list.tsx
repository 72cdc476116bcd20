import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { sumOf } from "@/lib/domain/deal";
import type { SearchParams } from "@/lib/query";
import { amounts } from "../_home/amounts";
import { changedHref } from "./addresses";
import { Board } from "./board";
import { Chips } from "./chips";
import { Filters } from "./filters";
import type { Recruitment } from "./load";
import styles from "./recruitment.module.css";
import { DealTable } from "./table";

/** The deals themselves, as a board or a table; the filters are in the address. */
export async function DealList({ data, params }: { data: Recruitment; params: SearchParams }) {
  const [t, money] = [await getTranslations("recruitment"), await amounts()];
  const { listed, view, scope, deals } = data;
  const views = ["board", "table"] as const;
  return (
    <section className={`panel ${styles.list}`} aria-labelledby="deals">
      <header className={styles.listHead}>
        <h2 id="deals">
          {t("listTitle")}
          <span className="page-note">
            {" · "}
            {t("listNote", { count: `${listed.length}`, amount: money.whole(sumOf(listed)) })}
          </span>
        </h2>
        <nav className={`${styles.switch} no-print`} aria-label={t("views")}>
          {views.map((one) => (
            <Link
              key={one}
              className="button"
              aria-current={view.view === one ? "true" : undefined}
              href={changedHref(params, { view: one === "board" ? null : one })}
              prefetch={false}
              scroll={false}
            >
              {t(one)}
            </Link>
          ))}
        </nav>
      </header>
      {scope !== "all" && <p className={styles.note}>{t(scope === "own" ? "own" : "noneLeads")}</p>}
      <Filters data={data} params={params} />
      <Chips data={data} params={params} />
      {listed.length === 0 ? (
        <p className="empty">{t(deals.length === 0 ? "emptyAll" : "empty")}</p>
      ) : view.view === "board" ? (
        <Board data={data} />
      ) : (
        <DealTable data={data} params={params} />
      )}
    </section>
  );
}
