import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { ImportRow } from "@/db/imports";
import type { User } from "@/lib/policy";
import { Undo } from "../undo";

/** What became of the rows of an applied file: rows in = written + unchanged + rejected + skipped. */
export async function Outcome({ done, user }: { done: ImportRow; user: User }) {
  const t = await getTranslations("importing");
  return (
    <section className="panel stack">
      <h2>{t(done.undoneOn ? "outcomeUndone" : "outcome")}</h2>
      <p>{t("counts", done.counts)}</p>
      {done.counts.rejected > 0 && (
        <p>
          <a className="button" href={`/api/imports/${done.id}/rejected`} download>
            {t("rejectedFile")}
          </a>{" "}
          <span className="soft">{t("rejectedNote")}</span>
        </p>
      )}
      <div className="line">
        <Link className="button" href="/projects">
          {t("toRegister")}
        </Link>
        <Link className="button" href="/projects/import">
          {t("another")}
        </Link>
        {!done.undoneOn && (done.importedBy === user.id || user.role === "admin") && (
          <Undo id={done.id} version={done.version} />
        )}
      </div>
    </section>
  );
}
