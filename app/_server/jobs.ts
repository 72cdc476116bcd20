import "server-only";
import { Cron } from "croner";
import { keptAccessRules } from "@/db/access-rules";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { isBackedUp } from "@/db/backup";
import { isTestDue } from "@/db/backup-status";
import { digestOfDay } from "@/db/digests";
import { readEnvironment } from "@/db/env";
import { filesOf } from "@/db/files";
import { sweepImports } from "@/db/import-sweep";
import { refreshPermits } from "@/db/permit-standing";
import { sweepReceived } from "@/db/received-files";
import { holdLock } from "@/db/server-lock";
import { purgeSessions } from "@/db/sessions";
import { refreshStanding } from "@/db/standing";
import { store } from "@/db/store";
import { readBusinessDay } from "@/db/today";
import { dayOfInstant } from "@/lib/domain/day";
import { deliverDue } from "./deliveries";
import { log } from "./log";
import { runBackup } from "./run-backup";

const kept = globalThis as typeof globalThis & { zoneJobs?: Cron[]; zoneDraining?: boolean };

/** True once the process was told to end: it answers what it has, and should get nothing new. */
export const isDraining = () => kept.zoneDraining === true;

/** Every hour a backup, and once a week the proof that one can be restored. */
async function backUp(at: number) {
  const { databaseFile } = readEnvironment();
  if (!isBackedUp(databaseFile, at, 0.9)) await runBackup("backup");
  if (isTestDue(databaseFile, at)) await runBackup("test");
}

async function passMidnight(at: number) {
  const today = await readBusinessDay(store().read, dayOfInstant(at));
  await store().transact(async (db) => {
    await refreshStanding(db, "all", today);
    await refreshPermits(db, "all", today);
    await refreshAlerts(db, everything, today);
  });
  const digest = await digestOfDay(store(), today, at);
  if (digest === "uncovered") log.warn({ event: "digest", outcome: digest, day: today });
  await purgeSessions(store(), at, await keptAccessRules(store()));
  await sweepReceived(filesOf(store()), at - 24 * 3_600_000);
  await sweepImports(store(), at);
}

/**
 * Shortly after midnight in the zone: what is overdue by one more day, the digest of it, sessions nobody uses, files
 * nobody logged or imported. Every hour: a backup; the start has taken the first. Every minute: digests that are to be sent.
 */
export function startJobs() {
  if (kept.zoneJobs) return;
  const env = readEnvironment();
  const zone = { timezone: "Asia/Shanghai", protect: true } as const;
  kept.zoneJobs = [
    new Cron("5 0 * * *", { ...zone, name: "daily" }, () => passMidnight(Date.now())),
    new Cron("* * * * *", { ...zone, name: "deliveries" }, () => deliverDue(store(), Date.now)),
    new Cron("17 * * * *", { ...zone, name: "backup", paused: !env.autoBackup }, () => backUp(Date.now())),
  ];
  holdLock(env.dataDir);
  process.once("SIGTERM", () => {
    kept.zoneDraining = true;
  });
}
