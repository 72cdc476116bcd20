import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { billionText, type Yuan, yiText } from "@/lib/domain/money";
import { decimalText, withCommas } from "@/lib/domain/rounding";
import { moneyBlanks } from "@/lib/sentence";

type InDollars = { dollars: number | null; rate: number | null };

/** How deals write money: 亿元 (RMB billion), and 万美元 with the rate it was turned into yuan at. */
export async function dealMoney() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("recruitment")]);
  /** For a table: two decimals, four where two would not be exact. */
  const cell = (yuan: Yuan) => {
    const more = yuan % 1_000_000 === 0 ? 0 : 2;
    return locale === "en" ? billionText(yuan, 3 + more, false) : yiText(yuan, 2 + more);
  };
  const plain = (yuan: Yuan) => (locale === "en" ? billionText(yuan, 5) : yiText(yuan, 4, true));
  return {
    cell,
    /** The bare number, exact to 万元. */
    plain,
    /** With its unit, for a sentence. */
    whole: (yuan: Yuan) => t("yuan", { amount: plain(yuan) }),
    dollars: ({ dollars, rate }: InDollars) =>
      dollars === null || rate === null
        ? null
        : t("dollarText", {
            ...moneyBlanks("dollars", dollars),
            million: withCommas(decimalText(BigInt(dollars), 6, true)),
            rate: decimalText(BigInt(rate), 4, true),
          }),
  };
}
