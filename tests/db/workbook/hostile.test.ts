import fc from "fast-check";
import { expect, test } from "vitest";
import { readWorkbook } from "@/db/workbook/read";
import english from "@/lib/messages/en.json";
import chinese from "@/lib/messages/zh-CN.json";
import { watchLoop } from "../../support/loop";
import { workbookOf } from "../../support/workbooks/make";
import { partsOf, textCell, zipOf } from "../../support/workbooks/zip";

const megabyte = 1024 * 1024;
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
const spoken = (messages: object, key: string) =>
  key
    .split(".")
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)?.[part], { ...messages });

/** Reads a file and says how it ended, and the longest that this thread worked at it in one go. */
async function ending(bytes: Uint8Array, name = "台账.xlsx") {
  const watched = watchLoop();
  const read = await readWorkbook(bytes, name);
  const found = { key: read.ok ? "read" : read.sentence.key, longest: watched().longest };
  if (!read.ok)
    for (const messages of [chinese.ledger, english.ledger])
      expect(spoken(messages, read.sentence.key)).toEqual(expect.any(String));
  return { ...found, rss: process.memoryUsage.rss() };
}

const cfb = (stream: string) => {
  const bytes = Buffer.alloc(4096);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return new Uint8Array(bytes);
};

const plain = `<row r="1">${textCell("A1", "项目名称")}</row>`;
const column = (index: number): string =>
  (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

const files: [string, () => Uint8Array, string, string?][] = [
  ["nothing", () => new Uint8Array(), "file.empty"],
  ["an encrypted workbook", () => cfb("EncryptedPackage"), "file.encrypted"],
  ["an old workbook with a new name", () => cfb("Workbook"), "file.xls"],
  ["a web page", () => utf8("<html><table><tr><td>项目名称</td></tr></table></html>"), "file.html"],
  ["an XML spreadsheet", () => utf8('<?xml version="1.0"?><Workbook/>'), "file.xml"],
  ["a PDF", () => utf8("%PDF-1.7 …"), "file.other"],
  ["a zip of something else", () => zipOf([{ name: "a.txt", data: "a" }]), "file.other"],
  [
    "an .ods",
    () =>
      zipOf([
        { name: "mimetype", data: "application/vnd" },
        { name: "content.xml", data: "<a/>" },
      ]),
    "file.ods",
  ],
  ["an .xlsb", () => zipOf([{ name: "xl/workbook.bin", data: "a" }]), "file.binary"],
  [
    "macros",
    () => zipOf(partsOf(plain, [{ name: "xl/vbaProject.bin", data: "Sub Auto_Open" }])),
    "file.macros",
  ],
  [
    "a path out of the folder",
    () => zipOf(partsOf(plain, [{ name: "../../etc/cron.d/x", data: "a" }])),
    "file.paths",
  ],
  [
    "an encrypted part",
    () => zipOf(partsOf(plain, [{ name: "xl/x.xml", data: "a", claims: { flags: 1 } }])),
    "file.encrypted",
  ],
  [
    "too many parts",
    () =>
      zipOf(
        partsOf(
          plain,
          Array.from({ length: 2100 }, (_, index) => ({ name: `xl/p${index}.xml`, data: "" })),
        ),
      ),
    "file.parts",
  ],
  [
    "a document type with entities",
    () =>
      zipOf([
        ...partsOf(plain).filter(({ name }) => !name.endsWith("sheet1.xml")),
        {
          name: "xl/worksheets/sheet1.xml",
          data: '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbb">]><worksheet>&b;</worksheet>',
        },
      ]),
    "file.doctype",
  ],
  [
    "a bomb in the texts",
    () =>
      zipOf(
        partsOf(plain, [
          {
            name: "xl/sharedStrings.xml",
            data: Buffer.concat([
              Buffer.from("<sst><si><t>"),
              Buffer.alloc(270 * megabyte, 65),
              Buffer.from("</t></si></sst>"),
            ]),
          },
        ]),
      ),
    "file.bomb",
  ],
  ["a bomb of rows", () => zipOf(partsOf("<row><c><v>1</v></c></row>".repeat(200_000))), "file.rows"],
  [
    "a bomb of empty rows",
    () => zipOf(partsOf(`<row><c s="1"/>${" ".repeat(200)}</row>`.repeat(900_000))),
    "file.bomb",
  ],
  [
    "ten thousand texts of 32 000 letters",
    () =>
      zipOf(
        partsOf(plain, [
          {
            name: "xl/sharedStrings.xml",
            data: `<sst>${`<si><t>${"字".repeat(32_000)}</t></si>`.repeat(2000)}</sst>`,
          },
        ]),
      ),
    "file.bomb",
  ],
  [
    "one long text in every cell",
    () =>
      zipOf(
        partsOf(
          Array.from({ length: 5000 }, (_, row) => `<row r="${row + 1}"><c t="s"><v>0</v></c></row>`).join(
            "",
          ),
          [{ name: "xl/sharedStrings.xml", data: `<sst><si><t>${"字".repeat(30_000)}</t></si></sst>` }],
        ),
      ),
    "file.text",
  ],
  [
    "a range of a million rows with one in it",
    () =>
      zipOf([
        ...partsOf("").filter(({ name }) => !name.endsWith("sheet1.xml")),
        {
          name: "xl/worksheets/sheet1.xml",
          data: `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${plain}<row r="1048576">${textCell("A1048576", "甲")}</row></sheetData></worksheet>`,
        },
      ]),
    "read",
  ],
  [
    "16 384 columns",
    () =>
      zipOf(
        partsOf(
          `<row r="1">${Array.from({ length: 16_384 }, (_, index) => textCell(`${column(index)}1`, "列")).join("")}</row>`,
        ),
      ),
    "file.columns",
  ],
  [
    "a size that lies",
    () =>
      zipOf(
        partsOf(plain).map((part) => ({
          ...part,
          claims: part.name.endsWith("sheet1.xml") ? { size: 10 } : {},
        })),
      ),
    "file.damaged",
  ],
  [
    "a sum that lies",
    () =>
      zipOf(
        partsOf(plain).map((part) => ({
          ...part,
          claims: part.name.endsWith("sheet1.xml") ? { crc: 1 } : {},
        })),
      ),
    "file.damaged",
  ],
  [
    "rows out of order",
    () => zipOf(partsOf(`<row r="5">${textCell("A5", "a")}</row><row r="2"/>`)),
    "file.order",
  ],
  ["tags that do not close", () => zipOf(partsOf("<row><c></row>")), "file.damaged"],
  ["a thousand levels", () => zipOf(partsOf("<a>".repeat(1000))), "file.damaged"],
  ["no cell at all", () => zipOf(partsOf("")), "file.blank"],
  ["bytes that are no text", () => new Uint8Array([0x61, 0xff, 0xff, 0x00, 0x80]), "file.encoding", "a.csv"],
  ["a quote that never closes", () => utf8(`a,b\n"${"x\n".repeat(5000)}`), "file.quotes", "a.csv"],
  ["a .csv of a million lines", () => utf8("甲,1\n".repeat(1_000_000)), "file.rows", "a.csv"],
  ["17 MB", () => new Uint8Array(17 * megabyte), "file.size"],
];

test.each(files)("%s", async (_name, make, key, name) => {
  const bytes = make();
  const before = process.memoryUsage.rss();
  const found = await ending(bytes, name);
  expect(found.key).toBe(key);
  expect(found.longest).toBeLessThan(1000);
  expect((found.rss - before) / megabyte).toBeLessThan(600);
});

test("a workbook cut off anywhere ends in a sentence, never in rows that are not there", async () => {
  const whole = await workbookOf({
    rows: [["项目名称"], ...Array.from({ length: 200 }, (_, row) => [`项目${row}`])],
  });
  await fc.assert(
    // Before its fourth byte it is no workbook yet, but a short text.
    fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (at) => {
      const { key } = await ending(whole.slice(0, at));
      expect(["file.truncated", "file.damaged", "file.encoding", "file.blank"]).toContain(key);
    }),
    { numRuns: 12 },
  );
});

