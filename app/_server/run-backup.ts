import "server-only";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { log } from "./log";

/**
 * Runs `npm run backup` (or its test of the newest one) in a process of its own, so that nobody waits for the disk.
 * Null when it went well, else its last sentence; the failure is noted where the backups lie.
 */
export function runBackup(what: "backup" | "test"): Promise<string | null> {
  const script = join(process.cwd(), "scripts", "backup.ts");
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, ...(what === "test" ? ["test"] : [])], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (part) => {
      said = (said + String(part)).slice(-4000);
    });
    const end = (problem: string | null) => {
      if (problem === null) log.info({ event: what, outcome: "ok" });
      else log.error({ event: what, outcome: "failed", reason: problem });
      resolve(problem);
    };
    child.once("error", (error) => end(error.message));
    child.once("close", (code) => end(code === 0 ? null : said.trim().split("\n").at(-1) || `exit ${code}`));
  });
}
