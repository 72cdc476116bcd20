import type { Route } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { Going } from "@/app/_ui/going";
import { inOrderOfWork, listReportsDue } from "@/db/reports-due";
import { store } from "@/db/store";
import { monthOf, type Period, yearOf } from "@/lib/domain/period";
import type { User } from "@/lib/policy";
import { mayOf } from "./may";
import { scopeOf } from "./scope";

type Props = { user: User; period: Period; unlocked: readonly Period[] };

/** Lines that lead to the months that are not locked yet, where this page stands at another one and work waits there. */
export async function Elsewhere({ user, period, unlocked }: Props) {
  const t = await getTranslations("reports");
  const may = mayOf(user);
  const others = unlocked.filter((other) => other !== period);
  const lists = await Promise.all(others.map((other) => listReportsDue(store().read, scopeOf(user), other)));
  return others.map((other, index) => {
    const rows = lists[index] ?? [];
    const toFile = inOrderOfWork(rows).filter((row) => may.file(row)).length;
    const toReview = rows.filter((row) => may.judge(row) === "waiting").length;
    if (toFile + toReview === 0) return null;
    return (
      <p key={other} className="notice no-print">
        {/* The query is added to a path that typed routes know. */}
        <Link href={`/reports?period=${other}` as Route} prefetch={false}>
          {t("elsewhere", { year: yearOf(other), month: monthOf(other), toFile, toReview })}
          <Going />
        </Link>
      </p>
    );
  });
}
