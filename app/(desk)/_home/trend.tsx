import { getTranslations } from "next-intl/server";
import { Spark } from "@/app/_charts/spark";
import { monthOf, type Period } from "@/lib/domain/period";

type Props<M> = {
  months: readonly M[];
  of: (month: M) => number;
  against?: (month: M) => number;
  /** A value as the card writes it. */
  say: (value: number) => string;
};

/** The months of the year so far behind a card's number, as a line and in words; nothing to draw in no month. */
export async function Trend<M extends { period: Period }>({ months, of, against, say }: Props<M>) {
  const t = await getTranslations("score");
  if (months.length === 0) return null;
  const list = months.map((month) =>
    t("monthValue", { month: `${monthOf(month.period)}`, value: say(of(month)) }),
  );
  return (
    <Spark
      points={months.map(of)}
      {...(against ? { against: months.map(against) } : {})}
      label={t("months", { list: list.join(t("comma")) })}
    />
  );
}
