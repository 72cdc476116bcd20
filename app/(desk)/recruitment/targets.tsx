import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { percentText } from "@/lib/domain/ratio";
import { amounts } from "../_home/amounts";
import { texts } from "../_home/texts";
import { behindHref } from "./addresses";
import { Bar } from "./bar";
import type { Line, Recruitment } from "./load";
import styles from "./recruitment.module.css";
import { dealWords } from "./words";

type Counter = {
  key: string;
  name: string;
  value: number;
  text: string;
  lines: Line[];
  say: (n: number) => string;
  rows: Route;
};

/** Every counter against both of its target lines, with 推算 where the target was not printed. */
export async function Targets({ data }: { data: Recruitment }) {
  const [t, money, words] = [await getTranslations("recruitment"), await amounts(), await dealWords()];
  const { count, view, tiers, tierLines, now } = data;
  const counters: Counter[] = [
    {
      key: "amount",
      name: t("amount"),
      value: count.amount,
      text: money.whole(count.amount),
      lines: data.amountLines,
      say: money.whole,
      rows: behindHref(view, now.period, { set: "counted" }),
    },
    ...data.countedTiers.flatMap(({ tier, ...counted }) => {
      const row = tiers.find(({ slug }) => slug === tier.id);
      if (!row) return [];
      const value = counted[view.rule].length;
      const say = (number: number) => t("deals", { count: `${number}` });
      return [
        {
          key: tier.id,
          name: words.nameOf(row),
          value,
          text: say(value),
          lines: tierLines.get(tier.id) ?? [],
          say,
          rows: behindHref(view, now.period, { set: "counted", tier: tier.id }),
        },
      ];
    }),
  ];
  const attained = (line: Line["line"]) =>
    counters.flatMap(({ value, lines }) =>
      lines.filter((one) => one.line === line).map(({ target }) => value >= target),
    );
  const [city, zone] = [attained("city"), attained("zone")];
  return (
    <section className={`panel ${styles.part}`} aria-labelledby="targets">
      <h2 id="targets">
        {t("targetsTitle", {
          city: city.length,
          ...texts({
            reachedCity: city.filter(Boolean).length,
            zone: zone.length,
            reachedZone: zone.filter(Boolean).length,
          }),
        })}
      </h2>
      <p className={styles.note}>{t("targetsNote", { rule: t(view.rule) })}</p>
      <ul className={styles.counters}>
        {counters.map(({ key, name, value, text, lines, say, rows }) => (
          <li key={key}>
            <div className={styles.counterHead}>
              <span>{name}</span>
              <Link href={rows} prefetch={false}>
                <strong className="number">{text}</strong>
              </Link>
            </div>
            <Bar value={value} marks={lines.map(({ line, target }) => ({ at: target, look: line }))} />
            <div className={styles.counterLines}>
              {lines.length === 0 && t("noLines")}
              {lines.map(({ line, target, inferred }) => (
                <span key={line} data-look={line}>
                  {t("lineTarget", { line: t(line), target: say(target), inferred: inferred ? "yes" : "no" })}{" "}
                  <b>{percentText(value, target)}%</b>
                  {value >= target && <span className={styles.reached}> ✓ {t("reached")}</span>}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
