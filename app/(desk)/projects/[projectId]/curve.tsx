import { getTranslations } from "next-intl/server";
import { curveImage } from "@/app/_charts/curve";
import { Figure } from "@/app/_charts/figure";
import type { ProjectFacts } from "@/db/facts";
import type { Day } from "@/lib/domain/day";
import { wanText } from "@/lib/domain/money";
import { monthOf, type Period } from "@/lib/domain/period";
import { gapCell, shareCell } from "@/lib/format";
import { curveRows } from "./curve-lines";

const wide = { width: 1080, height: 300 };
const narrow = { width: 360, height: 240 };

export async function Curve({ facts, period, today }: { facts: ProjectFacts; period: Period; today: Day }) {
  const t = await getTranslations("project.curve");
  const rows = curveRows(facts, period, today);
  const now = rows[monthOf(period) - 1];
  // Without a plan and without work there is nothing to draw.
  if (!now || rows.every((row) => row.plan === 0 && row.original === 0 && !row.done)) return null;
  const adjusted = rows.some((row) => row.plan !== row.original);
  const points = (field: "plan" | "original" | "straight" | "done") =>
    rows.map((row) => {
      const amount = row[field];
      return amount === null ? null : amount / 10_000;
    });
  const lines = [
    { name: adjusted ? t("adjusted") : t("plan"), points: points("plan"), look: "plan" as const },
    ...(adjusted ? [{ name: t("original"), points: points("original"), look: "original" as const }] : []),
    { name: t("straight"), points: points("straight"), look: "straight" as const },
    { name: t("done"), points: points("done"), look: "done" as const },
  ];
  const months = rows.map(({ month }) => t("month", { month }));
  const title = t("finding", {
    month: now.month,
    share: shareCell(now.done ?? 0, now.plan),
    hasPlan: now.plan > 0 ? "yes" : "no",
    done: wanText(now.done ?? 0),
    side: (now.done ?? 0) < now.plan ? "low" : "high",
    gap: wanText(Math.abs((now.done ?? 0) - now.plan)),
  });
  const draw = (size: typeof wide) => curveImage(lines, months, now.month, size);
  return (
    <section className="panel">
      <Figure
        title={title}
        subtitle={t("measure")}
        alt={title}
        wide={draw(wide)}
        narrow={draw(narrow)}
        size={wide}
        data={t("table")}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("monthHead")}</th>
              <th scope="col" className="num">
                {t("plan")}
              </th>
              <th scope="col" className="num">
                {t("original")}
              </th>
              <th scope="col" className="num">
                {t("straight")}
              </th>
              <th scope="col" className="num">
                {t("done")}
              </th>
              <th scope="col" className="num">
                {t("gap")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.month}>
                <th scope="row">{t("month", { month: row.month })}</th>
                <td className="num">{wanText(row.plan)}</td>
                <td className="num">{wanText(row.original)}</td>
                <td className="num">{wanText(row.straight)}</td>
                <td className="num">{row.done === null ? "—" : wanText(row.done)}</td>
                <td className="num">{row.done === null ? "—" : gapCell(row.done - row.plan)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}
