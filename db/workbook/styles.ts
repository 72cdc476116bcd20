import { readFormat, type Shown } from "./number-format.ts";
import type { Package } from "./package.ts";
import { attributesOf } from "./xml.ts";

/** What each style of the cells shows, by the index that cells carry. */
export async function readStyles(file: Package, part: string): Promise<Shown[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCells = false;
  if (!file.has(part)) return [];
  await file.read(part, {
    open: (name, written) => {
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") {
        const { numFmtId, formatCode } = attributesOf(written);
        codes.set(Number(numFmtId), formatCode ?? "");
      } else if (name === "xf" && inCells) ids.push(Number(attributesOf(written).numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return ids.map((id) => readFormat(id, codes.get(id)));
}
