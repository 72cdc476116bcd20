import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { OnTime } from "@/lib/domain/on-time";
import type { Period } from "@/lib/domain/period";
import { shareCell } from "@/lib/format";
import styles from "./home.module.css";
import { texts } from "./texts";

type Props = { of: OnTime; rank: number | null; period: Period };

/** 按时报送率 of the year so far with its denominator and place; the table of the reports page is behind it. */
export async function OnTimeCell({ of, rank, period }: Props) {
  const t = await getTranslations("home");
  if (of.due === 0) return <td className="num">—</td>;
  const title = t("onTimeOf", texts({ onTime: of.onTime, due: of.due }));
  return (
    <td className={`num ${styles.onTime}`} title={title}>
      {/* The anchor is added to a path that typed routes know. */}
      <Link href={`/reports?period=${period}#on-time-panel` as Route} prefetch={false}>
        {shareCell(of.onTime, of.due)}
      </Link>{" "}
      <span className="soft">
        {of.onTime}/{of.due}
        {rank !== null && ` ${t("placed", texts({ rank }))}`}
      </span>
    </td>
  );
}
