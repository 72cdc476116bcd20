import { type Period, yearOf } from "@/lib/domain/period";
import { isMine, mineId } from "@/lib/ledger/decided";
import type { Origin } from "@/lib/ledger/origin";
import { type Conflict, threeWay } from "@/lib/ledger/three-way";
import type { Answers, DifferenceRow } from "@/lib/ledger/types";
import { type Known, knownOf, type LedgerRows, rollBack, valuesOf } from "./ledger-rows";
import type { Db } from "./types";

/** A cell that was edited in the file and has moved here as well; `mine` where the person takes the file's value. */
export type Asked = Conflict & { mine: boolean };

/** The rows as they were when the file was exported, where it is an export of ours. */
export async function readBase(
  db: Db,
  origin: Origin | null,
  rows: LedgerRows,
  period: Period,
): Promise<Map<string, Known> | null> {
  return origin ? knownOf(await rollBack(db, rows, origin.audit), yearOf(period)) : null;
}

/**
 * Of a row that came back from an export only what was edited there; what moved here as well is a conflict, and taken
 * only where the person says so.
 */
export function onlyEdits(
  row: DifferenceRow,
  base: ReadonlyMap<string, Known> | null,
  known: ReadonlyMap<string, Known>,
  { period, answers }: { period: Period; answers: Answers },
): { row: DifferenceRow; conflicts: Asked[] } {
  const [was, is] = [base?.get(row.id ?? ""), known.get(row.id ?? "")];
  if (!was || !is) return { row, conflicts: [] };
  const stated = Object.fromEntries(row.cells.map(({ key, after }) => [key, after]));
  const { edits, conflicts } = threeWay(valuesOf(was, period), stated, valuesOf(is, period));
  const asked = conflicts.map((one) => ({ ...one, mine: isMine(answers, mineId(row.row, one.key)) }));
  const taken = new Set([...edits, ...asked.filter(({ mine }) => mine)].map(({ key }) => key));
  const cells = row.cells.filter(({ key }) => taken.has(key));
  return {
    row: { ...row, cells, kind: cells.length > 0 ? row.kind : ("unchanged" as const) },
    conflicts: asked,
  };
}
