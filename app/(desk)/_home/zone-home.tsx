import { getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { listLagging } from "@/db/lagging";
import { store } from "@/db/store";
import { readCurve } from "@/db/year-curve";
import type { User } from "@/lib/policy";
import { Cards } from "./cards";
import { Departments } from "./departments";
import styles from "./home.module.css";
import { readHome } from "./home-data";
import { LaggingList } from "./lagging-list";
import type { Moment } from "./moment";
import { Paragraph } from "./paragraph";
import { PlanCurve } from "./plan-curve";
import { States } from "./states";

/** The zone on one screen and on one sheet of paper, for leaders, the project office and the auditor. */
export async function ZoneHome({ user, now }: { user: User; now: Moment }) {
  const [t, app] = await Promise.all([getTranslations("home"), getTranslations("app")]);
  const db = store().read;
  const [{ zone, departments, presets, rule }, curve, worst] = await Promise.all([
    readHome(now.period),
    readCurve(db, now.period),
    listLagging(db, now.period, {}, 10),
  ]);
  return (
    <div className={styles.home}>
      <PageTitle title={t("zone")} note={t("asOf", { day: now.asOf })}>
        <PrintButton label={app("print")} />
      </PageTitle>
      <Cards figures={zone} now={now} rule={rule} presets={presets} />
      <div className={styles.zone}>
        <PlanCurve figures={zone} curve={curve} now={now} />
        <div className={styles.side}>
          <States figures={zone} now={now} />
          <Paragraph figures={zone} period={now.period} />
        </div>
        <Departments rows={departments} zone={zone} now={now} rule={rule} />
        <LaggingList title={t("gapsTitle")} rows={worst} count={zone.states.behind} user={user} now={now} />
      </div>
    </div>
  );
}
