import type { AreaUnit, Unit } from "./types";

/** Yuan in one of a unit. */
export const yuanIn: Record<Unit, bigint> = {
  yuan: 1n,
  thousand: 1_000n,
  wan: 10_000n,
  million: 1_000_000n,
  yi: 100_000_000n,
};

/** Hundredths of ㎡ in one of a unit of area; a 亩 is 2000/3 ㎡, so areas are never turned into land. */
export const squareMetresIn: Partial<Record<AreaUnit, bigint>> = {
  sqm: 1n,
  "wan-sqm": 10_000n,
  hectare: 10_000n,
};
export const muIn: Partial<Record<AreaUnit, bigint>> = { mu: 1n, hectare: 15n };

// Longest first: 百万元 before 万元 before 元.
const amountWords: [RegExp, Unit][] = [
  [/^(?:亿元人民币|人民币亿元|亿元|亿)/, "yi"],
  [/^(?:百万元|百万)/, "million"],
  [/^(?:万元人民币|人民币万元|万元|万)/, "wan"],
  [/^(?:千元|千)/, "thousand"],
  [/^(?:元人民币|人民币元|元)/, "yuan"],
];

const areaWords: [RegExp, AreaUnit][] = [
  [/^(?:万平方米|万平米|万平|万m2)/, "wan-sqm"],
  [/^(?:平方米|平米|㎡|m2)/, "sqm"],
  [/^公顷/, "hectare"],
  [/^亩/, "mu"],
];

function begins<T>(words: [RegExp, T][], text: string): { unit: T; length: number } | null {
  for (const [pattern, unit] of words) {
    const found = pattern.exec(text);
    if (found) return { unit, length: found[0].length };
  }
  return null;
}

export const amountUnitAt = (text: string) => begins(amountWords, text);
export const areaUnitAt = (text: string) => begins(areaWords, text);

const asked = /(?:单位|计量单位|unit)[:：]?[(（]?([^)）\s]*)/i;
// 千万 and dollars stand for other amounts; 个 and 项 are no unit of money.
const amountIn =
  /(?<![千美欧港])(亿元|百万元|万元|千元|(?<![亿万千])元|亿(?!元)|万(?!元|㎡|m2|平))(?!美|港|欧)/;

/** The unit of money that a title names: "单位：万元", "金额单位:亿元、亩". */
export function unitOfTitle(text: string): Unit | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const said = asked.exec(plain)?.[1];
  if (said !== undefined) return unitWithin(said);
  return /^[(（](?:亿元|万元|元|千元|百万元)[)）]$/.test(plain) ? unitWithin(plain) : null;
}

/** The unit of money within a heading, "总投资（万元）" or "总投资万元"; also in English. */
export function unitWithin(text: string): Unit | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  if (/rmb10,?000(?![,\d])|(?<!\d)10,?000yuan|cny10k/.test(plain)) return "wan";
  if (/rmb100(?:m|million)|100millionyuan/.test(plain)) return "yi";
  if (/\(?(?:rmb|cny|yuan)\)?$/.test(plain)) return "yuan";
  const found = amountIn.exec(plain)?.[1];
  return found ? (amountUnitAt(found)?.unit ?? null) : null;
}

/** The unit of area within a heading: 万㎡, ㎡, 亩, 公顷. */
export function areaUnitWithin(text: string): AreaUnit | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  if (/10,?000m2/.test(plain)) return "wan-sqm";
  const found = /(万平方米|万平米|万平|万m2|平方米|平米|m2|公顷|亩|\bmu\b)/.exec(plain)?.[1];
  if (found === "mu") return "mu";
  return found ? (areaUnitAt(found)?.unit ?? null) : null;
}
