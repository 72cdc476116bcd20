import {
  day,
  index,
  json,
  key,
  money,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { KeptFile } from "@/lib/domain/permit-paper";
import type { OrderEventKind, Urgency } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** A supervision order (督办单). Its state follows from its events. */
export const orders = table(
  "orders",
  {
    id: key(),
    /** 督办〔2021〕3号: given when it is issued; a draft has none. */
    year: whole().notNull(),
    number: whole(),
    title: text().notNull(),
    projectId: ref().references(() => projects.id, { onDelete: "restrict" }),
    basis: text().notNull(),
    content: text().notNull(),
    urgency: text().$type<Urgency>().notNull(),
    leadId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    assisting: json<string[]>().notNull(),
    deadline: day().notNull(),
    /** Who issues it: the drafter, or the leader the admin drafts for. */
    issuerId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    draftedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    draftedOn: day().notNull(),
    /** The version of the limits it was issued under; what was issued before there were versions has the shipped one. */
    limitsNumber: whole().notNull().default(1),
    version: version(),
  },
  (t) => [
    uniqueIndex("orders_number").on(t.year, t.number),
    index("orders_project").on(t.projectId),
    index("orders_lead").on(t.leadId),
  ],
);

/** What happened to an order, in order; nothing is edited. */
export const orderEvents = table(
  "order_events",
  {
    id: key(),
    orderId: ref()
      .notNull()
      .references(() => orders.id, { onDelete: "restrict" }),
    number: whole().notNull(),
    kind: text().$type<OrderEventKind>().notNull(),
    on: day().notNull(),
    text: text().notNull(),
    /** A feedback proves itself by a figure in yuan or by a file. */
    figure: money(),
    files: json<KeptFile[]>().notNull(),
    /** With an extension: until when. */
    until: day(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
  },
  (t) => [uniqueIndex("order_events_number").on(t.orderId, t.number)],
);

/** Versions of the limits of orders, in working days. The shipped ones are number 1 and are not stored. */
export const orderLimits = table(
  "order_limits",
  {
    id: key(),
    number: whole().notNull(),
    sign: whole().notNull(),
    feedback: whole().notNull(),
    blue: whole().notNull(),
    yellow: whole().notNull(),
    red: whole().notNull(),
    since: day().notNull(),
    reason: text().notNull(),
  },
  (t) => [uniqueIndex("order_limits_number").on(t.number)],
);
