import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { limits } from "./limits.ts";
import { damaged, FileProblem } from "./problem.ts";
import { type XmlHandler, XmlReader } from "./xml.ts";

/** The parts of a workbook's file, looked over but not yet unpacked. */
export type Package = {
  has: (part: string) => boolean;
  names: string[];
  /** Reads a part as it is unpacked. A handler may stop it by throwing `Enough`. */
  read: (part: string, handler: XmlHandler) => Promise<void>;
  /** Of everything that has been asked for so far and of the parts named. */
  unpacked: () => number;
  sizeOf: (part: string) => number;
};

/** Thrown by a handler that needs no more of a part. */
export class Enough extends Error {}

const encrypted = (entry: Entry) => (entry.generalPurposeBitFlag & 1) !== 0;

/** Opens the zip and refuses what no spreadsheet writes: names that leave the folder, secrets, macros, bombs. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const entries = new Map<string, Entry>();
  const zip = await opened(bytes);
  await eachEntry(zip, (entry) => {
    if (encrypted(entry)) throw new FileProblem("file.encrypted");
    if (entries.size >= limits.parts) throw new FileProblem("file.parts", { most: limits.parts });
    if (!entry.fileName.endsWith("/")) entries.set(entry.fileName.replace(/^\//, ""), entry);
  });
  const names = [...entries.keys()];
  if (names.some((name) => /vbaProject|macrosheets\//i.test(name))) throw new FileProblem("file.macros");
  let unpacked = 0;
  const count = (bytesMore: number) => {
    unpacked += bytesMore;
    if (unpacked > limits.unpacked)
      throw new FileProblem("file.bomb", { most: limits.unpacked / 1024 / 1024 });
  };
  return {
    has: (part) => entries.has(part),
    names,
    unpacked: () => unpacked,
    sizeOf: (part) => entries.get(part)?.uncompressedSize ?? 0,
    read: async (part, handler) => {
      const entry = entries.get(part);
      if (!entry) throw damaged(part);
      await readEntry(zip, entry, part, handler, count);
    },
  };
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  part: string,
  handler: XmlHandler,
  count: (more: number) => void,
) {
  const reader = new XmlReader(part, handler);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const stream = await streamed(zip, entry, part);
  let sum = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count(chunk.length);
      sum = crc32(chunk, sum);
      reader.push(decoder.decode(chunk, { stream: true }));
    }
    if (sum !== entry.crc32) throw damaged(part);
    reader.push(decoder.decode());
    reader.end();
  } catch (error) {
    if (error instanceof Enough) return;
    throw error instanceof FileProblem ? error : damaged(part);
  } finally {
    stream.destroy();
  }
}

const opened = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(new FileProblem("file.truncated"));
      else resolve(zip);
    });
  });

const eachEntry = (zip: ZipFile, look: (entry: Entry) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      try {
        look(entry);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.on("end", resolve);
    zip.on("error", (error: Error) =>
      reject(
        /relative path|absolute path|invalid characters/i.test(error.message)
          ? new FileProblem("file.paths")
          : new FileProblem("file.truncated"),
      ),
    );
    zip.readEntry();
  });

const streamed = (zip: ZipFile, entry: Entry, part: string) =>
  new Promise<NodeJS.ReadableStream & { destroy: () => void }>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) reject(damaged(part));
      else resolve(stream);
    });
  });
