import { lightOf } from "./domain/light";
import { parseWan, parseYi, wanText, type Yuan } from "./domain/money";
import type { Preset } from "./domain/preset";
import { checkReport, type ReportContext, type ReportFinding } from "./domain/report-check";
import { stateOf } from "./domain/state";
import type { TypedProblem } from "./domain/typed-number";
import {
  type Light,
  type ProblemType,
  problemTypes,
  type ReportStatus,
  type State,
} from "./domain/vocabulary";

/** What can be typed in the grid of a month, in the order in which it stands and in which a block without header is read. */
export const gridFields = [
  "invested",
  "fixedAssets",
  "progress",
  "problemType",
  "problem",
  "nextSteps",
  "reason",
] as const;
export type GridField = (typeof gridFields)[number];
export type GridCells = Record<GridField, string>;
/** What is typed and not saved yet, by project. */
export type Typed = Readonly<Record<string, Partial<GridCells>>>;

/** One project of the grid: its month as it is stored, and what the checks and the light look at. */
export type GridRow = {
  projectId: string;
  name: string;
  code: string | null;
  departmentId: string;
  officerId: string;
  status: ReportStatus;
  /** The stored cells; a month that nobody has begun has empty ones. */
  cells: GridCells;
  /** Why nothing can be typed here; null where it can. */
  closed: "filed" | "reviewed" | "locked" | "reported" | null;
  /** Of the stored row, 0 without one. */
  seen: number;
  revision: number;
  context: ReportContext;
  planToDate: Yuan;
  hasMonths: boolean;
  overdueDays: number;
  /** 完成投资 of the year's months before this one. */
  investedEarlier: Yuan;
};

export const emptyCells: GridCells = {
  invested: "",
  fixedAssets: "",
  progress: "",
  problemType: "",
  problem: "",
  nextSteps: "",
  reason: "",
};

const limits: Record<GridField, number> = {
  invested: 40,
  fixedAssets: 40,
  progress: 2000,
  problemType: 20,
  problem: 2000,
  nextSteps: 2000,
  reason: 500,
};

export const isAmount = (field: GridField) => field === "invested" || field === "fixedAssets";

export type CellProblem = TypedProblem | "unknown-type" | "too-long";
export type CellRead = { ok: true; text: string } | { ok: false; problem: CellProblem };

/** Reads a cell as it is pasted or typed and gives it back as it is kept: amounts in 万元 as they are printed, kinds as codes. */
export function readCell(field: GridField, typed: string, unit: "wan" | "yi" = "wan"): CellRead {
  const text = typed.trim();
  if (text.length > limits[field]) return { ok: false, problem: "too-long" };
  if (isAmount(field)) return readAmount(text, unit);
  if (field === "problemType") return readType(text);
  return { ok: true, text };
}

function readAmount(text: string, unit: "wan" | "yi"): CellRead {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const own = /^(.*?)(万元?|亿元?)$/.exec(plain);
  const inYi = own ? own[2]?.startsWith("亿") : unit === "yi";
  const parsed = (inYi ? parseYi : parseWan)(own ? (own[1] ?? "") : plain);
  return parsed.ok ? { ok: true, text: wanText(parsed.yuan, false) } : parsed;
}

const typeWords: Record<string, ProblemType | ""> = {
  现场: "site",
  手续: "permit",
  资金: "funds",
  其他: "other",
  其它: "other",
  无: "",
};

function readType(text: string): CellRead {
  const word = text.toLowerCase();
  if (word === "" || problemTypes.some((type) => type === word)) return { ok: true, text: word };
  const type = typeWords[text.normalize("NFKC").replace(/(问题|类)$/, "")];
  return type === undefined ? { ok: false, problem: "unknown-type" } : { ok: true, text: type };
}

/** The cells of a row as they will be saved. */
const cellsOf = (row: GridRow, typed: Typed): GridCells => ({ ...row.cells, ...typed[row.projectId] });

/** Whether two texts of a cell say the same: 1,200.0 is 1200. */
export function sameCell(field: GridField, a: string, b: string): boolean {
  const [left, right] = [readCell(field, a), readCell(field, b)];
  return left.ok && right.ok ? left.text === right.text : a.trim() === b.trim();
}

/** What is typed after a cell was: a value that is the stored one again is no change any more. */
export function withCell(row: GridRow, typed: Typed, field: GridField, text: string): Typed {
  const { [field]: _, ...others } = typed[row.projectId] ?? {};
  const next = sameCell(field, text, row.cells[field]) ? others : { ...others, [field]: text };
  const { [row.projectId]: __, ...rows } = typed;
  return Object.keys(next).length > 0 ? { ...rows, [row.projectId]: next } : rows;
}

const yuanOf = (text: string): Yuan => {
  const parsed = parseWan(text);
  return parsed.ok ? parsed.yuan : 0;
};

export type RowCheck = { problems: Partial<Record<GridField, CellProblem>>; findings: ReportFinding[] };

/**
 * What is wrong with the typed cells of a row and what the checks of a month say of it: the same as in the form of one
 * month; a negative amount is 冲减. Rule: section 9, checks.
 */
export function checkRow(row: GridRow, typed: Typed): RowCheck {
  const mine = typed[row.projectId] ?? {};
  const cells = cellsOf(row, typed);
  const problems: RowCheck["problems"] = {};
  for (const field of gridFields) {
    const text = mine[field];
    // An emptied amount of a month that has none is no mistake; a month without 完成投资 cannot be saved.
    if (text === undefined || (text.trim() === "" && field === "fixedAssets")) continue;
    const read = readCell(field, text);
    if (!read.ok) problems[field] = read.problem;
  }
  if (Object.keys(mine).length > 0 && cells.invested.trim() === "") problems.invested ??= "empty";
  const [invested, fixedAssets] = [yuanOf(cells.invested), yuanOf(cells.fixedAssets)];
  const findings = checkReport(
    {
      invested,
      fixedAssets,
      progress: cells.progress,
      isOffset: invested < 0 || fixedAssets < 0,
      reason: cells.reason,
    },
    row.context,
  );
  return { problems, findings };
}

export type Outlook = { actualToDate: Yuan; state: State; light: Light };

/** The cumulative figure, the state and the light with a month of this many yuan. Rule: section 3. */
export function outlookOf(row: GridRow, invested: Yuan, zone: Preset, month: number): Outlook {
  const sums = {
    annualPlan: row.context.annualPlan,
    planToDate: row.planToDate,
    actualToDate: row.investedEarlier + invested,
    overdueDays: row.overdueDays,
  };
  const state = stateOf({ ...sums, hasMonths: row.hasMonths }, zone);
  return { actualToDate: sums.actualToDate, state, light: lightOf(zone, { ...sums, state, month }) };
}
