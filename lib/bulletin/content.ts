import type { Locale } from "@/lib/domain/bulletin";
import type { Day } from "@/lib/domain/day";
import type { Yuan } from "@/lib/domain/money";
import type { Period } from "@/lib/domain/period";
import type { ContentRow, RowFilter } from "./rows";

/** A stretch of text; a number names the figure whose rows and formula it opens, a name the project. */
export type Span = { text: string; figure?: string; project?: string };

export const articleParts = ["projects", "recruitment", "innovation", "rail", "economy"] as const;
export type ArticlePart = (typeof articleParts)[number];

/** A deal that the period counts; `tier` is the one it counts in, or null. */
export type ContentDeal = {
  id: string;
  name: string;
  english: string;
  amount: Yuan;
  signedOn: Day | null;
  tier: string | null;
};

/** An indicator as printed: values as text in its own unit. */
export type ContentIndicator = {
  id: string;
  name: string;
  english: string;
  unit: string;
  englishUnit: string;
  value: string;
  target: string | null;
};

/**
 * Everything a bulletin of a period says, as one plain value: the rows of the projects and what else it prints. A
 * published bulletin keeps it, so none of it is ever asked of the database again. Rule: section 12.
 */
export type BulletinContent = {
  format: 1;
  period: Period;
  asOf: Day;
  locked: boolean;
  cutoff: Day;
  rule: {
    version: number;
    achievedAt: number;
    behindAfterDays: number;
    redBelow: number;
    redAfterDays: number;
  };
  /** By preset. */
  ruleVersions: Record<string, number>;
  rows: ContentRow[];
  departments: { id: string; name: string; english: string }[];
  /** Months due and filed in time in the year so far; bulletins of before the ranking counted them have none. */
  onTime?: { departmentId: string; due: number; onTime: number }[];
  paragraphs: Record<Locale, Record<ArticlePart, Span[]>>;
  deals: ContentDeal[];
  tiers: { id: string; name: string; threshold: Yuan }[];
  indicators: ContentIndicator[];
};

export type Align = "left" | "right" | "center";
export type BulletinTable = {
  id: string;
  caption: string;
  unit: string;
  /** `width` is the share of the line. */
  head: { text: string; align: Align; width: number }[];
  rows: { cells: Span[]; strong?: true }[];
};
/** Bars of 0–100% and beyond; `share` is in tenths of a percent. */
export type BulletinBars = {
  caption: string;
  note: string;
  /** `detail` is done and planned, `text` the share as printed. */
  bars: { label: string; detail: string; text: string; share: number }[];
};

export type Block =
  | { kind: "heading"; level: 1 | 2; text: string }
  | { kind: "paragraph"; spans: Span[] }
  | { kind: "table"; table: BulletinTable }
  | { kind: "bars"; bars: BulletinBars };

/** Where the rows of a number are. */
export type RowsBehind =
  | { kind: "projects"; filter: RowFilter; count: number }
  | { kind: "deals"; tier: string | null; count: number }
  | { kind: "deal"; id: string }
  | { kind: "indicator"; id: string };

/** A number of the bulletin: what it is, how it comes about, and where its rows are. */
export type BulletinFigure = { label: string; text: string; how: string; rows: RowsBehind };

export const sections = ["overview", "breakdown", "starts", "ranking", "problems", "requirements"] as const;
export type Section = (typeof sections)[number];

/** A bulletin ready to be set: on the screen, on paper, or as .docx. Published, it is kept as it stands. */
export type BulletinDocument = {
  title: string;
  mark: string;
  issue: string | null;
  to: string;
  lead: string;
  sections: { id: Section; blocks: Block[] }[];
  annexTitle: string;
  annexes: { title: string; table: BulletinTable }[];
  signature: string | null;
  date: string | null;
  figures: Record<string, BulletinFigure>;
};