test("changed bytes are found out", async () => {
  const whole = await workbookOf({
    rows: [["项目名称"], ...Array.from({ length: 50 }, (_, row) => [`项目${row}`])],
  });
  const truth = await readWorkbook(whole, "a.xlsx");
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 9 }),
      async (changes) => {
        const bytes = whole.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const read = await readWorkbook(bytes, "a.xlsx");
        if (read.ok && truth.ok)
          expect(read.workbook.sheets.flatMap(({ rows }) => rows)).toEqual(
            truth.workbook.sheets.flatMap(({ rows }) => rows),
          );
        else expect(read.ok || spoken(chinese.ledger, read.sentence.key)).toEqual(expect.any(String));
      },
    ),
    { numRuns: 15 },
  );
});

test("reading can be cancelled, and a full queue says so", async () => {
  const bytes = zipOf(partsOf("<row><c><v>1</v></c></row>".repeat(9000)));
  const controller = new AbortController();
  const cancelled = readWorkbook(bytes, "a.xlsx", { signal: controller.signal });
  const others = Array.from({ length: 7 }, () =>
    readWorkbook(bytes, "a.xlsx", { signal: controller.signal }),
  );
  const last = await Promise.race(others.slice(-1));
  expect(last).toEqual({ ok: false, sentence: { key: "file.queue" } });
  controller.abort();
  expect(await cancelled).toEqual({ ok: false, sentence: { key: "file.cancelled" } });
  await Promise.all(others);
  expect((await readWorkbook(bytes, "a.xlsx")).ok).toBe(true);
});

test("a formula, a link and a hidden sheet are read by what was saved, and said", async () => {
  const bytes = zipOf(
    partsOf(
      `<row r="1"><c r="A1" t="str"><f>[1]Sheet1!A1</f><v>项目名称</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>`,
      [{ name: "xl/externalLinks/externalLink1.xml", data: "<externalLink/>" }],
    ),
  );
  const read = await readWorkbook(bytes, "a.xlsx");
  expect(read).toMatchObject({
    ok: true,
    workbook: {
      sheets: [{ formulas: 2, rows: [{ cells: ["项目名称", 2] }] }],
      notes: [{ key: "note.external" }, { key: "note.formulas", values: { count: 2 } }],
    },
  });
});
