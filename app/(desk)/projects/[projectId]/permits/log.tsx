import { getTranslations } from "next-intl/server";
import type { PermitEventRow } from "@/db/permit-reading";
import { keptNames } from "@/db/project-page";
import { store } from "@/db/store";
import type { RunningPermits } from "./load";
import styles from "./permits.module.css";

/** Every entry of a step with who and when; what was taken back stays, struck out, with the reason. */
export async function Log({ page, code }: { page: RunningPermits; code: string }) {
  const [t, { people }] = [await getTranslations("projectPermits.log"), await keptNames(store())];
  const rows = (page.file.events.get(code) ?? []).filter(
    ({ on, enteredOn }) => (on ?? enteredOn) <= page.asOf,
  );
  const revoked = new Set(rows.flatMap(({ revokes }) => revokes ?? []));
  return (
    <section className="stack" aria-labelledby="step-log">
      <h3 id="step-log">{t("title")}</h3>
      {rows.length === 0 && <p className="soft">{t("none")}</p>}
      <ol className={styles.log}>
        {rows.toReversed().map((row) => (
          <li key={row.id} data-revoked={revoked.has(row.number) || undefined}>
            <Entry row={row} />
            <p className="soft">
              {t("by", { who: people.get(row.enteredBy) ?? "—", on: row.enteredOn, number: row.number })}
              {revoked.has(row.number) && ` · ${t("takenBack")}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

async function Entry({ row }: { row: PermitEventRow }) {
  const [t, word] = [await getTranslations("projectPermits.log"), await getTranslations()];
  if (row.revokes !== null)
    return (
      <p>
        <strong>{t("revokes", { number: row.revokes })}</strong> {t("reason", { reason: row.note })}
      </p>
    );
  const parts = [
    row.stop && word(`statutoryStop.${row.stop}`),
    row.days !== null && t(row.kind === "extend" ? "extended" : "promised", { days: row.days }),
    row.until && t("lenient", { day: row.until, who: row.approvedBy ?? "—" }),
    !row.until && row.approvedBy && t("approvedBy", { who: row.approvedBy }),
    row.certificate && t("certificate", { number: row.certificate }),
  ].filter(Boolean);
  return (
    <>
      <p>
        <span className="number">{row.on}</span> <strong>{row.kind && word(`permitKind.${row.kind}`)}</strong>{" "}
        {parts.join(" · ")}
      </p>
      {row.missing.length > 0 && (
        <ul>
          {row.missing.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {row.note && <p>{row.note}</p>}
      {row.files.map(({ hash, name }) => (
        <p key={hash}>
          <a href={`/api/papers/${hash}?of=${encodeURIComponent(row.id)}`} download>
            ⬇ {name}
          </a>
        </p>
      ))}
    </>
  );
}
