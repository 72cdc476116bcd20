import { getTranslations } from "next-intl/server";
import type { StepPicture } from "@/lib/permit-picture";
import styles from "./permits.module.css";

/** The days of a step: accepted, due or stopped, finished, and how many working days are left. */
export async function ClockLine({ picture }: { picture: StepPicture }) {
  const [t, word] = [await getTranslations("projectPermits"), await getTranslations()];
  const { clock, metOn, promise, earliest, progress } = picture;
  const { remaining = null, light = null, stoppedBy = null } = clock ?? {};
  const days = [
    clock?.acceptedOn && t("days.accepted", { day: clock.acceptedOn }),
    !metOn && clock?.legalDue && !stoppedBy && t("days.due", { day: clock.legalDue }),
    !metOn && clock?.promisedDue && !stoppedBy && t("days.promised", { day: clock.promisedDue }),
    metOn && t(progress.state === "exempt" ? "days.exempt" : "days.finished", { day: metOn }),
    !clock?.acceptedOn && !metOn && earliest && t("days.earliest", { day: earliest }),
  ].filter(Boolean);
  return (
    <>
      {days.length > 0 && <p className={styles.days}>{days.join(" · ")}</p>}
      {stoppedBy && (
        <p className={styles.stopped}>
          <span aria-hidden="true">Ⅱ</span>{" "}
          {t("stopped", {
            why: stoppedBy === "correct" ? t("correcting") : word(`statutoryStop.${stoppedBy}`),
          })}
        </p>
      )}
      {remaining !== null && !(stoppedBy && remaining >= 0) && (
        <p className={light ? styles[light] : undefined}>
          {remaining < 0 ? t("overdue", { days: -remaining }) : t("remaining", { days: remaining })}
        </p>
      )}
      {promise && (
        <p className={styles.stopped}>{t("promise", { day: promise.until, who: promise.approvedBy })}</p>
      )}
    </>
  );
}
