import "server-only";
import type { Day } from "@/lib/domain/day";
import { chartImage } from "./chart";
import { widthOf } from "./curve";
import { looksOn } from "./looks";
import { spread } from "./spread";

/** How far one forecast lay after its first baseline from a day on. */
export type SlipLine = { name: string; points: readonly { on: Day; days: number }[] };

const dashes = ["solid", [6, 3], [2, 3], [8, 3, 2, 3]] as const;
const fontSize = 12;
const [top, bottom] = [14, 26];

/** Forecasts as steps over time, named at their ends; several lines differ by dash too. Sizes in pixels. */
export function slipImage(
  lines: readonly SlipLine[],
  asOf: Day,
  size: { width: number; height: number },
): string {
  const look = looksOn("paper");
  const days = lines.flatMap(({ points }) => points.map((point) => point.days));
  const [low, high] = [Math.min(0, ...days), Math.max(1, ...days)];
  const ends = lines.map(({ points }) => points.at(-1)?.days ?? 0);
  const room = size.height - top - bottom;
  const places = ends.map((end) => (1 - (end - low) / (high - low)) * room);
  const moved = spread(places, fontSize * 1.25, room);
  const earliest = lines
    .flatMap(({ points }) => points.map(({ on }) => on))
    .reduce((a, b) => (b < a ? b : a), asOf);
  const first = [earliest.slice(0, 4), "01", "01"].join("-");
  const right = Math.max(...lines.map(({ name }) => widthOf(name, fontSize))) + 20;
  const axisLabel = { color: look.axis, fontSize, hideOverlap: true };
  const option = {
    grid: { left: 40, right, top, bottom },
    xAxis: {
      type: "time",
      min: first,
      max: asOf,
      minInterval: 28 * 86_400_000,
      axisTick: { show: false },
      axisLabel: { ...axisLabel, formatter: "{yyyy}-{MM}" },
    },
    yAxis: {
      type: "value",
      axisLabel,
      splitNumber: 4,
      splitLine: { lineStyle: { color: look.grid } },
    },
    series: lines.map(({ name, points }, index) => ({
      type: "line",
      step: "end",
      name,
      data: [
        [first, 0],
        ...points.map(({ on, days: behind }) => [on, behind]),
        [asOf, points.at(-1)?.days ?? 0],
      ],
      symbol: "circle",
      symbolSize: 5,
      lineStyle: {
        color: look.lineOf(index === 0 ? "done" : "plan").color,
        width: 2,
        type: dashes[index % dashes.length],
      },
      itemStyle: { color: look.lineOf(index === 0 ? "done" : "plan").color },
      endLabel: {
        show: true,
        formatter: name,
        color: look.wordOf(index === 0 ? "done" : "plan"),
        fontSize,
        distance: 6,
        textBorderColor: look.rim,
        textBorderWidth: 3,
      },
      labelLayout: { dy: moved[index] ?? 0 },
    })),
  };
  return chartImage(option, size.width, size.height);
}
