import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { orderNumber } from "@/lib/domain/order";
import type { Period } from "@/lib/domain/period";
import { can, type User } from "@/lib/policy";
import { newOrderHref, orderHref } from "../../orders/addresses";
import { Level } from "../../orders/level";
import { loadOrders } from "../../orders/load";
import styles from "../../orders/orders.module.css";

type Props = { user: User; projectId: string; period: Period; departmentId: string };

/** The supervision orders of a project, the newest first, and the way to issue one. */
export async function ProjectOrders({ user, projectId, period, departmentId }: Props) {
  const [t, data] = [await getTranslations("order"), await loadOrders(user)];
  const own = data.orders.filter((order) => order.projectId === projectId);
  const mayIssue = can(user, "order.issue", { departmentId });
  if (own.length === 0 && !mayIssue) return null;
  return (
    <section className="panel" aria-labelledby="orders">
      <div className="line">
        <h2 id="orders">{t("ofProject")}</h2>
        {mayIssue && (
          <Link className="button no-print" href={newOrderHref(projectId, period)} prefetch={false}>
            {t("issueLink")}
          </Link>
        )}
        {own.length === 0 && <span className="soft">{t("noneOfProject")}</span>}
      </div>
      <ul className={styles.listed}>
        {own.map((order) => (
          <li key={order.id}>
            <Level level={order.clock.level} from={order.urgency} />
            <Link href={orderHref(order.id)} prefetch={false}>
              {order.number === null ? t("noNumber") : orderNumber(order.year, order.number)} {order.title}
            </Link>
            <span>{t(`state.${order.state}`)}</span>
            {order.isOverdue && (
              <span className="alarm">{t("overdueBy", { days: order.clock.overdueDays })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
