/** A certificate or form kept by its content: the SHA-256 of its bytes, the name it came with, and what it really is. */
export type KeptFile = { hash: string; name: string; type: PaperType; bytes: number };

export const paperTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type PaperType = (typeof paperTypes)[number];

/** 20 MB. Rule: section 8, files. */
export const paperLimit = 20 * 1024 * 1024;

const starts = (bytes: Uint8Array, at: number, text: string) =>
  [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** What the bytes are by their content, whatever they are called; null for anything but an image or a PDF. */
export function paperTypeOf(bytes: Uint8Array): PaperType | null {
  if (starts(bytes, 0, "\xff\xd8\xff")) return "image/jpeg";
  if (starts(bytes, 0, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (starts(bytes, 0, "RIFF") && starts(bytes, 8, "WEBP")) return "image/webp";
  return starts(bytes, 0, "%PDF-") ? "application/pdf" : null;
}
