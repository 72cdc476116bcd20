import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { now as instant } from "@/app/_server/today";
import { readHome } from "@/app/(desk)/_home/home-data";
import { listLagging } from "@/db/lagging";
import { readScoreCard } from "@/db/score-card";
import { store } from "@/db/store";
import { readCurve } from "@/db/year-curve";
import { periodWord } from "@/lib/domain/bulletin";
import { yearOf } from "@/lib/domain/period";
import type { SearchParams } from "@/lib/query";
import { EstimatedWallCurve, WallCurve } from "./curve";
import { KeepFresh } from "./keep-fresh";
import { WallLagging } from "./lagging";
import { WallRanking } from "./ranking";
import styles from "./screen.module.css";
import { WallTargets } from "./targets";
import { WallTiles } from "./tiles";

const minutes = 3;
const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "2-digit",
  minute: "2-digit",
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("wall") };
}

/** The figures of the 成绩单 for a display on the wall: one screen, nothing to click, always fresh. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireUser("project.detail");
  const now = await asOf(await searchParams);
  const [t, app, locale] = [await getTranslations("screen"), await getTranslations("app"), await getLocale()];
  const db = store().read;
  const [{ zone, departments, rule }, card, curve, lagging] = await Promise.all([
    readHome(now.period),
    readScoreCard(store(), now.period, now.today),
    readCurve(db, now.period),
    listLagging(db, now.period, {}, 96),
  ]);
  const shared = { figures: zone, curve, now };
  const time = clock.format(instant());
  return (
    <main className={styles.screen} id="main">
      <header className={styles.header}>
        <h1>
          <small className={styles.place}>{app("zone")}</small>
          {t("title", { year: `${yearOf(now.period)}`, time: periodWord(now.period, locale) })}
        </h1>
        <p>
          {t("asOf", { day: now.asOf })} ·{" "}
          {t("reported", { reported: `${zone.reported}`, listed: `${zone.projects}` })}
        </p>
        <p>
          <KeepFresh
            minutes={minutes}
            shown={`${t("updated", { time })} · ${t("every", { minutes: `${minutes}` })}`}
            offline={t("offline", { time })}
          />
          <Link href={`/?period=${now.period}`}>{t("back")}</Link>
        </p>
      </header>
      <WallTiles figures={zone} card={card} now={now} />
      <section className={`${styles.panel} ${styles.curve}`}>
        <Suspense fallback={<WallCurve {...shared} />}>
          <EstimatedWallCurve {...shared} />
        </Suspense>
      </section>
      <WallRanking rows={departments} zone={zone} now={now} rule={rule} />
      <WallLagging rows={lagging} count={zone.states.behind} now={now} />
      <WallTargets card={card} now={now} />
    </main>
  );
}
