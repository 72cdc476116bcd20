"use client";

import { useTranslations } from "next-intl";
import { largerBefore, meets, parseIndicatorValue } from "@/lib/domain/indicator";
import { growthOf, growthText } from "@/lib/domain/indicator-growth";
import { attainmentText, valueText } from "@/lib/domain/indicator-text";
import { monthOf, type Period } from "@/lib/domain/period";
import { parseTenThousandths } from "@/lib/domain/typed-number";
import { signedText, withUnit } from "@/lib/indicator-format";
import style from "./entry.module.css";
import type { EntryDraft, EntryRow } from "./entry-rows";

type Props = {
  row: EntryRow;
  period: Period;
  draft: EntryDraft;
  isTouched: boolean;
  errors: Record<string, string>;
  change: (part: Partial<EntryDraft>) => void;
};

/** The value of one indicator, with what it comes to beside it while it is typed. */
export function EntryLine({ row, period, draft, isTouched, errors, change }: Props) {
  const t = useTranslations("indicator");
  const parsed = parseIndicatorValue(draft.value, row.kind);
  const isWhole = !parsed.ok || row.decimals > 0 || parsed.value % 10_000 === 0;
  const last = row.before.at(-1);
  const larger =
    parsed.ok && row.kind === "flow" ? largerBefore(row.before, { period, value: parsed.value }) : null;
  const typing =
    !parsed.ok && draft.value !== ""
      ? t(`problem.${parsed.problem}`)
      : isWhole
        ? undefined
        : t("problem.whole");
  const input = (
    field: "value" | "lastYear" | "growth" | "source" | "note",
    label: string,
    numeric: boolean,
  ) => (
    <input
      className={numeric ? "input number" : "input"}
      data-field={field}
      name={`${row.id}.${field}`}
      inputMode={numeric ? "decimal" : undefined}
      autoComplete="off"
      maxLength={field === "note" ? 500 : field === "source" ? 200 : 40}
      aria-label={`${row.name} ${label}`}
      aria-invalid={errors[field] || (field === "value" && typing) ? true : undefined}
      value={draft[field]}
      onChange={({ target }) => change({ [field]: target.value })}
    />
  );
  return (
    <tr data-touched={isTouched || undefined}>
      <th scope="row" className={style.name}>
        {row.name}
        {row.unit && <span className="unit">{row.unit}</span>}
        {row.caveat && <div className={style.caveat}>{t("caveat", { caveat: row.caveat })}</div>}
      </th>
      <td className="num" data-label={t("entry.before")}>
        {last ? valueText(last.value, 4, true) : "—"}
        {last && <div className="soft">{t("monthName", { month: String(monthOf(last.period)) })}</div>}
      </td>
      <td data-label={t("entry.value")}>
        {input("value", t("entry.value"), true)}
        <Remark error={errors.value ?? typing} {...(row.due ? {} : { hint: t("entry.quarterly") })} />
        {larger && (
          <p className={style.warn}>
            {t("entry.falls", {
              month: t("monthName", { month: String(monthOf(larger.period)) }),
              value: withUnit(valueText(larger.value, 4, true), row),
            })}
          </p>
        )}
        {parsed.ok && row.target && <Progress row={row} value={parsed.value} />}
      </td>
      <td data-label={t("entry.compare")}>
        {row.growth === "computed" && (
          <>
            {input("lastYear", t("entry.lastYear"), true)}
            <Remark error={errors.lastYear} hint={t("entry.lastYear")} />
            <Growth row={row} value={parsed.ok ? parsed.value : null} lastYear={draft.lastYear} />
          </>
        )}
        {row.growth === "published" && (
          <>
            {input("growth", t("entry.published"), true)}
            <Remark error={errors.growth} hint={t("entry.published")} />
          </>
        )}
        {row.growth === null && "—"}
      </td>
      <td data-label={t("valueSource")}>
        {input("source", t("valueSource"), false)}
        <Remark error={errors.source} />
      </td>
      <td data-label={t("note")}>
        {input("note", t("note"), false)}
        <Remark error={errors.note} />
      </td>
    </tr>
  );
}

function Remark({ error, hint }: { error?: string | undefined; hint?: string }) {
  return (
    <div aria-live="polite">
      {hint && <span className={style.hint}>{hint}</span>}
      {error && <p className={style.error}>{error}</p>}
    </div>
  );
}

function Progress({ row, value }: { row: EntryRow; value: number }) {
  const t = useTranslations("indicator.entry");
  const { target } = row;
  if (!target) return null;
  if (row.kind === "flow" || row.kind === "level")
    return (
      <p className={style.hint}>{t("share", { share: attainmentText({ n: value, d: target.value }) })}</p>
    );
  return (
    <p className={style.hint}>
      {t(meets(value, target.comparator, target.value) ? "meets" : "misses", {
        target: `${target.comparator}${withUnit(valueText(target.value, 4, true), row)}`,
      })}
    </p>
  );
}

/** The growth that the two values give, or why there is none yet. */
function Growth({ row, value, lastYear }: { row: EntryRow; value: number | null; lastYear: string }) {
  const t = useTranslations("indicator.entry");
  const base = parseTenThousandths(lastYear, Number.MAX_SAFE_INTEGER);
  const decimals = row.growthDecimals;
  const growth = base.ok ? growthOf({ source: "computed", base: base.value, decimals }, value) : null;
  if (value === null) return null;
  return (
    <p className={growth === null ? style.warn : style.hint}>
      {growth === null
        ? t("noBase")
        : t("growth", { growth: signedText(growthText(growth, decimals, true)) })}
    </p>
  );
}
