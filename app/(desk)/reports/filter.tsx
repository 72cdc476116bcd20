import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { ReportDue } from "@/db/reports-due";
import type { Period } from "@/lib/domain/period";
import { type ReportStatus, reportStatuses } from "@/lib/domain/vocabulary";
import { href } from "@/lib/query";

type Office = { id: string; name: string };
type Props = {
  rows: readonly ReportDue[];
  chosen: { status: readonly ReportStatus[]; department: string | null };
  period: Period;
  /** The departments of the list, where it holds more than one. */
  offices: readonly Office[];
};

/** One chip a status with its count; a second press takes it off again. Departments fold away behind their chip. */
export async function Filter({ rows, chosen, period, offices }: Props) {
  const t = await getTranslations();
  const { status: statuses, department } = chosen;
  // The filters in the query are not known to typed routes.
  const to = (status: readonly ReportStatus[], office: string | null) =>
    href("/reports", {}, { period, status, department: office }) as Route;
  const inOffice = rows.filter((row) => department === null || row.departmentId === department);
  const open = offices.find(({ id }) => id === department);
  return (
    <nav className="line no-print" aria-label={t("reports.filter")}>
      {reportStatuses.map((status) => {
        const on = statuses.includes(status);
        const count = inOffice.filter((row) => row.status === status).length;
        if (count === 0 && !on) return null;
        return (
          <Link
            key={status}
            className={on ? "button button-main" : "button"}
            aria-current={on ? "true" : undefined}
            href={to(on ? statuses.filter((other) => other !== status) : [...statuses, status], department)}
            prefetch={false}
          >
            {t(`reportStatus.${status}`)} {count}
            <Going />
          </Link>
        );
      })}
      {open && (
        <Link className="button button-main" aria-current="true" href={to(statuses, null)} prefetch={false}>
          {open.name} ✕
          <Going />
        </Link>
      )}
      {(statuses.length > 0 || open) && (
        <Link href={to([], null)} prefetch={false}>
          {t("reports.clear")}
        </Link>
      )}
    </nav>
  );
}
