import { getTranslations } from "next-intl/server";
import { Figure } from "@/app/_charts/figure";
import { type SlipLine, slipImage } from "@/app/_charts/slips";
import type { MilestoneRow } from "@/db/project-page";
import type { Day } from "@/lib/domain/day";
import { slipHistory } from "@/lib/domain/slip";

const wide = { width: 900, height: 220 };
const narrow = { width: 360, height: 220 };

/** How far each forecast lay after its first baseline, change by change; with the numbers as a table. */
export async function SlipChart({ rows, asOf }: { rows: readonly MilestoneRow[]; asOf: Day }) {
  const t = await getTranslations();
  const slipped = rows.flatMap((row) => {
    const steps = slipHistory(row.firstBaseline, row.slips, asOf);
    return steps.length > 0 ? [{ kind: row.kind, firstBaseline: row.firstBaseline, steps }] : [];
  });
  if (slipped.length === 0) return null;
  const worst = slipped
    .map(({ kind, steps }) => ({ kind, days: steps.at(-1)?.behind ?? 0, times: steps.length }))
    .reduce((a, b) => (b.days > a.days ? b : a));
  const lines: SlipLine[] = slipped.map(({ kind, steps }) => ({
    name: t(`milestone.${kind}`),
    points: steps.map(({ changedOn, behind }) => ({ on: changedOn, days: behind })),
  }));
  const title = t("nodes.slipFinding", {
    milestone: t(`milestone.${worst.kind}`),
    days: Math.abs(worst.days),
    side: worst.days < 0 ? "early" : "late",
    times: worst.times,
  });
  return (
    <section className="panel">
      <Figure
        title={title}
        subtitle={t("nodes.slipMeasure")}
        alt={title}
        wide={slipImage(lines, asOf, wide)}
        narrow={slipImage(lines, asOf, narrow)}
        size={wide}
        data={t("project.curve.table")}
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("project.milestones.name")}</th>
              <th scope="col">{t("nodes.changedOn")}</th>
              <th scope="col">{t("nodes.from")}</th>
              <th scope="col">{t("nodes.to")}</th>
              <th scope="col" className="num">
                {t("nodes.movedDays")}
              </th>
              <th scope="col" className="num">
                {t("nodes.behindDays")}
              </th>
              <th scope="col">{t("nodes.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {slipped.flatMap(({ kind, firstBaseline, steps }) =>
              steps.map((step) => (
                <tr key={`${kind} ${step.changedOn} ${step.to}`}>
                  <th scope="row">{t(`milestone.${kind}`)}</th>
                  <td>{step.changedOn}</td>
                  <td>{step.from ?? firstBaseline ?? "—"}</td>
                  <td>{step.to}</td>
                  <td className="num">{signed(step.moved)}</td>
                  <td className="num">{signed(step.behind)}</td>
                  <td>{step.reason}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </Figure>
    </section>
  );
}

const signed = (days: number) => (days === 0 ? "0" : `${days < 0 ? "−" : "+"}${Math.abs(days)}`);
