import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { texts } from "@/app/(desk)/_home/texts";
import { effectOfDay } from "@/db/calendar-effect";
import type { listHolidays } from "@/db/holidays";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import type { CalendarView } from "@/lib/inputs/calendar-url";
import style from "./calendar.module.css";
import { SayDay, UnsayDay } from "./say-day";

type Own = Awaited<ReturnType<typeof listHolidays>>[number];
type Props = { view: CalendarView; year: number; own: Own | null; today: Day };

/** What is said of one day: first typed and weighed by its effect, then said with a reason. */
export async function DayPanel({ view, year, own, today }: Props) {
  const t = await getTranslations("workCalendar");
  const { day, working, name } = view;
  const asked = day !== null && working !== "none";
  const says = asked && working !== "remove" ? { working: working === "work", name } : null;
  const same = own && says && own.working === says.working && own.name === says.name;
  const problem = !asked
    ? null
    : working === "remove"
      ? own
        ? null
        : t("nothingSaid")
      : name === ""
        ? t("nameNeeded")
        : same
          ? t("same")
          : null;
  const moved = asked && !problem ? await effectOfDay(store(), today, { day, said: says }) : [];
  const kind = working === "none" ? (own?.working ? "work" : "off") : working;
  return (
    <section id="day-panel" className="panel stack" aria-labelledby="day-title">
      <h2 id="day-title">{t("say")}</h2>
      <form action="/admin/calendar#day-panel" className={style.form}>
        <label>
          {t("day")}
          <input
            className="input"
            type="date"
            name="day"
            required
            defaultValue={day ?? `${year}-01-01`}
            key={day}
          />
        </label>
        <label>
          {t("kind")}
          <select className="select" name="working" defaultValue={kind} key={kind}>
            <option value="off">{t("off")}</option>
            <option value="work">{t("work")}</option>
            {own && <option value="remove">{t("remove")}</option>}
          </select>
        </label>
        <label>
          {t("name")}
          <input
            className="input"
            name="name"
            maxLength={30}
            defaultValue={name || own?.name || ""}
            key={`${day} ${name}`}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? "day-problem" : undefined}
          />
        </label>
        <button type="submit" className="button">
          {t("weigh")}
        </button>
      </form>
      {problem && (
        <p id="day-problem" className="alarm" role="alert">
          {problem}
        </p>
      )}
      {asked && !problem && (
        <div>
          <p>
            <strong>
              {says
                ? t("effectSay", { day, kind: t(says.working ? "work" : "off"), name })
                : t("effectRemove", { day })}
            </strong>{" "}
            {t("effect", texts({ count: moved.length }))}
          </p>
          {moved.length > 0 && (
            <ul className={style.moved}>
              {moved.slice(0, 50).map((row) => (
                <li key={`${row.projectId} ${row.code}`}>
                  {/* A page that is linked by its address alone. */}
                  <Link href={`/projects/${row.projectId}`} prefetch={false}>
                    {row.name}
                  </Link>{" "}
                  {t("moves", { code: row.code, from: row.from ?? t("unknown"), to: row.to ?? t("unknown") })}
                </li>
              ))}
            </ul>
          )}
          {moved.length > 50 && <p className="soft">{t("onlyFirst", texts({ count: 50 }))}</p>}
          {says ? (
            <SayDay
              key={`${day} ${own?.version ?? 0}`}
              day={day}
              working={says.working ? "work" : "off"}
              name={name}
              seen={own?.version ?? 0}
              count={moved.length}
            />
          ) : (
            <UnsayDay day={day} count={moved.length} />
          )}
        </div>
      )}
    </section>
  );
}
