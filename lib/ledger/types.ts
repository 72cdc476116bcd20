import type { Sentence } from "@/lib/refusal";
import type { Field } from "./fields";

// The contract between reading (db/workbook, lib/ledger) and applying (db). Order of calls:
// readWorkbook → understand → readRows → matchRows → difference.

/**
 * A cell as plain data. Numbers of date formats come as `day` (without the time of day; "2021-03" where the format
 * shows no day), percentages as what is
 * shown (12.5 for 12.5%), a number whose format prints a unit as text; formulas as the value they had when saved.
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { day: string }
  | { percent: number }
  /** "#REF!" and its like; "no-value" for a formula that nobody has computed. */
  | { error: string };

/** `number` is the row's own number in its sheet, from 1. Empty rows are left out, empty cells at the end cut off. */
export type SheetRow = { number: number; hidden: boolean; cells: Cell[] };

/** Rows from 1, columns from 0, both ends included. */
export type Merge = { top: number; bottom: number; left: number; right: number };

export type Sheet = {
  name: string;
  /** Hidden in the workbook. */
  hidden: boolean;
  rows: SheetRow[];
  merges: Merge[];
  hiddenColumns: number[];
  /** Columns whose number format shows thousands or 万 of what is stored. */
  scaledColumns: number[];
  /** Cells whose value comes from a formula, and from another file. */
  formulas: number;
  /** Why this sheet cannot be read although the file can (too many rows or columns); `rows` is then empty. */
  problem: Sentence | null;
};

export type Workbook = {
  name: string;
  kind: "xlsx" | "csv";
  sheets: Sheet[];
  /** What the person should know: macros were not run, linked values are as saved, the encoding of a .csv. */
  notes: Sentence[];
};

/** Keys of sentences stand in the namespace `ledger` of the messages: `file.*`, `reason.*`, `question.*`, `note.*`. */
export type Value = string | number | boolean | null | string[];

/**
 * `name`, `totalInvestment` …: a stored field by the name of its column. Composites are taken apart (`category` and
 * `finishes`, `buildFrom` and `buildTo`, `managerName` and `managerPhone`); a month's figures carry it
 * (`invested.2021-03`, `progress.2021-03`, `planMonth.3`).
 */
export type ValueKey = string;

/**
 * Amounts are whole yuan, areas whole ㎡, land whole 亩, percentages 1/10 000 of one (12.5% is 1250); days are
 * "2021-03-15", periods "2021-03"; departments and officers are ids; a cleared text is "", a cleared day null.
 * A key that is absent was not stated: an empty cell keeps what is stored.
 */
export type Values = Record<ValueKey, Value>;

export type Unit = "yuan" | "thousand" | "wan" | "million" | "yi";
export type AreaUnit = "sqm" | "wan-sqm" | "mu" | "hectare";

/** What the ledger is read against. `month` is the reporting period that the screen stands on. */
export type LedgerContext = {
  year: number;
  month: string;
  departments: { id: string; names: string[] }[];
  officers: { id: string; name: string; departmentId: string }[];
  subdistricts?: string[];
};

/** Plain JSON, so it can be stored with the batch. Everything is optional: {} means "as you understood it". */
export type Answers = {
  /** Numbers of the rows that are the header, when the one found is wrong. */
  header?: number[];
  /** By column index as text: the field it is, or "leave" to leave it out. */
  columns?: Record<string, Field | "leave">;
  /** By id of the question. */
  given?: Record<string, string>;
  /** Hidden rows are left out unless this is true. */
  hiddenRows?: boolean;
};

/**
 * The unit of amounts; of an area; whether 3/4/2021 begins with the month; which day 2021.3 means where a day is kept;
 * which month 当月 is; whether the number 2021.1 is January or October; whether 2019-2022 means whole years.
 */
export type QuestionKind =
  | "unit"
  | "area-unit"
  | "date-order"
  | "day-of-month"
  | "month"
  | "month-zero"
  | "year-only";

/** Asked once for a column (or once for the sheet when `column` is null). Answer by `answers.given[id]`. */
export type Question = {
  id: string;
  kind: QuestionKind;
  column: number | null;
  field: Field | null;
  /** Say `question.<kind>`, with `values`. */
  sentence: Sentence;
  options: string[];
  /** Cells as they stand there. */
  examples: string[];
  answer: string | null;
};

export type UnderstoodColumn = {
  index: number;
  /** "A", "AB". */
  letter: string;
  /** The header as it reads, several rows joined by " / ". */
  heading: string;
  field: Field | null;
  /** Of a monthly field: "2021-03", or "3" for a month of the plan. */
  month: string | null;
  /** How sure: a person chose it, the heading says exactly this, it resembles it, only its cells suggest it, unknown. */
  certainty: "chosen" | "exact" | "similar" | "unknown";
  /** Other fields that the heading could mean, best first. */
  alternatives: Field[];
  unit: Unit | AreaUnit | null;
  /** Where the unit was read. */
  unitFrom: "heading" | "title" | "cells" | "answer" | null;
  hidden: boolean;
  /** The first three cells that are not empty, as they stand. */
  examples: string[];
  filled: number;
};

