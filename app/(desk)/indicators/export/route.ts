import { getTranslations } from "next-intl/server";
import { asOf } from "@/app/_server/as-of";
import { routeGuard } from "@/app/_server/route";
import { auditNumber, sheetAnswer } from "@/app/_server/sheet-answer";
import { filterWords, type ListColumn, smallSheet } from "@/app/_server/small-sheet";
import { type IndicatorStanding, keptStandings } from "@/db/indicator-standing";
import { store } from "@/db/store";
import { valueText } from "@/lib/domain/indicator-text";
import { monthOf, yearOf } from "@/lib/domain/period";
import { indicatorsUrl } from "@/lib/inputs/indicators-url";
import { searchOf } from "@/lib/query";
import { isShown } from "../shown";
import { indicatorWords } from "../words";

/** Stored in 1/10 000 of the unit. */
const number = (value: number | null | undefined) =>
  value === null || value === undefined ? null : value / 10_000;

/** What is computed, as the screen rounds it. */
const shownNumber = (value: number | null | undefined, decimals: number) =>
  value === null || value === undefined ? null : Number(valueText(value, decimals));

/** The year's indicators that the address lists, in its groups. */
export async function GET(request: Request): Promise<Response> {
  const user = await routeGuard(request, "indicator.view");
  if (user instanceof Response) return user;
  const params = searchOf(new URL(request.url).searchParams);
  const view = indicatorsUrl.parse(params);
  const seen = await auditNumber();
  const time = await asOf({ period: params.period });
  const [t, words] = [await getTranslations("indicator"), await indicatorWords()];
  const shown = (await keptStandings(store(), time.period, time.today)).filter((one) => isShown(one, view));
  const keyOf = ({ indicator, pace }: IndicatorStanding) =>
    view.group === "owner" ? (indicator.departmentId ?? "") : pace.status;
  const labels = new Map(
    shown.map((one) => [
      keyOf(one),
      view.group === "owner" ? words.owner(one.indicator.departmentId) : t(`status.${one.pace.status}`),
    ]),
  );
  const text = { kind: "text" } as const;
  const columns: ListColumn<IndicatorStanding>[] = [
    { key: "name", head: t("name"), kind: "long", of: ({ indicator }) => words.name(indicator) },
    { ...text, key: "owner", head: t("owner"), of: ({ indicator }) => words.owner(indicator.departmentId) },
    { ...text, key: "unit", head: t("unit"), width: 8, of: ({ indicator }) => words.printed(indicator).unit },
    { key: "value", head: t("value"), kind: "number", of: ({ pace }) => number(pace.value) },
    { key: "from", head: t("month"), kind: "month", of: ({ pace }) => pace.from },
    {
      ...text,
      key: "comparator",
      head: t("comparator"),
      width: 6,
      of: ({ zone, city }) => (zone ?? city)?.target.comparator ?? null,
    },
    { key: "zone", head: t("zoneTarget"), kind: "number", of: ({ zone }) => number(zone?.target.value) },
    { key: "city", head: t("cityTarget"), kind: "number", of: ({ city }) => number(city?.target.value) },
    {
      key: "attainment",
      head: t("attainment"),
      kind: "share",
      of: ({ pace }) => pace.attainment && { ...pace.attainment, against: 100 },
    },
    {
      key: "gap",
      head: `${t("gap")}（${t("pointsUnit")}）`,
      kind: "points",
      width: 14,
      of: ({ pace }) => pace.gapPointsTenths,
    },
    {
      key: "gapInUnit",
      head: t("gapInUnit"),
      kind: "number",
      width: 14,
      of: ({ pace }) => number(pace.gapInUnit),
    },
    {
      key: "growth",
      head: `${t("growth")}(%)`,
      kind: "number",
      of: ({ growth }) => number(growth),
    },
    {
      key: "runRate",
      head: t("runRate"),
      kind: "number",
      of: ({ zone, city, indicator }) =>
        shownNumber((zone ?? city)?.runRate?.perMonth, Math.max(1, indicator.decimals)),
    },
    { ...text, key: "status", head: t("statusName"), of: ({ pace }) => t(`status.${pace.status}`) },
    { key: "caveat", head: t("note"), kind: "long", of: ({ indicator }) => words.caveat(indicator) },
  ];
  return sheetAnswer(
    request,
    user,
    smallSheet({
      list: "indicators",
      title: t("sheetTitle", { year: String(yearOf(time.period)), month: String(monthOf(time.period)) }),
      period: time.period,
      asOf: time.asOf,
      unit: null,
      filters: await filterWords([
        [t("statusName"), view.status.map((one) => t(`status.${one}`))],
        [t("kindName"), view.kind.map((one) => t(`kind.${one}`))],
        [t("sourceName"), view.source.map((one) => t(`origin.${one}`))],
        [t("owner"), view.owner.map((id) => words.owner(id === "rows" ? null : id))],
      ]),
      columns,
      rows: [...Map.groupBy(shown, keyOf).values()].flat(),
      idOf: ({ indicator }) => indicator.id,
      parts: {
        keyOf,
        labelOf: (key, count) => `${labels.get(key) ?? key} · ${t("items", { count: String(count) })}`,
      },
    }),
    seen,
  );
}
