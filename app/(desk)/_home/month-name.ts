import "server-only";
import { getTranslations } from "next-intl/server";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";

/** Writes a period as a month in the reader's language: 2021年3月, March 2021. */
export async function monthName() {
  const t = await getTranslations("app");
  return (period: Period) => t("periodName", { year: `${yearOf(period)}`, month: `${monthOf(period)}` });
}
