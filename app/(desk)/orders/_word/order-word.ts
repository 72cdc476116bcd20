import "server-only";
import { AlignmentType, convertMillimetersToTwip as mm, Paragraph, Tab, TabStopType } from "docx";
import type { BulletinTable } from "@/lib/bulletin/content";
import { bodyText, character, flush, heading, pitch, run, sizes, title } from "../../bulletin/_word/faces";
import { wordSheet } from "../../bulletin/_word/sheet";
import { wordTable } from "../../bulletin/_word/tables";

/** A supervision order in words, ready to be set. */
export type OrderDocument = {
  title: string;
  /** 征求意见稿 on a draft, which has no number. */
  mark: string;
  number: string;
  to: string;
  sections: readonly { heading: string; paragraphs: readonly string[] }[];
  signature: string;
  date: string;
  annexTitle: string;
  annex: BulletinTable;
};

/** The order as .docx in the layout of GB/T 9704; what happened since stands in an annex. */
export function orderWord(document: OrderDocument): Promise<Uint8Array> {
  const side = { alignment: AlignmentType.RIGHT };
  const annex = [
    flush(document.annexTitle, "strong", { pageBreakBefore: true }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 160, after: 120 },
      children: [run(document.annex.caption, "title", 36)],
    }),
    ...wordTable(document.annex),
  ];
  return wordSheet({ title: document.title, subject: document.number, creator: document.signature }, [
    new Paragraph({
      spacing: pitch,
      tabStops: [{ type: TabStopType.RIGHT, position: mm(156) }],
      children: [
        run(document.mark, "strong", sizes.body),
        run("", "body", sizes.body, { children: [new Tab(), document.number] }),
      ],
    }),
    flush(""),
    title(document.title),
    flush(""),
    flush(document.to),
    ...document.sections.flatMap((section) => [
      heading(1, section.heading),
      ...section.paragraphs.map((text) => bodyText(text)),
    ]),
    flush(""),
    flush(""),
    flush(document.signature, "body", { ...side, indent: { right: 2 * character }, keepNext: true }),
    flush(document.date, "body", { ...side, indent: { right: 4 * character } }),
    ...(document.annex.rows.length === 0 ? [] : annex),
  ]);
}
