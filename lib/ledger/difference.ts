import { fieldKeys, storageOf } from "./fields";
import { finish, type Steps } from "./steps";
import { sameValue } from "./three-way";
import type {
  ChangedCell,
  Difference,
  DifferenceRow,
  ExistingProject,
  Match,
  MatchedRows,
  ReadRow,
  RowsRead,
  Value,
  Values,
} from "./types";

// Only these, none of them with a month in its key.
const computedKeys = fieldKeys.filter((field) => storageOf(field) === "computed");
const computed: ReadonlySet<string> = new Set(computedKeys);
const isComputed = (key: string) => computed.has(key);

function withoutComputed(values: Values): Values {
  if (computedKeys.every((key) => !(key in values))) return values;
  const kept: Values = {};
  for (const [key, value] of Object.entries(values)) if (!computed.has(key)) kept[key] = value;
  return kept;
}

/** A month that was given where a day is stored agrees with every day in it. */
const agrees = (row: ReadRow, key: string, before: Value | undefined): boolean => {
  const after = row.values[key];
  if (sameValue(before, after)) return true;
  return (
    row.monthOnly.includes(key) &&
    typeof before === "string" &&
    typeof after === "string" &&
    before.slice(0, 7) === after.slice(0, 7)
  );
};

function cellsOf(row: ReadRow, before: ExistingProject | undefined): ChangedCell[] {
  return Object.keys(row.values).flatMap((key) => {
    const from = row.from[key];
    // What is empty says nothing new of a project that is not stored yet.
    if (!from || agrees(row, key, before?.values[key])) return [];
    return {
      key,
      column: from.column,
      letter: from.letter,
      before: before?.values[key] ?? null,
      after: row.values[key] ?? null,
    };
  });
}

function rowOf({ row, kind, id, candidates }: Match, before: ExistingProject | undefined): DifferenceRow {
  const all = cellsOf(row, before);
  const cells = all.filter(({ key }) => !isComputed(key));
  const disagreements = before
    ? all.filter(({ key }) => isComputed(key) && before.values[key] !== undefined)
    : [];
  const name = (typeof row.values.name === "string" && row.values.name) || (before?.name ?? "");
  return {
    row: row.row,
    kind: before ? (cells.length > 0 ? "changed" : "unchanged") : "new",
    id,
    name,
    match: kind,
    candidates,
    cells,
    disagreements,
    flags: row.flags,
    values: withoutComputed(row.values),
  };
}

/** The same as `difference`, in steps that may be interrupted. */
export function* differenceInSteps(
  read: RowsRead,
  matched: MatchedRows,
  existing: readonly ExistingProject[],
): Steps<Difference> {
  const byId = new Map(existing.map((project) => [project.id, project]));
  const rows: DifferenceRow[] = [];
  for (const [index, match] of matched.matches.entries()) {
    if (index % 200 === 199) yield;
    rows.push(rowOf(match, match.id === null ? undefined : byId.get(match.id)));
  }
  const count = (kind: DifferenceRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  return {
    rows,
    rejected: matched.rejected,
    skipped: read.skipped,
    counts: {
      rowsIn: read.rowsIn,
      new: count("new"),
      changed: count("changed"),
      unchanged: count("unchanged"),
      rejected: matched.rejected.length,
      skipped: read.skipped.length,
    },
  };
}

/** What the rows would change, cell by cell. rowsIn = new + changed + unchanged + rejected + skipped. */
export const difference = (
  read: RowsRead,
  matched: MatchedRows,
  existing: readonly ExistingProject[],
): Difference => finish(differenceInSteps(read, matched, existing));
