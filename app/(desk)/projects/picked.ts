/** What was ticked in the register: these projects, or every one that its filter shows. */
export type Picked = { ids: string[] } | { query: string; count: number };

/** Where this tab keeps it on the way to the bulk edit. */
export const picksPlace = (userId: string): string => `picks ${userId}`;

const isPicked = (value: unknown): value is Picked =>
  typeof value === "object" &&
  value !== null &&
  ("ids" in value ? Array.isArray(value.ids) : "query" in value);

export function readPicked(userId: string): Picked | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(picksPlace(userId)) ?? "null");
    return isPicked(value) ? value : null;
  } catch {
    return null;
  }
}
