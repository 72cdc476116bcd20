import { getTranslations } from "next-intl/server";
import {
  type BulletinDifference,
  causes,
  type Headline,
  headlines,
  type RatioSteps,
} from "@/lib/domain/bulletin-difference";
import { percentTenths, tenthsText } from "@/lib/domain/ratio";
import { gapCell, wanCell } from "@/lib/format";

const money = new Set<Headline>(["total", "annualPlan", "planToDate", "actualToDate"]);
const signed = (value: number, text: (value: number) => string) =>
  value === 0 ? "0" : `${value < 0 ? "−" : "+"}${text(Math.abs(value))}`;

type Props = { difference: BulletinDifference; before: string; after: string };

/** Each figure in both bulletins and the parts of its difference by cause; every line adds up. */
export async function Differences({ difference, before, after }: Props) {
  const t = await getTranslations("bulletin");
  const value = (headline: Headline, amount: number) => (money.has(headline) ? wanCell(amount) : `${amount}`);
  const part = (headline: Headline, amount: number) =>
    money.has(headline) ? gapCell(amount) : signed(amount, String);
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("figure")}</th>
            <th scope="col" className="num">
              {before}
            </th>
            {causes.map((cause) => (
              <th scope="col" className="num" key={cause} title={t(`causeNote.${cause}`)}>
                {t(`cause.${cause}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {after}
            </th>
            <th scope="col" className="num">
              {t("difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {headlines.map((headline) => {
            const row = difference.figures[headline];
            return (
              <tr key={headline}>
                <th scope="row">{t(`headline.${headline}`)}</th>
                <td className="num">{value(headline, row.before)}</td>
                {causes.map((cause) => (
                  <td className="num" key={cause}>
                    {part(headline, row.parts[cause])}
                  </td>
                ))}
                <td className="num">{value(headline, row.after)}</td>
                <td className="num">
                  <strong>{part(headline, row.after - row.before)}</strong>
                </td>
              </tr>
            );
          })}
          <RatioLine name={t("headline.ratio")} steps={difference.ratio} />
          <RatioLine name={t("headline.startRate")} steps={difference.startRate} />
        </tbody>
      </table>
    </div>
  );
}

/** A ratio after each cause in turn: gaps between printed neighbours add up to the printed difference. */
function RatioLine({ name, steps }: { name: string; steps: RatioSteps }) {
  const tenths = [steps.before, ...steps.steps.map(({ ratio }) => ratio)].map(({ n, d }) =>
    percentTenths(n, d),
  );
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? "—" : `${tenthsText(value)}%`;
  const gap = (from: number | null | undefined, to: number | null | undefined) =>
    from === null || from === undefined || to === null || to === undefined
      ? "—"
      : signed(to - from, (value) => tenthsText(value));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{text(tenths[0])}</td>
      {causes.map((cause, index) => (
        <td className="num" key={cause}>
          {gap(tenths[index], tenths[index + 1])}
        </td>
      ))}
      <td className="num">{text(tenths.at(-1))}</td>
      <td className="num">
        <strong>{gap(tenths[0], tenths.at(-1))}</strong>
      </td>
    </tr>
  );
}
