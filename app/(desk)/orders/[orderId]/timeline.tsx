import { getTranslations } from "next-intl/server";
import { wanText } from "@/lib/domain/money";
import type { Limit } from "@/lib/domain/order-limit";
import { workingDaysIn } from "@/lib/domain/work-calendar";
import type { LoadedOrders, OrderInList } from "../load";
import styles from "../orders.module.css";

type Props = { order: OrderInList; data: LoadedOrders };

/** Every limit with its day, kept or overstepped, and what the steps made of the colour. */
export async function Limits({ order, data }: Props) {
  const t = await getTranslations("order");
  const { clock } = order;
  if (clock.limits.length === 0) return null;
  const saying = (limit: Limit) => {
    if (limit.doneOn)
      return t(limit.doneOn > limit.due ? "limit.metLate" : "limit.met", { day: limit.doneOn });
    if (!order.isOpen) return "—";
    const left = workingDaysIn(data.calendar, data.today, limit.due);
    return left < 0 ? t("overdueBy", { days: -left }) : t("limit.left", { days: left });
  };
  return (
    <section className="panel stack no-print" aria-labelledby="limits">
      <h2 id="limits">{t("limit.title")}</h2>
      <table className={`table ${styles.limits}`}>
        <tbody>
          {clock.limits.map((limit) => (
            <tr key={`${limit.kind} ${limit.round}`}>
              <th scope="row">
                {t(`limit.${limit.kind}`)}
                {limit.round > 1 && <small>{t("limit.round", { number: limit.round })}</small>}
              </th>
              <td>{t("limit.by", { day: limit.due })}</td>
              <td className={clock.passed.includes(limit) ? "alarm" : undefined}>{saying(limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft">
        {t("limit.rise", {
          from: t(`urgency.${order.urgency}`),
          count: clock.passed.length,
          to: t(`urgency.${clock.level}`),
        })}
      </p>
    </section>
  );
}

/** What happened, newest first: who, when, what was said and what proves it. */
export async function Timeline({ order }: Props) {
  const t = await getTranslations("order");
  return (
    <section className="panel stack" aria-labelledby="events">
      <h2 id="events">{t("event.title")}</h2>
      <ol className={styles.events}>
        {order.events.toReversed().map((event) => (
          <li key={event.id}>
            <div className={styles.eventHead}>
              <span className="soft">{event.number}</span>
              <strong>{t(`event.${event.kind}`)}</strong>
              <span className="number">{event.on}</span>
              <span className="soft">{event.who}</span>
            </div>
            {event.until && <p>{t("event.until", { day: event.until })}</p>}
            {event.text && <p className={styles.long}>{event.text}</p>}
            {event.figure !== null && <p>{t("figure", { amount: wanText(event.figure) })}</p>}
            {event.files.length > 0 && (
              <ul className={styles.papers}>
                {event.files.map(({ hash, name }) => (
                  <li key={hash}>
                    <a href={`/orders/${order.id}/files/${hash}`}>{name}</a>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        <li>
          <div className={styles.eventHead}>
            <strong>{t("event.draft")}</strong>
            <span className="number">{order.draftedOn}</span>
          </div>
        </li>
      </ol>
    </section>
  );
}
