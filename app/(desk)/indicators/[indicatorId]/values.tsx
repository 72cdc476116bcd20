import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import type { IndicatorStanding } from "@/db/indicator-standing";
import type { Names } from "@/db/project-page";
import { growthText } from "@/lib/domain/indicator-growth";
import { valueText } from "@/lib/domain/indicator-text";
import { monthOf } from "@/lib/domain/period";
import { signedText, valueCell } from "@/lib/indicator-format";
import { correctHref, rowsHref } from "../addresses";
import style from "../indicators.module.css";
import type { Words } from "../words";

type Props = { standing: IndicatorStanding; words: Words; names: Names; mayCorrect: boolean };

/** The values as they were entered: source, note, who and when; or the rows they are derived from. */
export async function Values({ standing, words, names, mayCorrect }: Props) {
  const t = await getTranslations("indicator");
  const { indicator, values } = standing;
  const printed = words.printed(indicator);
  if (values.length === 0) return null;
  const grows = indicator.growth !== null;
  return (
    <section className="stack">
      <h2>
        {t("valuesTitle")}{" "}
        {printed.unit && <span className="page-note">{t("unitIs", { unit: printed.unit })}</span>}
      </h2>
      <ScrollFrame label={t("valuesTitle")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              <th scope="col" className="num">
                {t(indicator.kind === "flow" ? "cumulative" : "value")}
              </th>
              {grows && (
                <th scope="col" className="num">
                  {t("growth")}
                </th>
              )}
              <th scope="col">{t("valueSource")}</th>
              <th scope="col">{t("note")}</th>
              <th scope="col">{t("enteredBy")}</th>
              {mayCorrect && (
                <th scope="col" className="no-print">
                  {t("todo")}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {values.toReversed().map(({ period, value, row, growth }) => (
              <tr key={period}>
                <th scope="row">{t("monthName", { month: String(monthOf(period)) })}</th>
                <td className="num">
                  {row ? (
                    valueText(value, 4, true)
                  ) : (
                    <Link href={rowsHref(indicator.id, period)} prefetch={false}>
                      {valueCell(value, printed)}
                    </Link>
                  )}
                </td>
                {grows && (
                  <td className="num">
                    {growth === null
                      ? "—"
                      : `${signedText(growthText(growth, indicator.growthDecimals, true))}%`}
                    {row?.lastYear ? (
                      <div className="soft">{t("base", { base: valueText(row.lastYear, 4, true) })}</div>
                    ) : null}
                    {row?.publishedGrowth ? <div className="soft">{t("published")}</div> : null}
                  </td>
                )}
                <td>{row ? row.source : t("fromRows")}</td>
                <td className={style.note}>{row?.note || "—"}</td>
                <td>
                  {row ? (
                    <>
                      {names.people.get(row.enteredBy) ?? "—"}
                      <div className="soft">{row.enteredOn}</div>
                    </>
                  ) : (
                    "—"
                  )}
                </td>
                {mayCorrect && (
                  <td className="no-print">
                    <Link href={correctHref(indicator.id, period)}>{t("correct")}</Link>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
    </section>
  );
}
