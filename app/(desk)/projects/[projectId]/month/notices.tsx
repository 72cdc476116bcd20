import { getTranslations } from "next-intl/server";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import type { Month } from "./load";

type Props = {
  month: Month | null;
  time: { period: Period; locked: boolean };
  filling: boolean;
  correcting: boolean;
  /** Whose report it is: department and officer. */
  who: string;
};

/** What is to be known before reading or filling in the month. */
export async function Notices({ month, time, filling, correcting, who }: Props) {
  const t = await getTranslations("month");
  const names = { year: yearOf(time.period), month: monthOf(time.period) };
  if (!month) return <p className="empty">{t("notListed")}</p>;
  const { newest } = month;
  return (
    <>
      {time.locked && (
        <p className="notice">
          {t(filling && !correcting && !month.inForce ? "lockedLate" : "locked", names)}
        </p>
      )}
      {newest?.status === "returned" && (
        <p className="notice notice-red">
          {t("returned", {
            who: (newest.reviewedBy && month.names.people.get(newest.reviewedBy)) ?? "—",
            on: newest.reviewedOn ?? "—",
            reason: newest.returnReason ?? "—",
          })}
        </p>
      )}
      {!newest && !filling && <p className="empty">{t("missing", { who })}</p>}
    </>
  );
}
