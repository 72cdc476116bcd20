"use client";

import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { reviewReports } from "./actions";

type Props = { reports: readonly { id: string; version: number; projectId: string; name: string }[] };

// What one request may carry.
const most = 500;

/** Approves everything that waits and has no anomaly in one press, on all pages of the list; the server looks again. */
export function ApproveClean({ reports }: Props) {
  const t = useTranslations("reports");
  const [result, send, pending] = useAction(reviewReports, (answer) => {
    if (answer.ok) notice(t("approved", { count: answer.data.count }));
  });
  if (reports.length === 0) return null;
  const some = reports.slice(0, most);
  const press = () => {
    const form = new FormData();
    form.set("clean", "1");
    for (const { id, version } of some) form.append("report", `${id}:${version}`);
    startTransition(() => send(form));
  };
  const refused = result?.ok === false ? result : null;
  const odd = reports.find(({ projectId }) => projectId === refused?.found?.projectId);
  return (
    <p className="line no-print">
      <button type="button" className="button" disabled={pending} onClick={press}>
        {t("approveClean", { count: some.length })}
      </button>
      <span className="soft">{t("approveCleanHint")}</span>
      {refused && (
        <span className="alarm" role="alert">
          {refused.message}
          {odd && ` ${t("stale", { name: odd.name })}`}
        </span>
      )}
    </p>
  );
}
