import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { LightMark } from "@/app/_ui/light";
import type { ReportDue } from "@/db/reports-due";
import { wanText } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import { gapCell } from "@/lib/format";
import { SendBack } from "./send-back";

type Props = { row: ReportDue; period: Period; may: { review: boolean; file: boolean } };

/** One project's month. A filed one can be ticked and sent back by who reviews, one to be filed is filled in. */
export async function Row({ row, period, may }: Props) {
  const t = await getTranslations();
  const filed = row.newest === "submitted" && row.reportId !== null && row.version !== null;
  const toFile = row.status === "missing" || row.status === "draft" || row.status === "returned";
  // The query is added to a path that typed routes know.
  const href = `/projects/${row.projectId}/month?period=${period}` as Route;
  return (
    <tr>
      {may.review && (
        <td>
          {filed && (
            <input
              type="checkbox"
              name="report"
              value={`${row.reportId}:${row.version}`}
              aria-label={row.name}
            />
          )}
        </td>
      )}
      <th scope="row">
        <Link href={href} prefetch={false}>
          {row.name}
        </Link>
        <div className="soft">{row.code ?? "—"}</div>
      </th>
      <td>{row.officer}</td>
      <td className={row.status === "missing" || row.status === "returned" ? "alarm" : undefined}>
        {t(`reportStatus.${row.status}`)}
        {row.newest && row.newest !== row.status && (
          <div className="soft">{t("reports.newest", { status: t(`reportStatus.${row.newest}`) })}</div>
        )}
        {row.returnReason && <div className="soft">{row.returnReason}</div>}
      </td>
      <td className="num">{wanText(row.planMonth)}</td>
      <td className="num">{row.invested === null ? "—" : wanText(row.invested)}</td>
      <td className="num">{wanText(row.actualToDate)}</td>
      <td className="num">{gapCell(row.gap)}</td>
      <td>
        <LightMark light={row.light} label={t(`state.${row.state}`)} quiet />
      </td>
      <td>{row.progress ?? "—"}</td>
      <td>
        {may.file && toFile && <Link href={href}>{t("reports.fill")}</Link>}
        {may.review && filed && row.reportId && row.version !== null && (
          <SendBack reportId={row.reportId} version={row.version} name={row.name} />
        )}
      </td>
    </tr>
  );
}
