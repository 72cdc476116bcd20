import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireUser } from "@/app/_server/session";
import { ExportMenu } from "@/app/_ui/export-menu";
import { PageTitle } from "@/app/_ui/page-title";
import { Pages } from "@/app/_ui/pages";
import { PrintButton } from "@/app/_ui/print-button";
import { WatchTabs } from "@/app/_ui/watch-tabs";
import { ordersUrl } from "@/lib/inputs/orders-url";
import { listedOrders } from "@/lib/order-list";
import { can } from "@/lib/policy";
import { href, type SearchParams } from "@/lib/query";
import { newOrderHref } from "./addresses";
import { Chips, Filters } from "./filters";
import { loadOrders } from "./load";
import styles from "./orders.module.css";
import { Statistics } from "./statistics";
import { OrderTable } from "./table";

const pageSize = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("order"))("title") };
}

/** Supervision orders on the business day: what is due, by whom, and how the departments do. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [user, params] = [await requireUser("order.view"), await searchParams];
  const [t, data, view] = [await getTranslations("order"), await loadOrders(user), ordersUrl.parse(params)];
  const rows = listedOrders(data.orders, view);
  const last = Math.max(1, Math.ceil(rows.length / pageSize));
  const page = Math.min(view.page, last);
  const overdue = rows.filter(({ isOverdue }) => isOverdue).length;
  return (
    <div className={styles.page}>
      <PageTitle
        title={t(view.set === "all" ? "title" : `set.${view.set}`)}
        note={t("count", { count: rows.length, overdue, day: data.today })}
      >
        <ExportMenu path="/orders/export" />
        <PrintButton label={t("print")} />
        {can(user, "order.issue") && (
          <Link className="button button-main no-print" href={newOrderHref()}>
            {t("add")}
          </Link>
        )}
      </PageTitle>
      <WatchTabs user={user} at="orders" />
      {data.uncovered !== null && (
        <p className="notice notice-yellow">{t("uncovered", { year: String(data.uncovered) })}</p>
      )}
      <Filters data={data} view={view} params={params} />
      <Chips data={data} view={view} params={params} />
      {rows.length === 0 ? (
        <p className="empty panel">{t(data.orders.length === 0 ? "emptyAll" : "empty")}</p>
      ) : (
        <OrderTable
          data={data}
          rows={rows.slice((page - 1) * pageSize, page * pageSize)}
          view={view}
          params={params}
        />
      )}
      {last > 1 && (
        <Pages
          page={page}
          size={pageSize}
          total={rows.length}
          hrefOf={(number) => href("/orders", params, { page: number })}
        />
      )}
      <Statistics data={data} years={view.year} />
    </div>
  );
}
