import { getTranslations } from "next-intl/server";
import type { listProblemEvents } from "@/db/problem-reading";
import style from "../problems.module.css";
import { State } from "../state";

type Events = Awaited<ReturnType<typeof listProblemEvents>>;

/** What happened, the first event first: states, escalations and agreed days as they changed, each with its words. */
export async function Thread({ events }: { events: Events }) {
  const t = await getTranslations();
  return (
    <section className="panel stack" aria-labelledby="thread">
      <h2 id="thread">
        {t("problem.thread")}{" "}
        <span className="page-note">{t("problem.events", { count: events.length })}</span>
      </h2>
      <ol className={style.thread}>
        {events.map(({ event, by }, index) => {
          const before = events[index - 1]?.event;
          return (
            <li key={event.id}>
              <div className="line">
                <State state={event.state} />
                {before && before.level !== event.level && (
                  <strong>{t("problem.raisedTo", { level: t(`problemLevel.${event.level}`) })}</strong>
                )}
                {event.agreedOn && before?.agreedOn !== event.agreedOn && (
                  <span>
                    {before?.agreedOn
                      ? t("problem.agreedAnew", { from: before.agreedOn, to: event.agreedOn })
                      : t("problem.agreed", { on: event.agreedOn })}
                  </span>
                )}
                {before?.agreedOn && !event.agreedOn && <span>{t("problem.agreedOff")}</span>}
                <span className="soft">
                  {by} {event.on}
                </span>
              </div>
              <p>{event.text}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
