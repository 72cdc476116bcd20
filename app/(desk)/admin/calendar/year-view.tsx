import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { addDays, type Day, day as dayOf, daysBetween } from "@/lib/domain/day";
import { firstDay, lastDay, monthOf, periodOf } from "@/lib/domain/period";
import type { WorkCalendar } from "@/lib/domain/work-calendar";
import { calendarHref } from "./addresses";
import style from "./calendar.module.css";

type Own = { day: Day; working: boolean; name: string };
type Props = { year: number; today: Day; own: readonly Own[]; calendar: WorkCalendar; mayEdit: boolean };

const monday = dayOf("2001-01-01");
const weekday = (at: Day) => ((daysBetween(monday, at) % 7) + 7) % 7;
const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

function weeksOf(year: number, month: number): (Day | null)[][] {
  const [first, last] = [firstDay(periodOf(year, month)), lastDay(periodOf(year, month))];
  const cells: (Day | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let at = first; at <= last; at = addDays(at, 1)) cells.push(at);
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Twelve months; a named day off carries 休, a make-up workday 班, and the project office's own a mark. */
export async function YearView({ year, today, own, calendar, mayEdit }: Props) {
  const t = await getTranslations("workCalendar");
  const said = new Map(own.map((row) => [row.day, row]));
  const kindOf = (at: Day): "off" | "work" | null => {
    const row = said.get(at);
    if (row) return row.working ? "work" : "off";
    if (!calendar.covers(year)) return null;
    const name = calendar.nameOf(at);
    return name === null ? null : calendar.isWorking(at) ? "work" : "off";
  };
  const cell = (at: Day) => {
    const [kind, row] = [kindOf(at), said.get(at)];
    const name = row?.name ?? calendar.nameOf(at);
    const inside = (
      <>
        {Number(at.slice(8))}
        {kind && <span className={style.kind}>{t(`mark.${kind}`)}</span>}
        {row && <span className={style.own}>{t("ownMark")}</span>}
        {name && <span className="hidden-text">{name}</span>}
      </>
    );
    return (
      <td key={at} data-kind={kind ?? (weekday(at) > 4 ? "weekend" : undefined)} title={name ?? undefined}>
        {mayEdit ? (
          <Link
            href={calendarHref({ day: at })}
            prefetch={false}
            aria-current={at === today ? "date" : undefined}
          >
            {inside}
          </Link>
        ) : (
          <span aria-current={at === today ? "date" : undefined}>{inside}</span>
        )}
      </td>
    );
  };
  return (
    <>
      <p className="soft">{t("legend")}</p>
      <div className={style.year}>
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
          <table key={month} className={style.month}>
            <caption>{t("month", { month: `${monthOf(periodOf(year, month))}` })}</caption>
            <thead>
              <tr>
                {weekdays.map((one) => (
                  <th key={one} scope="col">
                    {t(`weekday.${one}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month).map((week, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month in their order.
                <tr key={index}>
                  {week.map((at, place) =>
                    at ? (
                      cell(at)
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: an empty place of a week.
                      <td key={place} />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <section className="panel" aria-labelledby="own-days">
        <h2 id="own-days">{t("ownDays")}</h2>
        {own.length === 0 ? (
          <p className="soft">{t("noOwnDays")}</p>
        ) : (
          <ul>
            {own.map((row) => (
              <li key={row.day}>
                {t("ownDay", { day: row.day, kind: t(row.working ? "work" : "off"), name: row.name })}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
