import "server-only";
import { Cron } from "croner";
import { keptAccessRules } from "@/db/access-rules";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { isBackedUp, takeBackup } from "@/db/backup";
import { filesOf } from "@/db/files";
import { refreshPermits } from "@/db/permit-standing";
import { sweepReceived } from "@/db/received-files";
import { purgeSessions } from "@/db/sessions";
import { refreshStanding } from "@/db/standing";
import { store } from "@/db/store";
import { readBusinessDay } from "@/db/today";
import { dayOfInstant } from "@/lib/domain/day";
import { log } from "./log";

const kept = globalThis as typeof globalThis & { zoneJobs?: Cron[]; zoneDraining?: boolean };

/** True once the process was told to end: it answers what it has, and should get nothing new. */
export const isDraining = () => kept.zoneDraining === true;

function backUp(at: number) {
  const { file } = store();
  if (isBackedUp(file, at, 0.9)) return;
  try {
    takeBackup(file, at);
  } catch (error) {
    log.error({ event: "backup", outcome: "failed", reason: String(error) });
  }
}

async function passMidnight(at: number) {
  const today = await readBusinessDay(store().read, dayOfInstant(at));
  await store().transact(async (db) => {
    await refreshStanding(db, "all", today);
    await refreshPermits(db, "all", today);
    await refreshAlerts(db, everything, today);
  });
  await purgeSessions(store(), at, await keptAccessRules(store()));
  await sweepReceived(filesOf(store()), at - 24 * 3_600_000);
}

/**
 * Shortly after midnight in the zone: what is overdue by one more day, sessions nobody uses, files nobody logged. Every hour: a backup;
 * the start has taken the first.
 */
export function startJobs() {
  if (kept.zoneJobs) return;
  const zone = { timezone: "Asia/Shanghai", protect: true } as const;
  kept.zoneJobs = [
    new Cron("5 0 * * *", { ...zone, name: "daily" }, () => passMidnight(Date.now())),
    new Cron("17 * * * *", { ...zone, name: "backup" }, () => backUp(Date.now())),
  ];
  process.once("SIGTERM", () => {
    kept.zoneDraining = true;
  });
}
