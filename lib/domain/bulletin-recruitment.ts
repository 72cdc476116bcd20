import { englishTime, type Locale, type Piece, periodWord, say, show } from "./bulletin";
import { billionText, type Yuan, yiText } from "./money";
import type { Period } from "./period";

/** A deal as the bulletin names it; deals are printed in the order of `position`. */
export type BulletinDeal = { id: string; name: string; position: number };

/** `noun` is what a deal of the tier is called: 高质量项目 counted in 个, in English singular and plural. */
export type BulletinTier = {
  id: string;
  threshold: Yuan;
  noun: { "zh-CN": { measure: string; name: string }; en: { one: string; many: string } };
  deals: readonly BulletinDeal[];
};

/** What counts as signed as of the period, yuan; tiers as they are to be printed, each with the deals it counts. */
export type RecruitmentFigures = {
  period: Period;
  deals: number;
  amount: Yuan;
  tiers: readonly BulletinTier[];
};

/** `tier:` opens the deals a tier counts, `tierRule:` the rule behind its amount, `deal:` one deal. */
export type RecruitmentFigure =
  | "deals"
  | "signedAmount"
  | `tier:${string}`
  | `tierRule:${string}`
  | `deal:${string}`;
type Words = Piece<RecruitmentFigure>[];

/** The paragraph on 招商; a tier without deals drops its clause. Rules: sections 6 and 12. */
export function recruitmentParagraph(figures: RecruitmentFigures, locale: Locale): Words {
  const tiers = figures.tiers.filter(({ deals }) => deals.length > 0);
  return locale === "en" ? english(figures, tiers) : chinese(figures, tiers);
}

const named = (deals: readonly BulletinDeal[], comma: string, last: string): Words =>
  deals
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ id, name }, index) => {
      const joint = index === deals.length - 1 ? last : comma;
      return [...(index === 0 ? [] : [say(joint)]), show(`deal:${id}`, name)];
    });

function opening(index: number, count: number, [first, middle, last]: readonly [string, string, string]) {
  if (index === 0) return first;
  return index === count - 1 ? last : middle;
}

function chinese(figures: RecruitmentFigures, tiers: readonly BulletinTier[]): Words {
  const clause = ({ id, threshold, noun, deals }: BulletinTier, index: number): Words => [
    say(opening(index, tiers.length, ["其中包括", "，", "，以及"])),
    ...named(deals, "、", "、"),
    show(`tier:${id}`, `${deals.length}`),
    say(`${noun["zh-CN"].measure}总投资超`),
    show(`tierRule:${id}`, yiText(threshold, 1, true)),
    say(`亿元的${noun["zh-CN"].name}`),
  ];
  return [
    say(`${periodWord(figures.period, "zh-CN")}，全区累计签约项目`),
    show("deals", `${figures.deals}`),
    say("个，签约金额"),
    show("signedAmount", yiText(figures.amount, 1, true)),
    say("亿元。"),
    ...tiers.flatMap(clause),
    ...(tiers.length === 0 ? [] : [say("。")]),
  ];
}

function english(figures: RecruitmentFigures, tiers: readonly BulletinTier[]): Words {
  const clause = ({ id, threshold, noun, deals }: BulletinTier, index: number): Words => [
    say(opening(index, tiers.length, [" They include ", "; ", "; and "])),
    ...named(deals, ", ", " and "),
    say(", "),
    show(`tier:${id}`, `${deals.length}`),
    say(` ${deals.length === 1 ? noun.en.one : noun.en.many} of RMB `),
    show(`tierRule:${id}`, billionText(threshold)),
    say(` billion or more${deals.length === 1 ? "" : " each"}`),
  ];
  return [
    say(`${englishTime(figures.period)} the zone signed `),
    show("deals", `${figures.deals}`),
    say(`${figures.deals === 1 ? " project" : " projects"} worth RMB `),
    show("signedAmount", billionText(figures.amount)),
    say(" billion."),
    ...tiers.flatMap(clause),
    ...(tiers.length === 0 ? [] : [say(".")]),
  ];
}
