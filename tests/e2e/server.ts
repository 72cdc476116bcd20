import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    base: string;
    dataDir: string;
    /** A folder with the demo as it was loaded, for servers of their own. */
    fresh: string;
    /** A folder that remembers what kinds of pages were looked at in this run. */
    looked: string;
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

/**
 * Starts the product on a folder of its own, with fresh demo data or a copy of `from`: as `npm start` does, or, where
 * the copy was prepared already, the server alone.
 */
export async function startServer(from?: string, alone = false) {
  const dataDir = mkdtempSync(join(tmpdir(), "zone-"));
  if (from) cpSync(from, dataDir, { recursive: true });
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const [program, ...args] = alone
    ? ["next", "start", "-H", "127.0.0.1", "-p", String(port)]
    : ["node", "scripts/start.mjs"];
  const server = spawn(program, args, {
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  server.stdout.on("data", (chunk) => (output += String(chunk)));
  server.stderr.on("data", (chunk) => (output += String(chunk)));
  await untilHealthy(base, server, () => output);
  const stop = async () => {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { base, dataDir, stop };
}

export default async function setup(project: TestProject) {
  const { base, dataDir, stop } = await startServer();
  project.provide("base", base);
  project.provide("dataDir", dataDir);
  const fresh = mkdtempSync(join(tmpdir(), "zone-fresh-"));
  cpSync(join(dataDir, "secrets.json"), join(fresh, "secrets.json"));
  // The papers and photographs that the rows name.
  cpSync(join(dataDir, "files"), join(fresh, "files"), { recursive: true });
  const database = new Database(join(dataDir, "zone.db"), { readonly: true });
  database.exec(`VACUUM INTO '${join(fresh, "zone.db")}'`);
  database.close();
  project.provide("fresh", fresh);
  const looked = mkdtempSync(join(tmpdir(), "zone-looked-"));
  project.provide("looked", looked);
  return async () => {
    await stop();
    for (const folder of [fresh, looked]) rmSync(folder, { recursive: true, force: true });
  };
}

async function untilHealthy(base: string, server: ChildProcess, output: () => string) {
  for (let tries = 0; tries < 2400; tries++) {
    if (server.exitCode !== null) throw new Error(`the server ended:\n${output()}`);
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not answer:\n${output()}`);
}
