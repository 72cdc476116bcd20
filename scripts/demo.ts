import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeDemo } from "@/db/demo/make";
import { multiplyProjects } from "@/db/demo/multiply";
import { readEnvironment, readSecrets } from "@/db/env";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { CommandError, readArguments, run } from "./open";

/** `npm run demo -- --out DIR [--projects 100000]`: the demo database in another folder; it never overwrites one. */
await run(async () => {
  const { out, projects } = readArguments(["out", "projects"]);
  const wanted = projects === undefined ? 0 : Number(projects);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 1_000_000)
    throw new CommandError("--projects 须为不超过1000000的整数 (a whole number up to 1000000)。");
  if (!out) throw new CommandError("用法 (usage): npm run demo -- --out DIR [--projects N]");
  const folder = resolve(out);
  const file = join(folder, "zone.db");
  if (existsSync(file))
    throw new CommandError(`${file} 已存在，不覆盖 (exists already and is not overwritten)。`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const started = performance.now();
  migrate(file, Date.now());
  const store = openSqlite(file, readSecrets({ ...readEnvironment(), dataDir: folder }).auditKey);
  await makeDemo(store);
  store.close();
  if (wanted > 0) console.log(`${multiplyProjects(file, wanted)} 个项目 (projects)`);
  console.log(`${file} 已生成 (made), ${((performance.now() - started) / 1000).toFixed(1)}秒`);
});
