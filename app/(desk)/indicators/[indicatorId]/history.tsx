import { getTranslations } from "next-intl/server";
import { Acts } from "@/app/_ui/acts";
import { listProjectHistory } from "@/db/audit";
import type { Names } from "@/db/project-page";
import { store } from "@/db/store";

/** The newest changes of this indicator, out of the log: before and after, who, when and why. */
export async function History({ indicatorId, names }: { indicatorId: string; names: Names }) {
  const t = await getTranslations("indicator");
  const entries = (await listProjectHistory(store().read, indicatorId, 30, 0)).map(({ entry }) => ({
    ...entry,
    // One act may enter many indicators; here only this one's part of it is shown.
    changes: entry.changes.filter(({ id }) => id.startsWith(`${indicatorId}-`)),
  }));
  if (entries.length === 0) return null;
  return (
    <section className="stack no-print">
      <h2>{t("historyTitle")}</h2>
      <Acts entries={entries} names={names} />
    </section>
  );
}
