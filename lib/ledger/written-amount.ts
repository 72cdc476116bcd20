import { cellText, saysNothing } from "./cell-text";
import type { AreaUnit, Cell, Unit } from "./types";
import { amountUnitAt, areaUnitAt, muIn, squareMetresIn, yuanIn } from "./units";
import { bareNumber, loneNumber, numberAt, scaled, type WrittenNumber } from "./written-number";

/** What a cell of numbers says: nothing, a number with or without its own unit, or why it is none. */
export type NumberCell<U> =
  | { kind: "nothing" }
  | { kind: "number"; parts: { number: WrittenNumber; unit: U | null }[] }
  | { kind: "wrong"; reason: string };

const nothing = { kind: "nothing" } as const;
const wrong = (reason: string) => ({ kind: "wrong", reason }) as const;

/** What is said instead of a number: nothing, or an error, a day, a percentage, which are refused. */
function otherThanNumber(
  cell: Cell,
  text: string,
): { kind: "nothing" } | { kind: "wrong"; reason: string } | null {
  if (cell === null || saysNothing(text)) return nothing;
  if (typeof cell === "object") {
    if ("error" in cell) return wrong(cell.error === "no-value" ? "reason.no-value" : "reason.error-value");
    return wrong("day" in cell ? "reason.day-for-number" : "reason.percent-for-number");
  }
  return typeof cell === "boolean" ? wrong("reason.not-a-number") : null;
}

function withUnits<U>(
  text: string,
  unitAt: (text: string) => { unit: U; length: number } | null,
): NumberCell<U> {
  const lone = loneNumber(text);
  if (lone) return { kind: "number", parts: [{ number: lone, unit: null }] };
  let rest = bareNumber(text).toLowerCase();
  if (/美元|美金|欧元|港元|港币|日元|usd|\$|€/.test(rest)) return wrong("reason.currency");
  if (rest.endsWith("%")) return wrong("reason.percent-for-number");
  const parts: { number: WrittenNumber; unit: U }[] = [];
  while (rest !== "") {
    const found = numberAt(rest);
    if (!found) return wrong("reason.not-a-number");
    const after = rest.slice(found.length);
    const open = after.startsWith("(") ? 1 : 0;
    const unit = unitAt(after.slice(open));
    if (!unit || (open && after[open + unit.length] !== ")")) return wrong("reason.not-a-number");
    parts.push({ number: found.number, unit: unit.unit });
    rest = after.slice(unit.length + 2 * open);
  }
  return parts.length > 0 ? { kind: "number", parts } : wrong("reason.not-a-number");
}

/** Most cells of numbers, without a detour by way of their digits. */
const wholeNumber = (cell: Cell) =>
  typeof cell === "number" && Number.isSafeInteger(cell)
    ? { kind: "number" as const, parts: [{ number: { digits: BigInt(cell), decimals: 0 }, unit: null }] }
    : null;

function otherwise<U>(cell: Cell, unitAt: (text: string) => { unit: U; length: number } | null) {
  const text = cellText(cell);
  return otherThanNumber(cell, text) ?? withUnits(text, unitAt);
}

/** Reads an amount: commas, spaces, full-width digits, its own unit (1,234万元, 3亿5000万, 1234(万元)). */
export function amountCell(cell: Cell): NumberCell<Unit> {
  return wholeNumber(cell) ?? otherwise(cell, amountUnitAt);
}

/** Reads land or floor area: as amountCell, with ㎡, 万㎡, 亩, 公顷. */
export function areaCell(cell: Cell): NumberCell<AreaUnit> {
  return wholeNumber(cell) ?? otherwise(cell, areaUnitAt);
}

export type Whole = { ok: true; value: number; exact: boolean } | { ok: false; reason: string };

// 1万亿元: nearly four times the zone, and sums of thousands of such amounts stay exact.
const mostYuan = 1_000_000_000_000n;
const mostArea = 100_000_000n;

function summed<U>(
  parts: { number: WrittenNumber; unit: U | null }[],
  perOf: (unit: U | null) => bigint | undefined,
  most: bigint,
): Whole {
  let value = 0n;
  let exact = true;
  for (const part of parts) {
    const per = perOf(part.unit);
    if (per === undefined) return { ok: false, reason: "reason.other-unit" };
    const one = scaled(part.number, per);
    value += one.value;
    exact &&= one.exact;
  }
  if (value > most || value < -most) return { ok: false, reason: "reason.too-large" };
  return { ok: true, value: Number(value), exact };
}

/** Whole yuan of a read amount; `unit` is that of its column and gives way to the cell's own. */
export const yuanOf = (parts: { number: WrittenNumber; unit: Unit | null }[], unit: Unit | null): Whole =>
  summed(parts, (own) => yuanIn[own ?? unit ?? "yuan"], mostYuan);

/** Whole ㎡ of a read area. */
export const squareMetresOf = (
  parts: { number: WrittenNumber; unit: AreaUnit | null }[],
  unit: AreaUnit | null,
): Whole => summed(parts, (own) => squareMetresIn[own ?? unit ?? "sqm"], mostArea);

/** Whole 亩 of a read piece of land. */
export const muOf = (
  parts: { number: WrittenNumber; unit: AreaUnit | null }[],
  unit: AreaUnit | null,
): Whole => summed(parts, (own) => muIn[own ?? unit ?? "mu"], mostArea);
