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

/** A line that leads to the month being reported, where this page stands at another one and work waits there. */
export async function Elsewhere({ user, period, open }: { user: User; period: Period; open: Period }) {
  const may = mayOf(user);
  const rows = period === open ? [] : await listReportsDue(store().read, scopeOf(user), open);
  const toFile = inOrderOfWork(rows).filter((row) => may.file(row)).length;
  const toReview = rows.filter((row) => may.judge(row) === "waiting").length;
  if (toFile + toReview === 0) return null;
  const t = await getTranslations("reports");
  return (
    <p className="notice no-print">
      {/* The query is added to a path that typed routes know. */}
      <Link href={`/reports?period=${open}` as Route} prefetch={false}>
        {t("elsewhere", { year: yearOf(open), month: monthOf(open), toFile, toReview })}
        <Going />
      </Link>
    </p>
  );
}
