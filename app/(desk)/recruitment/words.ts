import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { TierConditions } from "@/lib/domain/tier";
import type { TierRow } from "./load";
import { dealMoney } from "./money";

type Named = { name: string; english: string };

/** Names in the reader's language and the conditions of a tier in words. */
export async function dealWords() {
  const [t, chains, locale, money] = await Promise.all([
    getTranslations("recruitment"),
    getTranslations("chainName"),
    getLocale(),
    dealMoney(),
  ]);
  const asked = ["leadingEnterprise", "qualityReviewed", "leadingChain"] as const;
  return {
    nameOf: (one: Named) => (locale === "en" ? one.english : one.name),
    // Chains are typed by people; one without a translation is printed as it is.
    chainOf: (chain: string) => (chains.has(chain as never) ? chains(chain as never) : chain),
    threshold: (yuan: number) => t("threshold", { amount: money.whole(yuan) }),
    /** What a tier asks for: ≥30亿元且经高质量评审. */
    conditionsOf: ({ threshold, conditions }: Pick<TierRow, "threshold" | "conditions">) =>
      [
        t("threshold", { amount: money.whole(threshold) }),
        ...asked.filter((key: keyof TierConditions) => conditions[key]).map((key) => t(key)),
      ].join(t("and")),
  };
}
