import { type Locale, periodWord } from "@/lib/domain/bulletin";
import type { Day } from "@/lib/domain/day";
import { type Period, yearOf } from "@/lib/domain/period";
import { behindTable, departmentTable, reportTable } from "./annexes";
import { breakdown } from "./breakdown";
import { type Composer, fill, makeComposer, plain, wordsOf } from "./composer";
import { type Block, type BulletinContent, type BulletinDocument, type Section, sections } from "./content";
import { overview } from "./overview";
import { problems } from "./problems";
import { ranking } from "./ranking";
import { sumRows } from "./rows";
import { starts } from "./starts";

/** What the office adds: its title, its remarks by section, who signs and when. Null where nothing is drafted yet. */
export type Drafted = {
  title: string | null;
  number: number | null;
  remarks: Partial<Record<Section, string>>;
  office: { name: string; english: string } | null;
  date: Day | null;
};

export const undrafted: Drafted = { title: null, number: null, remarks: {}, office: null, date: null };

/** 关于2021年一季度重点项目建设情况的通报. */
export const bulletinTitle = (period: Period, locale: Locale): string =>
  plain(wordsOf(locale).bulletinText.title, {
    year: `${yearOf(period)}`,
    time: periodWord(period, locale),
  });

const remarkBlocks = (remark: string | undefined): Block[] =>
  (remark ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((text) => ({ kind: "paragraph", spans: [{ text }] }));

/** Sets a bulletin from its content: the same content and draft always give the same document. Rule: section 12. */
export function composeBulletin(
  content: BulletinContent,
  drafted: Drafted,
  locale: Locale,
): BulletinDocument {
  const at = makeComposer(content, locale);
  const { words } = at;
  const zone = sumRows(content.rows);
  const blocks: Record<Section, Block[]> = {
    overview: overview(at, zone),
    breakdown: breakdown(at, zone),
    starts: starts(at, zone),
    ranking: ranking(at),
    problems: problems(at, zone),
    requirements: drafted.remarks.requirements ? [] : requirements(at),
  };
  const year = `${yearOf(content.period)}`;
  const dayText = (of: Day) =>
    plain(words.day, {
      year: of.slice(0, 4),
      month: locale === "en" ? of.slice(5, 7) : `${Number(of.slice(5, 7))}`,
      date: locale === "en" ? of.slice(8) : `${Number(of.slice(8))}`,
    });
  const annexes = [departmentTable(at, zone), behindTable(at), reportTable(at)];
  return {
    // The office writes its title in Chinese; the English one follows the period.
    title: locale === "zh-CN" && drafted.title ? drafted.title : bulletinTitle(content.period, locale),
    mark: words.mark,
    issue: drafted.number === null ? null : plain(words.issue, { year, number: `${drafted.number}` }),
    to: words.to,
    lead: plain(words.lead, {
      year,
      time: periodWord(content.period, locale),
      day: dayText(content.asOf),
    }),
    sections: sections.map((id, index) => ({
      id,
      blocks: [
        { kind: "heading", level: 1, text: numbered(locale, 1, index, words.heading[id]) },
        ...withNumbers(locale, blocks[id]),
        ...remarkBlocks(drafted.remarks[id]),
      ],
    })),
    annexTitle: words.annex,
    annexes: annexes.map((table, index) => ({
      title: plain(words.annexName, { number: `${index + 1}` }),
      table,
    })),
    signature: drafted.office && (locale === "en" ? drafted.office.english : drafted.office.name),
    date: drafted.date && dayText(drafted.date),
    figures: at.figures,
  };
}

function requirements(at: Composer): Block[] {
  const { states, dueNotStarted, projects, reported } = sumRows(at.content.rows);
  return [
    {
      kind: "paragraph",
      spans: fill(at.words.requirements, {
        dueNotStarted: at.number("dueNotStarted", `${dueNotStarted}`, {}, { start: "due-not-started" }),
        behind: at.number("behind", `${states.behind}`, {}, { state: "behind" }),
        owed: at.number("owed", `${projects - reported}`, {}, { report: "owed" }),
      }),
    },
  ];
}

const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"] as const;

// 一、 and （一）, as GB/T 9704 numbers them; 1. and (1) in English.
function numbered(locale: Locale, level: 1 | 2, index: number, text: string): string {
  if (locale === "en") return level === 1 ? `${index + 1}. ${text}` : `(${index + 1}) ${text}`;
  return level === 1 ? `${chinese[index]}、${text}` : `（${chinese[index]}）${text}`;
}

function withNumbers(locale: Locale, blocks: readonly Block[]): Block[] {
  let index = 0;
  return blocks.map((block) =>
    block.kind === "heading" && block.level === 2
      ? { ...block, text: numbered(locale, 2, index++, block.text) }
      : block,
  );
}
