import "server-only";
import {
  AlignmentType,
  Document,
  Footer,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
} from "docx";
import { run, sizes } from "./faces";

// Odd pages number at the right, even ones at the left, one character in from the edge.
const footer = (side: "left" | "right") =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === "right" ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: 280 },
        children: [
          run("— ", "number", sizes.page),
          run("", "number", sizes.page, { children: [PageNumber.CURRENT] }),
          run(" —", "number", sizes.page),
        ],
      }),
    ],
  });

/** Pieces as .docx on the sheet of GB/T 9704: A4, 版心 156×225 mm, 22 lines a page, pages numbered outside. */
export async function wordSheet(
  about: { title: string; subject: string; creator: string },
  children: (Paragraph | Table)[],
): Promise<Uint8Array> {
  const file = new Document({
    ...about,
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { size: sizes.body } } } },
    sections: [
      {
        properties: {
          page: {
            // A4 as office programs write it; mm() would fall short of it by a hair.
            size: { width: 11906, height: 16838 },
            margin: { top: mm(37), left: mm(28), right: mm(26), bottom: mm(35), footer: mm(28) },
          },
        },
        footers: { default: footer("right"), even: footer("left") },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
