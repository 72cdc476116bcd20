import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Deal } from "@/db/deals";
import type { Names } from "@/db/project-page";
import { dealWords } from "../words";
import styles from "./deal.module.css";

type Props = { deal: Deal; names: Names; amount: string; dollars: string | null; children: ReactNode };

/** Who signs what for how much; an amount in dollars with the rate it was turned into yuan at. */
export async function Facts({ deal, names, amount, dollars, children }: Props) {
  const [t, locale, words] = [await getTranslations("recruitment"), await getLocale(), await dealWords()];
  const office = names.offices.find(({ id }) => id === deal.departmentId);
  const recognised = (["leadingEnterprise", "qualityReviewed"] as const)
    .filter((key) => deal[key])
    .map((key) => t(key));
  const rows: [string, ReactNode, boolean?][] = [
    [
      t("deal.amount"),
      <>
        <strong className="number">{amount}</strong>
        {dollars && <small>{dollars}</small>}
      </>,
    ],
    [t("deal.enterprise"), deal.enterprise],
    [t("deal.chain"), deal.leadingChain ? words.chainOf(deal.leadingChain) : t("deal.none")],
    [t("deal.conditions"), recognised.join(t("and")) || t("deal.none")],
    [t("deal.department"), (locale === "en" ? office?.english : office?.name) ?? "—"],
    [t("deal.officer"), names.people.get(deal.officerId) ?? "—"],
    [t("deal.printedName"), deal.printedName],
    [t("deal.english"), deal.english],
    [t("deal.content"), deal.content || "—", true],
  ];
  return (
    <section className="panel stack" aria-labelledby="facts">
      <h2 id="facts">{t("deal.facts")}</h2>
      {deal.sample && <p className="notice">{t(deal.realName ? "deal.sampleNote" : "deal.sample")}</p>}
      <dl className={styles.facts}>
        {rows.map(([label, value, wide]) => (
          <div key={label} className={wide ? styles.wide : undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
