import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/domain/day";
import { type WorkCalendar, workingDaysIn } from "@/lib/domain/work-calendar";

type Props = {
  due: Day | null;
  today: Day;
  calendar: WorkCalendar;
  /** A promise under 容缺 instead of a legal limit. */
  promise?: boolean;
};

/** Working days in (today, due]; null where the table of working days does not reach. */
export function daysLeft(due: Day, today: Day, calendar: WorkCalendar): number | null {
  const [from, to] = [due, today].toSorted().map((one) => Number(one.slice(0, 4)));
  return calendar.covers(from ?? 0) && calendar.covers(to ?? 0) ? workingDaysIn(calendar, today, due) : null;
}

/** What is left until a day, by shape, word and colour. Rule: section 8, three or fewer yellow, overdue red. */
export async function TimeLeft({ due, today, calendar, promise = false }: Props) {
  const t = await getTranslations("permits");
  const left = due && daysLeft(due, today, calendar);
  if (left === null) return <>—</>;
  const say = (key: "promiseOver" | "over" | "promiseLeft" | "left", days: number) => t(key, { days });
  if (left < 0)
    return (
      <span className="light light-red">
        <span aria-hidden="true">■</span> {say(promise ? "promiseOver" : "over", -left)}
      </span>
    );
  const words = left === 0 && !promise ? t("leftNone") : say(promise ? "promiseLeft" : "left", left);
  if (left > 3) return <span className="number">{words}</span>;
  return (
    <span className="light light-yellow">
      <span aria-hidden="true">▲</span> {words}
    </span>
  );
}
