import { getLocale, getTranslations } from "next-intl/server";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { readFigures } from "@/db/figures";
import { listLagging } from "@/db/lagging";
import { listDepartments } from "@/db/people";
import { listReportsDue } from "@/db/reports-due";
import { readCutoffDay } from "@/db/settings";
import { store } from "@/db/store";
import { cutoffOf } from "@/lib/domain/report";
import type { User } from "@/lib/policy";
import { Cards } from "./cards";
import { Departments } from "./departments";
import styles from "./home.module.css";
import { readHome } from "./home-data";
import { LaggingList } from "./lagging-list";
import type { Moment } from "./moment";
import { States } from "./states";
import { Unreported } from "./unreported";

/** A head's department beside the zone: what lags and whom to call, who has not reported. */
export async function HeadHome({ user, now }: { user: User; now: Moment }) {
  const [t, app, locale] = [await getTranslations("home"), await getTranslations("app"), await getLocale()];
  const db = store().read;
  const scope = { departmentId: user.departmentId };
  const filter = { department: user.departmentId };
  const periods = [...new Set([now.open, ...now.unlocked, now.period])];
  const [{ zone, departments, presets, rule }, figures, names, lagging, cutoffDay, ...due] =
    await Promise.all([
      readHome(now.period),
      readFigures(db, now.period, scope),
      listDepartments(db),
      listLagging(db, now.period, scope, 30),
      readCutoffDay(db),
      ...periods.map((period) => listReportsDue(db, scope, period)),
    ]);
  const own = names.find((one) => one.id === user.departmentId);
  const name = (locale === "en" ? own?.english : own?.shortName) ?? user.departmentId;
  return (
    <div className={styles.home}>
      <PageTitle title={t("department", { name })} note={t("asOf", { day: now.asOf })}>
        <PrintButton label={app("print")} />
      </PageTitle>
      <Cards figures={figures} now={now} rule={rule} presets={presets} filter={filter} />
      <div className={styles.department}>
        <LaggingList
          title={t("laggingTitle")}
          rows={lagging}
          count={figures.states.behind}
          user={user}
          now={now}
          filter={filter}
        />
        <div className={styles.side}>
          <States figures={figures} now={now} filter={filter} />
          {periods.map((period, index) => (
            <Unreported
              key={period}
              due={due[index] ?? []}
              period={period}
              cutoff={cutoffOf(period, cutoffDay)}
              departmentId={user.departmentId}
            />
          ))}
        </div>
        <Departments rows={departments} zone={zone} now={now} rule={rule} own={user.departmentId} />
      </div>
    </div>
  );
}
