import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Align, BulletinTable } from "@/lib/bulletin/content";
import { run, sizes } from "./faces";

const sides = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const satisfies Record<Align, string>;

// 156 mm between the margins, in twentieths of a point.
const line = 8845;
const hair = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

/** A table with its unit above it at the right; the head is repeated on each page and no row is torn apart. */
export function wordTable({ head, rows, unit }: BulletinTable): (Paragraph | Table)[] {
  const total = head.reduce((sum, { width }) => sum + width, 0);
  const widths = head.map(({ width }) => Math.floor((line * width) / total));
  const cell = (text: string, index: number, isStrong: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 50, right: 50 },
      children: [
        new Paragraph({
          alignment: sides[head[index]?.align ?? "left"],
          // An empty cell is as high as its paragraph mark.
          run: { size: sizes.table },
          children: [run(text, isStrong ? "strong" : "body", sizes.table)],
        }),
      ],
    });
  const first = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map(({ text }, index) => cell(text, index, true)),
  });
  const rest = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.cells.map(({ text }, index) => cell(text, index, row.strong === true)),
      }),
  );
  const table = new Table({
    width: { size: line, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: { ...hair, size: 8 },
      bottom: { ...hair, size: 8 },
      left: hair,
      right: hair,
      insideHorizontal: hair,
      insideVertical: hair,
    },
    rows: [first, ...rest],
  });
  const above = new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    children: [run(unit, "body", sizes.unit)],
  });
  return unit === "" ? [table] : [above, table];
}
