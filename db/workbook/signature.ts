import { FileProblem } from "./problem.ts";

const startsWith = (bytes: Uint8Array, ...mark: number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

function contains(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, "utf16le"));
}

/** What a file is by its first bytes, whatever its name says. @throws FileProblem for what is neither. */
export function kindOfFile(bytes: Uint8Array): "xlsx" | "csv" {
  if (bytes.length === 0) throw new FileProblem("file.empty");
  if (startsWith(bytes, 0x50, 0x4b)) return "xlsx";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new FileProblem(contains(bytes, "EncryptedPackage") ? "file.encrypted" : "file.xls");
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 2000))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^(<!doctype html|<html|<table|<meta|<head)/i.test(head)) throw new FileProblem("file.html");
  if (/^<\?xml/i.test(head)) throw new FileProblem(/html/i.test(head) ? "file.html" : "file.xml");
  if (/^(%PDF|\{\\rtf|\u00ff\u00d8\u00ff|\u0089PNG|GIF8|Rar!|7z\u00bc\u00af)/.test(head))
    throw new FileProblem("file.other");
  return "csv";
}
