import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeDemo } from "@/db/demo/make";
import { readEnvironment, readSecrets } from "@/db/env";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { CommandError, readArguments, run } from "./open";

/** `npm run demo -- --out DIR`: the demo database in another folder; it never overwrites one. */
await run(async () => {
  const { out } = readArguments(["out"]);
  if (!out) throw new CommandError("用法 (usage): npm run demo -- --out DIR");
  const folder = resolve(out);
  const file = join(folder, "zone.db");
  if (existsSync(file)) throw new CommandError(`${file} 已存在，不覆盖 (exists already and is not overwritten)。`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const started = performance.now();
  migrate(file, Date.now());
  const store = openSqlite(file, readSecrets({ ...readEnvironment(), dataDir: folder }).auditKey);
  await makeDemo(store);
  store.close();
  console.log(`${file} 已生成 (made), ${((performance.now() - started) / 1000).toFixed(1)}秒`);
});
