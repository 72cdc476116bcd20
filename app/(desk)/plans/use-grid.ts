import type { ClipboardEvent } from "react";
import { useKept } from "@/app/_ui/use-kept";
import { type CurveName, fillMonths } from "@/lib/domain/plan-change";
import { pastedCells } from "@/lib/pasted";
import { noMonths, readCell, typedWan } from "../projects/[projectId]/plan/cells";
import type { GridRow } from "./grid-row";

/** The annual plan, then the twelve months, as typed. */
export type Cells = readonly string[];

const storedCells = ({ annual, months }: GridRow): Cells => [
  annual === null ? "" : typedWan(annual),
  ...(months ?? noMonths).map(typedWan),
];

export const sumOf = (cells: Cells) =>
  cells.slice(1).reduce((total, text) => total + (readCell(text).yuan ?? 0), 0);

/** What is typed in the grid, kept in the browser until it is filed; only rows that differ are touched. */
export function useGrid(rows: readonly GridRow[], place: string, locked: number) {
  const kept = useKept(place, { rows: {} as Record<string, Cells>, reason: "" });
  const { value } = kept;
  const isOpen = ({ status }: GridRow) => status !== "waiting";
  const cellsOf = (row: GridRow): Cells => {
    const typed = value.rows[row.projectId];
    return typed && isOpen(row) ? typed : storedCells(row);
  };
  const lockedOf = (row: GridRow) => (row.isFirst ? 0 : locked);
  const canEdit = (row: GridRow, cell: number) => isOpen(row) && (cell === 0 || cell > lockedOf(row));
  const isTouched = (row: GridRow) => {
    const typed = value.rows[row.projectId];
    return isOpen(row) && typed !== undefined && typed.join("\t") !== storedCells(row).join("\t");
  };
  const change = (changed: Record<string, Cells>) => kept.change({ rows: { ...value.rows, ...changed } });
  const set = (row: GridRow, cell: number, text: string) =>
    change({ [row.projectId]: cellsOf(row).map((one, at) => (at === cell ? text : one)) });
  const paste = (event: ClipboardEvent, at: number, cell: number) => {
    const block = pastedCells(event.clipboardData.getData("text"));
    if (block.length === 1 && block[0]?.length === 1) return;
    event.preventDefault();
    const changed: Record<string, Cells> = {};
    block.forEach((line, down) => {
      const row = rows[at + down];
      if (!row) return;
      changed[row.projectId] = cellsOf(row).map((old, column) =>
        canEdit(row, column) ? (line[column - cell] ?? old) : old,
      );
    });
    change(changed);
  };
  /** Fills rows along a curve; returns how many had nothing left to spread. */
  const fill = (chosen: readonly GridRow[], curve: CurveName): number => {
    const changed: Record<string, Cells> = {};
    for (const row of chosen) {
      const [annual = "", ...months] = cellsOf(row);
      const year = readCell(annual).yuan;
      const amounts = months.map((text) => readCell(text).yuan ?? 0);
      const filled =
        year === null || !isOpen(row) ? null : fillMonths(curve, year, amounts, row.span, lockedOf(row));
      if (filled) changed[row.projectId] = [annual, ...filled.map(typedWan)];
    }
    change(changed);
    return chosen.length - Object.keys(changed).length;
  };
  return { ...kept, cellsOf, canEdit, isTouched, set, paste, fill };
}
