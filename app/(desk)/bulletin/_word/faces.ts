import {
  AlignmentType,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from "docx";

// Not redistributable: named here, resolved by the office's own computers.
const faces = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  strong: "黑体",
  second: "楷体_GB2312",
  number: "宋体",
} as const;

/** 2号, 3号, 4号 and the smaller sizes of tables, in half-points. */
export const sizes = { title: 44, body: 32, page: 28, table: 18, unit: 21 } as const;

/** 22 lines a page: 28.95 pt. */
export const pitch = { line: 579, lineRule: LineRuleType.EXACT } as const;
/** A character of 3号 in twentieths of a point. */
export const character = 320;

/** A run whose Chinese is set in one of the faces and whose digits follow it. */
export const run = (text: string, face: keyof typeof faces, size: number, more: IRunOptions = {}) =>
  new TextRun({
    ...more,
    text,
    size,
    font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: faces[face], hint: "eastAsia" },
  });

/** A paragraph of 3号仿宋, its first line indented by two characters. */
export const bodyText = (text: string, more: Partial<IParagraphOptions> = {}) =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    spacing: pitch,
    indent: { firstLineChars: 200, firstLine: 2 * character },
    ...more,
    children: [run(text, "body", sizes.body)],
  });

/** A line of its own without indent. */
export const flush = (
  text: string,
  face: keyof typeof faces = "body",
  more: Partial<IParagraphOptions> = {},
) => new Paragraph({ spacing: pitch, ...more, children: [run(text, face, sizes.body)] });

/** A heading of the first level in 黑体, of the second in 楷体. */
export const heading = (level: 1 | 2, text: string) =>
  new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    spacing: { ...pitch, before: 0, after: 0 },
    indent: { firstLineChars: 200, firstLine: 2 * character },
    keepNext: true,
    children: [run(text, level === 1 ? "strong" : "second", sizes.body, { color: "000000", bold: false })],
  });

/** The title in 2号小标宋, centred. */
export const title = (text: string) =>
  new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: pitch.lineRule, before: 0, after: 0 },
    children: [run(text, "title", sizes.title, { color: "000000" })],
  });
