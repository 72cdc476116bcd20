import type { EChartsCoreOption } from "echarts/core";

/** One line of a cumulative chart: 12 points, null where the year has not come yet. */
export type CurveLine = {
  name: string;
  points: readonly (number | null)[];
  look: "plan" | "original" | "done" | "straight";
};

const looks = {
  plan: { color: "#6b7785", width: 2, type: "solid" },
  original: { color: "#a9b3bd", width: 1.5, type: "dashed" },
  done: { color: "#1c4f82", width: 3, type: "solid" },
  straight: { color: "#6b7785", width: 1, type: "dotted" },
} as const;

/** Cumulative lines by month, named at their ends instead of in a legend; `month` (1–12) is marked by a thin vertical. */
export function curveOption(
  lines: readonly CurveLine[],
  months: readonly string[],
  month: number,
): EChartsCoreOption {
  return {
    grid: { left: 64, right: 116, top: 12, bottom: 28 },
    xAxis: { type: "category", data: months, boundaryGap: false, axisTick: { show: false } },
    yAxis: { type: "value", min: 0, splitNumber: 4, splitLine: { lineStyle: { color: "#e6eaee" } } },
    series: lines.map((line, index) => ({
      type: "line",
      name: line.name,
      data: line.points,
      symbol: line.look === "done" ? "circle" : "none",
      symbolSize: 6,
      lineStyle: looks[line.look],
      itemStyle: { color: looks[line.look].color },
      endLabel: { show: true, formatter: "{a}", color: looks[line.look].color, fontSize: 12, distance: 6 },
      labelLayout: { moveOverlap: "shiftY" },
      ...(index === 0
        ? {
            markLine: {
              silent: true,
              symbol: "none",
              label: { show: false },
              lineStyle: { color: "#8a96a3", width: 1, type: "solid" },
              data: [{ xAxis: month - 1 }],
            },
          }
        : {}),
    })),
  };
}
