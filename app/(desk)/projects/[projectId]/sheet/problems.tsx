import { getTranslations } from "next-intl/server";
import { readLedger } from "@/db/problem-reading";
import { store } from "@/db/store";
import style from "./sheet.module.css";

const shown = 3;

/** The open problems of the ledger; without any, what the newest report says. */
export async function SheetProblems({
  projectId,
  report,
}: {
  projectId: string;
  report: { problem: string } | null;
}) {
  const t = await getTranslations();
  const open = (await readLedger(store())).filter(
    (entry) => entry.projectId === projectId && entry.state !== "resolved",
  );
  return (
    <section>
      <h3>{t("column.problem")}</h3>
      {open.length === 0 && <p className={style.lines}>{report?.problem || "—"}</p>}
      <ul className={style.problems}>
        {open.slice(0, shown).map((entry) => (
          <li key={entry.id}>
            {t(`problemType.${entry.type}`)} · {entry.title} ({t(`problemState.${entry.state}`)}
            {entry.agreedOn && ` · ${entry.agreedOn}`})
          </li>
        ))}
        {open.length > shown && <li>{t("record.moreProblems", { count: open.length - shown })}</li>}
      </ul>
    </section>
  );
}
