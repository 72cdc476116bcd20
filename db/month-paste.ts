import { parseWan, type Yuan } from "@/lib/domain/money";
import { type Period, yearOf } from "@/lib/domain/period";
import type { ProblemType } from "@/lib/domain/vocabulary";
import type { ChangedRow } from "@/lib/inputs/month-paste";
import { type GridCells, type GridField, readCell } from "@/lib/month-grid";
import { Refusal, type Sentence } from "@/lib/refusal";
import { addImport } from "./imports";
import type { Clerk } from "./periods";
import { mustGetProjectYear } from "./projects";
import { getReport, type ReportInput, type ReportRow, saveReport } from "./reports";
import type { Tx } from "./types";

/** A row that was left out, with the sentence and the field where it stands. */
export type RefusedRow = { projectId: string; field: string | null; sentence: Sentence };
export type PasteOutcome = {
  importId: string | null;
  version: number;
  saved: { projectId: string; seen: number; revision: number }[];
  refused: RefusedRow[];
};

/** @throws Refusal `invalid` at the cell that cannot be read. */
function read(field: GridField, text: string): string {
  if (field === "fixedAssets" && text.trim() === "") return "0";
  const cell = readCell(field, text);
  if (cell.ok) return cell.text;
  const sentence = { key: `field.${cell.problem}` };
  throw new Refusal("invalid", sentence, { [field]: sentence });
}

const yuanOf = (text: string): Yuan => {
  const parsed = parseWan(text);
  return parsed.ok ? parsed.yuan : 0;
};

/** The month as it is stored with these cells in place of its own, and nothing else changed. */
function withCells(
  stored: ReportRow | null,
  period: Period,
  { projectId, seen, revision, cells }: ChangedRow,
): ReportInput {
  const texts: Partial<GridCells> = {};
  for (const [field, text] of Object.entries(cells) as [GridField, string][])
    texts[field] = read(field, text);
  if (!stored && texts.invested === undefined) {
    const sentence = { key: "field.empty" };
    throw new Refusal("invalid", sentence, { invested: sentence });
  }
  const amount = (field: "invested" | "fixedAssets") => {
    const text = texts[field];
    return text === undefined ? (stored?.[field] ?? 0) : yuanOf(text);
  };
  const [invested, fixedAssets] = [amount("invested"), amount("fixedAssets")];
  const problemType = (texts.problemType ?? stored?.problemType ?? "") || null;
  return {
    projectId,
    period,
    invested,
    fixedAssets,
    progress: texts.progress ?? stored?.progress ?? "",
    isOffset: invested < 0 || fixedAssets < 0,
    problemType: problemType as ProblemType | null,
    // A problem without a type is none, as in the form of one month.
    problem: problemType ? (texts.problem ?? stored?.problem ?? "") : "",
    problemDepartments: problemType ? (stored?.problemDepartments ?? []) : [],
    problemWantedOn: problemType ? (stored?.problemWantedOn ?? null) : null,
    nextSteps: texts.nextSteps ?? stored?.nextSteps ?? "",
    reason: texts.reason ?? stored?.reason ?? "",
    seen,
    revision,
  };
}

function refuseProblem(
  { problemType, problem }: ReportInput,
  typed: Partial<GridCells>,
  move: "save" | "submit",
) {
  const untyped = !problemType && (typed.problem ?? "").trim() !== "";
  const sentence = { key: "field.required" };
  if (untyped) throw new Refusal("invalid", sentence, { problemType: sentence });
  if (move === "submit" && problemType && problem === "")
    throw new Refusal("invalid", sentence, { problem: sentence });
}

/**
 * Saves the changed cells of many projects in one act that can be undone as a whole. A row that is refused is left out
 * with its sentence; `adds` is someone who only adds months where there are none. Rules: sections 9 and 11.
 * @throws Refusal `invalid` when not a single row can be saved, `forbidden` by `allow`.
 */
export async function pasteMonth(
  tx: Tx,
  who: Clerk & { adds: boolean },
  paste: { batch: string; period: Period; move: "save" | "submit"; rows: readonly ChangedRow[] },
  allow: (owner: { departmentId: string }) => void,
): Promise<PasteOutcome> {
  const { period, move } = paste;
  const outcome: PasteOutcome = { importId: null, version: 0, saved: [], refused: [] };
  let [added, cells] = [0, 0];
  for (const row of paste.rows) {
    allow(await mustGetProjectYear(tx, row.projectId, yearOf(period)));
    try {
      const stored = await getReport(tx, row.projectId, period);
      if (stored && who.adds) throw new Refusal("conflict", { key: "import.reported" });
      const input = withCells(stored, period, row);
      refuseProblem(input, row.cells, move);
      const saved = await saveReport(tx, who, input, move);
      outcome.saved.push({ projectId: row.projectId, seen: saved.version, revision: saved.revision });
      if (!stored) added += 1;
      cells += Object.keys(row.cells).length;
    } catch (error) {
      // Every refusal of a month comes before its first write.
      if (!(error instanceof Refusal)) throw error;
      const [at] = Object.entries(error.fields);
      outcome.refused.push({
        projectId: row.projectId,
        field: at?.[0] ?? null,
        sentence: at?.[1] ?? error.sentence,
      });
    }
  }
  if (outcome.saved.length === 0) return outcome;
  const counts = {
    rows: paste.rows.length,
    added,
    changed: outcome.saved.length - added,
    unchanged: 0,
    rejected: outcome.refused.length,
    skipped: 0,
    cells,
  };
  const note = await addImport(tx, who, {
    id: paste.batch,
    kind: "paste",
    year: yearOf(period),
    period,
    name: "",
    sheet: "",
    fileHash: null,
    rejectedFile: null,
    counts,
    undoneBy: null,
    undoneOn: null,
  });
  return { ...outcome, importId: note.id, version: note.version };
}
