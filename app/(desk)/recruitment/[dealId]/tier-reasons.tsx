import { getTranslations } from "next-intl/server";
import type { Deal } from "@/db/deals";
import { isSigned } from "@/lib/domain/deal";
import { checkTiers } from "@/lib/domain/tier-check";
import type { DealStage } from "@/lib/domain/vocabulary";
import type { TierRow } from "../load";
import { dealMoney } from "../money";
import { dealWords } from "../words";
import styles from "./deal.module.css";

type Props = { deal: Deal; tiers: readonly TierRow[]; signed: DealStage | null };

/** The tier that the deal falls into, and why: every condition of every tier. Rule: section 6. */
export async function TierReasons({ deal, tiers, signed: stage }: Props) {
  const [t, words, money] = [await getTranslations("recruitment"), await dealWords(), await dealMoney()];
  const checked = checkTiers(deal, tiers);
  const own = checked.find(({ counts }) => counts);
  const signed = stage !== null && isSigned(stage) ? "yes" : "no";
  return (
    <section className="panel stack" aria-labelledby="tier">
      <div>
        <h2 id="tier">
          {t("deal.tierTitle", {
            tier: own ? "one" : "none",
            signed,
            name: own ? words.nameOf(own.tier) : "",
          })}
        </h2>
        <p className="soft">
          {t("deal.tierNote")}
          {own && own !== checked.at(-1) && ` · ${t("deal.inclusiveNote")}`}
        </p>
      </div>
      <ol className={styles.tiers}>
        {checked.map(({ tier, checks, counts }) => (
          <li key={tier.id} data-counts={counts || undefined}>
            <h3>
              {words.nameOf(tier)}
              {counts && <span className={styles.counts}>✓ {t("deal.counts")}</span>}
              <span className={styles.version}> {t("rules.version", { version: `${tier.version}` })}</span>
            </h3>
            <ul>
              {checks.map(({ asks, met }) => (
                <li key={asks} className={styles.check} data-met={met || undefined}>
                  <span aria-hidden="true">{met ? "✓" : "✗"}</span>{" "}
                  {asks === "threshold"
                    ? t("thresholdCheck", {
                        amount: money.whole(deal.amount),
                        met: met ? "yes" : "no",
                        threshold: money.whole(tier.threshold),
                      })
                    : t("chip", { name: t(asks), value: t(met ? "deal.met" : "deal.unmet") })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
