import { billionText, type Yuan, yiText } from "./money";
import { monthOf, type Period } from "./period";
import { percentText } from "./ratio";

/** Money in yuan; `started` and `plannedStarts` count 新开工 only. */
export type BulletinFigures = {
  year: number;
  period: Period;
  projects: number;
  total: Yuan;
  annualPlan: Yuan;
  actualToDate: Yuan;
  started: number;
  plannedStarts: number;
  achieved: number;
};

type Figure =
  | "projects"
  | "total"
  | "annualPlan"
  | "actualToDate"
  | "ratio"
  | "started"
  | "startRate"
  | "achieved";

/** A stretch of a paragraph; a number names the figure whose rows it opens. */
export type Piece<Name extends string = Figure> = { text: string } | { text: string; figure: Name };
export type Locale = "zh-CN" | "en";

/**
 * The paragraph on projects of the 成绩单; the joined texts are the sentence. A clause whose denominator is 0 loses
 * its percentage. Rule: section 12.
 */
export const bulletinParagraph = (figures: BulletinFigures, locale: Locale): Piece[] =>
  locale === "en" ? englishParagraph(figures) : chineseParagraph(figures);

/** Words between figures. */
export const say = (text: string): { text: string } => ({ text });
/** A number, opening its figure. */
export const show = <Name extends string>(figure: Name, text: string): { text: string; figure: Name } => ({
  text,
  figure,
});
const percent = (n: number, d: number) => `${percentText(n, d, { trim: true })}%`;

function chineseParagraph(figures: BulletinFigures): Piece[] {
  const { annualPlan, actualToDate, started, plannedStarts } = figures;
  const ratio = [say("，完成全年目标任务的"), show("ratio", percent(actualToDate, annualPlan))];
  const rate = [say("，开工率"), show("startRate", percent(started, plannedStarts))];
  return [
    say(`${figures.year}年经开区共实施项目`),
    show("projects", `${figures.projects}`),
    say("个，总投资"),
    show("total", yiText(figures.total, 1, true)),
    say("亿元，年度计划投资"),
    show("annualPlan", yiText(annualPlan, 1, true)),
    say(`亿元。${periodWord(figures.period, "zh-CN")}，全区累计完成投资`),
    show("actualToDate", yiText(actualToDate, 1, true)),
    say("亿元"),
    ...(annualPlan === 0 ? [] : ratio),
    say("，新开工项目"),
    show("started", `${started}`),
    say("个"),
    ...(plannedStarts === 0 ? [] : rate),
    say("，"),
    show("achieved", `${figures.achieved}`),
    say("个项目达到既定建设进度。"),
  ];
}

function englishParagraph(figures: BulletinFigures): Piece[] {
  const { annualPlan, actualToDate, started, plannedStarts, achieved } = figures;
  const projects = (count: number) => (count === 1 ? " project" : " projects");
  const ratio = [say(", "), show("ratio", percent(actualToDate, annualPlan)), say(" of the annual target")];
  const rate = [say(", a start rate of "), show("startRate", percent(started, plannedStarts))];
  return [
    say(`In ${figures.year} the zone carried out `),
    show("projects", `${figures.projects}`),
    say(`${projects(figures.projects)} with a total investment of RMB `),
    show("total", billionText(figures.total)),
    say(" billion and RMB "),
    show("annualPlan", billionText(annualPlan)),
    say(` billion planned for the year. ${englishTime(figures.period)} RMB `),
    show("actualToDate", billionText(actualToDate)),
    say(" billion was completed"),
    ...(annualPlan === 0 ? [] : ratio),
    say("; "),
    show("started", `${started}`),
    say(`${projects(started)} started`),
    ...(plannedStarts === 0 ? [] : rate),
    say("; "),
    show("achieved", `${achieved}`),
    say(`${projects(achieved)} ${achieved === 1 ? "was" : "were"} on schedule.`),
  ];
}

/** The time that opens an English sentence: "In the first quarter", "From January to April". */
export function englishTime(period: Period): string {
  const words = periodWord(period, "en");
  if (monthOf(period) === 12) return `Over ${words}`;
  return `${words.startsWith("January to") ? "From" : "In"} ${words}`;
}

const englishMonths = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const quarters: Partial<Record<number, Record<Locale, string>>> = {
  1: { "zh-CN": "1月", en: "January" },
  3: { "zh-CN": "一季度", en: "the first quarter" },
  6: { "zh-CN": "上半年", en: "the first half" },
  9: { "zh-CN": "前三季度", en: "the first three quarters" },
  12: { "zh-CN": "全年", en: "the full year" },
};

/** The year up to and including the period in words: 一季度, 1—2月, "January to April". Rule: section 12. */
export function periodWord(period: Period, locale: Locale): string {
  const month = monthOf(period);
  return (
    quarters[month]?.[locale] ?? (locale === "en" ? `January to ${englishMonths[month - 1]}` : `1—${month}月`)
  );
}
