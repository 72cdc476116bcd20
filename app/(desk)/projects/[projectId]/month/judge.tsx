"use client";

import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Going } from "@/app/_ui/going";
import { notice } from "@/app/_ui/notice";
import { useAction } from "@/app/_ui/use-action";
import { reviewReports } from "../../../reports/actions";
import { SendBack } from "../../../reports/send-back";

type Props = {
  report: { id: string; version: number; status: string; own: boolean };
  name: string;
  /** The next report that waits for this person. */
  next: { name: string; href: string } | null;
};

/** 审核 at the report itself: approve, return with a reason, go on to the next. */
export function Judge({ report, name, next }: Props) {
  const t = useTranslations("reports");
  const [result, send, pending] = useAction(reviewReports, (answer) => {
    if (answer.ok) notice(t("approvedOne", { name }));
  });
  const waits = report.status === "submitted";
  return (
    <section className="panel line no-print" aria-label={t("review")}>
      {waits && report.own && <p className="soft">{t("ownReport")}</p>}
      {waits && !report.own && (
        <form action={send}>
          <input type="hidden" name="report" value={`${report.id}:${report.version}`} />
          <button type="submit" className="button button-main" disabled={pending}>
            {t("approve")}
          </button>
        </form>
      )}
      {!(waits && report.own) && <SendBack reportId={report.id} version={report.version} name={name} />}
      {result?.ok === false && (
        <span className="alarm" role="alert">
          {result.message}
        </span>
      )}
      {next && (
        // The next address has its own project and is not known to typed routes.
        <Link href={next.href as Route} prefetch={false}>
          {t("nextReview", { name: next.name })}
          <Going />
        </Link>
      )}
    </section>
  );
}
