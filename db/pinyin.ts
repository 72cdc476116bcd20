import { pinyin } from "pinyin-pro";

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Search and sort keys of a Chinese name: full pinyin and the initials, lower case without blanks. */
export function pinyinKeys(name: string): { pinyin: string; initials: string } {
  const options = { toneType: "none", type: "array", nonZh: "consecutive" } as const;
  return {
    pinyin: plain(pinyin(name, options).join("")),
    initials: plain(pinyin(name, { ...options, pattern: "first" }).join("")),
  };
}
