import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const lockOf = z.object({ pid: z.number(), started: z.string() });
const fileOf = (dataDir: string) => join(dataDir, "server.lock");

/** When a process began, in the kernel's own ticks: numbers of processes come back, this does not. "" elsewhere. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Says that this process serves a data folder; the note goes when it ends. */
export function holdLock(dataDir: string): void {
  const { pid } = process;
  if (!existsSync(dataDir)) return;
  writeFileSync(fileOf(dataDir), JSON.stringify({ pid, started: startOf(pid) }), { mode: 0o600 });
  process.once("exit", () => {
    if (holderOf(dataDir) === pid) rmSync(fileOf(dataDir), { force: true });
  });
}

/** The process that serves a data folder; null when none does. What a crash left behind counts for nothing. */
export function holderOf(dataDir: string): number | null {
  if (!existsSync(fileOf(dataDir))) return null;
  try {
    const { pid, started } = lockOf.parse(JSON.parse(readFileSync(fileOf(dataDir), "utf8")));
    return isAlive(pid) && startOf(pid) === started ? pid : null;
  } catch {
    return null;
  }
}
