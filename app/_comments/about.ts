import "server-only";
import { getTranslations } from "next-intl/server";
import { monthOf, yearOf } from "@/lib/domain/period";
import type { Subject } from "@/lib/subject";

/** What a subject is called: 2021年3月月报, 手续A10, 问题. */
export async function aboutWords() {
  const t = await getTranslations("comment");
  return (subject: Subject): string => {
    if (subject.kind === "month")
      return t("about.month", { year: yearOf(subject.period), month: monthOf(subject.period) });
    return subject.kind === "step" ? t("about.step", { step: subject.id }) : t(`about.${subject.kind}`);
  };
}
