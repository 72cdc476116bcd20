import { getTranslations } from "next-intl/server";
import type { PermitEventRow } from "@/db/permit-reading";
import type { Day } from "@/lib/domain/day";

/** The certificate in force and the papers of a step, as downloads; what was taken back is in the log only. */
export async function Papers({ rows, asOf }: { rows: readonly PermitEventRow[]; asOf: Day }) {
  const t = await getTranslations("projectPermits");
  const revoked = new Set(rows.flatMap(({ revokes }) => revokes ?? []));
  const inForce = rows.filter(({ number, on }) => on !== null && on <= asOf && !revoked.has(number));
  const certificate = inForce.findLast((row) => row.kind === "grant")?.certificate;
  const papers = inForce.flatMap(({ id, files }) => files.map((file) => ({ ...file, of: id })));
  if (!certificate && papers.length === 0) return null;
  return (
    <p>
      {certificate && t("certificate", { number: certificate })}{" "}
      {papers.map(({ hash, name, of }) => (
        <a key={`${of} ${hash}`} href={`/api/papers/${hash}?of=${encodeURIComponent(of)}`} download>
          ⬇ {name}
        </a>
      ))}
    </p>
  );
}
