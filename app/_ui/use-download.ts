"use client";

import { useRef, useState } from "react";

/** How far a download is. `why` names a sentence, or is one that the server said. */
export type Download =
  | { state: "idle" | "working" | "cancelled" }
  | { state: "receiving"; bytes: number }
  | { state: "done"; name: string }
  | { state: "failed"; why: "offline" | "signedOut" | { status: number; said: string | null } };

const nameIn = (header: string | null) =>
  decodeURIComponent(header?.match(/filename\*=UTF-8''([^;]+)/)?.[1] ?? "export");

/** What a route said when it refused; null where it was no sentence. */
async function saidIn(answer: Response): Promise<string | null> {
  const body: unknown = await answer.json().catch(() => null);
  return typeof body === "object" && body !== null && "message" in body ? String(body.message) : null;
}

function save(blob: Blob, name: string) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function receive(answer: Response, say: (now: Download) => void): Promise<BlobPart[]> {
  const [parts, reader]: [
    BlobPart[],
    ReturnType<ReadableStream<Uint8Array<ArrayBuffer>>["getReader"]> | undefined,
  ] = [[], answer.body?.getReader()];
  for (let bytes = 0; reader; ) {
    const { value, done } = await reader.read();
    if (done) break;
    parts.push(value);
    bytes += value.length;
    say({ state: "receiving", bytes });
  }
  return parts;
}

/** Takes a file and says how far it is; a failure leaves the page as it was, and says why. */
export function useDownload() {
  const [now, say] = useState<Download>({ state: "idle" });
  const running = useRef<AbortController>(null);
  const take = async (address: string) => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    say({ state: "working" });
    try {
      const answer = await fetch(address, { signal: own.signal });
      if (answer.status === 401) return say({ state: "failed", why: "signedOut" });
      const name = answer.headers.get("content-disposition");
      if (!answer.ok || !name?.startsWith("attachment"))
        return say({ state: "failed", why: { status: answer.status, said: await saidIn(answer) } });
      save(
        new Blob(await receive(answer, say), { type: answer.headers.get("content-type") ?? "" }),
        nameIn(name),
      );
      say({ state: "done", name: nameIn(name) });
    } catch {
      if (running.current === own)
        say(own.signal.aborted ? { state: "cancelled" } : { state: "failed", why: "offline" });
    }
  };
  return { now, take, cancel: () => running.current?.abort() };
}
