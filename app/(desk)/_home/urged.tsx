import { getTranslations } from "next-intl/server";
import type { ReportDue } from "@/db/reports-due";
import { store } from "@/db/store";
import { listUrgings } from "@/db/urgings";
import { isOwed } from "@/lib/domain/on-time";
import type { Period } from "@/lib/domain/period";
import { monthName } from "./month-name";

type Props = { officerId: string; period: Period; rows: readonly ReportDue[] };

/** 已催报: who reminded this officer last of a month that she still owes. */
export async function Urged({ officerId, period, rows }: Props) {
  const [t, month] = await Promise.all([getTranslations("home"), monthName()]);
  const [last] = await listUrgings(store().read, period, officerId);
  const count = rows.filter((row) => isOwed(row) && last?.owed.includes(row.projectId)).length;
  if (!last || count === 0) return null;
  return <p className="notice">{t("urged", { on: last.on, who: last.by, period: month(period), count })}</p>;
}
