import { NextIntlClientProvider } from "next-intl";
import { getMessages, getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { PageTitle } from "@/app/_ui/page-title";
import { listReportsDue } from "@/db/reports-due";
import { readCutoffDay } from "@/db/settings";
import { store } from "@/db/store";
import { wanText } from "@/lib/domain/money";
import { monthOf, yearOf } from "@/lib/domain/period";
import { cutoffOf } from "@/lib/domain/report";
import { reportsUrl } from "@/lib/inputs/reports-url";
import { can, type User } from "@/lib/policy";
import { Filter } from "./filter";
import { Review } from "./review";
import { ReportsTable } from "./table";
import { Zeros } from "./zeros";

/** An officer works on her own projects, a head on the department's; the others read all of them. */
const scopeOf = (user: User) => {
  if (user.role === "officer") return { officerId: user.id };
  return user.role === "head" ? { departmentId: user.departmentId } : {};
};

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const user = await requireUser("project.detail");
  const search = await searchParams;
  const { status: chosen } = reportsUrl.parse(search);
  const { period, today, locked } = await asOf(search);
  const rows = await listReportsDue(store().read, scopeOf(user), period);
  const shown = chosen.length === 0 ? rows : rows.filter(({ status }) => chosen.includes(status));
  const [t, { reports, month }] = [await getTranslations("reports"), await getMessages()];
  const reported = rows.filter(({ status }) => ["submitted", "reviewed", "locked"].includes(status)).length;
  const waiting = shown
    .filter(({ newest, reportId }) => newest === "submitted" && reportId)
    .map(({ projectId }) => projectId);
  const zeros = rows.filter(
    (row) => row.status === "missing" && row.state === "not-due" && row.officerId === user.id,
  ).length;
  // Past the cut-off each report needs a reason of its own.
  const timely = !locked && today <= cutoffOf(period, await readCutoffDay(store().read));
  const may = { review: can(user, "report.review"), file: can(user, "report.save") };
  const table = <ReportsTable rows={shown} period={period} may={may} />;
  return (
    <>
      <PageTitle
        title={t("title", { year: yearOf(period), month: monthOf(period) })}
        note={t("coverage", {
          reported,
          due: rows.length,
          invested: wanText(rows.reduce((sum, row) => sum + (row.invested ?? 0), 0)),
        })}
      />
      <NextIntlClientProvider messages={{ reports, month }}>
        <div className="stack">
          {may.file && timely && zeros > 0 && <Zeros period={period} count={zeros} />}
          <Filter rows={rows} chosen={chosen} period={period} />
          {may.review && waiting.length > 0 ? <Review ids={waiting}>{table}</Review> : table}
        </div>
      </NextIntlClientProvider>
    </>
  );
}
