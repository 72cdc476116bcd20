import { wanText } from "@/lib/domain/money";

/** The fields as they are typed. `seen` and `revision` are those of the row they started from, 0 when there was none. */
export type Draft = {
  invested: string;
  fixedAssets: string;
  progress: string;
  isOffset: boolean;
  problemType: string;
  problem: string;
  problemDepartments: readonly string[];
  problemWantedOn: string;
  nextSteps: string;
  reason: string;
  seen: number;
  revision: number;
};

export const emptyDraft: Draft = {
  invested: "",
  fixedAssets: "0",
  progress: "",
  isOffset: false,
  problemType: "",
  problem: "",
  problemDepartments: [],
  problemWantedOn: "",
  nextSteps: "",
  reason: "",
  seen: 0,
  revision: 0,
};

const text = (value: unknown) => (typeof value === "string" ? value : "");
const amount = (value: unknown) => (typeof value === "number" ? wanText(value, false) : "");

/** A stored row, also one that came back with a conflict, as fields. */
export function draftOf(row: Record<string, unknown>): Draft {
  const invested = typeof row.invested === "number" ? row.invested : 0;
  const fixedAssets = typeof row.fixedAssets === "number" ? row.fixedAssets : 0;
  const offices = Array.isArray(row.problemDepartments) ? row.problemDepartments : [];
  return {
    invested: amount(row.invested),
    fixedAssets: amount(row.fixedAssets),
    progress: text(row.progress),
    isOffset: invested < 0 || fixedAssets < 0,
    problemType: text(row.problemType),
    problem: text(row.problem),
    problemDepartments: offices.map(String),
    problemWantedOn: text(row.problemWantedOn),
    nextSteps: text(row.nextSteps),
    reason: text(row.reason),
    seen: typeof row.version === "number" ? row.version : 0,
    revision: typeof row.revision === "number" ? row.revision : 0,
  };
}

/** What the browser kept for this place; null for nothing or for something that is no draft. */
export function readKept(place: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null || !("invested" in kept)) return null;
    // Spread over the empty draft, so that one kept by an older release lacks no field.
    return { ...emptyDraft, ...kept } as Draft;
  } catch {
    return null;
  }
}

// A full or forbidden storage must not stop anybody from typing.
export function keep(place: string, draft: Draft) {
  try {
    localStorage.setItem(place, JSON.stringify(draft));
  } catch {}
}
export function forget(place: string) {
  try {
    localStorage.removeItem(place);
  } catch {}
}

/** Whether two drafts say the same, whatever row they started from. */
export const sameWords = (a: Draft, b: Draft): boolean =>
  JSON.stringify({ ...a, seen: 0, revision: 0 }) === JSON.stringify({ ...b, seen: 0, revision: 0 });
