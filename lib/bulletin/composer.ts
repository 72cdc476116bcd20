import type { Locale } from "@/lib/domain/bulletin";
import { billionText, type Yuan, yiText } from "@/lib/domain/money";
import { percentText } from "@/lib/domain/ratio";
import en from "@/lib/messages/en.json";
import zh from "@/lib/messages/zh-CN.json";
import type { BulletinContent, BulletinFigure, RowsBehind, Span } from "./content";
import { type RowFilter, rowsBehind } from "./rows";

/** The same words as on the screen, in the language of the bulletin, which may not be the reader's. */
export const wordsOf = (locale: Locale) => (locale === "en" ? en : zh);
export type Words = ReturnType<typeof wordsOf>;

type Filling = string | Span | readonly Span[];

const isPlain = ({ figure, project }: Span) => figure === undefined && project === undefined;

/** A template with its blanks filled by texts and numbers, as spans; neighbouring texts are joined. */
export function fill(template: string, values: Record<string, Filling> = {}): Span[] {
  const spans = template.split(/\{(\w+)\}/).flatMap((part, index): readonly Span[] => {
    const value = index % 2 === 0 ? part : (values[part] ?? "");
    if (typeof value === "string") return value === "" ? [] : [{ text: value }];
    return "text" in value ? [value] : value;
  });
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(span)) joined[joined.length - 1] = { text: last.text + span.text };
    else joined.push(span);
  }
  return joined;
}

export const plain = (template: string, values: Record<string, string> = {}): string =>
  fill(template, values)
    .map(({ text }) => text)
    .join("");

/** Writes numbers down with what stands behind them while the sections of one document are composed. */
export type Composer = {
  content: BulletinContent;
  locale: Locale;
  words: Words["bulletinText"];
  all: Words;
  figures: Record<string, BulletinFigure>;
  /** A number of projects' rows: its key, its print, the blanks of its formula, and which rows. */
  number: (key: FigureLabel, text: string, blanks?: Record<string, string>, filter?: RowFilter) => Span;
  /** The same for any label and rows. */
  figure: (key: string, figure: BulletinFigure) => Span;
  /** Bare amount of a sentence, and with two more digits that of a table. */
  money: (yuan: Yuan) => string;
  cell: (yuan: Yuan) => string;
  /** With the unit. */
  amount: (yuan: Yuan) => string;
  /** "10.8%", trailing zeros not printed. */
  share: (n: number, d: number) => string;
  department: (id: string) => string;
  /** The label of a figure of a part: 工信局累计完成投资. */
  labelOf: (name: string, label: FigureLabel) => string;
};

type Text = Words["bulletinText"];
export type FigureLabel = keyof Text["label"] & keyof Text["how"];

export function makeComposer(content: BulletinContent, locale: Locale): Composer {
  const all = wordsOf(locale);
  const words = all.bulletinText;
  const figures: Record<string, BulletinFigure> = {};
  const money = (yuan: Yuan) => (locale === "en" ? billionText(yuan) : yiText(yuan, 1, true));
  const department = (id: string) => {
    const row = content.departments.find((one) => one.id === id);
    return (locale === "en" ? row?.english : row?.name) ?? id;
  };
  const labelOf: Composer["labelOf"] = (name, label) =>
    plain(words.label.of, { name, label: words.label[label] });
  const figure: Composer["figure"] = (key, value) => {
    figures[key] ??= value;
    return { text: value.text, figure: key };
  };
  return {
    content,
    locale,
    words,
    all,
    figures,
    figure,
    money,
    department,
    labelOf,
    cell: (yuan) => (locale === "en" ? billionText(yuan, 3, false) : yiText(yuan, 2)),
    amount: (yuan) => plain(all.figure.money, { amount: money(yuan) }),
    share: (n, d) => (d === 0 ? "—" : `${percentText(n, d, { trim: true })}%`),
    number(label, text, blanks = {}, filter = {}) {
      const rows: RowsBehind = {
        kind: "projects",
        filter,
        count: rowsBehind(content.rows, filter).length,
      };
      const how = plain(words.how[label], { ...ruleBlanks(content), ...blanks });
      const key = filter.department && label in scoped ? `${label}:${filter.department}` : label;
      const of = filter.department ? labelOf(department(filter.department), label) : words.label[label];
      return figure(key, { label: of, text, how, rows });
    },
  };
}

// Numbers that are printed for single departments too.
const scoped = {
  projects: 0,
  annualPlan: 0,
  planToDate: 0,
  actualToDate: 0,
  planRatio: 0,
  ratio: 0,
  plannedStarts: 0,
  started: 0,
  dueNotStarted: 0,
  behind: 0,
  owed: 0,
};

const ruleBlanks = ({ rule, cutoff }: BulletinContent) => ({
  version: `${rule.version}`,
  achievedAt: `${rule.achievedAt}`,
  behindAfterDays: `${rule.behindAfterDays}`,
  redBelow: `${rule.redBelow}`,
  redAfterDays: `${rule.redAfterDays}`,
  cutoff,
});
