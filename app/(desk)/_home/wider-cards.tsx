import { getLocale, getTranslations } from "next-intl/server";
import type { ScoreCard } from "@/db/score-card";
import type { DealScore } from "@/db/score-deals";
import { straightLine } from "@/lib/domain/figures";
import { monthOf } from "@/lib/domain/period";
import { gapPointsTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import { divideRounded } from "@/lib/domain/rounding";
import { dealsHref } from "./addresses";
import { amounts } from "./amounts";
import { Explained } from "./explained";
import { IndicatorsCard } from "./indicators-card";
import type { Moment } from "./moment";
import { SlotsCard } from "./slots-card";
import { texts } from "./texts";
import { TiersCard } from "./tiers-card";
import { Trend } from "./trend";

/** Recruitment with its tiers, 双十工程 and the indicators of the zone, in the article's order. */
export async function WiderCards({ card, now }: { card: ScoreCard; now: Moment }) {
  const isEnglish = (await getLocale()) === "en";
  return (
    <>
      <SignedCard deals={card.deals} now={now} />
      <TiersCard tiers={card.deals.tiers} now={now} isEnglish={isEnglish} />
      {card.slots && <SlotsCard slots={card.slots} now={now} isEnglish={isEnglish} />}
      <IndicatorsCard indicators={card.indicators} now={now} />
    </>
  );
}

async function SignedCard({ deals, now }: { deals: DealScore; now: Moment }) {
  const [t, h, money] = [await getTranslations("score"), await getTranslations("home"), await amounts()];
  const { count, amount, target, months } = deals;
  const shared = {
    label: t("signed"),
    value: money.plain(amount),
    unit: h("money"),
    href: dealsHref(now.period),
    now,
  };
  if (target === null) return <Explained {...shared} note={t("signedNoTarget", texts({ count }))} how="" />;
  const line = straightLine(target, now.period);
  const due = Number(divideRounded(BigInt(line.n), BigInt(line.d)));
  const gap = gapPointsTenths(amount, target, line.n, line.d * target) ?? 0;
  const share = percentText(amount, target);
  return (
    <Explained
      {...shared}
      target={t("of", { target: money.plain(target) })}
      trend={
        <Trend
          months={months}
          of={(month) => month.amount}
          against={(month) => (target * monthOf(month.period)) / 12}
          say={money.plain}
        />
      }
      note={t(
        "signedNote",
        texts({
          count,
          share,
          gap: tenthsText(Math.abs(gap)),
          amount: money.whole(Math.abs(amount - due)),
          side: amount < due ? "low" : "high",
        }),
      )}
      how={t("signedHow", {
        amount: money.whole(amount),
        target: money.whole(target),
        share,
        month: `${monthOf(now.period)}`,
        line: percentText(monthOf(now.period), 12),
        due: money.whole(due),
      })}
    />
  );
}
