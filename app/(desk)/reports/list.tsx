import { getTranslations } from "next-intl/server";
import { Pages } from "@/app/_ui/pages";
import type { CycleRow } from "@/db/report-cycle";
import type { Period } from "@/lib/domain/period";
import { href, type SearchParams } from "@/lib/query";
import type { May } from "./may";
import { Review } from "./review";
import { ReportsTable } from "./table";

type Props = {
  rows: readonly CycleRow[];
  period: Period;
  may: May;
  page: number;
  search: SearchParams;
};

const size = 100;

/** One page of the reports, with the ticks of who reviews them. */
export async function List({ rows, period, may, page, search }: Props) {
  const t = await getTranslations("reports");
  const shown = rows.slice((page - 1) * size, page * size);
  const waiting = shown.filter((row) => may.judge(row) === "waiting");
  const table = <ReportsTable rows={shown} period={period} may={may} />;
  return (
    <>
      {waiting.length > 0 ? (
        <Review waiting={waiting.map(({ projectId, name }) => ({ projectId, name }))}>{table}</Review>
      ) : (
        table
      )}
      <p className="soft">{t("unit")}</p>
      {rows.length > size && (
        <Pages
          page={page}
          size={size}
          total={rows.length}
          hrefOf={(to) => href("/reports", search, { page: to })}
        />
      )}
    </>
  );
}
