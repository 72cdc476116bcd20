import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "@/lib/refusal";
import { limits } from "./workbook/limits";

const tooBig = () =>
  new Refusal("invalid", { key: "import.tooBig", values: { most: limits.bytes / 1024 / 1024 } });

/**
 * Writes a workbook that arrives to the disk, under its SHA-256 like every kept file. An interrupted or refused one leaves
 * nothing; what it holds is for the reader to say.
 * @throws Refusal `invalid` when it is too big, empty or cut short of `expected` bytes.
 */
export async function receiveImport(
  folder: string,
  body: AsyncIterable<Uint8Array>,
  expected: number | null,
) {
  if (expected !== null && expected > limits.bytes) throw tooBig();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.import.${randomUUID()}`);
  const hash = createHash("sha256");
  let bytes = 0;
  async function* counted() {
    for await (const part of body) {
      bytes += part.byteLength;
      if (bytes > limits.bytes) throw tooBig();
      hash.update(part);
      yield part;
    }
  }
  try {
    await pipeline(counted(), createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }));
    if (bytes === 0) throw new Refusal("invalid", { key: "import.empty" });
    if (expected !== null && bytes !== expected) throw new Refusal("invalid", { key: "import.cutShort" });
    const name = hash.digest("hex");
    await rename(draft, join(folder, name));
    return { hash: name, bytes };
  } finally {
    await rm(draft, { force: true });
  }
}
