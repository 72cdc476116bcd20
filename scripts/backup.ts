import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { newestBackup, takeBackup } from "@/db/backup";
import { noteFailure, noteTest } from "@/db/backup-status";
import { readEnvironment, readSecrets } from "@/db/env";
import { isFatal, tryRestore } from "@/db/restore";
import { CommandError, run } from "./open";

const env = readEnvironment();
const file = env.databaseFile;
const sentence = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function testNewest() {
  const [newest, began] = [newestBackup(file), Date.now()];
  if (!newest) throw new CommandError("还没有备份 (there is no backup yet)。");
  const checks = await tryRestore(newest, readSecrets(env).auditKey, began);
  const said = (some: typeof checks) => some.map((one) => `${one.name} ← ${one.broken}`);
  const broken = said(checks.filter(isFatal));
  const lost = said(checks.filter((one) => one.broken !== null && !isFatal(one)));
  if (lost.length > 0) noteFailure(file, began, "test", lost.join("; "));
  const ms = Date.now() - began;
  noteTest(file, { at: began, file: basename(newest), ms, checks: checks.length - broken.length, broken });
  if (broken.length > 0) throw new CommandError(`恢复演练未通过 (restore test failed): ${broken.join("; ")}`);
  console.log(
    `${basename(newest)}：恢复演练通过，${checks.length}项核验，${(ms / 1000).toFixed(1)}秒 (restored and verified)`,
  );
}

function take() {
  const began = Date.now();
  const made = takeBackup(file, began, readSecrets(env).auditKey);
  const megabytes = (statSync(made).size / 1024 / 1024).toFixed(1);
  console.log(`${made}（${megabytes} MB，${((Date.now() - began) / 1000).toFixed(1)}秒）`);
}

/** `npm run backup`: one checked copy now, beside a running server. `npm run backup -- test`: restores the newest one into a folder of its own and verifies it. */
await run(async () => {
  process.umask(0o077);
  if (!existsSync(file)) throw new CommandError(`${env.dataDir} 中没有数据库 (no database there)。`);
  const what = process.argv[2] === "test" ? "test" : "backup";
  if (process.argv.length > 3 || (process.argv[2] !== undefined && what === "backup"))
    throw new CommandError("用法 (usage): npm run backup [-- test]");
  try {
    await (what === "test" ? testNewest() : take());
  } catch (error) {
    // A test that found something has noted it already.
    if (!(error instanceof CommandError)) noteFailure(file, Date.now(), what, sentence(error));
    throw error instanceof CommandError ? error : new CommandError(sentence(error));
  }
});
