import type { PlanBookRow } from "@/db/plan-book";
import type { Yuan } from "@/lib/domain/money";
import type { Calibre } from "@/lib/domain/vocabulary";

/** One project as the grid shows and edits it; amounts in yuan. */
export type GridRow = {
  projectId: string;
  name: string;
  officer: string;
  status: "missing" | "waiting" | "returned" | "planned";
  returned: string | null;
  annual: Yuan | null;
  months: readonly Yuan[] | null;
  /** The same project in the other calibre, where it differs. */
  other: Yuan | null;
  /** What waits for approval instead. */
  proposed: Yuan | null;
  seen: number;
  isFirst: boolean;
  span: { start: number; end: number };
};

/** The row in a calibre, as it is in force; what waits for approval counts nowhere yet and cannot be edited. */
export function gridRow(one: PlanBookRow, calibre: Calibre): GridRow {
  const { original, adjusted, waiting } = one;
  const [shown, other] = calibre === "original" ? [original, adjusted] : [adjusted, original];
  const status = waiting
    ? "waiting"
    : one.returned !== null
      ? "returned"
      : adjusted?.months
        ? "planned"
        : "missing";
  return {
    projectId: one.projectId,
    name: one.name,
    officer: one.officer,
    status,
    returned: one.returned,
    annual: shown?.annual ?? null,
    months: shown?.months ?? null,
    other: other && other.annual !== shown?.annual ? other.annual : null,
    proposed: waiting?.annual ?? null,
    seen: one.newest,
    isFirst: adjusted === null,
    span: one.span,
  };
}
