import { getTranslations } from "next-intl/server";
import type { Understanding } from "@/lib/ledger/types";
import type { LedgerWords } from "../words";

/** The sheet's own totals beside the sums of the rows that they cover. */
export async function Reconciled({
  understanding,
  words,
}: {
  understanding: Understanding;
  words: LedgerWords;
}) {
  const t = await getTranslations("importing");
  const { reconciled } = understanding;
  if (reconciled.length === 0) return null;
  const odd = reconciled.filter(({ difference }) => difference !== 0);
  if (odd.length === 0) return <p className="notice">{t("totalsAgree", { count: reconciled.length })}</p>;
  return (
    <section className="notice notice-yellow">
      <strong>{t("totalsDiffer", { count: odd.length })}</strong>
      <ul>
        {odd.slice(0, 12).map((one) => (
          <li key={`${one.row} ${one.column}`}>
            {t("totalDiffers", {
              row: one.row,
              label: one.label,
              field: words.field(one.month ? `${one.field}.${one.month}` : one.field),
              stated: words.value(one.field, one.stated),
              summed: words.value(one.field, one.summed),
              difference: words.value(one.field, one.difference),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
