import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { billionText, type Yuan, yiText } from "@/lib/domain/money";

/** How the home page writes money: 亿元 in Chinese, RMB billion in English, always with one more digit in English. */
export async function amounts() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("figure")]);
  /** The bare number of a card or a sentence, without trailing zeros: 2653. */
  const plain = (yuan: Yuan) => (locale === "en" ? billionText(yuan) : yiText(yuan, 1, true));
  return {
    plain,
    /** The bare number of a table cell, all with the same decimals. */
    cell: (yuan: Yuan) => (locale === "en" ? billionText(yuan, 3, false) : yiText(yuan, 2)),
    /** With its unit, for a sentence. */
    whole: (yuan: Yuan) => t("money", { amount: plain(yuan) }),
  };
}
