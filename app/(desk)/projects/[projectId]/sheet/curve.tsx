import { getTranslations } from "next-intl/server";
import { curveImage } from "@/app/_charts/curve";
import type { ProjectFacts } from "@/db/facts";
import type { Day } from "@/lib/domain/day";
import { monthOf, type Period } from "@/lib/domain/period";
import { curveRows } from "../curve-lines";
import style from "./sheet.module.css";

const size = { width: 1000, height: 230 };

/** The plan and what was done, by month. */
export async function SheetCurve({
  facts,
  period,
  today,
}: {
  facts: ProjectFacts;
  period: Period;
  today: Day;
}) {
  const t = await getTranslations("project.curve");
  const rows = curveRows(facts, period, today);
  const points = (field: "plan" | "straight" | "done") =>
    rows.map((row) => {
      const amount = row[field];
      return amount === null ? null : amount / 10_000;
    });
  const lines = [
    { name: t("plan"), points: points("plan"), look: "plan" as const },
    { name: t("straight"), points: points("straight"), look: "straight" as const },
    { name: t("done"), points: points("done"), look: "done" as const },
  ];
  const months = rows.map(({ month }) => t("month", { month }));
  return (
    <figure className={style.curve}>
      <figcaption>{t("measure")}</figcaption>
      {/* biome-ignore lint/performance/noImgElement: a data address. */}
      <img src={curveImage(lines, months, monthOf(period), size)} alt={t("measure")} {...size} />
    </figure>
  );
}
