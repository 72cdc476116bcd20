import { likeness } from "@/lib/domain/likeness";
import type { Field } from "./fields";
import { fieldOfHeading, headingWords } from "./heading-words";
import { plainWord } from "./written-words";

export type Recognised = {
  field: Field | null;
  /** "3" of a plan, "2021-03" of a month's figure; null where the heading does not say. */
  month: string | null;
  certainty: "exact" | "similar" | "unknown";
  alternatives: Field[];
};

const unknown: Recognised = { field: null, month: null, certainty: "unknown", alternatives: [] };

// The bracket with a unit, and the bare unit at the end, are no part of the words.
const units =
  /[(（[【][^()（）]*?(?:亿元|万元|千元|元|亿|万|%|百分点|㎡|m2|m²|平方米|亩|公顷|rmb|yuan|pts|mu)[^()（）]*?[)）\]】]/gi;
const tail = /(?:(?<=[资划标])(?:亿元|万元)|[%％]|×?rmb10,?000)$/i;

const bare = (heading: string) =>
  heading.normalize("NFKC").replace(/\+/g, "及").replace(units, "").trim().replace(tail, "");
/** Without any bracket: 项目级别(省/市/区) is 项目级别. */
const unbracketed = (text: string) => text.replace(/[(（[【].*?[)）\]】]/g, "");

const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const english = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The one month that words name: 3月, 三月份, 2021.3, Mar; null for none and for 1-3月. */
function monthIn(text: string): { month: number; year: number | null } | null {
  const plain = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
  if (/\d{1,2}月?[-—–~至]+(?:\d{1,2}|x|n)月/.test(plain)) return null;
  const both = /(?<!\d)((?:19|20)\d\d)[年./-](\d{1,2})(?:月|(?![\d月]))/.exec(plain);
  if (both) return valid(Number(both[2]), Number(both[1]));
  const year = /((?:19|20)\d\d)年?/.exec(plain)?.[1];
  const digits = /(?<!\d)(\d{1,2})月/.exec(plain)?.[1];
  if (digits) return valid(Number(digits), year ? Number(year) : null);
  const word = /(十[一二]?|[一二三四五六七八九])月/.exec(plain)?.[1];
  if (word) return valid(chinese.indexOf(word) + 1, year ? Number(year) : null);
  const name = english.findIndex((one) => new RegExp(`(^|[^a-z])${one}[a-z]*\\.?($|[^a-z])`).test(plain));
  return name >= 0 ? valid(name + 1, year ? Number(year) : null) : null;
}

const valid = (month: number, year: number | null) => (month >= 1 && month <= 12 ? { month, year } : null);

const onlyMonth = /^(?:(?:19|20)\d\d年?)?[./-]?(?:\d{1,2}|十[一二]?|[一二三四五六七八九])月?份?$/;

const period = (found: { month: number; year: number | null }, year: number) =>
  `${found.year ?? year}-${String(found.month).padStart(2, "0")}`;

const certain = (field: Field, month: string | null = null): Recognised => ({
  field,
  month,
  certainty: "exact",
  alternatives: [],
});

/** Headings that carry a year or a month: 2021年计划投资, 3月完成投资, 截至2020年底累计完成投资, 1—3月累计. */
function withTime(path: readonly string[], year: number): Recognised | null {
  const all = path.map(bare).join("").replace(/\s+/g, "");
  const leaf = bare(path.at(-1) ?? "").replace(/\s+/g, "");
  const years = /((?:19|20)\d\d)年?/.exec(all)?.[1];
  const booked = /入库|入统|固定资产|固投/.test(all);
  const toDate = /累计|\d{1,2}月?[-—–~至]+(?:\d{1,2}|x|n)月/i.test(all);
  const isDate = /开工|竣工|起止|年限|时间|日期/.test(all);
  if (isDate && !/投资|计划数/.test(all)) return null;
  const end = /(?:(\d{4})年|上年度?|去年)年?(?:(?:12月)?[底末]|12月31日)/.exec(all);
  if (end && !booked && /完成|投资/.test(all)) {
    if (!end[1] || Number(end[1]) === year - 1) return certain("carryOver");
    return Number(end[1]) < year ? { ...unknown, alternatives: ["carryOver"] } : null;
  }
  const found = monthIn(all);
  const planned = /计划|目标|分解|安排/.test(all) && !/实际|完成情况/.test(all);
  if (found && !toDate) {
    if (planned && !/完成投资占|占/.test(all)) {
      const other = found.year !== null && found.year !== year;
      return other ? null : certain("planMonth", String(found.month));
    }
    if (booked) return certain("fixedAssets", period(found, year));
    if (/完成|投资|实际/.test(all)) return certain("invested", period(found, year));
    if (onlyMonth.test(leaf))
      return { ...unknown, alternatives: ["planMonth", "invested"], month: String(found.month) };
  }
  if (/占|比例|完成率|百分比/.test(all)) return null;
  if (toDate && booked) return certain("fixedAssetsToDate");
  if (toDate && /\d{1,2}月?[-—–~至]+(?:\d{1,2}|x|n)月/i.test(all)) return certain("investedToDate");
  if (years && planned && !found) return Number(years) === year ? certain("annual") : null;
  if (years && !toDate && /完成投资/.test(all) && Number(years) === year) return certain("investedToDate");
  return null;
}

