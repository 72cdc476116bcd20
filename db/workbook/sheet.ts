import type { Cell, Merge, Sheet, SheetRow } from "../../lib/ledger/types.ts";
import { limits } from "./limits.ts";
import { dayOfSerial, type Shown } from "./number-format.ts";
import { Enough, type Package } from "./package.ts";
import { attributesOf, plainCellText, type XmlHandler } from "./xml.ts";

export type Book = {
  strings: readonly string[];
  styles: readonly Shown[];
  from1904: boolean;
  /** Characters of all sheets so far. */
  text: number;
};

export type SheetTop = Omit<Sheet, "rows">;

/** "AB12" is row 12, column 27; null for anything that is no address of a sheet. */
export function addressOf(text: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!parts) return null;
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(parts[2]);
  return row < 1 || row > 1_048_576 || column > 16_384 ? null : { row, column: column - 1 };
}

// Spreadsheets keep 15 digits; what comes after is dust of their arithmetic.
const clean = (value: number) => (Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));

/** Reads one sheet as it is unpacked and hands its rows on; what stands in it besides rows is returned at the end. */
export async function readSheet(
  file: Package,
  part: string,
  book: Book,
  top: SheetTop,
  emit: (row: SheetRow) => void,
): Promise<void> {
  const reader = new SheetReader(book, top, emit);
  await file.read(part, reader.handler);
}

class SheetReader {
  readonly handler: XmlHandler;
  private readonly book: Book;
  private readonly top: SheetTop;
  private readonly emit: (row: SheetRow) => void;
  private row: SheetRow = { number: 0, hidden: false, cells: [] };
  private rows = 0;
  private column = -1;
  private cell: { type: string; style: number; value: string; valued: boolean; formula: boolean } | null =
    null;
  private taking = false;
  private aside = false;
  private readonly scaled = new Set<number>();

  constructor(book: Book, top: SheetTop, emit: (row: SheetRow) => void) {
    this.book = book;
    this.top = top;
    this.emit = emit;
    this.handler = {
      open: (name, written) => this.open(name, written),
      text: (text) => {
        if (this.taking && this.cell) this.cell.value += text;
      },
      close: (name) => this.close(name),
    };
  }

  private refuse(key: string, values: Record<string, string | number>): never {
    this.top.problem = { key, values: { sheet: this.top.name, ...values } };
    throw new Enough();
  }

  private open(name: string, written: string) {
    switch (name) {
      case "c":
        return this.openCell(attributesOf(written));
      case "v":
      case "t":
        this.taking = this.cell !== null && !this.aside;
        if (this.cell && this.taking) this.cell.valued = true;
        return;
      case "f":
        if (this.cell) this.cell.formula = true;
        return;
      case "rPh":
        this.aside = true;
        return;
      case "row":
        return this.openRow(attributesOf(written));
      case "col":
        return this.columns(attributesOf(written));
      case "mergeCell":
        return this.merge(attributesOf(written).ref ?? "");
    }
  }

  private openRow({ r, hidden }: Record<string, string>) {
    const number = r === undefined ? this.row.number + 1 : Number(r);
    if (!Number.isInteger(number) || number <= this.row.number || number > 1_048_576)
      this.refuse("file.order", { row: this.row.number });
    this.row = { number, hidden: hidden === "1" || hidden === "true", cells: [] };
    this.column = -1;
  }

  private openCell({ r, t, s }: Record<string, string>) {
    const address = r === undefined ? { row: this.row.number, column: this.column + 1 } : addressOf(r);
    if (!address || address.row !== this.row.number || address.column <= this.column)
      this.refuse("file.order", { row: this.row.number });
    this.column = address.column;
    this.cell = { type: t ?? "n", style: Number(s ?? 0), value: "", valued: false, formula: false };
  }

  private close(name: string) {
    if (name === "v" || name === "t") this.taking = false;
    else if (name === "rPh") this.aside = false;
    else if (name === "c") this.closeCell();
    else if (name === "row") this.closeRow();
    else if (name === "worksheet") this.top.scaledColumns = [...this.scaled].sort((a, b) => a - b);
  }

  private closeCell() {
    const cell = this.cell;
    this.cell = null;
    if (!cell) return;
    if (cell.formula) this.top.formulas++;
    const value = this.valueOf(cell);
    if (value === null) return;
    if (this.column >= limits.columns) this.refuse("file.columns", { most: limits.columns });
    if (typeof value === "string") {
      this.book.text += value.length;
      if (this.book.text > limits.text) this.refuse("file.text", { most: limits.text / 1_000_000 });
    }
    while (this.row.cells.length < this.column) this.row.cells.push(null);
    this.row.cells.push(value);
  }

  private closeRow() {
    if (this.row.cells.length === 0) return;
    this.rows++;
    if (this.rows > limits.rows) this.refuse("file.rows", { most: 10_000 });
    this.emit(this.row);
  }

  private valueOf(cell: NonNullable<SheetReader["cell"]>): Cell {
    const { type, value } = cell;
    if (type === "s") return cell.valued ? textCell(this.book.strings[Number(value)] ?? "") : null;
    if (type === "inlineStr" || type === "str") return textCell(plainCellText(value));
    if (type === "e") return { error: value || "#N/A" };
    const bare = value.trim();
    if (bare === "") return cell.formula ? { error: "no-value" } : null;
    if (type === "b") return bare === "1" || bare === "true";
    if (type === "d") return { day: bare.slice(0, 10) };
    const number = Number(bare);
    if (!Number.isFinite(number)) return { error: bare.slice(0, 40) };
    return this.shown(clean(number), this.book.styles[cell.style]);
  }

  private shown(value: number, style: Shown | undefined): Cell {
    if (!style || style.kind === "number") return value;
    if (style.kind === "percent") return { percent: clean(value * 100) };
    if (style.kind === "unit") return `${value}${style.unit}`;
    if (style.kind === "scaled") {
      this.scaled.add(this.column);
      return value;
    }
    const day = dayOfSerial(value, this.book.from1904);
    if (!day) return value;
    return { day: style.kind === "month" ? day.slice(0, 7) : day };
  }

  private columns({ min, max, hidden }: Record<string, string>) {
    if (hidden !== "1" && hidden !== "true") return;
    const last = Math.min(Number(max), limits.columns);
    for (let column = Number(min); column <= last; column++) this.top.hiddenColumns.push(column - 1);
  }

  private merge(reference: string) {
    const [from, to] = reference.split(":").map(addressOf);
    if (!from || !to || this.top.merges.length >= 50_000) return;
    const found: Merge = { top: from.row, bottom: to.row, left: from.column, right: to.column };
    this.top.merges.push(found);
  }
}

const textCell = (text: string): Cell => (text.trim() === "" ? null : text);
