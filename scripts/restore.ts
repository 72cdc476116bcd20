import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { BackupError, listBackups } from "@/db/backup";
import { backupFolder } from "@/db/backup-manifest";
import { readEnvironment, readSecrets } from "@/db/env";
import { MigrationError } from "@/db/migrate";
import { restoreBackup } from "@/db/restore";
import { CommandError, run } from "./open";

/** `npm run restore -- FILE`: a path, or the name of a backup of the data folder. Without one it lists them. */
await run(async () => {
  process.umask(0o077);
  const env = readEnvironment();
  const [given, ...more] = process.argv.slice(2);
  if (!given || more.length > 0) {
    for (const { name, bytes, manifest } of listBackups(env.databaseFile))
      console.log(
        `${name}  ${(bytes / 1024 / 1024).toFixed(1)} MB  ${manifest?.files?.length ?? 0} 个附件 (files)`,
      );
    throw new CommandError("用法 (usage): npm run restore -- FILE");
  }
  const named = join(backupFolder(env.databaseFile), given);
  const backup = existsSync(resolve(given)) ? resolve(given) : named;
  const began = Date.now();
  try {
    const { aside, checks } = await restoreBackup(backup, env.dataDir, readSecrets(env).auditKey, began);
    for (const { name, figure, broken } of checks)
      console.log(
        `${broken === null ? "ok    " : "BROKEN"}  ${name}: ${figure}${broken === null ? "" : `  ← ${broken}`}`,
      );
    if (aside) console.log(`• 原有数据已移到 (what was there is kept in): ${aside}`);
    console.log(
      `• 已恢复 ${backup}，${((Date.now() - began) / 1000).toFixed(1)}秒。请用 npm start 启动，所有人须重新登录 (restored: npm start; everybody signs in again)。`,
    );
  } catch (error) {
    throw error instanceof BackupError || error instanceof MigrationError
      ? new CommandError(error.message)
      : error;
  }
});
