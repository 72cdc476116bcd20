import { expect, test } from "vitest";
import { dayOfSerial, readFormat } from "@/db/workbook/number-format";
import { readWorkbook } from "@/db/workbook/read";
import { decodeText, separatorOf } from "@/db/workbook/separated";
import { addressOf } from "@/db/workbook/sheet";
import { partsOf, zipOf } from "../../support/workbooks/zip";

test("serial numbers are days in both systems, and the day that never was does not shift them", () => {
  expect(dayOfSerial(44270, false)).toBe("2021-03-15");
  expect(dayOfSerial(44270.75, false)).toBe("2021-03-15");
  expect(dayOfSerial(42808, true)).toBe("2021-03-15");
  expect(dayOfSerial(1, false)).toBe("1900-01-01");
  expect(dayOfSerial(61, false)).toBe("1900-03-01");
  expect(dayOfSerial(0, false)).toBeNull();
  expect(dayOfSerial(3e6, false)).toBeNull();
});

test.each([
  [14, undefined, "day"],
  [57, undefined, "month"],
  [10, undefined, "percent"],
  [2, undefined, "number"],
  [164, 'yyyy"年"m"月"d"日";@', "day"],
  [164, 'yyyy"年"m"月";@', "month"],
  [164, "yyyy\\.m", "month"],
  [164, "[$-804]yyyy/m/d\\ h:mm", "day"],
  [164, "h:mm:ss", "number"],
  [164, "0.00%", "percent"],
  [164, "#,##0.00_ ;[Red]-#,##0.00\\ ", "number"],
  [164, "0!.0,", "scaled"],
  [164, "#,##0,", "scaled"],
  [164, "#,##0", "number"],
  [164, "General", "number"],
  [164, "@", "number"],
  [164, '[>100]"大"0;0', "number"],
])("format %s %s shows a %s", (id, code, kind) => {
  expect(readFormat(id, code).kind).toBe(kind);
});

test("a format may print the unit", () => {
  expect(readFormat(164, '0.00"万元"')).toEqual({ kind: "unit", unit: "万元" });
  expect(readFormat(164, 'General"亩"')).toEqual({ kind: "unit", unit: "亩" });
});

test("addresses", () => {
  expect(addressOf("A1")).toEqual({ row: 1, column: 0 });
  expect(addressOf("$AB$12")).toEqual({ row: 12, column: 27 });
  for (const wrong of ["", "1A", "XFE1", "A0", "A1048577", "A-1"]) expect(addressOf(wrong)).toBeNull();
});

test.each([
  ["utf-8", Buffer.from("项目名称,总投资\n甲,1\n")],
  ["utf-8 with its mark", Buffer.from("\uFEFF项目名称,总投资\n甲,1\n")],
  [
    "GB18030",
    Buffer.from([
      0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd7, 0xdc, 0xcd, 0xb6, 0xd7, 0xca, 0x0a, 0xbc,
      0xd7, 0x2c, 0x31, 0x0a,
    ]),
  ],
  [
    "utf-16",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("项目名称\t总投资\r\n甲\t1\r\n", "utf16le")]),
  ],
  ["semicolons", Buffer.from("项目名称;总投资\n甲;1\n")],
  ["a line that says so", Buffer.from("sep=|\n项目名称|总投资\n甲|1\n")],
])("a .csv in %s", async (_name, bytes) => {
  const read = await readWorkbook(new Uint8Array(bytes), "台账.csv");
  expect(read).toMatchObject({
    ok: true,
    workbook: {
      kind: "csv",
      sheets: [
        {
          name: "台账",
          rows: [
            { number: 1, cells: ["项目名称", "总投资"] },
            { number: 2, cells: ["甲", "1"] },
          ],
        },
      ],
    },
  });
});

test("quotes, breaks within cells, and texts that our exports mark", async () => {
  const text = '项目名称,备注\r\n"甲\n乙","说""好"""\r\n\'=1+1,\'+86\r\n\r\n,\r\n丙,"1,2"\r\n';
  const read = await readWorkbook(new Uint8Array(Buffer.from(text)), "a.csv");
  expect(read.ok && read.workbook.sheets[0]?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [1, "项目名称", "备注"],
    [2, "甲\n乙", '说"好"'],
    [3, "=1+1", "+86"],
    [6, "丙", "1,2"],
  ]);
});

test("the separator is what stands evenly outside of quotes", () => {
  expect(separatorOf('a;b\n"1,2,3,4";5\n"1,2,3,4";6\n')).toBe(";");
  expect(separatorOf("一列\n两行\n")).toBe(",");
  expect(decodeText(new Uint8Array(Buffer.from("甲"))).encoding).toBe("UTF-8");
});

test("rows and cells without addresses, escaped characters, dates in the 1904 system, kept hidden", async () => {
  const parts = partsOf(
    `<row><c t="inlineStr"><is><t>甲_x000D_&#10;&lt;乙&gt;</t></is></c><c/><c><v>1.1000000000000001</v></c></row><row r="4" hidden="1"><c r="B4" s="1"><v>42808</v></c><c r="C4" t="b"><v>1</v></c><c r="D4" t="d"><v>2021-03-15T00:00:00</v></c></row>`,
    [
      {
        name: "xl/styles.xml",
        data: '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      },
    ],
  ).map((part) =>
    part.name === "xl/workbook.xml"
      ? { ...part, data: String(part.data).replace("<sheets>", '<workbookPr date1904="1"/><sheets>') }
      : part.name.endsWith("workbook.xml.rels")
        ? {
            ...part,
            data: String(part.data).replace(
              "</Relationships>",
              '<Relationship Id="r3" Type="x/styles" Target="/xl/styles.xml"/></Relationships>',
            ),
          }
        : part,
  );
  const read = await readWorkbook(zipOf(parts), "a.xlsx");
  expect(read.ok && read.workbook.sheets[0]?.rows).toEqual([
    { number: 1, hidden: false, cells: ["甲\r\n<乙>", null, 1.1] },
    { number: 4, hidden: true, cells: [null, { day: "2021-03-15" }, true, { day: "2021-03-15" }] },
  ]);
});

test("2021.1 in a .csv may have lost its zero, unless the file shows that zeros are kept", async () => {
  const cellsOf = async (text: string) => {
    const read = await readWorkbook(new Uint8Array(Buffer.from(text)), "a.csv");
    return read.ok && read.workbook.sheets[0]?.rows.flatMap(({ cells }) => cells);
  };
  expect(await cellsOf("计划开工\n2021.1\n2021.3\n")).toEqual(["计划开工", 2021.1, "2021.3"]);
  expect(await cellsOf("计划开工\n2021.1\n2021.10\n")).toEqual(["计划开工", "2021.1", "2021.10"]);
});
