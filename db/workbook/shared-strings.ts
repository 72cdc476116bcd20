import type { Package } from "./package.ts";
import { plainCellText } from "./xml.ts";

/** The texts that cells refer to by number; rich text is joined, its reading aids (phonetics) are left out. */
export async function readSharedStrings(file: Package, part: string): Promise<string[]> {
  const strings: string[] = [];
  if (!file.has(part)) return strings;
  let current = "";
  let inText = false;
  let aside = false;
  await file.read(part, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") aside = true;
      else if (name === "t") inText = !aside;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") aside = false;
      else if (name === "si") strings.push(plainCellText(current));
    },
  });
  return strings;
}
