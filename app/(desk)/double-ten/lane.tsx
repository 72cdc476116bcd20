import { getTranslations } from "next-intl/server";
import type { Day } from "@/lib/domain/day";
import { isReached, type MilestoneFacts, overdueDays } from "@/lib/domain/milestone";
import { type Axis, finenessOf, placeOn, stretchesOf } from "@/lib/time-axis";
import { Mark } from "./mark";
import type { Lane } from "./rows";
import type { Scene } from "./scene";

const height = 32;
const middle = 22;
const x = (place: number) => `${Math.min(100, Math.max(0, place))}%`;
const onAxis = (place: number | null): place is number => place !== null && place >= 0 && place <= 100;

type Drawn = MilestoneFacts & {
  counts: boolean;
  /** Places on the axis in percent; null where there is no such day, or where it coincides with the baseline. */
  base: number | null;
  ahead: number | null;
  done: number | null;
  overdue: number;
};

function draw(lane: Lane, axis: Axis, asOf: Day): Drawn[] {
  const at = (day: Day | null) => (day === null ? null : placeOn(axis, day));
  return lane.member.milestones.map((own) => {
    const counts = own.kind === lane.counted.kind;
    const milestone = counts ? lane.counted : own;
    const reached = isReached(milestone, asOf);
    return {
      ...milestone,
      counts,
      base: at(milestone.baseline),
      ahead: reached || milestone.forecast === milestone.baseline ? null : at(milestone.forecast),
      done: reached ? at(milestone.actual) : null,
      overdue: overdueDays(milestone, asOf),
    };
  });
}

/** The last day of a milestone on the axis: reached, forecast or planned. */
const endOf = ({ done, ahead, base }: Drawn) => done ?? ahead ?? base;

/** One project's milestones on the shared axis, drawn here and scaled by the browser without distortion. */
export async function LaneChart({ lane, scene }: { lane: Lane; scene: Scene }) {
  const t = await getTranslations();
  const { axis, asOf } = scene;
  const drawn = draw(lane, axis, asOf);
  const now = placeOn(axis, asOf);
  const sentence = (one: Drawn) =>
    t(
      one.done !== null
        ? "doubleTen.said.reached"
        : one.overdue > 0
          ? "doubleTen.said.overdue"
          : "doubleTen.said.open",
      {
        milestone: t(`milestone.${one.kind}`),
        baseline: one.baseline ?? "—",
        forecast: one.forecast ?? "—",
        actual: one.actual ?? "—",
        days: one.overdue,
      },
    );
  const counted = drawn.find(({ counts }) => counts);
  const end = counted ? endOf(counted) : null;
  const day = counted
    ? ((counted.done === null ? null : counted.actual) ?? counted.forecast ?? counted.baseline)
    : null;
  const earlier = drawn.filter(
    (one) => Math.max(...[one.base, endOf(one)].map((place) => place ?? -1)) < 0,
  ).length;
  const title = counted ? t(`milestone.${counted.kind}`) : "";
  return (
    <svg
      className="ten-lane"
      width="100%"
      height={height}
      role="img"
      aria-label={drawn.map(sentence).join(t("doubleTen.said.and")) || t("doubleTen.noMilestones")}
    >
      {stretchesOf(axis, finenessOf(axis) === 1 ? 3 : 12).map(({ period, at }) => (
        <line key={period} x1={x(at)} x2={x(at)} y1="0" y2={height} className="ten-grid" />
      ))}
      <line x1="0" x2="100%" y1={middle} y2={middle} className="ten-grid" />
      {drawn.map((one) => {
        const to = one.overdue > 0 && one.ahead === null ? now : endOf(one);
        if (one.base === null || to === null || x(to) === x(one.base)) return null;
        const kind = one.done !== null ? "ten-kept" : "ten-slip";
        return <line key={one.kind} x1={x(one.base)} x2={x(to)} y1={middle} y2={middle} className={kind} />;
      })}
      {onAxis(now) && <line x1={x(now)} x2={x(now)} y1="0" y2={height} className="ten-now" />}
      {drawn.map((one) => {
        const mark = { y: middle, big: one.counts, title: sentence(one) };
        return (
          <g key={one.kind}>
            {onAxis(one.base) && (
              <Mark {...mark} kind={one.overdue > 0 ? "missed" : "baseline"} at={x(one.base)} />
            )}
            {onAxis(one.ahead) && <Mark {...mark} kind="forecast" at={x(one.ahead)} />}
            {onAxis(one.done) && <Mark {...mark} kind="actual" at={x(one.done)} />}
          </g>
        );
      })}
      {earlier > 0 && (
        <text x="0" y="10" className="ten-edge">
          {t("doubleTen.earlier", { count: earlier })}
        </text>
      )}
      {end !== null && end > 100 && (
        <text x="100%" y="10" textAnchor="end" className="ten-label">
          {t("doubleTen.later", { milestone: title, day: day ?? "" })}
        </text>
      )}
      {onAxis(end) && (
        <text
          x={x(end)}
          y="10"
          textAnchor={end > 88 ? "end" : end < 12 ? "start" : "middle"}
          className="ten-label"
        >
          {t("doubleTen.label", { milestone: title, day: (day ?? "").slice(finenessOf(axis) === 1 ? 5 : 0) })}
        </text>
      )}
    </svg>
  );
}
