import { limits } from "./limits.ts";
import { damaged, FileProblem } from "./problem.ts";

/** What is told while a part is read; names come without their prefix. */
export type XmlHandler = {
  open?: (name: string, attributes: string, empty: boolean) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

// A tag or a text that is longer than this is no spreadsheet's.
const longest = 8_000_000;
const named: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of a part without its references; a reference to anything but a character stays as it is. */
function plainText(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (name) return named[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/** Spreadsheets write a character that XML cannot carry as _x000D_. */
export const plainCellText = (text: string): string => {
  const plain = plainText(text);
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([\dA-F]{4})_/gi, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
};

const pattern = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of a tag; names come with their prefix. */
export function attributesOf(written: string): Record<string, string> {
  const found: Record<string, string> = Object.create(null);
  for (const [, name = "", double, single] of written.matchAll(pattern))
    found[name] = plainText(double ?? single ?? "");
  return found;
}

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Reads a part of a workbook as it is unpacked, without building a tree. Entities of its own are refused (a document
 * type), tags that do not close are damage.
 */
export class XmlReader {
  private kept = "";
  private readonly stack: string[] = [];
  private begun = false;
  private readonly part: string;
  private readonly handler: XmlHandler;

  constructor(part: string, handler: XmlHandler) {
    this.part = part;
    this.handler = handler;
  }

  push(chunk: string) {
    const text = this.kept + chunk;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === "<" ? this.tag(text, at) : this.between(text, at);
      if (next < 0) break;
      at = next;
    }
    this.kept = text.slice(at);
    if (this.kept.length > longest)
      throw new FileProblem("file.bomb", { most: limits.unpacked / 1024 / 1024 });
  }

  end() {
    if (this.kept.trim() !== "" || this.stack.length > 0 || !this.begun) throw damaged(this.part);
  }

  /** Text up to the next tag; -1 when it has not come yet. */
  private between(text: string, at: number): number {
    const end = text.indexOf("<", at);
    if (end < 0) return -1;
    if (this.stack.length > 0) this.handler.text?.(text.slice(at, end));
    return end;
  }

  private tag(text: string, at: number): number {
    const second = text[at + 1];
    if (second === "!" || second === "?") return this.aside(text, at);
    const end = endOfTag(text, at);
    if (end < 0) return -1;
    if (second === "/") {
      const name = localName(text.slice(at + 2, end).trimEnd());
      if (this.stack.pop() !== name) throw damaged(this.part);
      this.handler.close?.(name);
      return end + 1;
    }
    this.opens(text.slice(at + 1, end));
    return end + 1;
  }

  private opens(written: string) {
    const empty = written.endsWith("/");
    const inner = empty ? written.slice(0, -1) : written;
    const space = inner.search(/\s/);
    const name = localName(space < 0 ? inner : inner.slice(0, space));
    if (name === "" || (this.begun && this.stack.length === 0)) throw damaged(this.part);
    this.begun = true;
    this.handler.open?.(name, space < 0 ? "" : inner.slice(space), empty);
    if (empty) this.handler.close?.(name);
    else this.stack.push(name);
    if (this.stack.length > 200) throw damaged(this.part);
  }

  /** Comments, processing instructions, character data; a document type ends the reading. */
  private aside(text: string, at: number): number {
    if (text.startsWith("<!--", at)) return after(text, "-->", at + 4);
    if (text.startsWith("<?", at)) return after(text, "?>", at + 2);
    if (text.startsWith("<![CDATA[", at)) {
      const end = text.indexOf("]]>", at);
      if (end < 0) return -1;
      this.handler.text?.(text.slice(at + 9, end).replaceAll("&", "&amp;"));
      return end + 3;
    }
    if (text.length - at < 9) return -1;
    if (/^<!doctype/i.test(text.slice(at, at + 9)))
      throw new FileProblem("file.doctype", { part: this.part });
    throw damaged(this.part);
  }
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

/** A ">" inside a quoted attribute does not end the tag. */
function endOfTag(text: string, at: number): number {
  const close = text.indexOf(">", at);
  if (close < 0) return -1;
  let quote = 0;
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return index;
  }
  return -1;
}
