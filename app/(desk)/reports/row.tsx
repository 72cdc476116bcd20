import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { LightMark } from "@/app/_ui/light";
import type { CycleRow } from "@/db/report-cycle";
import { wanText } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import { gapCell } from "@/lib/format";
import type { May } from "./may";
import style from "./reports.module.css";
import { SendBack } from "./send-back";

type Props = { row: CycleRow; period: Period; may: May };

/** One project's month. A filed one can be ticked and sent back by who reviews, one to be filed is filled in. */
export async function Row({ row, period, may }: Props) {
  const t = await getTranslations();
  const [judged, file] = [may.judge(row), may.file(row)];
  const alarming = row.status === "missing" || row.status === "returned";
  // The query is added to a path that typed routes know.
  const href = `/projects/${row.projectId}/month?period=${period}` as Route;
  const figures = [
    [t("reports.planMonth"), wanText(row.planMonth)],
    [t("reports.invested"), row.invested === null ? "—" : wanText(row.invested)],
    [t("reports.actualToDate"), wanText(row.actualToDate)],
    [t("reports.gap"), gapCell(row.gap)],
  ] as const;
  return (
    <tr id={`report-${row.projectId}`}>
      {may.review && (
        <td className={style.tick}>
          {judged === "waiting" && (
            <input
              type="checkbox"
              name="report"
              value={`${row.reportId}:${row.version}`}
              aria-label={row.name}
            />
          )}
        </td>
      )}
      <th scope="row" className={style.project}>
        <Link href={href} prefetch={false}>
          {row.name}
          <Going />
        </Link>
        <div className="soft">{[row.code, row.officer].filter(Boolean).join(" · ")}</div>
      </th>
      <td className={style.state}>
        <span className={alarming ? "alarm" : undefined}>{t(`reportStatus.${row.status}`)}</span>
        {row.newest && row.newest !== row.status && (
          <span className="soft"> {t("reports.newest", { status: t(`reportStatus.${row.newest}`) })}</span>
        )}
        {row.status === "returned" && row.returnReason && (
          <div className="alarm">{t("reports.returnedFor", { reason: row.returnReason })}</div>
        )}
        {row.daysLate > 0 && (
          <div className={row.firstFiledOn ? "soft" : "alarm"}>
            {t(row.firstFiledOn ? "reports.filedLate" : "reports.owedLate", { days: row.daysLate })}
          </div>
        )}
        {row.urged && (
          <div className="soft" title={row.urged.by}>
            {t("reports.urgedShort", { on: row.urged.on.slice(5) })}
          </div>
        )}
        {judged === "own" && <div className="soft">{t("reports.ownReport")}</div>}
      </td>
      {figures.map(([label, value]) => (
        <td key={label} className="num" data-label={label}>
          {value}
        </td>
      ))}
      <td>
        <LightMark light={row.light} label={t(`state.${row.state}`)} quiet />
      </td>
      <td className={style.text}>
        {row.anomalies?.map((one) => (
          <span key={one} className={style.odd}>
            {t(`reports.anomaly.${one}`)}
          </span>
        ))}
        {row.progress}
        {row.problem && (
          <div>
            {row.problemType && <strong>{t(`problemType.${row.problemType}`)} </strong>}
            {row.problem}
          </div>
        )}
        {row.reason && <div className="soft">{t("project.reports.reason", { reason: row.reason })}</div>}
      </td>
      <td className={style.todo}>
        {file && (
          <Link
            className="button"
            href={href}
            prefetch={false}
            aria-label={`${t(`reports.${file}`)} ${row.name}`}
          >
            {t(`reports.${file}`)}
            <Going />
          </Link>
        )}
        {judged && judged !== "own" && row.reportId && row.version !== null && (
          <SendBack
            key={`${row.reportId} ${row.version}`}
            reportId={row.reportId}
            version={row.version}
            name={row.name}
          />
        )}
      </td>
    </tr>
  );
}
