"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { addOrder, saveOrder } from "./actions";
import { orderHref } from "./addresses";
import type { Offered, OrderDraft } from "./order-draft";
import { OrderFields } from "./order-fields";
import styles from "./orders.module.css";

type Props = {
  start: OrderDraft;
  offered: Offered;
  /** A new order about a project, or a draft that stands. */
  at: { projectId: string } | { orderId: string; version: number };
  mayIssue: boolean;
};

/** Drafts or issues an order. What is typed stays after a refusal. */
export function OrderForm({ start, offered, at, mayIssue }: Props) {
  const [t, router] = [useTranslations("order"), useRouter()];
  const isDraft = "orderId" in at;
  const [draft, setDraft] = useState(start);
  const [seen, setSeen] = useState("version" in at ? at.version : 0);
  const [result, send, pending] = useAction(isDraft ? saveOrder : addOrder, (answer) => {
    if (answer.ok) {
      notice(t("saved"));
      if (isDraft) setSeen(answer.data.version);
      else router.push(orderHref(answer.data.id));
    } else if (answer.kind === "conflict" && typeof answer.found?.version === "number")
      // Whoever saves again after having been told means it.
      setSeen(answer.found.version);
  });
  const errors = result?.ok === false ? result.fields : {};
  return (
    <form action={send} className={styles.orderForm} noValidate>
      {"orderId" in at ? (
        <>
          <input type="hidden" name="orderId" value={at.orderId} />
          <input type="hidden" name="seen" value={Math.max(seen, at.version)} />
        </>
      ) : (
        <>
          <input type="hidden" name="projectId" value={at.projectId} />
          {offered.issuers.length === 0 && <input type="hidden" name="issuerId" value={draft.issuerId} />}
        </>
      )}
      <OrderFields
        draft={draft}
        change={(part) => setDraft({ ...draft, ...part })}
        errors={errors}
        offered={offered}
      >
        <div className="line">
          {/* The first button is what Enter presses: a slip of the hand saves and does not issue. */}
          <button type="submit" name="move" value="save" className="button" disabled={pending}>
            {t("saveDraft")}
          </button>
          {mayIssue && (
            <button type="submit" name="move" value="issue" className="button button-main" disabled={pending}>
              {t("issueNow")}
            </button>
          )}
          <span aria-live="polite" className="alarm">
            {result?.ok === false && result.message}
          </span>
        </div>
      </OrderFields>
    </form>
  );
}
