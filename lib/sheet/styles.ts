import type { Borders, Fill, Font, Style } from "exceljs";
import type { Light } from "@/lib/domain/vocabulary";
import type { ColumnKind } from "./sheet";

const name = "宋体";
const line = { style: "thin", color: { argb: "FFB8BEC8" } } as const;
const border: Partial<Borders> = { top: line, left: line, bottom: line, right: line };
const grey = (argb: string): Fill => ({ type: "pattern", pattern: "solid", fgColor: { argb } });

/** Ink of the lights on white, dark enough to read in print; grey for what is not judged. */
const inks: Record<Light, string> = {
  red: "FFB42318",
  yellow: "FF8A5A00",
  green: "FF1B6B3A",
  grey: "FF5B6472",
};

const formats: Partial<Record<ColumnKind, string>> = {
  points: "+0.0;-0.0;0.0",
  whole: "0",
  number: "General",
  day: "yyyy-mm-dd",
  month: "yyyy-mm",
};

/** Decimals of an amount in 万元 that are not zero: at most four, and as many digits as the screen shows. */
function wanDecimals(yuan: number): number {
  let rest = Math.abs(yuan) % 10_000;
  let decimals = 4;
  while (decimals > 0 && rest % 10 === 0) {
    rest /= 10;
    decimals -= 1;
  }
  return decimals;
}

const amount = (decimals: number) => (decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`);

export type Place = "row" | "total" | "subtotal";
type Kept = Partial<Style>;

export const heads: Record<"title" | "wideTitle" | "side" | "unit" | "note" | "head", Kept> = {
  title: { font: { name, size: 18, bold: true }, alignment: { horizontal: "center", vertical: "middle" } },
  wideTitle: {
    font: { name, size: 18, bold: true },
    alignment: { horizontal: "left", vertical: "middle" },
  },
  side: { font: { name, size: 11 }, alignment: { horizontal: "left", vertical: "middle" } },
  unit: { font: { name, size: 11 }, alignment: { horizontal: "right", vertical: "middle" } },
  note: {
    font: { name, size: 9, color: { argb: "FF5B6472" } },
    alignment: { horizontal: "left", vertical: "top", wrapText: true },
  },
  head: {
    font: { name, size: 11, bold: true },
    fill: grey("FFE9EDF3"),
    border,
    alignment: { horizontal: "center", vertical: "middle", wrapText: true },
  },
};

const numeric: readonly ColumnKind[] = ["wan", "gap", "share", "points", "whole", "number"];
const isNumeric = (kind: ColumnKind) => numeric.includes(kind);

/** A style is one object, so that the writer knows it again. */
const kept = new Map<string, Kept>();

type Look = { kind: ColumnKind; place: Place; decimals: number; light: Light | undefined; quoted: boolean };

function make({ kind, place, decimals, light, quoted }: Look): Kept {
  const font: Partial<Font> = { name, size: 11, bold: place !== "row" };
  const centred = kind === "day" || kind === "month";
  const numFmt =
    kind === "wan"
      ? amount(decimals)
      : kind === "gap"
        ? `+${amount(decimals)};-${amount(decimals)};0`
        : kind === "share"
          ? `0.${"0".repeat(decimals)}%`
          : formats[kind];
  return {
    font: light ? { ...font, color: { argb: inks[light] } } : font,
    border,
    alignment: {
      horizontal: isNumeric(kind) ? "right" : centred ? "center" : "left",
      vertical: "middle",
      ...(isNumeric(kind) || centred ? {} : { wrapText: true }),
    },
    ...(numFmt ? { numFmt } : {}),
    ...(place === "row" ? {} : { fill: grey(place === "total" ? "FFDDE5F0" : "FFF1F4F8") }),
    // The mark of a text that would be a formula; the workbook writer turns it into quotePrefix.
    ...(quoted ? { protection: { hidden: true } } : {}),
  };
}

/** How a cell looks. `decimals` is of a share; an amount shows as many as it has. */
export function styleOf(
  kind: ColumnKind,
  place: Place,
  more: { yuan?: number; decimals?: number; light?: Light | undefined; quoted?: boolean } = {},
): Kept {
  const decimals = more.yuan === undefined ? (more.decimals ?? 1) : wanDecimals(more.yuan);
  const { light, quoted = false } = more;
  const key = [kind, place, decimals, light ?? "", quoted].join(" ");
  const known = kept.get(key);
  if (known) return known;
  const fresh = make({ kind, place, decimals, light, quoted });
  kept.set(key, fresh);
  return fresh;
}
