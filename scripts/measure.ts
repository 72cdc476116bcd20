import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { demoPassword } from "@/db/demo/password";
import { CommandError } from "./open";

export const middle = (taken: number[]) => taken.sort((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;

/** Runs the works in turn, `times` rounds after five that do not count, and gives each one's median in ms. */
export async function medians(times: number, ...works: ((round: number) => Promise<unknown>)[]) {
  const taken = works.map((): number[] => []);
  for (let round = 0; round < times + 5; round++)
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      await work(round);
      if (round >= 5) taken[index]?.push(performance.now() - started);
    }
  return taken.map(middle);
}

/** `next start` on a folder with data, until it answers; `extra` goes into its environment. */
export async function serve(
  directory: string,
  dataDir: string,
  port: number,
  extra: Record<string, string> = {},
) {
  const server: ChildProcess = spawn("next", ["start", directory, "-H", "127.0.0.1", "-p", String(port)], {
    env: { ...process.env, NODE_ENV: "production", DATA_DIR: dataDir, PORT: String(port), ...extra },
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (await fetch(`${base}/api/health`).catch(() => null))
      return { base, memory: () => residentMegabytes(server.pid), stop: () => server.kill("SIGTERM") };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new CommandError("the server did not start");
}

/** What the process holds in memory, where the system tells. */
function residentMegabytes(pid: number | undefined) {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return line ? Number(line[1]) / 1024 : null;
  } catch {
    return null;
  }
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Signs the leader in as the form does; the cookies of the session. */
export async function signIn(base: string): Promise<string> {
  const asked = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const fields = { csrfToken, username: "leader", password: demoPassword, callbackUrl: "/", json: "true" };
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { cookie: cookiesOf(asked), origin: base },
    redirect: "manual",
  });
  return `${cookiesOf(asked)}; ${cookiesOf(answer)}`;
}

const load = (address: string, cookie: string) =>
  new Promise<number>((resolve, reject) => {
    const headers = { cookie, "accept-encoding": "gzip" };
    request(address, { headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => {
        bytes += part.length;
      });
      answer.on("end", () => resolve(bytes));
    })
      .on("error", reject)
      .end();
  });

/** What a browser with an empty cache loads for a page, in compressed kilobytes. */
export async function firstLoad(base: string, path: string, cookie: string) {
  const html = await (await fetch(base + path, { headers: { cookie } })).text();
  const files = new Set(html.match(/\/_next\/static\/[^"'\\?]+\.(?:js|css)/g));
  // A module script is loaded by every browser that the product supports, so the one for older ones does not count.
  const legacy = /<script[^>]+src="([^"]+)"[^>]*noModule/i.exec(html)?.[1];
  let script = 0;
  let styles = 0;
  for (const file of files) {
    if (legacy?.startsWith(file)) continue;
    const bytes = await load(base + file, cookie);
    if (file.endsWith(".js")) script += bytes;
    else styles += bytes;
  }
  return { script, styles, page: gzipSync(html).length };
}

/** A server that counts its queries: how many a page sends, the first time and when what is kept is known. */
export async function countingServer(dataDir: string, port: number) {
  const counted = join(mkdtempSync(join(tmpdir(), "statements-")), "count");
  writeFileSync(counted, "");
  const hook = pathToFileURL("scripts/count-statements.mjs").href;
  const server = await serve(".", dataDir, port, { NODE_OPTIONS: `--import ${hook}`, STATEMENTS: counted });
  const cookie = await signIn(server.base);
  const ask = async (path: string) => {
    const before = statSync(counted).size;
    const answer = await fetch(server.base + path, { headers: { cookie }, redirect: "manual" });
    await answer.text();
    if (answer.status !== 200) throw new CommandError(`${path}: ${answer.status}`);
    return statSync(counted).size - before;
  };
  return { ...server, cookie, ask };
}
