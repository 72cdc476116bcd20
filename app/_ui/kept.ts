/** What the browser kept for a place; null for nothing. What it is worth is for the reader to judge. */
export function readKept(place: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

/** Keeps something for a place, or forgets it with null. A full or forbidden storage must not stop anybody from typing. */
export function keep(place: string, value: unknown) {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(value));
  } catch {}
}
