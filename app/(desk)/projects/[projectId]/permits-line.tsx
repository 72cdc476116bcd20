import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { PermitPills } from "@/app/_ui/permit-pills";
import { keptPermitPage } from "@/db/permit-page";
import type { ProjectHead } from "@/db/project-page";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { metDays, progressOf } from "@/lib/domain/permit-graph";
import { permitOutlook } from "@/lib/domain/permit-outlook";
import { permitPills } from "@/lib/domain/vocabulary";
import { covered } from "@/lib/permit-picture";
import { can, type User } from "@/lib/policy";
import { permitsFrom } from "./permits/addresses";
import { Verdict } from "./permits/outlook";
import styles from "./permits/permits.module.css";
import { startDays } from "./permits/start-days";
import { permitWords } from "./permits/words";

type Props = { user: User; head: ProjectHead; time: { period: Period; today: Day } };

/** The six pills of the project, and its construction permit against the planned start. */
export async function PermitsLine({ user, head, time }: Props) {
  const { id } = head.project;
  const [t, { file, start }] = [await getTranslations("projectPermits"), await keptPermitPage(store(), id)];
  const title = <h2 id="permits">{t("overview.title")}</h2>;
  if (!file) {
    if (!can(user, "permit.choose", { departmentId: head.year.departmentId })) return null;
    return (
      <section className="panel line" aria-labelledby="permits">
        {title}
        <span className="soft">{t("overview.choose")}</span>
        <Link href={permitsFrom(id, time.period)}>{t("overview.chooseNow")}</Link>
      </section>
    );
  }
  const [words, calendar] = [await permitWords(), await knownWorkCalendar(store())];
  const progress = progressOf(file, time.today);
  const states = permitPills.map((pill) => {
    const step = file.steps.find((one) => one.pill === pill);
    return (step && progress.get(step.code)?.state) ?? "exempt";
  });
  const outlook = covered(() => permitOutlook(file, time.today, calendar));
  const days = startDays(file, head.project, start);
  return (
    <section className={`panel ${styles.overview}`} aria-labelledby="permits">
      <div className="line">
        {title}
        <PermitPills states={states} words={words.pills} />
        <span className="soft">
          {t("finished", {
            count: [...metDays(file).values()].filter(Boolean).length,
            all: file.steps.length,
          })}
        </span>
        <span className="soft">
          {t("threeDays", {
            works: days.works ?? "—",
            permit: days.permit ?? "—",
            ceremony: days.ceremony ?? "—",
          })}
        </span>
        <Link className="no-print" href={permitsFrom(id, time.period)}>
          {t("overview.open")}
        </Link>
      </div>
      {outlook.value && (
        <Verdict calendar={calendar} outlook={outlook.value} planned={start?.baseline ?? null} />
      )}
      {outlook.year !== null && <p>{t("uncovered", { year: String(outlook.year) })}</p>}
    </section>
  );
}
