import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SortedHead } from "@/app/_ui/sorted-head";
import { daysInStage, isSigned, movesUntil, stageOn, sumOf } from "@/lib/domain/deal";
import { countedOn } from "@/lib/domain/deal-count";
import { tierOf } from "@/lib/domain/tier";
import type { DealSort } from "@/lib/inputs/recruitment-url";
import { type SearchParams, sortText } from "@/lib/query";
import { changedHref, dealHref } from "./addresses";
import type { Recruitment } from "./load";
import { dealMoney } from "./money";
import styles from "./recruitment.module.css";
import { dealWords } from "./words";

/** The deals as rows under their sum, in the order of the address. */
export async function DealTable({ data, params }: { data: Recruitment; params: SearchParams }) {
  const [t, money] = [await getTranslations("recruitment"), await dealMoney()];
  const { listed, view } = data;
  const head = (label: string, key: DealSort | null, numeric = false) => (
    <SortedHead
      label={label}
      by={key}
      sort={view.sort}
      to={(sort) => changedHref(params, { sort: sortText(sort) })}
      numeric={numeric}
    />
  );
  return (
    <div className="table-frame">
      <table className={`table ${styles.deals}`}>
        <caption className="hidden-text">{t("caption")}</caption>
        <thead>
          <tr>
            {head(t("name"), "name")}
            {head(t("stage"), "stage")}
            {head(t("days"), "days", true)}
            {head(t("columnAmount"), "amount", true)}
            {head(t("signedOn"), "signed")}
            {head(t("tier"), null)}
            {head(t("chain"), "chain")}
            {head(t("linked"), null, true)}
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row">
              {t("total")} {t("deals", { count: `${listed.length}` })}
            </th>
            <td />
            <td />
            <td className="num">{money.cell(sumOf(listed))}</td>
            <td colSpan={4} />
          </tr>
          {listed.map((deal) => (
            <DealRow key={deal.id} deal={deal} data={data} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function DealRow({ deal, data }: { deal: Recruitment["listed"][number]; data: Recruitment }) {
  const [t, stages, money, words] = [
    await getTranslations("recruitment"),
    await getTranslations("dealStage"),
    await dealMoney(),
    await dealWords(),
  ];
  const { asOf, period } = data.now;
  const stage = stageOn(deal, asOf);
  const tier = tierOf(deal, data.tiers);
  const row = data.tiers.find(({ slug }) => slug === tier?.id);
  const days = daysInStage(deal, asOf);
  const dollars = money.dollars(deal);
  return (
    <tr data-deal={deal.id}>
      <th scope="row" className={styles.dealName}>
        <Link href={dealHref(deal.id, period)} prefetch={false}>
          {words.nameOf(deal)}
        </Link>
        <small>{deal.enterprise}</small>
      </th>
      <td className={styles.whole}>
        {stage && stages(stage)}
        <small>{movesUntil(deal, asOf).at(-1)?.on}</small>
      </td>
      <td className="num">{days === null ? "—" : t("daysIn", { days })}</td>
      <td className="num">
        {money.cell(deal.amount)}
        {dollars && <small>{dollars}</small>}
      </td>
      <td className={styles.whole}>{countedOn(deal, asOf, { includeFramework: false }) ?? "—"}</td>
      <td className={styles.tier}>
        {row && stage && isSigned(stage) && words.nameOf(row)}
        {row && !(stage && isSigned(stage)) && (
          <span className="soft">{t("tierOnSigning", { name: words.nameOf(row) })}</span>
        )}
        {!row && <span className="soft">{t("none")}</span>}
      </td>
      <td>{deal.leadingChain ? words.chainOf(deal.leadingChain) : "—"}</td>
      <td className="num">{deal.projectIds.length === 0 ? "—" : deal.projectIds.length}</td>
    </tr>
  );
}
