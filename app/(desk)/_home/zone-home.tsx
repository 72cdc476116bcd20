import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { WorkPanel, WorkSummary } from "@/app/_inbox/work-panel";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { PermitLine } from "@/app/(desk)/permits/figures/home-line";
import { readHeat } from "@/db/heat";
import { listLagging } from "@/db/lagging";
import { readScoreCard } from "@/db/score-card";
import { store } from "@/db/store";
import { readCurve } from "@/db/year-curve";
import { inCalibre } from "@/lib/domain/calibre";
import type { HomeView } from "@/lib/inputs/home-url";
import type { User } from "@/lib/policy";
import { wallHref } from "./addresses";
import { CalibreSwitch, calibreFilter, curveIn } from "./calibre-switch";
import { Cards } from "./cards";
import { Departments } from "./departments";
import { HeatMap } from "./heat-map";
import styles from "./home.module.css";
import { readHome } from "./home-data";
import { LaggingList } from "./lagging-list";
import type { Moment } from "./moment";
import { EstimatedCurve, EstimatedTakes, Estimating } from "./outlook-parts";
import { Paragraph } from "./paragraph";
import { PlanCurve } from "./plan-curve";
import { States } from "./states";
import { WiderCards } from "./wider-cards";
import { WorstIndicators } from "./worst-indicators";

type Props = { user: User; now: Moment; view: HomeView };

/** The zone on one screen and on one sheet of paper, for leaders, the project office and the auditor. */
export async function ZoneHome({ user, now, view }: Props) {
  const [t, app] = await Promise.all([getTranslations("home"), getTranslations("app")]);
  const db = store().read;
  const [{ zone, departments, presets, rule }, curve, worst, card] = await Promise.all([
    readHome(now.period),
    readCurve(db, now.period),
    listLagging(db, now.period, {}, 10),
    readScoreCard(store(), now.period, now.today),
  ]);
  const heat = await readHeat(db, now.period, rule);
  const measured = inCalibre(zone, view.calibre);
  const filter = calibreFilter(view.calibre);
  const points = curveIn(curve, view.calibre);
  return (
    <div className={`${styles.home} ${styles.sheet}`}>
      <PageTitle title={t("zone")} note={t("asOf", { day: now.asOf })}>
        <CalibreSwitch period={now.period} view={view} />
        <Link className="button no-print" href={wallHref(now.period)} prefetch={false}>
          {t("wall")}
        </Link>
        <PrintButton label={app("print")} />
      </PageTitle>
      <Suspense fallback={null}>
        <PermitLine user={user} />
      </Suspense>
      <WorkSummary user={user} />
      <Cards
        figures={measured}
        months={card.months.map((month) => inCalibre(month, view.calibre))}
        now={now}
        rule={rule}
        presets={presets}
        calibre={view.calibre}
        filter={filter}
      >
        <WiderCards card={card} now={now} />
      </Cards>
      <WorkPanel user={user} />
      <div className={styles.zone}>
        <Suspense fallback={<PlanCurve figures={measured} curve={points} now={now} calibre={view.calibre} />}>
          <EstimatedCurve
            figures={measured}
            curve={points}
            now={now}
            departmentId={null}
            calibre={view.calibre}
          />
        </Suspense>
        <Suspense fallback={<Estimating />}>
          <EstimatedTakes now={now} departmentId={null} />
        </Suspense>
        <div className={styles.side}>
          <States figures={zone} now={now} />
          <WorstIndicators indicators={card.indicators} now={now} />
          <Paragraph figures={zone} period={now.period} />
        </div>
        <HeatMap heat={heat} span={view.heat} now={now} rule={rule} />
        <Departments rows={departments} zone={zone} now={now} rule={rule} calibre={view.calibre} />
        <LaggingList title={t("gapsTitle")} rows={worst} count={zone.states.behind} user={user} now={now} />
      </div>
    </div>
  );
}
