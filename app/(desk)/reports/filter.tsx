import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import type { CycleRow } from "@/db/report-cycle";
import type { Period } from "@/lib/domain/period";
import { reportAnomalies, reportStatuses } from "@/lib/domain/vocabulary";
import { isChosen, lateKinds, type ReportChoice } from "@/lib/report-list";
import { reportsHref } from "./addresses";

type Office = { id: string; name: string };
type Props = {
  rows: readonly CycleRow[];
  chosen: ReportChoice;
  period: Period;
  /** The departments of the list, where it holds more than one. */
  offices: readonly Office[];
};

const toggled = <T,>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((other) => other !== one) : [...all, one];

/** One chip a status, lateness and anomaly with its count; a second press takes it off again. */
export async function Filter({ rows, chosen, period, offices }: Props) {
  const t = await getTranslations();
  const open = offices.find(({ id }) => id === chosen.department);
  const chip = (
    key: string,
    label: string,
    on: boolean,
    alone: Partial<ReportChoice>,
    next: ReportChoice,
  ) => {
    const count = rows.filter((row) => isChosen(row, { ...chosen, ...alone })).length;
    if (count === 0 && !on) return null;
    return (
      <Link
        key={key}
        className={on ? "button button-main" : "button"}
        aria-current={on ? "true" : undefined}
        href={reportsHref(period, next)}
        prefetch={false}
      >
        {label} {count}
        <Going />
      </Link>
    );
  };
  const filtered = chosen.status.length + chosen.anomaly.length > 0 || chosen.late !== null || open;
  return (
    <nav className="line no-print" aria-label={t("reports.filter")}>
      {reportStatuses.map((one) =>
        chip(
          one,
          t(`reportStatus.${one}`),
          chosen.status.includes(one),
          { status: [one] },
          { ...chosen, status: toggled(chosen.status, one) },
        ),
      )}
      {lateKinds.map((one) =>
        chip(
          `late ${one}`,
          t(`reports.late.${one}`),
          chosen.late === one,
          { late: one },
          { ...chosen, late: chosen.late === one ? null : one },
        ),
      )}
      {([...reportAnomalies, "none"] as const).map((one) =>
        chip(
          `anomaly ${one}`,
          t(`reports.anomaly.${one}`),
          chosen.anomaly.includes(one),
          { anomaly: [one] },
          { ...chosen, anomaly: toggled(chosen.anomaly, one) },
        ),
      )}
      {open && (
        <Link
          className="button button-main"
          aria-current="true"
          href={reportsHref(period, { ...chosen, department: null })}
          prefetch={false}
        >
          {open.name} ✕
          <Going />
        </Link>
      )}
      {filtered && (
        <Link href={reportsHref(period)} prefetch={false}>
          {t("reports.clear")}
        </Link>
      )}
    </nav>
  );
}
