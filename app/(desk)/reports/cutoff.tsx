import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { listPeriodStates } from "@/db/period-states";
import { store } from "@/db/store";
import { type Day, daysBetween } from "@/lib/domain/day";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import { PeriodForm } from "../admin/period-form";

type Props = {
  period: Period;
  cutoff: Day;
  today: Day;
  locked: boolean;
  mayLock: boolean;
  children: ReactNode;
};

/** Until when the month is reported and whether it is locked, with what the project office may do about it. */
export async function Cutoff({ period, cutoff, today, locked, mayLock, children }: Props) {
  const [t, admin] = [await getTranslations("reports"), await getTranslations("admin")];
  const left = daysBetween(today, cutoff);
  const state = mayLock && (await listPeriodStates(store().read)).find((one) => one.period === period);
  return (
    <div className="line">
      <span>
        {t(left < 0 ? "cutoffPast" : "cutoffLeft", { cutoff, days: Math.abs(left) })}
        {locked && <strong> {admin("isLocked")}</strong>}
      </span>
      {children}
      {state && (
        <PeriodForm
          key={String(locked)}
          period={period}
          name={admin("period", { year: yearOf(period), month: monthOf(period) })}
          locked={locked}
          counts={{ reported: state.reported, unfinished: state.unfinished, missing: state.missing }}
          closed={left < 0}
        />
      )}
    </div>
  );
}
