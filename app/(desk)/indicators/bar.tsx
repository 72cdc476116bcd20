import type { Pace } from "@/lib/domain/indicator-pace";
import { barWidth } from "@/lib/indicator-format";
import style from "./indicators.module.css";

/** The share of the target as a bar with the line of time across it; the numbers stand beside it. */
export function Bar({ pace }: { pace: Pace }) {
  const { attainment, line, target, status } = pace;
  if (!attainment) return null;
  const at = line && target ? barWidth({ n: line.n, d: line.d * target }) : null;
  return (
    <span className={style.bar} data-status={status} aria-hidden="true">
      <span className={style.fill} style={{ width: `${barWidth(attainment)}%` }} />
      {at !== null && <span className={style.time} style={{ left: `${at}%` }} />}
    </span>
  );
}
