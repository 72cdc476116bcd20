import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf } from "@/lib/csv";
import { cleanText, looksLikeFormula } from "@/lib/sheet/cell";

/** Reads what any spreadsheet reads: quoted cells, doubled quotes, CRLF between rows. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted] = ["", false];
  for (let at = 1; at < text.length; at++) {
    const letter = text[at];
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ",") {
      rows.at(-1)?.push(cell);
      cell = "";
    } else if (!quoted && letter === "\r") {
      rows.at(-1)?.push(cell);
      cell = "";
      rows.push([]);
      at += 1;
    } else cell += letter;
  }
  return rows.slice(0, -1);
}

test("a sheet is marked as UTF-8, keeps numbers, commas, quotes and lines, and leaves nothing for nothing", () => {
  expect(
    csvOf([
      ["项目", "天数"],
      ['甲"乙', -3],
      ["a,b\nc", null],
    ]),
  ).toBe('\uFEFF项目,天数\r\n"甲""乙",-3\r\n"a,b\nc",\r\n');
});

test("a text that starts like a formula is text", () => {
  for (const text of ["=1+1", "+86", "-1", "@sum", "\tx", "＝1", " =1", ";=1"])
    expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
});

test("what is written is read back, whatever it holds", () => {
  const texts = fc.string().filter((text) => !looksLikeFormula(text) && cleanText(text) === text);
  fc.assert(
    fc.property(fc.array(fc.array(texts, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(read(csvOf(rows))).toEqual(rows);
    }),
  );
});
