import { getTranslations } from "next-intl/server";
import { ScrollFrame } from "@/app/_ui/scroll-frame";
import type { IndicatorStanding } from "@/db/indicator-standing";
import { attainmentText } from "@/lib/domain/indicator-text";
import { derivedCell, lineShare, multipleText, pointsText, valueCell } from "@/lib/indicator-format";
import style from "../indicators.module.css";
import { StatusMark } from "../status-mark";
import type { Words } from "../words";

type Props = { standing: IndicatorStanding; words: Words };

/** 区定 and 市定 side by side: each with where it comes from and how the value stands against it. */
export async function Targets({ standing, words }: Props) {
  const t = await getTranslations("indicator");
  const printed = words.printed(standing.indicator);
  const lines = [standing.zone, standing.city].filter((line) => line !== null);
  return (
    <section className="stack">
      <h2>
        {t("targetsTitle")}{" "}
        {printed.unit && <span className="page-note">{t("unitIs", { unit: printed.unit })}</span>}
      </h2>
      {lines.length === 0 && <p className="notice">{t("noTargetYet")}</p>}
      {standing.months && !standing.planHolds && <p className="notice notice-yellow">{t("planMisses")}</p>}
      {lines.length > 0 && (
        <ScrollFrame label={t("targetsTitle")}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("line")}</th>
                <th scope="col" className="num">
                  {t("target")}
                </th>
                <th scope="col">{t("targetSource")}</th>
                <th scope="col" className="num">
                  {t("attainment")}
                </th>
                <th scope="col" className="num">
                  {t("gap")}
                </th>
                <th scope="col" className="num">
                  {t("runRate")}
                </th>
                <th scope="col">{t("statusName")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ target, pace, runRate }) => (
                <tr key={target.line}>
                  <th scope="row">{t(`${target.line}Target`)}</th>
                  <td className="num">
                    <span className="soft">{target.comparator}</span>
                    {valueCell(target.value, printed)}
                    {target.inferred && <span className={style.inferred}>{t("inferred")}</span>}
                  </td>
                  <td>{target.source || "—"}</td>
                  <td className="num">{pace.attainment ? `${attainmentText(pace.attainment)}%` : "—"}</td>
                  <td className="num">
                    {pace.line && pace.gapPointsTenths !== null ? (
                      <>
                        {t("points", { points: pointsText(pace.gapPointsTenths) })}
                        <div className="soft">
                          {t("lineIs", {
                            share: lineShare(pace.line, target.value),
                            own: target.line === "zone" && standing.planHolds ? "yes" : "no",
                          })}
                        </div>
                      </>
                    ) : pace.value === null ? (
                      "—"
                    ) : (
                      t("notProrated")
                    )}
                  </td>
                  <td className="num">
                    {runRate ? (
                      <>
                        {runRate.perMonth === 0 ? t("met") : derivedCell(runRate.perMonth, printed)}
                        {runRate.perMonth > 0 && runRate.multipleHundredths !== null && (
                          <div className="soft">
                            {t("multiple", { multiple: multipleText(runRate.multipleHundredths) })}
                          </div>
                        )}
                      </>
                    ) : (
                      "—"
                    )}
                  </td>
                  <td>
                    <StatusMark status={pace.status} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
    </section>
  );
}