export type SkippedRow = {
  row: number;
  /** `empty`: numbered ahead and never filled. */
  kind: "total" | "subtotal" | "section" | "note" | "hidden" | "header" | "empty";
  /** Its first words. */
  label: string;
};

/** A total of the sheet beside the sum of the rows it covers, in the field's unit of storage. */
export type Reconciled = {
  row: number;
  label: string;
  kind: "total" | "subtotal";
  column: number;
  field: Field;
  month: string | null;
  stated: number;
  summed: number;
  /** stated − summed; 0 agrees. */
  difference: number;
  rows: number;
};

export type Understanding = {
  sheet: string;
  title: string;
  /** Empty when no header was found: then `problems` says so. */
  header: number[];
  columns: UnderstoodColumn[];
  questions: Question[];
  /** Rows below the header that are not projects. Totals are skipped and reconciled. */
  skipped: SkippedRow[];
  reconciled: Reconciled[];
  /** Rows below the header, all of them: read + rejected + skipped. */
  rowsIn: number;
  hiddenRows: number;
  /** What keeps the sheet from being read at all: no header, no name column, two columns for one field, no rows. */
  problems: Sentence[];
  notes: Sentence[];
};

/** True when nothing stands between the understanding and the rows. */
export const isReady = (understanding: Understanding): boolean =>
  understanding.problems.length === 0 && understanding.questions.every(({ answer }) => answer !== null);

/** Something to look at in a cell that was read: an amount 10 000 times off, a value rounded to a whole unit. */
export type Flag = { column: number; letter: string; key: ValueKey; text: string; sentence: Sentence };

export type ReadRow = {
  row: number;
  values: Values;
  /** Where each value stands; one object for all rows, which may have hundreds of thousands of values. */
  from: Record<ValueKey, { column: number; letter: string }>;
  /** Days of which the cell gave only the month; a stored day in that month is no change. */
  monthOnly: ValueKey[];
  flags: Flag[];
  /** The row as it stands in its sheet. */
  cells: Cell[];
};

/** `column` is null when the row as a whole is the matter. `sentence` says why, in `reason.*`. */
export type Rejection = {
  sheet: string;
  row: number;
  column: number | null;
  letter: string | null;
  field: Field | null;
  value: string;
  sentence: Sentence;
};

/** A row is taken whole or not at all; `cells` are its cells as text, for the workbook of rejected rows. */
export type RejectedRow = { row: number; cells: string[]; rejections: Rejection[] };

/** rowsIn = read + rejected + skipped, always. */
export type RowsRead = {
  sheet: string;
  rowsIn: number;
  read: ReadRow[];
  rejected: RejectedRow[];
  skipped: SkippedRow[];
};

/** A project as it is stored; `values` has the keys that a ledger can state (see Values), all of them if possible. */
export type ExistingProject = {
  id: string;
  code: string | null;
  name: string;
  departmentId: string;
  values: Values;
};

export type Candidate = { id: string; name: string; departmentId: string; likeness: number };

/**
 * Which project a row is. `likely` proposes stored projects whose names resemble it; without a choice it is new.
 * `ambiguous`: several stored projects have its name and nothing tells them apart; it needs a choice.
 */
export type Match =
  | { row: ReadRow; kind: "code" | "name" | "chosen"; id: string; candidates: Candidate[] }
  | { row: ReadRow; kind: "new" | "likely" | "ambiguous"; id: null; candidates: Candidate[] };

/** By row number as text: the project it is, or "new". */
export type Choices = Record<string, string>;

export type MatchedRows = { matches: Match[]; rejected: RejectedRow[] };

export type ChangedCell = {
  key: ValueKey;
  column: number;
  letter: string;
  before: Value;
  after: Value;
};

export type DifferenceRow = {
  row: number;
  kind: "new" | "changed" | "unchanged";
  id: string | null;
  name: string;
  match: Match["kind"];
  candidates: Candidate[];
  /** Of a new row every stated value (before is null), else only what differs. */
  cells: ChangedCell[];
  /** Computed figures that the sheet states otherwise than they are here; never written. */
  disagreements: ChangedCell[];
  flags: Flag[];
  values: Values;
};

export type Difference = {
  rows: DifferenceRow[];
  rejected: RejectedRow[];
  skipped: SkippedRow[];
  /** rowsIn = new + changed + unchanged + rejected + skipped. */
  counts: {
    rowsIn: number;
    new: number;
    changed: number;
    unchanged: number;
    rejected: number;
    skipped: number;
  };
};
