/** A block copied from a spreadsheet or typed with spaces: rows of cells, without the empty line at its end. */
export function pastedCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "").split("\n");
  return lines.map((line) => line.split(line.includes("\t") ? "\t" : /\s+/).map((cell) => cell.trim()));
}

/** Twelve cells from a row or a column of twelve; null for anything else, which is then pasted as it is. */
export function twelvePasted(text: string): string[] | null {
  const cells = pastedCells(text.trim()).flat();
  return cells.length === 12 ? cells : null;
}

/**
 * A block copied from a spreadsheet, row by row: a cell with a line break, a tab or a quote in it comes quoted, with its
 * own quotes doubled. Line breaks inside a cell stay; a quote that is never closed is an ordinary character.
 */
export function pastedTable(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const end = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let at = 0; at <= end.length; ) {
    const quoted = end[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(end.slice(at)) : null;
    const plain = quoted ? null : /^[^\t\n]*/.exec(end.slice(at));
    row.push((quoted ? (quoted[1] ?? "").replaceAll('""', '"') : (plain?.[0] ?? "")).trim());
    at += (quoted ?? plain)?.[0].length ?? 0;
    if (end[at] === "\n" || at >= end.length) {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}
