import { type Day, isDay } from "@/lib/domain/day";
import { wanText } from "@/lib/domain/money";
import { isPeriod } from "@/lib/domain/period";
import { percentTenths, percentText, tenthsText } from "@/lib/domain/ratio";
import type { ColumnKind, Share, SheetCell } from "./sheet";

const largestText = 32_767;

/** A text that a spreadsheet might take for a formula, also behind blanks, quotes and separators or full-width. */
export const looksLikeFormula = (text: string): boolean =>
  /^(?:[\t\r\n]|[\s;,"'|]*[=+\-@＝＋－＠])/.test(text);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no sheet may hold.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text that every spreadsheet can hold: no control characters, no halves of characters. */
export const cleanText = (text: string): string => text.replace(unprintable, "").toWellFormed();

/** The same within the length of a cell; `cut` says at its end that some is missing. */
export function cellText(text: string, cut: string): string {
  const clean = cleanText(text);
  if (clean.length <= largestText) return clean;
  return (
    clean
      .slice(0, largestText - cut.length)
      .toWellFormed()
      .replace(/\ufffd$/, "") + cut
  );
}

const isShare = (cell: SheetCell): cell is Share => typeof cell === "object" && cell !== null;

/** The number of a share: exact, unless a sheet would print it on the other side of what the screen prints. */
function shareNumber({ n, d, against }: Share): number | null {
  const exact = n / d;
  if (d === 0) return null;
  if (against !== undefined) {
    const text = percentText(n, d, { against });
    if (text !== percentText(n, d)) return Number(text) / 100;
  }
  return Math.round(exact * 1000) === percentTenths(n, d) ? exact : Number(percentText(n, d)) / 100;
}

/** How many decimals a share needs so as to stay on its side of the bound. */
export const shareDecimals = (share: Share): number =>
  share.against === undefined
    ? 1
    : (percentText(share.n, share.d, { against: share.against }).split(".")[1]?.length ?? 1);

/** Midnight of a day as sheets count it: without a zone. */
const dateOf = (day: Day | string): Date => new Date(`${day}T00:00:00Z`);

/** A cell as the value of a workbook: numbers are numbers, days are dates; what is no day stays text. */
export function cellValue(cell: SheetCell, kind: ColumnKind, cut: string): string | number | Date | null {
  if (cell === null || cell === "") return null;
  if (isShare(cell)) return shareNumber(cell);
  if (typeof cell === "string") {
    if (kind === "day" && isDay(cell)) return dateOf(cell);
    if (kind === "month" && isPeriod(cell)) return dateOf(`${cell}-01`);
    return cellText(cell, cut);
  }
  if (kind === "wan" || kind === "gap") return cell / 10_000;
  return kind === "points" ? cell / 10 : cell;
}

/** A cell as plain text for .csv: exact amounts without commas, shares in percent as printed. */
export function cellPlain(cell: SheetCell, kind: ColumnKind): string | number | null {
  if (cell === null) return null;
  if (isShare(cell)) return cell.d === 0 ? null : percentNumber(cell);
  if (typeof cell === "string") return cleanText(cell);
  if (kind === "wan" || kind === "gap") return Number(wanText(cell, false));
  return kind === "points" ? Number(tenthsText(cell)) : cell;
}

const percentNumber = ({ n, d, against }: Share) =>
  Number(percentText(n, d, against === undefined ? {} : { against }));
