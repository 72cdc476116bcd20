import "server-only";
import { chartImage } from "./chart";
import { spread } from "./spread";

/** One line of a cumulative chart: 12 points, null where the year has not come yet. */
export type CurveLine = {
  name: string;
  points: readonly (number | null)[];
  look: "plan" | "original" | "done" | "straight";
};

// Told apart on a black and white print by weight and dash; the words keep a contrast of 4.5 on paper.
const looks = {
  plan: { color: "#5f6b78", width: 2, type: "solid" },
  original: { color: "#8a96a3", width: 1.5, type: "dashed" },
  done: { color: "#1c4f82", width: 3, type: "solid" },
  straight: { color: "#5f6b78", width: 1, type: "dotted" },
} as const;
const words = { plan: "#5f6b78", original: "#5f6b78", done: "#1c4f82", straight: "#5f6b78" } as const;

const [fontSize, lineHeight, top, bottom] = [12, 15, 12, 26];

/** Full-width signs are as wide as they are high, others a little over half of that. */
const widthOf = (text: string) =>
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

/** How far each line's name moves at the end of its line: names that stand at the same month must not overlap. */
function shifts(lines: readonly CurveLine[], max: number, height: number): number[] {
  const moved = lines.map(() => 0);
  for (const month of new Set(lines.map(lastOf))) {
    const here = lines.flatMap((line, index) => (lastOf(line) === month ? [index] : []));
    const places = here.map((index) => (1 - (lines[index]?.points[month] ?? 0) / max) * height);
    spread(places, lineHeight, height).forEach((shift, rank) => {
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
  { width, height }: { width: number; height: number },
): string {
  const values = lines.flatMap(({ points }) => points.map((point) => point ?? 0));
  const y = axisOf(Math.min(0, ...values), Math.max(0, ...values));
  const moved = shifts(lines, y.max, height - top - bottom);
  const right = Math.max(...lines.map(({ name }) => widthOf(name))) + 16;
  const option = {
    grid: { left: widthOf(y.max.toLocaleString("en-US")) + 14, right, top, bottom },
    xAxis: {
      type: "category",
      data: months,
      boundaryGap: false,
      axisTick: { show: false },
      axisLabel: { color: "#51606f", hideOverlap: true },
    },
    yAxis: {
      type: "value",
      ...y,
      axisLabel: { color: "#51606f" },
      splitLine: { lineStyle: { color: "#dfe4e9" } },
    },
    series: lines.map((line, index) => ({
      type: "line",
      name: line.name,
      data: line.points,
      symbol: line.look === "done" ? "circle" : "none",
      symbolSize: 6,
      lineStyle: looks[line.look],
      itemStyle: { color: looks[line.look].color },
      endLabel: {
        show: true,
        formatter: "{a}",
        color: words[line.look],
        fontSize,
        distance: 6,
        // A rim of paper, where another line runs through the word.
        textBorderColor: "#fff",
        textBorderWidth: 3,
      },
      labelLayout: { dy: moved[index] },
      ...(index === 0 ? { markLine: verticalAt(month - 1) } : {}),
    })),
  };
  return chartImage(option, width, height);
}

const verticalAt = (index: number) => ({
  silent: true,
  symbol: "none",
  label: { show: false },
  lineStyle: { color: "#8a96a3", width: 1, type: "solid" },
  data: [{ xAxis: index }],
});