function byWords(text: string): Field | undefined {
  return fieldOfHeading.get(plainWord(text));
}

/** 占年度计划 and the like, with whatever stands around them. */
function byPattern(text: string): Field | null {
  const word = plainWord(text);
  if (/占累计/.test(word)) return "derived";
  if (/^donemonths1to\d+$/.test(word)) return "investedToDate";
  if (/^(?:.*占.*(?:计划|目标|年度).*|.*完成(?:率|比例|占比))$/.test(word)) return "yearShare";
  if (/序时/.test(word)) return "straightGap";
  if (/自?开工(?:以来|至今)?累计/.test(word)) return "investedSinceStart";
  if (/(?:本|今|当)年(?:度)?累计.*(?:完成|投资)/.test(word)) return "investedToDate";
  return null;
}

/** What a column is by its headings, from the top one down to its own; `year` is the year of the ledger. */
export function recognise(path: readonly string[], year: number): Recognised {
  const parts = path.filter((part) => part.trim() !== "");
  const leaf = parts.at(-1) ?? "";
  if (leaf === "") return unknown;
  const whole = parts.map(bare).join("");
  // 六证 and the like: whatever stands below is part of it.
  if (parts.length > 1 && byWords(unbracketed(bare(parts[0] ?? ""))) === "permits") return certain("permits");
  const turned = [...parts].reverse().map(bare).join("");
  for (const text of [whole, unbracketed(whole), turned, unbracketed(turned)]) {
    const field = byWords(text);
    if (field && !/^(项目|内容|类别|部门|问题|电话)$/.test(text)) return certain(field);
  }
  const timed = withTime(parts, year);
  if (timed?.field) return timed;
  for (const text of [bare(leaf), unbracketed(bare(leaf))]) {
    const field = byWords(text) ?? byPattern(text);
    if (field) return certain(inGroup(field, parts));
  }
  // A unit or a number alone under a heading says nothing of its own.
  if (parts.length > 1 && (bare(leaf) === "" || /^\d{1,3}$/.test(leaf.trim())))
    return recognise(parts.slice(0, -1), year);
  const near = timed ?? resembling(unbracketed(bare(leaf)), whole);
  const other = yearOfTitle(parts.join(""));
  // Another year's figure resembles this year's and is not it.
  return other === null || other === year
    ? near
    : { ...near, field: null, month: null, certainty: "unknown" };
}

/** 姓名 and 电话 below 项目负责人, 时间 below 计划开工: the group says whose. */
function inGroup(field: Field, parts: readonly string[]): Field {
  const group = parts.slice(0, -1).join("");
  if (field === "contactPhone" && /项目负责人|负责人/.test(group) && !/联络|联系/.test(group))
    return "managerPhone";
  if (field === "contactPhone" && /总包|施工/.test(group)) return "contractor";
  return field;
}

function resembling(leaf: string, whole: string): Recognised {
  const names = [plainWord(leaf), plainWord(whole)].filter((name) => name.length > 1);
  const scores = new Map<Field, number>();
  for (const [word, field] of headingWords)
    for (const name of names) {
      const score = likeness(name, word);
      if (score > (scores.get(field) ?? 0.5)) scores.set(field, score);
    }
  const best = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = best;
  const alternatives = best.slice(0, 4).map(([field]) => field);
  if (!first || first[1] < 0.72 || (second && first[1] - second[1] < 0.08))
    return { ...unknown, alternatives };
  return { field: first[0], month: null, certainty: "similar", alternatives: alternatives.slice(1) };
}

/** The month that a title speaks of: 2021年3月, 截至2021年3月底, 2021年1-3月. */
export function monthOfTitle(text: string, year: number): string | null {
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  const span = /(?:((?:19|20)\d\d)年)?(\d{1,2})月?[-—–~至]+(\d{1,2})月/.exec(plain);
  if (span) return period({ month: Number(span[3]), year: span[1] ? Number(span[1]) : null }, year);
  const found = monthIn(plain);
  return found && (found.year !== null || /\d月|[一二三四五六七八九十]月/.test(plain))
    ? period(found, year)
    : null;
}

/** The year that a title speaks of. */
export function yearOfTitle(text: string): number | null {
  const found = /((?:19|20)\d\d)\s*年/.exec(text.normalize("NFKC"))?.[1];
  return found ? Number(found) : null;
}
