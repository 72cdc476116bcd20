import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Mentions } from "@/app/_comments/mentions";
import { PageTitle } from "@/app/_ui/page-title";
import { readFigures } from "@/db/figures";
import { store } from "@/db/store";
import type { User } from "@/lib/policy";
import { registerHref } from "./addresses";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import { States } from "./states";

/** A search, the way to the register and where the zone stands. */
export async function ApproverHome({ user, now }: { user: User; now: Moment }) {
  const t = await getTranslations("home");
  const figures = await readFigures(store().read, now.period);
  return (
    <div className="stack">
      <PageTitle title={t("search")} note={t("asOf", { day: now.asOf })} />
      <Mentions userId={user.id} />
      <section className="panel stack">
        <form action="/projects" className="line">
          <input type="hidden" name="period" value={now.period} />
          <input
            className={`input ${styles.search}`}
            type="search"
            name="q"
            maxLength={100}
            aria-label={t("searchLabel")}
            placeholder={t("searchLabel")}
          />
          <button type="submit" className="button button-main">
            {t("searchButton")}
          </button>
          <Link href={registerHref(now.period)}>{t("register")}</Link>
        </form>
        <p className="soft">{t("searchNote")}</p>
      </section>
      <States figures={figures} now={now} />
    </div>
  );
}
