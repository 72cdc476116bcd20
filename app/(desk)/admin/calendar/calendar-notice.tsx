import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { businessDay } from "@/app/_server/as-of";
import { readCalendarWarning } from "@/db/calendar-effect";
import { store } from "@/db/store";
import { calendarHref } from "./addresses";

/** Says that a year without a table of working days is wanted now or soon. */
export async function CalendarNotice() {
  const t = await getTranslations("workCalendar");
  const warning = await readCalendarWarning(store(), await businessDay());
  if (!warning) return null;
  return (
    <p className={warning.why === "season" ? "notice notice-yellow" : "notice notice-red"} role="alert">
      {t(`warning.${warning.why}`, { year: `${warning.year}` })}{" "}
      <Link href={calendarHref({ year: warning.year })}>{t("maintain")}</Link>
    </p>
  );
}
