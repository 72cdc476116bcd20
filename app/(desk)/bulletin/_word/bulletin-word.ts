import "server-only";
import { AlignmentType, convertMillimetersToTwip as mm, Paragraph, Tab, type Table, TabStopType } from "docx";
import type { Block, BulletinDocument } from "@/lib/bulletin/content";
import { wordChart } from "./chart";
import { bodyText, character, flush, heading, pitch, run, sizes, title } from "./faces";
import { wordSheet } from "./sheet";
import { wordTable } from "./tables";

type Piece = Paragraph | Table;

function setBlock(block: Block): Piece[] {
  if (block.kind === "heading") return [heading(block.level, block.text)];
  if (block.kind === "paragraph") return [bodyText(block.spans.map(({ text }) => text).join(""))];
  if (block.kind === "bars") return wordChart(block.bars);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 120 },
      children: [run(block.table.caption, "strong", sizes.unit)],
    }),
    ...wordTable(block.table),
    new Paragraph({ spacing: { line: 200 }, children: [] }),
  ];
}

function opening(document: BulletinDocument): Piece[] {
  const issue =
    document.issue === null ? [] : [run("", "strong", sizes.body, { children: [new Tab(), document.issue] })];
  return [
    new Paragraph({
      spacing: pitch,
      tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
      children: [run(document.mark, "strong", sizes.body), ...issue],
    }),
    flush(""),
    title(document.title),
    flush(""),
    flush(document.to),
    bodyText(document.lead),
  ];
}

// 附件说明 one line below the text, 左空二字; then who signs and, 右空四字, when.
function closing(document: BulletinDocument): Piece[] {
  const names = document.annexes.map(({ table }, index) =>
    index === 0 ? `${document.annexTitle}${index + 1}. ${table.caption}` : `${index + 1}. ${table.caption}`,
  );
  const side = { alignment: AlignmentType.RIGHT };
  return [
    flush(""),
    ...names.map((name, index) =>
      flush(name, "body", { indent: { left: (index === 0 ? 2 : 5) * character } }),
    ),
    ...(document.signature === null && document.date === null ? [] : [flush(""), flush("")]),
    ...(document.signature === null
      ? []
      : [flush(document.signature, "body", { ...side, indent: { right: 2 * character }, keepNext: true })]),
    ...(document.date === null
      ? []
      : [flush(document.date, "body", { ...side, indent: { right: 4 * character } })]),
  ];
}

const annex = ({ title, table }: BulletinDocument["annexes"][number], empty: string): Piece[] => [
  flush(title, "strong", { pageBreakBefore: true }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 160, after: 120 },
    children: [run(table.caption, "title", 36)],
  }),
  ...(table.rows.length === 0 ? [bodyText(empty)] : wordTable(table)),
];

/** The bulletin as .docx in the layout of GB/T 9704: A4, 版心 156×225 mm, 22 lines a page. */
export function bulletinWord(document: BulletinDocument, empty: string): Promise<Uint8Array> {
  const about = { title: document.title, subject: document.mark, creator: document.signature ?? "" };
  return wordSheet(about, [
    ...opening(document),
    ...document.sections.flatMap(({ blocks }) => blocks.flatMap(setBlock)),
    ...closing(document),
    ...document.annexes.flatMap((one) => annex(one, empty)),
  ]);
}
