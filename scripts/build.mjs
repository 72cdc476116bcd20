import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, root, runQuietly } from "./bootstrap.mjs";

const sources = [
  "app",
  "lib",
  "db",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "package-lock.json",
  "tsconfig.json",
];
const stamp = join(root, ".next", "built");

function newest(path) {
  if (!existsSync(path)) return 0;
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds when there is no build or a source is newer than it. */
export function ensureBuilt() {
  const started = Date.now();
  const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
  const changed = Math.max(...sources.map((name) => newest(join(root, name))));
  if (built >= changed) return;
  console.log("• 构建程序，约半分钟 (building, about half a minute) …");
  const { code, output } = runQuietly("next", ["build"]);
  if (code !== 0) fail(`${output}\n构建失败 (the build failed)。`);
  writeFileSync(stamp, String(started));
}
