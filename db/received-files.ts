import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { type KeptFile, paperLimit, paperTypeOf } from "@/lib/domain/permit-paper";
import { Refusal } from "@/lib/refusal";
import { keepFile } from "./files";

/** What a person has sent and not yet logged; a day later it is swept. */
const waiting = (folder: string) => join(folder, "received");
const tokenOf = /^[0-9a-f-]{36}$/;
/** Files of one person that may wait at a time. */
const mostWaiting = 30;

const tooBig = () => new Refusal("invalid", { key: "paper.tooBig" }, { file: { key: "paper.tooBig" } });

async function* upTo(limit: number, parts: AsyncIterable<Uint8Array>) {
  let size = 0;
  for await (const part of parts) {
    size += part.byteLength;
    if (size > limit) throw tooBig();
    yield part;
  }
}

/**
 * Writes what arrives to the disk and answers a token that only this person can use. An interrupted or refused one
 * leaves nothing.
 * @throws Refusal `invalid` when it is too big, empty, not an image or PDF by content, cut short of `expected` bytes, or
 * when too many wait.
 */
export async function receiveFile(
  folder: string,
  userId: string,
  body: AsyncIterable<Uint8Array>,
  expected: number | null,
): Promise<string> {
  const place = waiting(folder);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const mine = (await readdir(place)).filter((name) => name.startsWith(`${userId}.`));
  if (mine.length >= mostWaiting) throw new Refusal("invalid", { key: "paper.tooMany" });
  if (expected !== null && expected > paperLimit) throw tooBig();
  const token = randomUUID();
  const draft = join(place, `.${token}`);
  try {
    await pipeline(upTo(paperLimit, body), createWriteStream(draft, { flags: "wx", mode: 0o600 }));
    const { size } = await stat(draft);
    if (size === 0) throw new Refusal("invalid", { key: "paper.empty" });
    if (expected !== null && size !== expected) throw new Refusal("invalid", { key: "paper.cutShort" });
    if (!(await typeOf(draft))) throw new Refusal("invalid", { key: "paper.notPaper" });
    await rename(draft, join(place, `${userId}.${token}`));
  } finally {
    await rm(draft, { force: true });
  }
  return token;
}

async function typeOf(path: string) {
  const file = await open(path, "r");
  try {
    const head = new Uint8Array(16);
    await file.read(head, 0, 16, 0);
    return paperTypeOf(head);
  } finally {
    await file.close();
  }
}

/** What a person sent before. @throws Refusal `missing` for a token that is unknown, of somebody else or swept. */
export async function readReceived(folder: string, userId: string, token: string) {
  const gone = () => new Refusal("missing", { key: "paper.gone" }, { file: { key: "paper.gone" } });
  if (!tokenOf.test(token)) throw gone();
  const bytes = await readFile(join(waiting(folder), `${userId}.${token}`)).catch(() => null);
  const type = bytes && paperTypeOf(bytes);
  if (!bytes || !type) throw gone();
  return { bytes, type };
}

/**
 * Keeps for good what a person sent before, under its hash; the sent copy goes with `drop` once it is committed.
 * @throws Refusal `missing` as above.
 */
export async function keepReceived(
  folder: string,
  userId: string,
  sent: { token: string; name: string },
): Promise<KeptFile> {
  const { bytes, type } = await readReceived(folder, userId, sent.token);
  return { hash: await keepFile(folder, bytes), name: sent.name, type, bytes: bytes.byteLength };
}

/** Forgets a sent copy. */
export async function dropReceived(folder: string, userId: string, token: string): Promise<void> {
  if (tokenOf.test(token)) await rm(join(waiting(folder), `${userId}.${token}`), { force: true });
}

/** Removes what was sent before `before` (epoch milliseconds) and never logged, drafts of a crash among it. */
export async function sweepReceived(folder: string, before: number): Promise<number> {
  const place = waiting(folder);
  const names = await readdir(place).catch(() => []);
  let swept = 0;
  for (const name of names) {
    const path = join(place, name);
    const found = await stat(path).catch(() => null);
    if (!found || found.mtimeMs >= before) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}
