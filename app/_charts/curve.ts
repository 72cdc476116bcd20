import "server-only";
import { chartImage } from "./chart";
import { type Ground, type Look, looksOn } from "./looks";
import { spread } from "./spread";

/** One line of a cumulative chart: 12 points, null where it says nothing. `label` stands at its end, else the name. */
export type CurveLine = { name: string; points: readonly (number | null)[]; look: Look; label?: string };

/** The range of an estimate, drawn as a light band: 12 points from low to high. */
export type Band = { low: readonly (number | null)[]; high: readonly (number | null)[] };

export type CurveSize = { width: number; height: number; fontSize?: number; ground?: Ground };

/** About how wide a text is drawn: full-width signs are as wide as high, others a little over half of that. */
export const widthOf = (text: string, fontSize: number) =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? fontSize : fontSize * 0.6), 0);

/** An axis from 0, or a round number below the smallest value, to one above the largest, in four or five steps. */
function axisOf(smallest: number, largest: number) {
  const rough = Math.max(largest, -smallest, 1e-6) / 4;
  const unit = 10 ** Math.floor(Math.log10(rough));
  const interval = ([1, 2, 2.5, 5, 10].find((step) => step * unit >= rough) ?? 10) * unit;
  const min = Math.min(0, Math.floor(smallest / interval + 1e-9) * interval);
  return { min, max: Math.ceil(largest / interval - 1e-9) * interval || interval, interval };
}

const lastOf = ({ points }: CurveLine) => points.findLastIndex((point) => point !== null);
const labelOf = ({ label, name }: CurveLine) => label ?? name;

/** How far each line's name moves at the end of its line: names that stand at the same month must not overlap. */
function shifts(lines: readonly CurveLine[], max: number, height: number, gap: number): number[] {
  const moved = lines.map(() => 0);
  for (const month of new Set(lines.map(lastOf))) {
    const here = lines.flatMap((line, index) => (lastOf(line) === month ? [index] : []));
    const places = here.map((index) => (1 - (lines[index]?.points[month] ?? 0) / max) * height);
    spread(places, gap, height).forEach((shift, rank) => {
      moved[here[rank] ?? 0] = shift;
    });
  }
  return moved;
}

/**
 * Cumulative lines by month as a picture, named at their ends instead of in a legend; `month` (1–12) is marked by a thin
 * vertical. Sizes in pixels.
 */
export function curveImage(
  lines: readonly CurveLine[],
  months: readonly string[],
  month: number,
  { width, height, fontSize = 12, ground = "paper" }: CurveSize,
  band?: Band,
): string {
  const look = looksOn(ground);
  const [top, bottom, lineHeight] = [fontSize, fontSize + 14, fontSize * 1.25];
  const values = lines
    .flatMap((line) => line.points)
    .concat(band?.high ?? [])
    .map((point) => point ?? 0);
  const y = axisOf(Math.min(0, ...values), Math.max(0, ...values));
  const moved = shifts(lines, y.max, height - top - bottom, lineHeight);
  const right = Math.max(...lines.map((line) => widthOf(labelOf(line), fontSize))) + 16;
  const axisLabel = { color: look.axis, fontSize };
  const option = {
    grid: { left: widthOf(y.max.toLocaleString("en-US"), fontSize) + 14, right, top, bottom },
    xAxis: {
      type: "category",
      data: months,
      boundaryGap: false,
      axisTick: { show: false },
      axisLabel: { ...axisLabel, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      ...y,
      axisLabel,
      splitLine: { lineStyle: { color: look.grid } },
    },
    series: [
      ...(band ? bandSeries(band, look.band) : []),
      ...lines.map((line, index) => ({
        type: "line",
        name: line.name,
        data: line.points,
        symbol: line.look === "done" ? "circle" : "none",
        symbolSize: fontSize / 2,
        lineStyle: look.lineOf(line.look),
        itemStyle: { color: look.lineOf(line.look).color },
        endLabel: {
          show: true,
          formatter: labelOf(line),
          color: look.wordOf(line.look),
          fontSize,
          distance: 6,
          // A rim of the ground, where another line runs through the word.
          textBorderColor: look.rim,
          textBorderWidth: 3,
        },
        labelLayout: { dy: moved[index] },
        ...(index === 0 ? { markLine: verticalAt(month - 1, look.vertical) } : {}),
      })),
    ],
  };
  return chartImage(option, width, height);
}

// Two stacked areas: an unseen one up to the low edge, and the band on top of it.
function bandSeries({ low, high }: Band, color: string) {
  const part = (data: readonly (number | null)[], areaStyle: object | undefined) => ({
    type: "line",
    stack: "band",
    data,
    symbol: "none",
    silent: true,
    lineStyle: { opacity: 0 },
    ...(areaStyle ? { areaStyle } : {}),
  });
  const height = high.map((point, index) => {
    const below = low[index] ?? null;
    return point === null || below === null ? null : point - below;
  });
  return [part(low, undefined), part(height, { color, opacity: 1 })];
}

const verticalAt = (index: number, color: string) => ({
  silent: true,
  symbol: "none",
  label: { show: false },
  lineStyle: { color, width: 1, type: "solid" },
  data: [{ xAxis: index }],
});
