import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { SortedHead } from "@/app/_ui/sorted-head";
import { orderNumber, progressOf, whoActs } from "@/lib/domain/order";
import type { OrdersView, orderSorts } from "@/lib/inputs/orders-url";
import { issuedOn } from "@/lib/order-list";
import { type SearchParams, sortText } from "@/lib/query";
import { changedHref, orderHref } from "./addresses";
import { Level } from "./level";
import type { LoadedOrders, OrderInList } from "./load";
import styles from "./orders.module.css";

type Props = { data: LoadedOrders; rows: readonly OrderInList[]; view: OrdersView; params: SearchParams };

/** The orders as rows; what is due next comes first. */
export async function OrderTable({ data, rows, view, params }: Props) {
  const t = await getTranslations("order");
  const head = (label: string, key: (typeof orderSorts)[number] | null) => (
    <SortedHead
      label={label}
      by={key}
      sort={view.sort}
      to={(sort) => changedHref(params, { sort: sortText(sort) })}
    />
  );
  return (
    <div className="table-frame">
      <table className={`table ${styles.orders}`}>
        <caption className="hidden-text">{t("caption")}</caption>
        <thead>
          <tr>
            {head(t("table.order"), "number")}
            {head(t("table.level"), "level")}
            {head(t("table.lead"), "department")}
            {head(t("table.state"), null)}
            {head(t("table.next"), "urgent")}
            {head(t("table.deadline"), "deadline")}
            {head(t("table.issuer"), null)}
          </tr>
        </thead>
        <tbody>
          {rows.map((order) => (
            <OrderLine key={order.id} order={order} data={data} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

async function OrderLine({ order, data }: { order: OrderInList; data: LoadedOrders }) {
  const t = await getTranslations("order");
  const { clock } = order;
  const actor = whoActs(progressOf(order.events));
  return (
    <tr data-order={order.id}>
      <th scope="row" className={styles.name}>
        <Link href={orderHref(order.id)} prefetch={false}>
          {order.title}
        </Link>
        <small>
          {order.number === null ? t("noNumber") : orderNumber(order.year, order.number)}
          {order.projectName && !order.title.includes(order.projectName) && ` · ${order.projectName}`}
        </small>
      </th>
      <td data-label={t("table.level")}>
        {order.wasIssued ? (
          <Level level={clock.level} from={order.urgency} />
        ) : (
          <Level level={order.urgency} />
        )}
      </td>
      <td data-label={t("table.lead")}>{data.names.shortOf(order.leadId)}</td>
      <td data-label={t("table.state")}>
        {t(`state.${order.state}`)}
        {actor !== "nobody" && (
          <small>
            {order.isMine ? (
              <b className={styles.mine}>{t("waitsForYou")}</b>
            ) : (
              t(actor === "lead" ? "waitsForLead" : "waitsForIssuer")
            )}
          </small>
        )}
      </td>
      <td data-label={t("table.next")} className={styles.whole}>
        {clock.next ? (
          <>
            {t("due", { limit: t(`limit.${clock.next.kind}`), day: clock.next.due })}
            {order.isOverdue && (
              <small className="alarm">{t("overdueBy", { days: clock.overdueDays })}</small>
            )}
          </>
        ) : (
          "—"
        )}
      </td>
      <td data-label={t("table.deadline")} className={styles.whole}>
        {clock.deadline}
        {order.isOnTime !== null && (
          <small className={order.isOnTime ? undefined : "alarm"}>
            {t(order.isOnTime ? "onTime" : "late")}
          </small>
        )}
      </td>
      <td data-label={t("table.issuer")} className={styles.whole}>
        {order.issuerName}
        <small>{issuedOn(order.events) ?? t("draftedOn", { day: order.draftedOn })}</small>
      </td>
    </tr>
  );
}
