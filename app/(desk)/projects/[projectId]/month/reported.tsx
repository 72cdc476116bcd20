import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { readLedger } from "@/db/problem-reading";
import type { ReportRow } from "@/db/project-page";
import { store } from "@/db/store";
import { problemHref } from "../../../problems/addresses";
import { ToLedger } from "../../../problems/to-ledger";

/** The problem that the month names: its entry in the ledger, or one press to make it one. */
export async function Reported({ row, mayRaise }: { row: ReportRow | null; mayRaise: boolean }) {
  if (!row?.problemType || row.problem === "") return null;
  const t = await getTranslations("problem");
  const entry = (await readLedger(store())).find(({ reportId }) => reportId === row.id);
  if (!entry && !mayRaise) return null;
  return (
    <section className="panel line" aria-label={t("problem")}>
      {entry ? (
        <span>
          {t("inLedger")}
          <Link href={problemHref(entry.id)} prefetch={false}>
            {entry.title}
          </Link>
        </span>
      ) : (
        <>
          <span>{row.problem}</span>
          <ToLedger report={row.id} />
        </>
      )}
    </section>
  );
}
