import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { PrintButton } from "@/app/_ui/print-button";
import { whoActs } from "@/lib/domain/order";
import styles from "../orders.module.css";
import { Acts } from "./acts";
import { loadOrder, type OrderProps } from "./load";
import { Paper } from "./paper";
import { Limits, Timeline } from "./timeline";

export async function generateMetadata(props: OrderProps): Promise<Metadata> {
  const { order } = await loadOrder(await requireUser("order.view"), props);
  return { title: order?.title ?? (await getTranslations("order"))("title") };
}

/** One supervision order: the form as it prints, its limits, its story, and what the reader may do about it. */
export default async function Page(props: OrderProps) {
  const loaded = await loadOrder(await requireUser("order.view"), props);
  const { data, order, progress } = loaded;
  const t = await getTranslations("order");
  if (!order)
    return <p className="notice notice-yellow">{t("uncovered", { year: String(data.uncovered) })}</p>;
  const actor = whoActs(progress);
  const who = actor === "lead" ? data.names.nameOf(order.leadId) : order.issuerName;
  const note =
    actor === "nobody"
      ? t(`state.${order.state}`)
      : `${t(`state.${order.state}`)} · ${t("waitsFor", { who })}`;
  return (
    <div className={styles.page}>
      <p className="crumbs no-print">
        <Link href="/orders">{t("title")}</Link>
      </p>
      <div className="no-print">
        <PageTitle title={order.title} note={note}>
          <a className="button" href={`/orders/${order.id}/word`}>
            {t("word")}
          </a>
          <PrintButton label={t("print")} />
        </PageTitle>
      </div>
      {order.isOverdue && order.clock.next && (
        <p className="notice notice-red no-print">
          {t("overdueNotice", {
            limit: t(`limit.${order.clock.next.kind}`),
            day: order.clock.next.due,
            days: order.clock.overdueDays,
          })}
        </p>
      )}
      <div className={styles.columns}>
        <Paper order={order} data={data} />
        <div className={`stack ${styles.aside}`}>
          <Acts loaded={loaded} />
          <Limits order={order} data={data} />
          <Timeline order={order} data={data} />
        </div>
      </div>
    </div>
  );
}
