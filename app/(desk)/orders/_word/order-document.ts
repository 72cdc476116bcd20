import "server-only";
import { getTranslations } from "next-intl/server";
import { limitsInForce } from "@/db/order-limits";
import { store } from "@/db/store";
import type { Day } from "@/lib/domain/day";
import { wanText } from "@/lib/domain/money";
import { orderNumber } from "@/lib/domain/order";
import { monthOf, yearOf } from "@/lib/domain/period";
import { issuedOn } from "@/lib/order-list";
import type { LoadedOrders, OrderInList } from "../load";
import type { OrderDocument } from "./order-word";

/** The order in the reader's language, as the document says it. */
export async function orderDocument(order: OrderInList, data: LoadedOrders): Promise<OrderDocument> {
  const t = await getTranslations("order");
  const long = (on: Day) =>
    t("form.date", {
      year: String(yearOf(on)),
      month: String(monthOf(on)),
      day: String(Number(on.slice(8))),
    });
  const { nameOf } = data.names;
  // A draft is issued under what is in force then; as far as one can say now, today's.
  const { limits } = order.wasIssued ? order : await limitsInForce(store().read);
  const assisting = order.assisting.map(nameOf).join(t("comma"));
  const limit = (kind: "sign" | "feedback") => {
    const due = order.clock.limits.find((one) => one.kind === kind)?.due;
    return due ? long(due) : t(`form.${kind}Later`, { days: limits[kind] });
  };
  const column = (text: string, width: number) => ({ text, width, align: "left" as const });
  const what = (event: OrderInList["events"][number]) =>
    [
      event.until && t("event.until", { day: event.until }),
      event.text,
      event.figure === null ? "" : t("figure", { amount: wanText(event.figure) }),
      event.files.map(({ name }) => name).join(t("comma")),
    ]
      .filter(Boolean)
      .join(" ");
  return {
    title: order.title,
    mark: order.wasIssued ? "" : t("form.draftMark"),
    number: order.number === null ? t("noNumber") : orderNumber(order.year, order.number),
    to: t("form.to", { department: nameOf(order.leadId) }),
    sections: [
      { heading: t("form.section1"), paragraphs: [order.basis] },
      { heading: t("form.section2"), paragraphs: order.content.split(/\n+/).filter((text) => text.trim()) },
      {
        heading: t("form.section3"),
        paragraphs: [
          t("form.demand", {
            urgency: t(`urgency.${order.urgency}`),
            lead: nameOf(order.leadId),
            sign: limit("sign"),
            feedback: limit("feedback"),
            deadline: long(order.clock.deadline),
          }),
          ...(assisting === "" ? [] : [t("form.assist", { departments: assisting })]),
          t("form.proof"),
        ],
      },
    ],
    signature: order.issuerName,
    date: long(issuedOn(order.events) ?? order.draftedOn),
    annexTitle: t("form.annex"),
    annex: {
      id: "events",
      caption: t("event.title"),
      unit: "",
      head: [
        column(t("form.day"), 12),
        column(t("form.step"), 12),
        column(t("form.person"), 10),
        column(t("form.what"), 44),
      ],
      rows: order.events.map((event) => ({
        cells: [event.on, t(`event.${event.kind}`), event.who, what(event)].map((text) => ({ text })),
      })),
    },
  };
}
