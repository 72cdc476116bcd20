import { getLocale, getTranslations } from "next-intl/server";
import type { Outlook } from "@/db/forecast";
import type { Yuan } from "@/lib/domain/money";
import { decimalText } from "@/lib/domain/rounding";
import type { BringBack, Uplift } from "@/lib/domain/what-it-takes";
import { amounts } from "./amounts";
import { BackList } from "./back-list";
import styles from "./home.module.css";
import type { Moment } from "./moment";
import score from "./score.module.css";
import { texts } from "./texts";

type Names = ReadonlyMap<string, { shortName: string; english: string }>;
const bold = { b: (chunks: React.ReactNode) => <strong>{chunks}</strong> };

/** What it would take to reach the target, both ways in words; said plainly when it is impossible. */
export async function Takes({ outlook, names, now }: { outlook: Outlook; names: Names; now: Moment }) {
  const [t, locale, money] = [await getTranslations("outlook"), await getLocale(), await amounts()];
  const { takes, back } = outlook;
  const { target, projected, gap, monthsLeft } = takes;
  const amount = { target: money.plain(target), projected: money.plain(projected), gap: money.plain(gap) };
  const departmentOf = (id: string) => names.get(id)?.[locale === "en" ? "english" : "shortName"] ?? id;
  return (
    <section className={`panel ${styles.part} ${score.takes}`} aria-labelledby="takes">
      <h2 id="takes">{t("takesTitle", amount)}</h2>
      <p>
        <span className={score.mark}>{t("estimate")}</span>
        {t(gap > 0 ? "takesPossible" : "takesEnough", amount)}
      </p>
      {monthsLeft === 0 ? (
        <p>{t("over")}</p>
      ) : (
        <>
          {gap > 0 && <p className={styles.note}>{t("takesNote")}</p>}
          <h3>{t("uplift")}</h3>
          <p>
            <UpliftWords uplift={takes.uplift} left={monthsLeft} />
          </p>
          <h3>{t("back")}</h3>
          <p>
            <BackWords back={takes.bringBack} />
          </p>
          <BackList
            projects={back.map((one) => ({ ...one, department: departmentOf(one.departmentId) }))}
            now={now}
          />
        </>
      )}
    </section>
  );
}

async function UpliftWords({ uplift, left }: { uplift: Uplift; left: number }) {
  const [t, money] = [await getTranslations("outlook"), await amounts()];
  if (!uplift.possible) return t.rich("upliftImpossible", { ...bold, ...(await shortOf(uplift)) });
  if (uplift.perMille === 1000) return t("upliftNone");
  const words = t.rich("upliftText", {
    ...bold,
    left: `${left}`,
    times: decimalText(BigInt(uplift.perMille), 3, true),
    perMonth: money.plain(uplift.perMonth),
  });
  return (
    <>
      {words} {t("upliftReached", { reached: money.plain(uplift.reached) })}
    </>
  );
}

async function BackWords({ back }: { back: BringBack }) {
  const [t, money] = [await getTranslations("outlook"), await amounts()];
  if (!back.possible) return t.rich("backImpossible", { ...bold, ...(await shortOf(back)) });
  if (back.projects.length === 0) return t("backNone");
  const gain = back.projects.reduce((sum, one) => sum + one.gain, 0);
  const words = t.rich("backText", {
    ...bold,
    ...texts({ count: back.projects.length }),
    gain: money.plain(gain),
  });
  return (
    <>
      {words} {t("backReached", { reached: money.plain(back.reached) })}
    </>
  );
}

async function shortOf({ most, shortfall }: { most: Yuan; shortfall: Yuan }) {
  const money = await amounts();
  return { most: money.plain(most), short: money.plain(shortfall) };
}
