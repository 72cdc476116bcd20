import { createHash, createHmac } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

/** What stands beside a backup: what it is, so that it can be told from a damaged one. Older ones say less. */
const manifestOf = z.object({
  takenAt: z.number(),
  sha256: z.string(),
  bytes: z.number().optional(),
  audit: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  /** A fingerprint of the key that seals the audit log; the key itself is not in any backup. */
  key: z.string().optional(),
  /** Attachments of the same set, by their SHA-256. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
});
export type Manifest = z.output<typeof manifestOf>;

export const backupFolder = (databaseFile: string): string => join(dirname(databaseFile), "backups");
/** The attachments of all backups lie together: one that many sets name is kept once. */
export const backedUpFiles = (folder: string): string => join(folder, "files");

/** The manifest of a backup; null when there is none or it cannot be read. */
export function readManifest(backup: string): Manifest | null {
  const file = `${backup}.json`;
  if (!existsSync(file)) return null;
  try {
    return manifestOf.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** The SHA-256 of a file of any size. */
export function digestOfFile(path: string): string {
  const hash = createHash("sha256");
  const [handle, part] = [openSync(path, "r"), Buffer.allocUnsafe(1024 * 1024)];
  try {
    for (let read = readSync(handle, part); read > 0; read = readSync(handle, part))
      hash.update(part.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest("hex");
}

/** Tells two audit keys apart without saying anything of either. */
export const fingerprintOf = (auditKey: string): string =>
  createHmac("sha256", auditKey).update("which key sealed this audit log").digest("hex").slice(0, 16);

/** What was written is on the disk, not in a cache. */
export function keepOnDisk(path: string): void {
  const isFolder = statSync(path).isDirectory();
  // Windows keeps no handle on a folder.
  if (isFolder && process.platform === "win32") return;
  const handle = openSync(path, isFolder ? "r" : "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
