import { getLocale, getTranslations } from "next-intl/server";
import type { IndicatorRow } from "@/db/indicators";
import { readNames } from "@/db/names";
import { store } from "@/db/store";

/** What indicators are called in the reader's language. */
export async function indicatorWords() {
  const [t, locale, names] = await Promise.all([
    getTranslations("indicator"),
    getLocale(),
    readNames(store()),
  ]);
  const english = locale === "en";
  const owner = (id: string | null): string => {
    if (id === null) return t("fromRows");
    const office = names.departments.get(id);
    return (english ? office?.english : office?.shortName) ?? "—";
  };
  return {
    name: (one: IndicatorRow) => (english ? one.english : one.name),
    unit: (one: IndicatorRow) => (english ? one.englishUnit : one.unit),
    caveat: (one: IndicatorRow) => (english ? one.englishCaveat : one.caveat),
    printed: (one: IndicatorRow) => ({
      unit: english ? one.englishUnit : one.unit,
      decimals: one.decimals,
    }),
    owner,
  };
}
export type Words = Awaited<ReturnType<typeof indicatorWords>>;
