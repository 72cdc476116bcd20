import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/domain/day";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import type { RegisterView } from "@/lib/inputs/register-url";
import type { Chip } from "./chips";
import { shownOf } from "./pager";

type Props = { view: RegisterView; time: { period: Period; asOf: Day }; chips: Chip[]; count: number };

/** What only paper needs: as of when, in which unit, by which filters and yardstick, and which rows of how many. */
export async function Paper({ view, time, chips, count }: Props) {
  const t = await getTranslations();
  const period = { year: String(yearOf(time.period)), month: String(monthOf(time.period)) };
  const parts = [
    t("app.periodName", period),
    t("app.dataAsOf", { day: time.asOf }),
    t("register.unit"),
    t("register.yardstick", { name: t(`preset.${view.yardstick}`) }),
    ...chips.map((chip) => chip.label),
    t("register.shown", shownOf(view, count)),
  ];
  return <p className="print-only register-paper">{parts.join(" · ")}</p>;
}
