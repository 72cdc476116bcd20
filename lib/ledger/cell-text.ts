import type { Cell } from "./types";

/** A cell as it reads: what a person would see in it, for examples, rejections and texts. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return plainNumber(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if ("day" in cell) return cell.day;
  if ("percent" in cell) return `${plainNumber(cell.percent)}%`;
  return cell.error;
}

/** A number without exponent: 1e21 and 1e-7 are written out. */
function plainNumber(value: number): string {
  const text = String(value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = "", first = "", rest = "", power = "0"] = parts;
  const digits = first + rest;
  const point = 1 + Number(power);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return (
    sign +
    digits.padEnd(point, "0").slice(0, point) +
    (digits.length > point ? `.${digits.slice(point)}` : "")
  );
}

/** Shortened for a message. */
export const shortText = (cell: Cell | undefined, most = 80): string => {
  const written = cellText(cell);
  const text = /\s/.test(written) ? written.replace(/\s+/g, " ").trim() : written;
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

/** "A", "Z", "AA": the name of the column with this index from 0. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

const wordless = /^(?:|[-—–―_/\\.]+|无|暂无|没有|待定|未定|不详|n\/?a|none|tbd)$/i;

/** What people write where there is nothing to say: nothing, a dash, 无, 待定. */
export const saysNothing = (text: string): boolean => wordless.test(text.normalize("NFKC").trim());
