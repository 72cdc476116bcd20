import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import { keptSubjects } from "@/db/alerts";
import { store } from "@/db/store";
import { knownWorkCalendar } from "@/db/work-calendar";
import { type AlertWords, alertSentence } from "@/lib/alert-sentence";
import type { Day } from "@/lib/domain/day";
import { type MilestoneKind, milestoneKinds } from "@/lib/domain/vocabulary";
import { UncoveredYear, workingDaysIn } from "@/lib/domain/work-calendar";

type Said = Pick<Parameters<typeof alertSentence>, 0 | 1>;
const isKind = (kind: string): kind is MilestoneKind => milestoneKinds.some((one) => one === kind);

/** Speaks alerts in the reader's language: names of what they are about, and their two sentences as of today. */
export async function alertSpeaker(today: Day) {
  const [t, milestone, english] = [
    await getTranslations("alert"),
    await getTranslations("milestone"),
    (await getLocale()) === "en",
  ];
  const { indicators, tiers, departments } = await keptSubjects(store());
  const calendar = await knownWorkCalendar(store());
  const words: AlertWords = {
    english,
    milestone: (kind) => (isKind(kind) ? milestone(kind) : kind),
    indicator(id) {
      const row = indicators.get(id);
      const printed = { unit: (english ? row?.englishUnit : row?.unit) ?? "", decimals: row?.decimals ?? 2 };
      return { name: (english ? row?.english : row?.name) ?? id, printed };
    },
    tier: (id) => (english ? tiers.get(id)?.english : tiers.get(id)?.name) ?? id,
    workingDays(from, to) {
      try {
        return workingDaysIn(calendar, from, to);
      } catch (error) {
        if (error instanceof UncoveredYear) return null;
        throw error;
      }
    },
  };
  return {
    english,
    department(id: string | null) {
      const row = id === null ? undefined : departments.get(id);
      return (english ? row?.english : row?.shortName) ?? (id === null ? t("zone") : id);
    },
    /** An indicator or a tier, by the name people know. */
    subject: (rule: Said[0], id: string) =>
      rule === "indicator-behind" ? words.indicator(id).name : rule === "tier-behind" ? words.tier(id) : id,
    says(rule: Said[0], facts: Said[1]) {
      const { key, values } = alertSentence(rule, facts, today, words);
      // Which values a sentence asks for depends on its key; a test says every one of them.
      const all = values as never;
      return { says: t(`says.${key}`, all), clears: t(`clears.${key}`, all) };
    },
  };
}

export type AlertSpeaker = Awaited<ReturnType<typeof alertSpeaker>>;
