// npm start: install if needed, build if needed, prepare the database, serve.
import { spawn } from "node:child_process";
import { childEnvironment, ensureInstalled, root, run } from "./bootstrap.mjs";
import { ensureBuilt } from "./build.mjs";

const started = Date.now();
ensureInstalled();
ensureBuilt();
const env = childEnvironment({ NODE_ENV: "production" });
const prepared = run("tsx", ["scripts/prepare.ts"], env);
if (prepared !== 0) process.exit(prepared);

const host = process.env.HOST || "127.0.0.1";
const port = process.env.PORT || "3000";
const server = spawn("next", ["start", "-H", host, "-p", port], {
  cwd: root,
  env,
  stdio: ["ignore", "pipe", "inherit"],
  shell: process.platform === "win32",
});
let kept = "";
server.stdout.on("data", (chunk) => {
  // The framework's own greeting is left out; the log, one JSON object a line, is passed on.
  const lines = (kept + chunk).split("\n");
  kept = lines.pop() ?? "";
  for (const line of lines) if (line.startsWith("{")) console.log(line);
  if (!/Ready in/.test(String(chunk))) return;
  console.log(
    `• 服务已启动 (serving), ${((Date.now() - started) / 1000).toFixed(1)}秒\n\n  http://${host}:${port}\n\n  按 Ctrl C 停止 (Ctrl C stops)`,
  );
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
