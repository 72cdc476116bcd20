/** How a number is shown, as far as that changes what it says. */
export type Shown =
  | { kind: "number" }
  | { kind: "day" }
  | { kind: "month" }
  | { kind: "percent" }
  | { kind: "unit"; unit: string }
  | { kind: "scaled" };

const number: Shown = { kind: "number" };
const day: Shown = { kind: "day" };
const month: Shown = { kind: "month" };
const percent: Shown = { kind: "percent" };

// Formats that have a number and no code of their own; 27 to 36 and 50 to 58 are those of Chinese Excel.
const builtIn = new Map<number, Shown>([
  ...[9, 10].map((id) => [id, percent] as const),
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, day] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, month] as const),
]);

/** Reads a number format: whether it shows days, months, percentages, a unit, or thousands of what is stored. */
export function readFormat(id: number, code: string | undefined): Shown {
  if (code === undefined) return builtIn.get(id) ?? number;
  const first = (code.split(";")[0] ?? "").replace(/\[[^\]]*\]/g, "");
  let literal = "";
  const bare = first
    .replace(/"([^"]*)"/g, (_all, text) => {
      literal += text;
      return "";
    })
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/[\\!](.)/g, (_all, sign) => {
      literal += sign;
      return sign === "." ? "§" : "";
    });
  if (bare.includes("%")) return percent;
  if (/general/i.test(bare)) return withUnit(literal + bare.replace(/general/gi, ""));
  if (/y|e(?![+-])|d/i.test(bare)) return /d/i.test(bare) ? day : month;
  if (!/[0#?]/.test(bare)) return number;
  if (bare.includes("§") || /[0#?],+(?![0#?,])/.test(bare)) return { kind: "scaled" };
  return withUnit(literal + bare);
}

function withUnit(text: string): Shown {
  const unit = /亿元?|百万元?|万元?|千元|元|亩|公顷|万平方米|平方米|万㎡|㎡|万m2|m2/i.exec(text)?.[0];
  return unit ? { kind: "unit", unit } : number;
}

/** The day of a serial number; null outside of the calendar. The 1900 system has a 29 February 1900 that never was. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const whole = Math.floor(serial);
  const days = from1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole;
  if (days < 2 || days > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}
