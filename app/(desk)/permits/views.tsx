import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { permitViews } from "@/lib/inputs/permits-url";
import type { SearchParams } from "@/lib/query";
import { deskHref } from "./addresses";
import type { Desk } from "./load";
import styles from "./permits.module.css";

/** What the desk is divided into; each tab says how many and opens exactly those. */
export async function Views({ desk, params }: { desk: Desk; params: SearchParams }) {
  const t = await getTranslations("permits");
  const { counts, view } = desk;
  return (
    <>
      <nav className={`${styles.views} no-print`} aria-label={t("views")}>
        {permitViews.map((one) => (
          <Link
            key={one}
            href={deskHref(params, { view: one === "ready" ? null : one, sort: null })}
            aria-current={view.view === one ? "page" : undefined}
            data-alarm={one === "late" && counts.late > 0 ? "" : undefined}
            prefetch={false}
            scroll={false}
          >
            {t(`view.${one}`)} <b className="number">{counts[one]}</b>
            <Going />
          </Link>
        ))}
      </nav>
      <p className={styles.note}>{t(`viewNote.${view.view}`)}</p>
    </>
  );
}
