import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { byStage, daysInStage, isSigned, sumOf } from "@/lib/domain/deal";
import { tierOf } from "@/lib/domain/tier";
import { type DealStage, dealStages } from "@/lib/domain/vocabulary";
import { dealHref } from "./addresses";
import type { Recruitment } from "./load";
import { dealMoney } from "./money";
import styles from "./recruitment.module.css";
import { dealWords } from "./words";

type Deal = Recruitment["listed"][number];

/** The stages side by side, in each the deal that has waited longest first. */
export async function Board({ data }: { data: Recruitment }) {
  const [t, stages, money] = [
    await getTranslations("recruitment"),
    await getTranslations("dealStage"),
    await dealMoney(),
  ];
  const { listed, scope, now } = data;
  const board = byStage(listed, now.asOf);
  const age = (deal: Deal) => daysInStage(deal, now.asOf) ?? 0;
  // Whoever sees no deal before signing needs no empty columns for them.
  const shown = dealStages.filter(
    (stage) => scope !== "none" || isSigned(stage) || stage === "cancelled" || board[stage].length > 0,
  );
  return (
    <div className={styles.boardFrame}>
      <ol className={styles.board}>
        {shown.map((stage) => {
          const deals = board[stage].toSorted((a, b) => age(b) - age(a));
          const [oldest] = deals;
          return (
            <li key={stage} data-stage={stage} data-empty={deals.length === 0 || undefined}>
              <header>
                <h3>{stages(stage)}</h3>
                <span className={`soft ${styles.whole}`}>
                  {deals.length === 0
                    ? t("boardNone")
                    : t("columnNote", { count: `${deals.length}`, amount: money.whole(sumOf(deals)) })}
                </span>
                {oldest && stageAges(stage) && (
                  <span className="soft">{t("longest", { days: age(oldest) })}</span>
                )}
              </header>
              <ul>
                {deals.map((deal) => (
                  <DealCard key={deal.id} deal={deal} stage={stage} days={age(deal)} data={data} />
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Deals do not wait in their last stages. */
const stageAges = (stage: DealStage) => stage !== "production" && stage !== "cancelled";

type CardProps = { deal: Deal; stage: DealStage; days: number; data: Recruitment };

async function DealCard({ deal, stage, days, data }: CardProps) {
  const [t, money, words] = [await getTranslations("recruitment"), await dealMoney(), await dealWords()];
  const tier = tierOf(deal, data.tiers);
  const row = data.tiers.find(({ slug }) => slug === tier?.id);
  const dollars = money.dollars(deal);
  return (
    <li className={styles.dealCard}>
      <Link className={styles.dealLink} href={dealHref(deal.id, data.now.period)} prefetch={false}>
        {words.nameOf(deal)}
      </Link>
      <span className={styles.dealAmount}>
        <strong className="number">{money.whole(deal.amount)}</strong>
        <span className="soft">{t("daysIn", { days })}</span>
      </span>
      {dollars && <small>{dollars}</small>}
      <small>{deal.enterprise}</small>
      {row && (
        <small className={styles.tierMark}>
          {isSigned(stage) ? words.nameOf(row) : t("tierOnSigning", { name: words.nameOf(row) })}
        </small>
      )}
    </li>
  );
}
