import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { monthOf, type Period } from "@/lib/domain/period";
import type { ReportStatus } from "@/lib/domain/vocabulary";
import style from "../project.module.css";

type Props = {
  projectId: string;
  period: Period;
  months: readonly { month: Period; status: ReportStatus }[];
};

/** The year's months with their states, each one press away. */
export async function Months({ projectId, period, months }: Props) {
  const t = await getTranslations();
  return (
    <nav className={`${style.months} no-print`} aria-label={t("month.months")}>
      {months.map(({ month, status }) => (
        <Link
          key={month}
          // The query is added to a path that typed routes know.
          href={`/projects/${projectId}/month?period=${month}` as Route}
          aria-current={month === period ? "page" : undefined}
          prefetch={false}
        >
          {t("project.curve.month", { month: monthOf(month) })}{" "}
          <small className={status === "missing" || status === "returned" ? "alarm" : "soft"}>
            {t(`reportStatus.${status}`)}
          </small>
          <Going />
        </Link>
      ))}
    </nav>
  );
}
