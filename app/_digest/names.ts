import "server-only";
import { createTranslator } from "next-intl";
import type { Locale } from "@/app/_server/i18n";
import { keptSubjects } from "@/db/alerts";
import { keptNames } from "@/db/project-page";
import type { Store } from "@/db/types";
import english from "@/lib/messages/en.json";
import chinese from "@/lib/messages/zh-CN.json";

/** Says a sentence by its whole key; what is sent has a language of its own, whoever looks at the page. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

export function sayIn(locale: Locale): Say {
  const messages = locale === "en" ? english : chinese;
  // Keys are made of topics and events; a test says every one of them.
  return createTranslator({ locale, messages, timeZone: "Asia/Shanghai" } as never) as unknown as Say;
}

/** What the ids of a digest are called in a language. */
export async function digestNames(store: Store, locale: Locale) {
  const { indicators, tiers, departments } = await keptSubjects(store);
  const { people } = await keptNames(store);
  const isEnglish = locale === "en";
  return {
    english: isEnglish,
    office(id: string | null) {
      const row = id === null ? undefined : departments.get(id);
      return (isEnglish ? row?.english : row?.shortName) ?? id ?? "";
    },
    officer: (id: string | null) => (id && people.get(id)) ?? "",
    indicator: (id: string) => (isEnglish ? indicators.get(id)?.english : indicators.get(id)?.name) ?? id,
    tier: (id: string) => (isEnglish ? tiers.get(id)?.english : tiers.get(id)?.name) ?? id,
  };
}

export type DigestNames = Awaited<ReturnType<typeof digestNames>>;
