import { createHash } from "node:crypto";
import type { Day } from "@/lib/domain/day";
import { type Period, yearOf } from "@/lib/domain/period";
import { shortText } from "@/lib/ledger/cell-text";
import { differenceInSteps } from "@/lib/ledger/difference";
import { matchRowsInSteps } from "@/lib/ledger/match-rows";
import { type Origin, originOf, originSheet } from "@/lib/ledger/origin";
import { readRowsInSteps } from "@/lib/ledger/read-rows";
import { sinceExport } from "@/lib/ledger/since-export";
import {
  type Answers,
  type Choices,
  type Difference,
  type DifferenceRow,
  isReady,
  type LedgerContext,
  type RowsRead,
  type Sheet,
  type Understanding,
  type Value,
  type Workbook,
} from "@/lib/ledger/types";
import { understandInSteps } from "@/lib/ledger/understand";
import { keyOf } from "@/lib/ledger/understand-columns";
import { maskPhone } from "@/lib/mask-phone";
import { can, type User } from "@/lib/policy";
import type { Sentence } from "@/lib/refusal";
import type { House } from "./import-besides";
import { readLedgerContext } from "./import-context";
import { type Asked, onlyEdits, readBase } from "./import-edits";
import { type Court, fateOfPlan, judgeRow, type PlanFate } from "./import-judge";
import { existingOf, knownOf, type LedgerRows, listLocked, readLedgerRows } from "./ledger-rows";
import { listOfficers } from "./people";
import { departments } from "./schema";
import type { Db } from "./types";
import { withPauses } from "./workbook/with-pauses";

/** What a person has said of a file so far. */
export type Wizard = { sheet: number; answers: Answers; choices: Choices; period: Period };

/** Why a row is left out, at which column; `column` null is the row as a whole. */
export type Reason = { column: string | null; key: string | null; value: string; sentence: Sentence };
export type PreviewRow = Omit<DifferenceRow, "kind"> & {
  kind: DifferenceRow["kind"] | "rejected";
  reasons: Reason[];
  /** Cells that were edited in an export of ours and have moved here as well; kept as they are here unless `mine`. */
  conflicts: Asked[];
  /** What becomes of the plan that it states. */
  plan: PlanFate | null;
};

export type Read = {
  context: LedgerContext;
  sheet: Sheet;
  understanding: Understanding;
  rows: RowsRead | null;
  /** Where an export of ours came from. */
  origin: Origin | null;
};

/** The sheet of the wizard: the chosen one, or the first that is seen and has rows. */
export function sheetOf(workbook: Workbook, chosen: number): number {
  if (workbook.sheets[chosen] && workbook.sheets[chosen].name !== originSheet) return chosen;
  const first = workbook.sheets.findIndex(
    ({ hidden, rows, name }) => !hidden && rows.length > 0 && name !== originSheet,
  );
  return Math.max(first, 0);
}

/** Everything that follows from the file and the answers alone. Null without a sheet. */
export async function readSheet(db: Db, workbook: Workbook, wizard: Wizard): Promise<Read | null> {
  const sheet = workbook.sheets[sheetOf(workbook, wizard.sheet)];
  if (!sheet) return null;
  const context = await readLedgerContext(db, wizard.period);
  const understanding = await withPauses(understandInSteps(sheet, context, wizard.answers));
  const origin = originOf(workbook);
  const since = sinceExport(origin, understanding.columns);
  const rows = isReady(understanding)
    ? await withPauses(readRowsInSteps(sheet, understanding, context, since))
    : null;
  return { context, sheet, understanding, rows, origin };
}

/** Who asks, and what all rows are judged against. */
export async function readCourt(db: Db, user: User, today: Day, period: Period) {
  const rows = await readLedgerRows(db);
  const known = knownOf(rows, yearOf(period));
  const offices = await db.select({ id: departments.id }).from(departments);
  const court: Court = {
    user,
    year: yearOf(period),
    today,
    locked: await listLocked(db),
    known,
    departments: new Set(offices.map(({ id }) => id)),
    officers: new Map((await listOfficers(db)).map(({ id, departmentId }) => [id, departmentId])),
    codes: new Map(
      [...known.values()].flatMap(({ project }) => (project.code ? [[project.code, project.id]] : [])),
    ),
  };
  return { rows, court };
}

export type Preview = {
  rows: PreviewRow[];
  skipped: Difference["skipped"];
  counts: Difference["counts"] & { conflicts: number; mine: number; flags: number; cells: number };
  /** The file is an export of ours, and only what was edited in it counts. */
  isExport: boolean;
  house: House;
};

const isPhone = (key: string) => key === "managerPhone" || key === "contactPhone";
const masked = (value: Value) => (typeof value === "string" ? maskPhone(value) : value);

