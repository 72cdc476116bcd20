import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Store } from "./types";

/** The folder of kept files, beside the database. */
export const filesOf = (store: Pick<Store, "file">): string => join(dirname(store.file), "files");

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const pathOf = (folder: string, hash: string): string => {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`not a SHA-256: ${hash}`);
  return join(folder, hash);
};

/**
 * Keeps bytes under their SHA-256, which it returns. They are on the disk before the name exists, so an interrupted
 * write leaves a stray temporary file at most, never half a document.
 */
export async function keepFile(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = digestOf(bytes);
  const path = pathOf(folder, hash);
  const draft = join(folder, `.${hash}.${randomUUID()}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return hash;
}

/** The bytes of that hash, or null when they are not there or are not what was kept. */
export async function readKept(folder: string, hash: string): Promise<Buffer | null> {
  const bytes = await readFile(pathOf(folder, hash)).catch(() => null);
  return bytes && digestOf(bytes) === hash ? bytes : null;
}
