import { getFormatter, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { clockSides } from "@/lib/domain/vocabulary";
import styles from "../../permits.module.css";
import { StateMark } from "../../state-mark";
import { TimeLeft } from "../../time-left";
import type { StepPage } from "./load";

/** State, due days and whose working days were used. Rule: section 8, three clocks. */
export async function Clock({ data }: { data: StepPage }) {
  const [t, all, states, format] = [
    await getTranslations("permits.file"),
    await getTranslations("permits"),
    await getTranslations("permitState"),
    await getFormatter(),
  ];
  const { clock, now, step, today, calendar, promise } = data;
  const state = <StateMark state={now.state} label={states(now.state)} />;
  const promised = promise && (
    <p className={promise.until < today ? "notice notice-red" : "notice notice-yellow"}>
      {promise.missing.length > 0
        ? t("promiseItems", {
            day: promise.until,
            who: promise.approvedBy,
            items: format.list(promise.missing, { type: "unit" }),
          })
        : t("promise", { day: promise.until, who: promise.approvedBy })}{" "}
      <TimeLeft due={promise.until} today={today} calendar={calendar} promise />
    </p>
  );
  if ("uncovered" in clock)
    return (
      <section className="panel stack" aria-labelledby="clock">
        <h2 id="clock">{t("clock")}</h2>
        <p>{state}</p>
        <p className="notice notice-red">{t("uncovered", { year: `${clock.uncovered}` })}</p>
        {promised}
      </section>
    );
  const { days } = clock;
  const total = clockSides.reduce((sum, side) => sum + days[side], 0);
  const left: ReactNode = clock.stoppedBy ? (
    <>
      {all("stands")} · {all(`stopOf.${clock.stoppedBy}`)}
    </>
  ) : clock.remaining === null ? (
    clock.acceptedOn && !clock.finishedOn ? (
      all("noLimit")
    ) : (
      "—"
    )
  ) : (
    <TimeLeft due={clock.legalDue} today={today} calendar={calendar} />
  );
  const rows: [string, ReactNode][] = [
    [t("accepted"), clock.acceptedOn ?? "—"],
    [t("legalDue"), clock.legalDue ?? "—"],
    [t("promisedDue"), clock.promisedDue ?? "—"],
    clock.finishedOn ? [t("finished"), clock.finishedOn] : [t("left"), left],
  ];
  return (
    <section className="panel stack" aria-labelledby="clock">
      <h2 id="clock">
        {t("clock")} {state}
      </h2>
      {now.unlockedOn && !clock.acceptedOn && !now.met && <p>{t("unlocked", { day: now.unlockedOn })}</p>}
      <dl className={styles.clock}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!step.event && (
        <table className={`table ${styles.days}`}>
          <caption>{t("days")}</caption>
          <thead>
            <tr>
              {clockSides.map((side) => (
                <th key={side} scope="col" className="num">
                  {t(`dayOf.${side}`)}
                </th>
              ))}
              <th scope="col" className="num">
                {t("total")}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              {clockSides.map((side) => (
                <td key={side} className="num">
                  {days[side]}
                </td>
              ))}
              <td className="num">
                <b>{total}</b>
              </td>
            </tr>
          </tbody>
        </table>
      )}
      {promised}
    </section>
  );
}
