import { getLocale, getTranslations } from "next-intl/server";
import type { ContentDeal, ContentIndicator } from "@/lib/bulletin/content";
import { wanCell } from "@/lib/format";

/** The deals behind a number, in the order in which bulletins print them. */
export async function DealRows({ deals }: { deals: readonly ContentDeal[] }) {
  const [t, locale] = [await getTranslations("bulletin"), await getLocale()];
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("deal")}</th>
            <th scope="col" className="num">
              {t("inWan", { field: t("field.amount") })}
            </th>
            <th scope="col">{t("signedOn")}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="total">
            <th scope="row">{t("sumDeals", { count: `${deals.length}` })}</th>
            <td className="num">{wanCell(deals.reduce((sum, { amount }) => sum + amount, 0))}</td>
            <td />
          </tr>
          {deals.map((deal) => (
            <tr key={deal.id}>
              <th scope="row">{locale === "en" ? deal.english : deal.name}</th>
              <td className="num">{wanCell(deal.amount)}</td>
              <td>{deal.signedOn ?? "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An indicator's value and target as the bulletin used them. */
export async function IndicatorRow({ indicator }: { indicator: ContentIndicator | undefined }) {
  const [t, locale] = [await getTranslations("bulletin"), await getLocale()];
  if (!indicator) return null;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t("indicator")}</th>
            <th scope="col">{t("unit")}</th>
            <th scope="col" className="num">
              {t("field.value")}
            </th>
            <th scope="col" className="num">
              {t("field.target")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{locale === "en" ? indicator.english : indicator.name}</th>
            <td>{locale === "en" ? indicator.englishUnit : indicator.unit}</td>
            <td className="num">{indicator.value}</td>
            <td className="num">{indicator.target ?? "—"}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
