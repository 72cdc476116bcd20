import "server-only";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { aboutWords } from "@/app/_comments/about";
import { alertSpeaker } from "@/app/(desk)/alerts/words";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import type { WorkItem } from "@/db/work-item";
import type { Day } from "@/lib/domain/day";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { type AlertRule, alertRules } from "@/lib/domain/vocabulary";
import { parseSubject } from "@/lib/subject";

const isRule = (text: string): text is AlertRule => alertRules.some((one) => one === text);

/** A day in the reader's words, 4月25日周日; with its year where that is not this one. */
export async function dayWords(today: Day) {
  const format = await getFormatter();
  return (day: Day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      timeZone: "UTC",
      ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
      month: "long",
      day: "numeric",
      weekday: "short",
    });
}

/** The words of an item: what it is about, what more there is to say, and who asks. */
export async function workWords(today: Day) {
  const [t, alert, english, names, speaker, aboutOf] = [
    await getTranslations("inbox"),
    await getTranslations("alert"),
    (await getLocale()) === "en",
    await readNames(store()),
    await alertSpeaker(today),
    await aboutWords(),
  ];
  const month = (period: Period) => ({ year: String(yearOf(period)), month: String(monthOf(period)) });
  const stepOf = (code: string) => {
    const step = names.permitSteps.get(code);
    return `${code} ${(english ? step?.english : step?.name) ?? ""}`.trim();
  };
  return {
    title({ kind, name, english: other, place, projectId, period }: WorkItem): string {
      if (kind === "period" && period) return t("periodOf", month(period));
      if ((kind === "alert" || kind === "promise") && projectId === null && isRule(place))
        return speaker.subject(place, name);
      const subject = kind === "mention" ? parseSubject(place) : null;
      if (subject) return [name, aboutOf(subject)].filter(Boolean).join(" · ");
      return english && other ? other : name;
    },
    details({ kind, place, period, text, by }: WorkItem): string[] {
      if (kind === "mention") return [`${by ? t("asks.mention", { who: by }) : ""}${text}`];
      if (kind === "period") return [t("periodNote")];
      return [
        period && (kind === "indicator" ? t("indicatorOf", month(period)) : t("reportOf", month(period))),
        isRule(place) && alert(`rule.${place}`),
        (kind === "permit-due" || kind === "permit-promise") && stepOf(place),
        kind === "report-returned" && text && t("returnedFor", { reason: text }),
        ["proposal", "plan", "problem", "problem-concerned"].includes(kind) && text,
      ].filter((part) => typeof part === "string" && part !== "") as string[]; // what is left are words
    },
    asks({ kind, by: who, since: on }: WorkItem): string | null {
      if (who === null) return null;
      switch (kind) {
        case "report-returned":
        case "report-draft":
        case "report-missing":
          return t("asks.report", { who, on: on ?? "" });
        case "problem":
        case "problem-concerned":
          return t("asks.problem", { who });
        case "order-sign":
        case "order-feedback":
        case "order-finish":
        case "order-closing":
        case "order-extension":
        case "order-issue":
        case "report-review":
        case "proposal":
        case "plan":
        case "promise":
          return t(`asks.${kind}`, { who });
        default:
          return null;
      }
    },
  };
}
export type WorkWords = Awaited<ReturnType<typeof workWords>>;