/** The row without the numbers that this person sees only by asking for them, which is logged. Rule: section 11. */
function withoutPhones(row: PreviewRow, { user, known }: Court): PreviewRow {
  const departmentId = known.get(row.id ?? "")?.owner;
  if (!departmentId || can(user, "phone.see", { departmentId })) return row;
  return {
    ...row,
    cells: row.cells.map((cell) => (isPhone(cell.key) ? { ...cell, before: masked(cell.before) } : cell)),
    conflicts: row.conflicts.map((one) =>
      isPhone(one.key) ? { ...one, base: masked(one.base), now: masked(one.now) } : one,
    ),
  };
}

/** Rows that an earlier import of the very same file wrote; they say nothing new. */
type Done = ReadonlySet<number>;

/**
 * What the file would change, row by row, with what stands against it. Rows in = new + changed + unchanged + rejected +
 * skipped, always.
 */
export async function previewOf(
  db: Db,
  read: Read & { rows: RowsRead },
  court: Court,
  rows: LedgerRows,
  { choices, period, answers }: Pick<Wizard, "choices" | "period" | "answers">,
  done: Done = new Set(),
): Promise<Preview> {
  const { user, today, year, locked, officers } = court;
  const existing = existingOf(court.known, period);
  const matched = await withPauses(matchRowsInSteps(read.rows, existing, choices));
  const found = await withPauses(differenceInSteps(read.rows, matched, existing));
  const base = await readBase(db, read.origin, rows, period);
  const codes = new Map(court.codes);
  const lines = new Map(read.rows.read.map((one) => [one.row, one.cells]));
  const judged = found.rows.map((one): PreviewRow => {
    const { row, conflicts } = onlyEdits(one, base, court.known, { period, answers });
    if (done.has(row.row))
      return { ...row, kind: "unchanged", cells: [], reasons: [], conflicts: [], plan: null };
    const objections = row.kind === "unchanged" ? [] : judgeRow(row, { ...court, codes });
    const code = row.values.code;
    if (objections.length === 0 && typeof code === "string" && code !== "")
      codes.set(code, row.id ?? `row ${row.row}`);
    const reasons = objections.map(({ key, sentence }): Reason => {
      const cell = row.cells.find((other) => other.key === key);
      const column = cell ?? read.understanding.columns.find((one) => key !== null && keyOf(one) === key);
      const value = cell ? shortText(lines.get(row.row)?.[cell.column]) : "";
      return { column: column?.letter ?? null, key, value, sentence };
    });
    const kind = reasons.length > 0 ? ("rejected" as const) : row.kind;
    return withoutPhones({ ...row, kind, reasons, conflicts, plan: fateOfPlan(row, court) }, court);
  });
  const refused = found.rejected.map(
    ({ row, rejections, cells }): PreviewRow => ({
      row,
      kind: "rejected",
      id: null,
      name: cells.find((text) => /\p{Script=Han}|[a-z]/iu.test(text)) ?? "",
      match: "new",
      candidates: [],
      cells: [],
      disagreements: [],
      flags: [],
      values: {},
      reasons: rejections.map(({ letter, field, value, sentence }) => ({
        column: letter,
        key: field,
        value,
        sentence,
      })),
      conflicts: [],
      plan: null,
    }),
  );
  const all = [...judged, ...refused].sort((a, b) => a.row - b.row);
  const count = (kind: PreviewRow["kind"]) => all.filter((row) => row.kind === kind).length;
  return {
    rows: all,
    skipped: found.skipped,
    counts: {
      ...found.counts,
      new: count("new"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      rejected: count("rejected"),
      conflicts: all.reduce((sum, row) => sum + row.conflicts.length, 0),
      mine: all.reduce((sum, row) => sum + row.conflicts.filter(({ mine }) => mine).length, 0),
      flags: all.reduce((sum, row) => sum + row.flags.length, 0),
      cells: all.reduce((sum, row) => sum + (row.kind === "rejected" ? 0 : row.cells.length), 0),
    },
    isExport: base !== null,
    house: { user, today, year, locked, officers },
  };
}

/** The rows that are to be written, in the order of the sheet. */
export const writable = (preview: Preview): DifferenceRow[] =>
  preview.rows.flatMap(({ kind, reasons: _, conflicts: __, plan: ___, ...row }) =>
    kind === "new" || kind === "changed" ? [{ ...row, kind }] : [],
  );

/** Short for what would be written over what: it is another one once a stored value has moved. */
export function stampOf(preview: Preview): string {
  const hash = createHash("sha256");
  for (const { kind, row, id, cells } of preview.rows) {
    if (kind === "new") hash.update(`${row}\n`);
    if (kind === "changed")
      hash.update(JSON.stringify([row, id, cells.map(({ key, before }) => [key, before])]));
  }
  return hash.digest("base64url");
}
