/**
 * Five letters for what a cell reads as, "" for nothing: small enough to travel with an export, and only one edit in
 * sixty million keeps them by chance. Blanks count as one, as programs for sheets do not keep them all.
 */
export function markOf(value: string | number | null): string {
  const text =
    typeof value === "number"
      ? String(Number(value.toPrecision(13)))
      : (value ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
  if (text === "") return "";
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last bits of the sum alone follow the last letters too closely.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0).toString(36).padStart(7, "0").slice(-5);
}
