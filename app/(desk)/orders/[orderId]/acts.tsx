import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import type { OrderEventKind } from "@/lib/domain/vocabulary";
import { offeredTo } from "../offered";
import { OrderForm } from "../order-form";
import styles from "../orders.module.css";
import { IssueForm } from "./issue-form";
import type { LoadedOrder } from "./load";
import { type Move, MoveForm } from "./move-form";

/** The move that is waited for stands open; the others wait in the order of the story. */
const first: readonly OrderEventKind[] = ["sign", "extend", "close", "ask-closing", "feedback"];
const order: readonly Move[] = [
  "sign",
  "feedback",
  "ask-closing",
  "close",
  "return",
  "ask-extension",
  "extend",
  "deny-extension",
  "withdraw",
];

/** What this person may do about the order now; nothing for who only reads. */
export async function Acts({ loaded }: { loaded: LoadedOrder }) {
  const { user, data, order: row, progress, moves, isEditable } = loaded;
  if (!row || (moves.length === 0 && !isEditable)) return null;
  const [t, messages] = [await getTranslations("order"), await getMessages()];
  const main =
    row.state === "answering" && moves.includes("feedback")
      ? "feedback"
      : first.find((kind) => moves.includes(kind));
  const offered = isEditable ? await offeredTo(user, data.calendar, data.today) : null;
  const { title, basis, content, urgency, leadId, assisting, deadline, issuerId } = row;
  const start = { title, basis, content, urgency, leadId, assisting, deadline, issuerId };
  return (
    <NextIntlClientProvider messages={{ order: messages.order, failure: messages.failure }}>
      <section className={`panel stack no-print ${styles.acts}`} aria-labelledby="acts">
        <h2 id="acts">{t("move.heading")}</h2>
        {progress.askedUntil && (
          <p className="notice notice-yellow">{t("move.askedUntil", { day: progress.askedUntil })}</p>
        )}
        {moves.includes("issue") && <IssueForm orderId={row.id} version={row.version} />}
        {order
          .filter((kind) => moves.includes(kind))
          .map((kind) => (
            <details key={kind} open={kind === main} className={styles.act}>
              <summary>{t(`move.${kind}.title`)}</summary>
              <MoveForm
                kind={kind}
                orderId={row.id}
                seen={row.events.length}
                deadline={row.clock.deadline}
                isMain={kind === main}
              />
            </details>
          ))}
        {offered && (
          <details className={styles.act}>
            <summary>{t("edit")}</summary>
            <OrderForm
              start={start}
              offered={{ ...offered, issuers: [] }}
              at={{ orderId: row.id, version: row.version }}
              mayIssue={false}
            />
          </details>
        )}
      </section>
    </NextIntlClientProvider>
  );
}
