import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { system } from "@/db/act";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { isBackedUp, takeBackup } from "@/db/backup";
import { commit } from "@/db/commit";
import { makeDemo } from "@/db/demo/make";
import { demoPassword } from "@/db/demo/password";
import { digestOfDay } from "@/db/digests";
import { type Environment, readEnvironment, readSecrets } from "@/db/env";
import { install, isEmpty } from "@/db/install";
import { migrate } from "@/db/migrate";
import { openSqlite } from "@/db/open-sqlite";
import { listUsers } from "@/db/people";
import { refreshPermits } from "@/db/permit-standing";
import { moveBusinessDay, readSetting } from "@/db/settings";
import { refreshStanding } from "@/db/standing";
import { readBusinessDay } from "@/db/today";
import { day, dayOfInstant } from "@/lib/domain/day";
import { CommandError, run } from "./open";

/** Before the server: port free, folder writable, database sound and up to date, demo data where it is empty. */
const refusePort = (env: Environment) =>
  new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const why =
        error.code === "EADDRINUSE" ? "已被占用 (is in use)" : `不能使用 (cannot be used): ${error.message}`;
      reject(
        new CommandError(
          `端口 ${env.host}:${env.port} ${why}。请用 PORT=另一个端口 启动 (start with another PORT)。`,
        ),
      );
    });
    probe.listen(env.port, env.host, () => probe.close(() => resolve()));
  });

function refuseFolder(env: Environment) {
  try {
    mkdirSync(env.dataDir, { recursive: true, mode: 0o700 });
    accessSync(env.dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(env.databaseFile)) accessSync(env.databaseFile, constants.R_OK | constants.W_OK);
  } catch {
    throw new CommandError(
      `数据目录 ${env.dataDir} 不可写 (the data folder is not writable)。请检查权限或设置 DATA_DIR。`,
    );
  }
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)}秒`;

/** A restore that was cut off between two renames must not be taken for an empty folder. */
function refuseHalfRestored(env: Environment) {
  const halves = readdirSync(env.dataDir).filter((name) => name.startsWith(".restoring-"));
  if (existsSync(env.databaseFile) || halves.length === 0) return;
  throw new CommandError(
    `上次恢复没有完成，请重新执行 npm run restore；原有数据在 before-restore-… 中 (the last restore was cut off: run npm run restore again)。`,
  );
}

async function prepare() {
  process.umask(0o077);
  const env = readEnvironment();
  await refusePort(env);
  refuseFolder(env);
  refuseHalfRestored(env);
  const secrets = readSecrets(env);
  const started = performance.now();
  const { applied, backup } = migrate(env.databaseFile, Date.now());
  if (backup) console.log(`• 迁移前已备份 (backed up before migrating): ${backup}`);
  if (applied > 0) console.log(`• 数据库已更新 ${applied} 步 (database migrated), ${seconds(started)}`);
  const store = openSqlite(env.databaseFile, secrets.auditKey);
  try {
    if (await isEmpty(store)) {
      const loading = performance.now();
      if (env.demo) {
        await makeDemo(store, env.demoDate ? day(env.demoDate) : undefined);
        console.log(`• 已载入2021年演示数据 (2021 demo data loaded), ${seconds(loading)}`);
      } else await install(store, dayOfInstant(Date.now()), Date.now());
    }
    const isDemo = (await readSetting(store.read, "demo")) === "1";
    const stands = await readSetting(store.read, "business-day");
    if (isDemo && env.demoDate && stands && env.demoDate > stands)
      await commit(
        store,
        { actor: system, verb: "demo.move-date", day: day(env.demoDate), at: Date.now() },
        (tx) => moveBusinessDay(tx, day(env.demoDate ?? stands)),
      );
    // Time may have passed since the last start, and a new program may judge differently.
    const businessDay = await readBusinessDay(store.read, dayOfInstant(Date.now()));
    await store.transact(async (db) => {
      await refreshStanding(db, "all", businessDay);
      await refreshPermits(db, "all", businessDay);
      await refreshAlerts(db, everything, businessDay);
    });
    await digestOfDay(store, businessDay, Date.now());
    if (isDemo && !env.loopback && !env.demoPublic)
      throw new CommandError(
        "演示账号的口令是公开的，不能在非本机地址上提供。确需如此请设 DEMO_PUBLIC=1；正式使用请设 DEMO=0 和新的 DATA_DIR。\n(Demo accounts have a public password and are served on loopback only: set DEMO_PUBLIC=1 to do it anyway.)",
      );
    if (isDemo)
      console.log(`• 演示账号 (demo accounts): officer head leader admin approver auditor / ${demoPassword}`);
    else if ((await listUsers(store.read)).length === 0)
      console.log(
        "• 尚无用户：运行 npm run admin -- create 建立首位管理员 (create the first administrator)。",
      );
  } finally {
    store.close();
  }
  if (!isBackedUp(env.databaseFile, Date.now(), 1))
    takeBackup(env.databaseFile, Date.now(), secrets.auditKey);
}

await run(prepare);
