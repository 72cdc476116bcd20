import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { wanText } from "@/lib/domain/money";
import { orderNumber } from "@/lib/domain/order";
import { issuedOn } from "@/lib/order-list";
import { Level } from "../level";
import type { LoadedOrders, OrderInList } from "../load";
import styles from "../orders.module.css";

type Props = { order: OrderInList; data: LoadedOrders };

/** The order as the form that is printed. */
export async function Paper({ order, data }: Props) {
  const t = await getTranslations("order");
  const { clock, events } = order;
  const answers = events.filter(({ kind }) => kind === "feedback" || kind === "ask-closing");
  const verdict = events.findLast(({ kind }) => kind === "close" || kind === "withdraw");
  const department = (id: string) => data.names.nameOf(id);
  const pair = (label: string, value: ReactNode) => (
    <>
      <th scope="row">{label}</th>
      <td>{value}</td>
    </>
  );
  const wide = (label: string, value: ReactNode) => (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3} className={styles.long}>
        {value}
      </td>
    </tr>
  );
  return (
    <section className={`panel ${styles.paper}`} aria-labelledby="order-paper">
      <h2 id="order-paper" className={styles.paperTitle}>
        {t("form.title")}
      </h2>
      <p className={styles.paperHead}>
        <span>{order.number === null ? t("form.draftMark") : orderNumber(order.year, order.number)}</span>
        <span>{t("form.issuedOn", { day: issuedOn(events) ?? "—" })}</span>
      </p>
      <table className={styles.form4}>
        <tbody>
          {wide(t("field.title"), <strong>{order.title}</strong>)}
          <tr>
            {pair(t("field.leadId"), department(order.leadId))}
            {pair(t("field.assisting"), order.assisting.map(department).join(t("comma")) || "—")}
          </tr>
          <tr>
            {pair(t("field.urgency"), <Level level={clock.level} from={order.urgency} />)}
            {pair(
              t("field.deadline"),
              <>
                {clock.deadline}
                {clock.deadline !== order.deadline && (
                  <small className="soft"> {t("form.first", { day: order.deadline })}</small>
                )}
              </>,
            )}
          </tr>
          <tr>
            {pair(t("field.issuerId"), order.issuerName)}
            {pair(t("table.state"), t(`state.${order.state}`))}
          </tr>
          {order.projectId &&
            wide(
              t("field.projectId"),
              <Link href={`/projects/${order.projectId}`} prefetch={false}>
                {order.projectName}
              </Link>,
            )}
          {wide(t("field.basis"), order.basis)}
          {wide(t("field.content"), order.content)}
          {wide(
            t("form.answers"),
            answers.length === 0
              ? "—"
              : answers.map((event) => (
                  <p key={event.id}>
                    {event.on} {event.text}
                    {event.figure !== null && ` ${t("figure", { amount: wanText(event.figure) })}`}
                    {event.files.length > 0 && ` ${t("form.files", { count: event.files.length })}`}
                    <small className="soft"> {event.who}</small>
                  </p>
                )),
          )}
          {wide(
            t("form.verdict"),
            verdict ? `${verdict.on} ${t(`event.${verdict.kind}`)} ${verdict.text} ${verdict.who}` : "—",
          )}
        </tbody>
      </table>
    </section>
  );
}
