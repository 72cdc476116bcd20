import { getTranslations } from "next-intl/server";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { orderNumber, progressOf, whoActs } from "@/lib/domain/order";
import { periodOfDay } from "@/lib/domain/period";
import { ordersUrl } from "@/lib/inputs/orders-url";
import { issuedOn, listedOrders } from "@/lib/order-list";
import { searchOf } from "@/lib/query";
import { loadOrders, type OrderInList } from "../load";

/** The supervision orders that the address lists, as far as the person may see them. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "order.view");
  if (user instanceof Response) return user;
  const view = ordersUrl.parse(searchOf(new URL(request.url).searchParams));
  const seen = await auditNumber();
  const [t, data] = [await getTranslations("order"), await loadOrders(user)];
  const waits = { lead: t("waitsForLead"), issuer: t("waitsForIssuer"), nobody: null };
  const text = { kind: "text" } as const;
  const columns: ListColumn<OrderInList>[] = [
    {
      ...text,
      key: "number",
      head: t("number"),
      width: 20,
      of: (one) => (one.number === null ? t("noNumber") : orderNumber(one.year, one.number)),
    },
    { key: "title", head: t("table.order"), kind: "long", of: (one) => one.title },
    { key: "project", head: t("filter.project"), kind: "long", of: (one) => one.projectName },
    {
      ...text,
      key: "level",
      head: t("table.level"),
      of: (one) => t(`urgency.${one.wasIssued ? one.clock.level : one.urgency}`),
    },
    { ...text, key: "lead", head: t("table.lead"), of: (one) => data.names.shortOf(one.leadId) },
    { ...text, key: "state", head: t("table.state"), of: (one) => t(`state.${one.state}`) },
    {
      ...text,
      key: "waits",
      head: t("waits"),
      width: 18,
      of: (one) => waits[whoActs(progressOf(one.events))],
    },
    {
      ...text,
      key: "limit",
      head: t("table.next"),
      of: (one) => one.clock.next && t(`limit.${one.clock.next.kind}`),
    },
    { key: "due", head: t("dueDay"), kind: "day", of: (one) => one.clock.next?.due ?? null },
    {
      key: "overdue",
      head: t("overdueDays"),
      kind: "whole",
      of: (one) => (one.isOverdue ? one.clock.overdueDays : null),
    },
    { key: "deadline", head: t("table.deadline"), kind: "day", of: (one) => one.clock.deadline },
    { ...text, key: "issuer", head: t("table.issuer"), of: (one) => one.issuerName },
    { key: "issued", head: t("issuedOn"), kind: "day", of: (one) => issuedOn(one.events) },
  ];
  const rows = listedOrders(data.orders, view);
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "orders",
      title: t(view.set === "all" ? "title" : `set.${view.set}`),
      period: periodOfDay(data.today),
      asOf: data.today,
      unit: null,
      filters: await filterWords([
        [t("search"), view.q === "" ? [] : [view.q]],
        [t("filter.state"), view.state.map((one) => t(`state.${one}`))],
        [t("filter.level"), view.level.map((one) => t(`urgency.${one}`))],
        [t("filter.department"), view.department.map(data.names.shortOf)],
        [
          t("filter.project"),
          view.project.map((id) => data.orders.find((one) => one.projectId === id)?.projectName ?? id),
        ],
      ]),
      columns,
      rows,
      idOf: ({ id }) => id,
      fixed: 2,
    }),
    seen,
  );
}
