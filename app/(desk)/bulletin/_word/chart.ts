import { AlignmentType, Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import type { BulletinBars } from "@/lib/bulletin/content";
import { run, sizes } from "./faces";

const ink = "000000";

/** A chart of the office program itself, so it prints sharp and can be restyled; its numbers stand in annex 1 too. */
export function wordChart({ caption, note, bars }: BulletinBars): Paragraph[] {
  if (bars.length === 0) return [];
  const font = { name: "仿宋_GB2312", color: ink, size: 9 };
  const chart = new ChartRun({
    type: "bar",
    categories: bars.map(({ label, detail }) => `${label} ${detail}`),
    series: [{ name: caption, values: bars.map(({ share }) => share / 1000), color: "1C4F82" }],
    gapWidth: 60,
    legend: false,
    categoryAxis: { reverseOrder: true, font },
    valueAxis: { minimum: 0, numberFormat: "0%", font },
    dataLabels: { value: true, numberFormat: "0.0%", position: "outsideEnd", font },
    transformation: { width: 560, height: 60 + bars.length * 24 },
    altText: {
      name: caption,
      description: `${caption}：${bars.map(({ label, text }) => `${label}${text}`).join("，")}`,
    },
  });
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    new Paragraph({
      ...centred,
      spacing: { before: 120 },
      children: [run(caption, "strong", sizes.unit)],
    }),
    new Paragraph({ ...centred, children: [chart] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [run(note, "body", sizes.table)],
    }),
  ];
}
