import { getTranslations } from "next-intl/server";
import type { CycleRow } from "@/db/report-cycle";
import { type Day, daysBetween } from "@/lib/domain/day";
import { isOwed } from "@/lib/domain/on-time";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";

/** What is pasted into the group, and how many projects it names. */
export type UrgeText = { text: string; owed: number; urgedOn: Day | null };
type Office = { id: string; name: string };
type Times = { period: Period; cutoff: Day; today: Day };

// A message that names more is not read to its end.
const named = 10;

/** The reminder of everything that is owed, by department and officer; null when nothing is. */
export async function urgeText(
  rows: readonly CycleRow[],
  offices: readonly Office[],
  times: Times,
): Promise<UrgeText | null> {
  const t = await getTranslations();
  const owed = rows.filter(isOwed);
  if (owed.length === 0) return null;
  const { period, cutoff, today } = times;
  const head = t("reports.urgeHead", {
    year: yearOf(period),
    month: monthOf(period),
    cutoff,
    days: Math.abs(daysBetween(today, cutoff)),
    time: today > cutoff ? "past" : "left",
    count: owed.length,
  });
  const lineOf = (own: readonly CycleRow[]) => {
    const names = own
      .slice(0, named)
      .map(({ name, status }) =>
        status === "missing" ? name : t("reports.urgeNamed", { name, status: t(`reportStatus.${status}`) }),
      );
    const rest = own.length > named ? t("reports.urgeRest", { count: own.length }) : "";
    return t("reports.urgeLine", {
      officer: own[0]?.officer ?? "",
      count: own.length,
      names: `${names.join(t("reports.urgeAnd"))}${rest}`,
    });
  };
  const lines = offices.flatMap(({ id, name }) => {
    const own = owed.filter(({ departmentId }) => departmentId === id);
    const officers = [...Map.groupBy(own, ({ officerId }) => officerId).values()];
    return own.length === 0 ? [] : [name, ...officers.map(lineOf)];
  });
  const days = owed.flatMap(({ urged }) => urged?.on ?? []);
  return {
    text: [head, ...lines].join("\n"),
    owed: owed.length,
    urgedOn: days.toSorted().at(-1) ?? null,
  };
}
