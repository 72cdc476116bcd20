import { cellText, shortText } from "./cell-text";
import { finish, type Steps } from "./steps";
import type {
  Candidate,
  Choices,
  ExistingProject,
  Match,
  MatchedRows,
  ReadRow,
  RejectedRow,
  RowsRead,
} from "./types";
import { plainWord } from "./written-words";

const nameOf = (row: ReadRow) => (typeof row.values.name === "string" ? row.values.name : "");
const codeOf = (row: ReadRow) => (typeof row.values.code === "string" ? row.values.code : "");
const departmentOf = (row: ReadRow) =>
  typeof row.values.departmentId === "string" ? row.values.departmentId : null;
const plainCode = (code: string) => code.normalize("NFKC").toUpperCase().replace(/\s+/g, "");
/** Only its letters and digits: two spellings of one name are the same. */
const plainName = (name: string) => plainWord(name);

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === "") continue;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

const pairsOf = (name: string): string[] => {
  const letters = [...name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  return [...new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))];
};

/** Finds the stored projects whose names resemble another (as likeness does), by their pairs of letters. */
function resemblance(existing: readonly ExistingProject[]): (name: string, most?: number) => Candidate[] {
  const projects = existing.map((project) => ({ project, pairs: pairsOf(project.name).length }));
  const byPair = new Map<string, number[]>();
  for (const [index, project] of existing.entries())
    for (const pair of pairsOf(project.name)) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  return (name, most = 3) => {
    const pairs = pairsOf(name);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared]
      .map(([index, count]) => {
        const { project, pairs: own } = projects[index] ?? { project: undefined, pairs: 0 };
        return { project, likeness: (2 * count) / (pairs.length + own) };
      })
      .filter(({ likeness }) => likeness >= 0.7)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, most)
      .flatMap(({ project, likeness }) =>
        project ? [{ id: project.id, name: project.name, departmentId: project.departmentId, likeness }] : [],
      );
  };
}

const asCandidate = ({ id, name, departmentId }: ExistingProject): Candidate => ({
  id,
  name,
  departmentId,
  likeness: 1,
});

type Finder = (row: ReadRow) => Match;

function finder(existing: readonly ExistingProject[], choices: Choices): Finder {
  const byId = new Map(existing.map((project) => [project.id, project]));
  const byCode = group(existing, ({ code }) => plainCode(code ?? ""));
  const byName = group(existing, ({ name }) => plainName(name));
  // Most ledgers name what is known, so names are taken apart only once one is not.
  let resembling: ReturnType<typeof resemblance> | undefined;
  return (row) => {
    const named = byName.get(plainName(nameOf(row))) ?? [];
    const code = plainCode(codeOf(row));
    const choice = choices[String(row.row)];
    const proposed = () => {
      if (named.length > 0) return named.map(asCandidate);
      resembling ??= resemblance(existing);
      return resembling(nameOf(row));
    };
    if (choice && choice !== "new" && byId.has(choice))
      return { row, kind: "chosen", id: choice, candidates: proposed() };
    const [coded] = code === "" ? [] : (byCode.get(code) ?? []);
    if (coded) return { row, kind: "code", id: coded.id, candidates: [] };
    if (choice === "new") return { row, kind: "new", id: null, candidates: proposed() };
    // Another code says that it is another project, whatever its name.
    const open = named.filter((one) => code === "" || !one.code || plainCode(one.code) === code);
    const department = departmentOf(row);
    const own = department ? open.filter(({ departmentId }) => departmentId === department) : open;
    const [only] = own;
    if (own.length === 1 && only) return { row, kind: "name", id: only.id, candidates: [] };
    if (own.length > 1) return { row, kind: "ambiguous", id: null, candidates: own.map(asCandidate) };
    const candidates = proposed();
    return { row, kind: candidates.length > 0 ? "likely" : "new", id: null, candidates };
  };
}

/** The same as `matchRows`, in steps that may be interrupted. */
export function* matchRowsInSteps(
  rows: RowsRead,
  existing: readonly ExistingProject[],
  choices: Choices = {},
): Steps<MatchedRows> {
  const find = finder(existing, choices);
  yield;
  const taken = new Map<string, number>();
  const matches: Match[] = [];
  const rejected: RejectedRow[] = [...rows.rejected];
  for (const [index, row] of rows.read.entries()) {
    if (index % 100 === 99) yield;
    const match = find(row);
    const key =
      match.id ?? `${plainCode(codeOf(row)) || `${plainName(nameOf(row))} ${departmentOf(row) ?? ""}`}`;
    const first = taken.get(key);
    if (first !== undefined) {
      rejected.push(twice(rows.sheet, row, first));
      continue;
    }
    if (match.id === null && nameOf(row) === "") {
      rejected.push(refused(rows.sheet, row, "code", { key: "reason.unknown-code" }));
      continue;
    }
    taken.set(key, row.row);
    matches.push(match);
  }
  return { matches, rejected: rejected.sort((a, b) => a.row - b.row) };
}

const twice = (sheet: string, row: ReadRow, first: number) =>
  refused(sheet, row, row.values.name ? "name" : "code", { key: "reason.twice", values: { row: first } });

function refused(
  sheet: string,
  row: ReadRow,
  field: "name" | "code",
  sentence: { key: string; values?: Record<string, string | number> },
): RejectedRow {
  const from = row.from[field];
  return {
    row: row.row,
    cells: row.cells.map(cellText),
    rejections: [
      {
        sheet,
        row: row.row,
        column: from?.column ?? null,
        letter: from?.letter ?? null,
        field,
        value: from ? shortText(row.cells[from.column]) : "",
        sentence,
      },
    ],
  };
}

/**
 * Which stored project each row is: by code, then by name and department, else the likely ones are proposed. A second
 * row for the same project is rejected. `choices` are a person's decisions.
 */
export const matchRows = (
  rows: RowsRead,
  existing: readonly ExistingProject[],
  choices: Choices = {},
): MatchedRows => finish(matchRowsInSteps(rows, existing, choices));
