// npm run check: format, lint, boundaries, types, unused code, migration drift. Seconds, no database.
import { childEnvironment, ensureInstalled, run } from "./bootstrap.mjs";

ensureInstalled();
const env = childEnvironment();
const steps = [
  ["格式与边界 (format, lint, boundaries)", "biome", ["check", "--error-on-warnings", "."]],
  ["页面类型 (route types)", "next", ["typegen"]],
  ["类型 (types)", "tsc", ["--noEmit"]],
  ["未用代码 (unused code)", "knip", []],
  ["迁移漂移 (migration drift)", "tsx", ["scripts/no-drift.ts"]],
];
for (const [name, program, args] of steps) {
  const started = Date.now();
  const code = run(program, args, env);
  console.log(`${code === 0 ? "✓" : "✗"} ${name} ${((Date.now() - started) / 1000).toFixed(1)}s`);
  if (code !== 0) process.exit(code);
}
