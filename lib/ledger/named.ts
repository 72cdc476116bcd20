import type { LedgerContext } from "./types";
import { plainWord } from "./written-words";

const zone = /^(?:郑州)?(?:市)?(?:经济技术开发区|经开区|经开|区)(?=.{2})/;
const plain = (name: string) => plainWord(name);
const short = (name: string) => plainWord(name).replace(zone, "");

// A ledger names few departments, in each of its rows.
const answers = new WeakMap<LedgerContext, Map<string, string | null>>();

/** Whether one name is short for another, as 经发局 for 经济发展局: its characters in their order. */
function shortens(name: string, whole: string): boolean {
  const rest = [...name];
  for (const character of whole) if (character === rest[0]) rest.shift();
  return rest.length === 0 && name.length > 1;
}

/**
 * The department that a ledger names, by full or short name, with or without the zone before it, or shortened where
 * that fits only one.
 */
export function departmentNamed(name: string, context: LedgerContext): string | null {
  const known = answers.get(context) ?? new Map<string, string | null>();
  answers.set(context, known);
  const answer = known.get(name);
  if (answer !== undefined) return answer;
  const found = findDepartment(name, context);
  known.set(name, found);
  return found;
}

function findDepartment(name: string, context: LedgerContext): string | null {
  const exact = context.departments.filter(({ names }) => names.some((one) => plain(one) === plain(name)));
  if (exact.length === 1) return exact[0]?.id ?? null;
  const near = context.departments.filter(({ names }) => names.some((one) => short(one) === short(name)));
  if (near.length > 0) return near.length === 1 ? (near[0]?.id ?? null) : null;
  const long = context.departments.filter(({ names }) =>
    names.some((one) => shortens(short(name), short(one))),
  );
  return long.length === 1 ? (long[0]?.id ?? null) : null;
}

/** The officers of that name, of the row's department where there is one of it. */
export function officerNamed(name: string, departmentId: string | null, context: LedgerContext) {
  const found = context.officers.filter((one) => plain(one.name) === plain(name));
  const own = found.filter((one) => one.departmentId === departmentId);
  return own.length > 0 ? own : found;
}
