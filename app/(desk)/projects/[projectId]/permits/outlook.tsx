import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/domain/day";
import { lateness, type PermitOutlook } from "@/lib/domain/permit-outlook";
import type { WorkCalendar } from "@/lib/domain/work-calendar";
import { covered, type PathStep } from "@/lib/permit-picture";
import type { RunningPermits } from "./load";
import styles from "./permits.module.css";

/** The earliest day of the construction permit against the planned start, and how it is reckoned. Rule: section 8. */
export async function Outlook({ page }: { page: RunningPermits }) {
  const t = await getTranslations("projectPermits");
  const { picture, start } = page;
  const { outlook, uncovered } = picture;
  return (
    <div className={styles.outlook}>
      {outlook && <Verdict calendar={page.calendar} outlook={outlook} planned={start?.baseline ?? null} />}
      {uncovered && <p className="notice notice-yellow">{t("uncovered", { year: String(uncovered) })}</p>}
      {outlook?.earliest && <How page={page} earliest={outlook.earliest} />}
    </div>
  );
}

type Of = { calendar: WorkCalendar; outlook: PermitOutlook; planned: Day | null };

/** The construction permit in one sentence: there, or possible when and how far from the planned start. */
export async function Verdict({ calendar, outlook, planned }: Of) {
  const t = await getTranslations("projectPermits");
  const { earliest, grantedOn, code } = outlook;
  if (!code) return <p>{t("outlook.noPermit")}</p>;
  if (grantedOn) return <p>{t("outlook.granted", { day: grantedOn })}</p>;
  if (!earliest) return null;
  const late = planned && covered(() => lateness(earliest, planned, calendar));
  const text = t("outlook.earliest", { day: earliest });
  if (!planned || !late) return <p className={styles.verdict}>{t("outlook.noPlan", { text })}</p>;
  if (late.year !== null) return <p>{t("uncovered", { year: String(late.year) })}</p>;
  if (late.value === 0)
    return (
      <p className={styles.verdict}>
        <span aria-hidden="true">✓</span> {t("outlook.inTime", { text, planned })}
      </p>
    );
  return (
    <p className={`${styles.verdict} alarm`}>
      <span aria-hidden="true">▲</span>{" "}
      <strong>{t("outlook.late", { text, planned, days: late.value })}</strong>
    </p>
  );
}

async function How({ page, earliest }: { page: RunningPermits; earliest: Day }) {
  const t = await getTranslations("projectPermits.how");
  const { picture, words, asOf } = page;
  const name = (code: string) => {
    const found = picture.steps.find(({ step }) => step.code === code);
    return found ? words.step(found.step) : code;
  };
  const line = ({ basis, days, ...one }: PathStep) =>
    t(`basis.${basis}`, { ...one, step: name(one.code), days, working: one.workingDays });
  return (
    <details className={styles.how}>
      <summary>{t("title", { count: picture.path.length })}</summary>
      <p className="soft">{t("rule", { day: asOf })}</p>
      <ol>
        {picture.path.map((one) => (
          <li key={one.code}>{line(one)}</li>
        ))}
      </ol>
      <p className="soft">
        {t("sum", {
          day: earliest,
          days: picture.path.reduce((sum, { workingDays }) => sum + workingDays, 0),
        })}
      </p>
    </details>
  );
}
