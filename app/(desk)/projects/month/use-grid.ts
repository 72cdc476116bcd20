import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useKept } from "@/app/_ui/use-kept";
import { type GridField, type GridRow, gridFields, type Typed, withCell } from "@/lib/month-grid";
import { applyPaste, type BadCell, countMoved, type Paste, readPaste } from "@/lib/month-paste";

export type Place = { projectId: string; field: GridField };
/** Which row of a month the typed cells started from. */
type Base = { seen: number; revision: number };
type Kept = { typed: Typed; bases: Record<string, Base> };
export type Said = { paste: Paste; moved: number; before: Kept };
export type Show = "all" | "mine" | "open" | "changed";

const steps = { up: -1, down: 1, left: -1, right: 1 } as const;
export type Step = keyof typeof steps;

/** What is typed in the grid (it outlives a reload), where the cursor stands, and what the last paste did. */
export function useGrid({ rows, place, mine }: { rows: readonly GridRow[]; place: string; mine: string }) {
  const nothing = useMemo<Kept>(() => ({ typed: {}, bases: {} }), []);
  const kept = useKept<Kept>(place, nothing);
  const { typed, bases } = kept.value;
  // The answer of the server arrives in an older render: what is typed by then and what was sent are looked up here.
  const [now, sent] = [useRef(kept.value), useRef<Typed>({})];
  useEffect(() => {
    now.current = kept.value;
  });
  const [active, setActive] = useState<Place | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [bad, setBad] = useState<readonly BadCell[]>([]);
  const [refused, setRefused] = useState<ReadonlyMap<string, { field: string | null; text: string }>>(
    new Map(),
  );
  const [show, setShow] = useState<Show>("all");
  const [find, setFind] = useState("");
  const table = useRef<HTMLTableElement>(null);
  const byId = useMemo(() => new Map(rows.map((row) => [row.projectId, row])), [rows]);
  // A row that is changed or faulty stays, so that nothing disappears under the cursor.
  const shown = rows.filter((row) => {
    if (find !== "" && !`${row.name} ${row.code ?? ""}`.toLowerCase().includes(find.toLowerCase()))
      return false;
    if (show === "mine") return row.officerId === mine;
    if (show === "open") return row.closed === null && row.status !== "submitted";
    return show === "all" || row.projectId in typed || bad.some((cell) => cell.projectId === row.projectId);
  });

  const baseOf = (next: Typed, now: Record<string, Base>) =>
    Object.fromEntries(
      Object.keys(next).map((id) => {
        const row = byId.get(id);
        return [id, now[id] ?? { seen: row?.seen ?? 0, revision: row?.revision ?? 0 }];
      }),
    );
  const put = (next: Typed) => kept.change({ typed: next, bases: baseOf(next, bases) });
  const type = (row: GridRow, field: GridField, text: string) => {
    put(withCell(row, typed, field, text));
    setBad((all) => all.filter((cell) => cell.projectId !== row.projectId || cell.field !== field));
    setRefused((all) => new Map([...all].filter(([id]) => id !== row.projectId)));
  };
  const focusAt = setActive;
  // In the same turn as the key that led here: what is typed next already belongs to this cell.
  useLayoutEffect(() => {
    if (!active) return;
    const cell = table.current?.querySelector<HTMLElement>(`[data-at="${active.projectId} ${active.field}"]`);
    const field = cell?.querySelector<HTMLElement>("input, textarea, select");
    field?.focus();
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
  }, [active]);
  /** Up and down stay in the column, left and right go on at the edge of the row; closed rows are passed over. */
  const move = (from: Place, step: Step) => {
    let row = shown.findIndex(({ projectId }) => projectId === from.projectId);
    let column = gridFields.indexOf(from.field);
    if (step === "left" || step === "right") column += steps[step];
    if (step === "up" || step === "down" || column < 0 || column >= gridFields.length) {
      const by = steps[step];
      do row += by;
      while (shown[row]?.closed);
      if (column < 0 || column >= gridFields.length) column = by > 0 ? 0 : gridFields.length - 1;
    }
    const [target, field] = [shown[row], gridFields[column]];
    if (!target || !field || target.closed) return false;
    focusAt({ projectId: target.projectId, field });
    return true;
  };
  const paste = (text: string, from: Place) => {
    const at = { row: shown.findIndex(({ projectId }) => projectId === from.projectId), field: from.field };
    // By name all rows are looked at, from a place on only those that are seen.
    const named = readPaste(rows, text, { row: 0, field: at.field });
    const read = named.by === "place" ? readPaste(shown, text, at) : named;
    setSaid({ paste: read, moved: countMoved(rows, read), before: kept.value });
    setBad((all) => [
      ...all.filter(
        (one) => !read.cells.some((cell) => cell.projectId === one.projectId && cell.field === one.field),
      ),
      ...read.bad,
    ]);
    put(applyPaste(rows, typed, read));
    setRefused(new Map());
  };
  return {
    table,
    typed,
    bases,
    restored: kept.restored,
    active,
    said,
    bad,
    refused,
    shown,
    show,
    setShow,
    find,
    setFind,
    type,
    focusAt,
    move,
    paste,
    /** As it was before the last paste. */
    takeBack: () => {
      if (!said) return;
      kept.change(said.before);
      setBad([]);
      setSaid(null);
    },
    discard: () => {
      kept.discard();
      setBad([]);
      setSaid(null);
      setRefused(new Map());
    },
    /** Somebody else has saved the month: go on from what stands there now, with mine on top or without. */
    settle: (row: GridRow, how: "mine" | "theirs") => {
      const { [row.projectId]: _, ...others } = typed;
      const { [row.projectId]: __, ...rest } = bases;
      const base = { seen: row.seen, revision: row.revision };
      kept.change(
        how === "theirs"
          ? { typed: others, bases: rest }
          : { typed, bases: { ...bases, [row.projectId]: base } },
      );
    },
    /** Remembers what is on its way to the server. */
    send: () => {
      sent.current = typed;
    },
    /** What was saved is typed no more, but for what was typed since; what was refused stays, with its sentence. */
    saved: (
      rows: readonly ({ projectId: string } & Base)[],
      sentences: readonly { projectId: string; field: string | null; text: string }[],
    ) => {
      const fresh = new Map(rows.map(({ projectId, ...base }) => [projectId, base]));
      const left = Object.entries(now.current.typed).filter(
        ([id, cells]) => !fresh.has(id) || JSON.stringify(cells) !== JSON.stringify(sent.current[id]),
      );
      const bases = left.map(([id]) => [id, fresh.get(id) ?? now.current.bases[id]]);
      kept.change({ typed: Object.fromEntries(left), bases: Object.fromEntries(bases) });
      setSaid(null);
      setBad([]);
      setRefused(new Map(sentences.map(({ projectId, ...rest }) => [projectId, rest])));
    },
  };
}
export type Grid = ReturnType<typeof useGrid>;
