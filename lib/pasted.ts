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
