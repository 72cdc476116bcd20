import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { percentText } from "@/lib/domain/ratio";
import { amounts } from "../_home/amounts";
import { texts } from "../_home/texts";
import { behindHref } from "./addresses";
import { Bar } from "./bar";
import type { Recruitment } from "./load";
import styles from "./recruitment.module.css";

const steps = ["signed", "registered", "started", "production"] as const;

/** 签约 → 履约 → 开工 → 投产 of this year's deals, each rate with its fraction. Rule: section 6. */
export async function Landing({ data }: { data: Recruitment }) {
  const [t, money] = [await getTranslations("recruitment"), await amounts()];
  const { landing, view, now } = data;
  const most = landing.steps.signed.count;
  const counts = texts({
    registered: landing.steps.registered.count,
    started: landing.steps.started.count,
    production: landing.steps.production.count,
  });
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="landing">
      <h2 id="landing">{t("landingTitle", { signed: most, ...counts })}</h2>
      <p className={styles.note}>{t("landingNote")}</p>
      <ol className={styles.funnel}>
        {steps.map((step) => {
          const { count, amount } = landing.steps[step];
          const rate = step === "signed" ? null : landing.rates[step];
          return (
            <li key={step}>
              <div className={styles.counterHead}>
                <span>
                  {t(`landing.${step}`)}
                  {rate && step !== "signed" && (
                    <span className="soft">
                      {" · "}
                      {t("rateText", {
                        name: t(`rate.${step}`),
                        share: rate.d === 0 ? "—" : `${percentText(rate.n, rate.d)}%`,
                        ...texts({ n: rate.n, d: rate.d }),
                      })}
                    </span>
                  )}
                </span>
                <Link href={behindHref(view, now.period, { set: "counted", reached: step })} prefetch={false}>
                  {t("dealsAmount", { count: `${count}`, amount: money.whole(amount) })}
                </Link>
              </div>
              <Bar value={count} most={most} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
