import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { WorkPanel, WorkSummary } from "@/app/_inbox/work-panel";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { PermitLine } from "@/app/(desk)/permits/figures/home-line";
import { readCutoffs } from "@/db/cutoffs";
import { readFigures, readYearFigures } from "@/db/figures";
import { readHeat } from "@/db/heat";
import { listLagging } from "@/db/lagging";
import { listDepartments } from "@/db/people";
import { listReportsDue } from "@/db/reports-due";
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
import { IndicatorsDue } from "./indicators-due";
import { LaggingList } from "./lagging-list";
import type { Moment } from "./moment";
import { EstimatedCurve, EstimatedTakes, Estimating } from "./outlook-parts";
import { PlanCurve } from "./plan-curve";
import { States } from "./states";
import { Unreported } from "./unreported";
import { WiderCards } from "./wider-cards";

/** A head's department beside the zone: what lags and whom to call, who has not reported. */
export async function HeadHome({ user, now, view }: { user: User; now: Moment; view: HomeView }) {
  const [t, app, locale] = [await getTranslations("home"), await getTranslations("app"), await getLocale()];
  const score = await getTranslations("score");
  const db = store().read;
  const scope = { departmentId: user.departmentId };
  const filter = { department: user.departmentId };
  const periods = [...new Set([now.open, ...now.unlocked, now.period])];
  const [
    { zone, departments, presets, rule },
    card,
    figures,
    months,
    curve,
    names,
    lagging,
    cutoffs,
    ...due
  ] = await Promise.all([
    readHome(now.period),
    readScoreCard(store(), now.period, now.today),
    readFigures(db, now.period, scope),
    readYearFigures(db, now.period, scope),
    readCurve(db, now.period, scope),
    listDepartments(db),
    listLagging(db, now.period, scope, 30),
    readCutoffs(db),
    ...periods.map((period) => listReportsDue(db, scope, period)),
  ]);
  const heat = await readHeat(db, now.period, rule);
  const measured = inCalibre(figures, view.calibre);
  const own = names.find((one) => one.id === user.departmentId);
  const name = (locale === "en" ? own?.english : own?.shortName) ?? user.departmentId;
  const inView = { ...filter, ...calibreFilter(view.calibre) };
  const points = curveIn(curve, view.calibre);
  const curveProps = { figures: measured, curve: points, now, filter: inView, calibre: view.calibre };
  return (
    <div className={styles.home}>
      <PageTitle title={t("department", { name })} note={t("asOf", { day: now.asOf })}>
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
      <WorkPanel user={user} without={["indicators"]} />
      <Cards
        figures={measured}
        months={months.map((month) => inCalibre(month, view.calibre))}
        now={now}
        rule={rule}
        presets={presets}
        filter={inView}
        calibre={view.calibre}
      />
      <div className={styles.flow}>
        <LaggingList
          title={t("laggingTitle")}
          rows={lagging}
          count={figures.states.behind}
          user={user}
          now={now}
          filter={filter}
        />
        <States figures={figures} now={now} filter={filter} />
        {periods.map((period, index) => (
          <Unreported
            key={period}
            due={due[index] ?? []}
            period={period}
            cutoff={cutoffs(period)}
            departmentId={user.departmentId}
          />
        ))}
        <IndicatorsDue user={user} />
        <Suspense fallback={<PlanCurve {...curveProps} />}>
          <EstimatedCurve {...curveProps} departmentId={user.departmentId} />
        </Suspense>
        <Suspense fallback={<Estimating />}>
          <EstimatedTakes now={now} departmentId={user.departmentId} />
        </Suspense>
      </div>
      <div className={styles.department}>
        <Departments
          rows={departments}
          zone={zone}
          now={now}
          rule={rule}
          own={user.departmentId}
          calibre={view.calibre}
        />
        <HeatMap heat={heat} span={view.heat} now={now} rule={rule} own={user.departmentId} />
      </div>
      <section className={styles.whole} aria-labelledby="whole">
        <h2 id="whole">{score("whole")}</h2>
        <div className={styles.cards}>
          <WiderCards card={card} now={now} />
        </div>
      </section>
    </div>
  );
}
