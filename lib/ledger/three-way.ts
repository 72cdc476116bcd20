import type { Value, ValueKey, Values } from "./types";

/** A cell that was edited in the file and has moved in the database as well. */
export type Conflict = { key: ValueKey; base: Value; file: Value; now: Value };
export type Edit = { key: ValueKey; before: Value; after: Value };

/** The same thing said: lists in any order; nothing, an empty text and an empty list alike. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    const [one, other] = [a, b].map((value) => (Array.isArray(value) ? [...value].sort() : []));
    return one?.length === other?.length && (one ?? []).every((item, index) => item === other?.[index]);
  }
  return (a ?? "") === (b ?? "");
}

/**
 * What an exported row that came back says: `base` is the row when it was exported, `file` what the file states now,
 * `now` the row as it is stored. Only what somebody edited in the file is an edit; where the database has moved as well,
 * to something else, it is a conflict. A key that the file does not state is left alone.
 */
export function threeWay(base: Values, file: Values, now: Values): { edits: Edit[]; conflicts: Conflict[] } {
  const edits: Edit[] = [];
  const conflicts: Conflict[] = [];
  for (const [key, stated] of Object.entries(file)) {
    const [was, is] = [base[key] ?? null, now[key] ?? null];
    if (sameValue(stated, was) || sameValue(stated, is)) continue;
    if (sameValue(was, is)) edits.push({ key, before: is, after: stated });
    else conflicts.push({ key, base: was, file: stated, now: is });
  }
  return { edits, conflicts };
}
