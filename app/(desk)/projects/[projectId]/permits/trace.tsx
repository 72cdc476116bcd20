import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import { traceOf } from "@/lib/domain/permit-clock";
import { logIn } from "@/lib/domain/permit-graph";
import { clockSides } from "@/lib/domain/vocabulary";
import { covered, type StepPicture } from "@/lib/permit-picture";
import type { RunningPermits } from "./load";
import styles from "./permits.module.css";

/** The clock of a step day by day: whose day it was, which day of the limit, and why a day off is one. */
export async function Trace({ page, picture }: { page: RunningPermits; picture: StepPicture }) {
  const t = await getTranslations("projectPermits.trace");
  const all = await getTranslations("projectPermits");
  const { file, asOf, calendar } = page;
  const { step, progress, clock } = picture;
  const days = covered(() =>
    traceOf({ step, log: logIn(file, step.code), unlockedOn: progress.unlockedOn, asOf, calendar }),
  );
  return (
    <section className="stack" aria-labelledby="step-trace">
      <h3 id="step-trace">{t("title")}</h3>
      {clock && (
        <p>
          {clockSides.map((side) => (
            <span key={side} className={styles.need}>
              {t(`side.${side}`)} <span className="number">{t("days", { days: clock.days[side] })}</span>
            </span>
          ))}
        </p>
      )}
      {days.year !== null && <p>{all("uncovered", { year: String(days.year) })}</p>}
      {days.value?.length === 0 && <p className="soft">{t("none")}</p>}
      {days.value && days.value.length > 0 && (
        <ScrollFrame look={styles.trace} label={t("title")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("day")}</th>
                <th scope="col">{t("whose")}</th>
                <th scope="col" className="num">
                  {t("counted")}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.value.map(({ day, side, counted, name }) => (
                <tr key={day} data-side={side}>
                  <th scope="row" className="number">
                    {day}
                  </th>
                  <td>
                    {t(`side.${side}`)}
                    {name && <span className="soft"> {name}</span>}
                  </td>
                  <td className="num">{counted ?? "—"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}
