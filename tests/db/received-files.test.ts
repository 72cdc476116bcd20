import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readKept } from "@/db/files";
import { dropReceived, keepReceived, receiveFile, sweepReceived } from "@/db/received-files";
import { paperLimit } from "@/lib/domain/permit-paper";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "received-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pdf = (size = 64) => {
  const bytes = new Uint8Array(size);
  bytes.set(new TextEncoder().encode("%PDF-1.7\n"));
  return bytes;
};
async function* body(...parts: readonly Uint8Array[]) {
  for (const part of parts) yield part;
}
const received = () => readdir(join(folder, "received")).catch(() => []);
const send = (bytes: Uint8Array, expected: number | null = bytes.byteLength, user = "u1") =>
  receiveFile(folder, user, body(bytes), expected);

test("what is sent waits for its owner alone, is kept by its hash and dropped once logged", async () => {
  const token = await send(pdf());
  expect(await received()).toEqual([`u1.${token}`]);
  await expect(keepReceived(folder, "u2", { token, name: "证.pdf" })).rejects.toMatchObject({
    kind: "missing",
  });
  const kept = await keepReceived(folder, "u1", { token, name: "证.pdf" });
  expect(kept).toMatchObject({ name: "证.pdf", type: "application/pdf", bytes: 64 });
  expect(await readKept(folder, kept.hash)).toEqual(Buffer.from(pdf()));
  await dropReceived(folder, "u1", token);
  expect(await received()).toEqual([]);
  await expect(keepReceived(folder, "u1", { token: "../../secrets.json", name: "x" })).rejects.toMatchObject({
    kind: "missing",
  });
});

test("20 MB are taken, a byte more is not, whether or not the sender says so", async () => {
  await send(pdf(paperLimit));
  const tooBig = { kind: "invalid", fields: { file: { key: "paper.tooBig" } } };
  await expect(send(pdf(paperLimit + 1))).rejects.toMatchObject(tooBig);
  await expect(send(pdf(paperLimit + 1), null)).rejects.toMatchObject(tooBig);
  expect(await received()).toHaveLength(1);
});

test("a broken, empty, cut or foreign file leaves nothing", async () => {
  async function* broken() {
    yield pdf();
    throw new Error("connection reset");
  }
  await expect(receiveFile(folder, "u1", broken(), 1000)).rejects.toThrow("connection reset");
  await expect(send(pdf(), 65)).rejects.toMatchObject({ sentence: { key: "paper.cutShort" } });
  await expect(send(new Uint8Array())).rejects.toMatchObject({ sentence: { key: "paper.empty" } });
  const page = new TextEncoder().encode("<html><script>alert(1)</script></html>");
  await expect(send(page)).rejects.toMatchObject({ sentence: { key: "paper.notPaper" } });
  expect(await received()).toEqual([]);
});

test("a person who never logs cannot fill the disk, and what is old is swept", async () => {
  for (let count = 0; count < 30; count += 1) await send(pdf());
  await expect(send(pdf())).rejects.toMatchObject({ sentence: { key: "paper.tooMany" } });
  await send(pdf(), 64, "u2");
  await writeFile(join(folder, "received", ".draft-of-a-crash"), "x");
  const [old = ""] = await received();
  await utimes(join(folder, "received", old), 1000, 1000);
  expect(await sweepReceived(folder, 2_000_000)).toBe(1);
  expect(await received()).toHaveLength(31);
});
