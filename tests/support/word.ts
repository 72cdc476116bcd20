import { inflateRawSync } from "node:zlib";

/** The entries of a .docx by name, read from the central directory of the archive. */
export function unzip(bytes: ArrayBuffer | Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes));
  const end = zip.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const entries = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name] = [zip.readUInt32LE(at + 20), zip.readUInt16LE(at + 28)];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + size);
    const path = zip.subarray(at + 46, at + 46 + name).toString();
    entries.set(path, zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** The words of a .docx, one line a paragraph. */
export function wordText(bytes: ArrayBuffer | Uint8Array): string {
  const xml = unzip(bytes).get("word/document.xml")?.toString() ?? "";
  return xml
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""))
    .join("\n");
}
