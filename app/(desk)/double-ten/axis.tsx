import { getTranslations } from "next-intl/server";
import { monthOf, yearOf } from "@/lib/domain/period";
import { finenessOf, placeOn, type Stretch, stretchesOf } from "@/lib/time-axis";
import type { Scene } from "./scene";

/** The head of the shared time axis: the as-of date over its line, years, and months where there is room. */
export async function AxisHead({ axis, asOf }: Pick<Scene, "axis" | "asOf">) {
  const t = await getTranslations("doubleTen");
  const fine = finenessOf(axis);
  const band = (stretches: readonly Stretch[], word: (stretch: Stretch) => string) => (
    <div className="ten-band">
      {stretches.map((stretch) => (
        <span key={stretch.period} style={{ left: `${stretch.at}%`, width: `${stretch.width}%` }}>
          {stretch.width > 6 || fine < 12 ? word(stretch) : ""}
        </span>
      ))}
    </div>
  );
  const now = placeOn(axis, asOf);
  return (
    <div className="ten-axis">
      {now >= 0 && now <= 100 && (
        <div className="ten-band ten-band-now">
          <b style={{ left: `${now}%` }} data-side={now > 70 ? "end" : now < 30 ? "start" : undefined}>
            {t("asOf", { day: asOf })}
          </b>
        </div>
      )}
      {band(stretchesOf(axis, 12), ({ period }) => t("axisYear", { year: String(yearOf(period)) }))}
      {fine === 1 && band(stretchesOf(axis, 1), ({ period }) => String(monthOf(period)))}
      {fine === 3 &&
        band(stretchesOf(axis, 3), ({ period }) => t("quarter", { quarter: (monthOf(period) + 2) / 3 }))}
    </div>
  );
}
