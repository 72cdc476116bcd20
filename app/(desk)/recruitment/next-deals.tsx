import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { afterEachTier, type Counter } from "@/lib/domain/next-deal";
import { percentText } from "@/lib/domain/ratio";
import { targetLines } from "@/lib/domain/vocabulary";
import { amounts } from "../_home/amounts";
import { behindHref } from "./addresses";
import type { Recruitment } from "./load";
import styles from "./recruitment.module.css";
import { dealWords } from "./words";

/** What one more deal of each tier would do to every counter and to the amount, and what is still to go. */
export async function NextDeals({ data }: { data: Recruitment }) {
  const [t, money, words] = [await getTranslations("recruitment"), await amounts(), await dealWords()];
  const { tiers, view, recruitment, count, now } = data;
  const outcomes = afterEachTier(count.deals, recruitment);
  if (outcomes.length === 0) return null;
  const nameOf = (id: string | undefined) => {
    const row = tiers.find(({ slug }) => slug === id);
    return row ? words.nameOf(row) : "";
  };
  const number = (value: number) => `${value}`;
  const toGo = (before: number, target: number | null, say: (value: number) => string) =>
    target === null ? "—" : before >= target ? t("toGoDone") : say(target - before);
  const [first] = outcomes;
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="next">
      <h2 id="next">{t("nextTitle")}</h2>
      <p className={styles.note}>
        {t("nextNote", { rule: t(view.rule === "exclusive" ? "ruleExclusive" : "ruleInclusive") })}
      </p>
      <div className="table-frame">
        <table className={`table ${styles.next}`}>
          <thead>
            <tr>
              <td />
              {first?.counters.map(({ tier }) => (
                <th scope="col" key={tier.id}>
                  {nameOf(tier.id)}
                </th>
              ))}
              <th scope="col">{t("amount")}</th>
            </tr>
          </thead>
          <tbody>
            {outcomes.map((one) => (
              <tr key={one.amount}>
                <th scope="row" className={styles.rowHead}>
                  {t("nextOf", { name: nameOf(one.tier?.id) })}
                  <small>{t("nextAt", { amount: money.whole(one.amount) })}</small>
                </th>
                {one.counters.map((counter) => (
                  <Effect
                    key={counter.tier.id}
                    counter={counter}
                    say={number}
                    rows={behindHref(view, now.period, { set: "counted", tier: counter.tier.id })}
                  />
                ))}
                <Effect
                  counter={one.signed}
                  say={money.plain}
                  rows={behindHref(view, now.period, { set: "counted" })}
                />
              </tr>
            ))}
            <tr className="total">
              <th scope="row">{t("toGo")}</th>
              {first?.counters.map(({ tier, before }) => (
                <td key={tier.id}>
                  {toGo(before, tier.targets.zone, (value) => t("deals", { count: `${value}` }))}
                </td>
              ))}
              <td>{toGo(count.amount, recruitment.amountTargets.zone, money.whole)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}

type EffectProps = { counter: Counter; say: (value: number) => string; rows: Route };

/** A counter now, which opens its deals, and with one more. */
async function Effect({ counter, say, rows }: EffectProps) {
  const t = await getTranslations("recruitment");
  const { before, after, attainment, reaches } = counter;
  const now = (
    <Link href={rows} prefetch={false}>
      {say(before)}
    </Link>
  );
  if (before === after)
    return (
      <td className="soft">
        {now} <small>{t("unchanged")}</small>
      </td>
    );
  return (
    <td>
      <span>
        {now} → <b>{say(after)}</b>
      </span>
      <small>
        {targetLines.map((line) => {
          const share = attainment[line];
          return share ? (
            <Fragment key={line}>
              <span className={styles.whole}>
                {t("lineShare", { line: t(line), share: `${percentText(share.n, share.d)}%` })}
              </span>{" "}
            </Fragment>
          ) : null;
        })}
      </small>
      {reaches.map((line) => (
        <small key={line} className={styles.reached}>
          ✓ {t("reaches", { line })}
        </small>
      ))}
    </td>
  );
}
