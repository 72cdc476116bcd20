import type { PermitEventKind } from "@/lib/domain/vocabulary";

/** A file that the server has and that is not logged yet. */
export type Sent = { token: string; name: string };

/** The fields of an entry as they are typed. */
export type Draft = {
  kind: PermitEventKind | "";
  on: string;
  stop: string;
  days: string;
  until: string;
  approvedBy: string;
  missing: string;
  certificate: string;
  note: string;
  lenient: boolean;
  papers: readonly Sent[];
};

export const emptyDraft = (today: string): Draft => ({
  kind: "",
  on: today,
  stop: "",
  days: "",
  until: "",
  approvedBy: "",
  missing: "",
  certificate: "",
  note: "",
  lenient: false,
  papers: [],
});

/** What the browser kept, over an empty draft, so that one kept by an older release lacks no field; null for nothing. */
export function draftFrom(kept: unknown, today: string): Draft | null {
  if (typeof kept !== "object" || kept === null || !("kind" in kept)) return null;
  // Spread over the empty draft, which has every field.
  return { ...emptyDraft(today), ...kept } as Draft;
}

const leniency = ["until", "approvedBy", "missing"] as const;

/** The fields that an entry of a kind has beside its day, its note and, for those listed below, papers. */
export function fieldsOf(kind: Draft["kind"], lenient: boolean): readonly (keyof Draft)[] {
  const promised = lenient ? leniency : [];
  switch (kind) {
    case "accept":
      return ["days", ...promised];
    case "correct":
      return ["missing"];
    case "stop":
      return ["stop"];
    case "extend":
      return ["days", "approvedBy"];
    case "grant":
      return ["certificate", "papers", ...promised];
    case "fulfil":
    case "refuse":
      return ["papers"];
    default:
      return [];
  }
}

export const mayBeLenient = (kind: Draft["kind"]) => kind === "accept" || kind === "grant";
export const needsReason = (kind: Draft["kind"]) => kind === "refuse" || kind === "exempt" || kind === "void";
