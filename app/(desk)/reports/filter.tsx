import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ReportDue } from "@/db/reports-due";
import type { Period } from "@/lib/domain/period";
import { type ReportStatus, reportStatuses } from "@/lib/domain/vocabulary";

type Props = { rows: readonly ReportDue[]; chosen: readonly ReportStatus[]; period: Period };

/** One chip a status with its count; a second press takes it off again. */
export async function Filter({ rows, chosen, period }: Props) {
  const t = await getTranslations();
  const hrefOf = (statuses: readonly ReportStatus[]) =>
    // The filters in the query are not known to typed routes.
    `/reports?${new URLSearchParams([["period", period], ...statuses.map((status) => ["status", status])])}` as Route;
  return (
    <nav className="line no-print" aria-label={t("reports.filter")}>
      {reportStatuses.map((status) => {
        const on = chosen.includes(status);
        const count = rows.filter((row) => row.status === status).length;
        if (count === 0 && !on) return null;
        return (
          <Link
            key={status}
            className={on ? "button button-main" : "button"}
            aria-current={on ? "true" : undefined}
            href={hrefOf(on ? chosen.filter((other) => other !== status) : [...chosen, status])}
          >
            {t(`reportStatus.${status}`)} {count}
          </Link>
        );
      })}
      {chosen.length > 0 && <Link href={hrefOf([])}>{t("reports.clear")}</Link>}
    </nav>
  );
}
