import "server-only";
import { Cron } from "croner";
import { purgeSessions } from "@/db/sessions";
import { refreshStanding } from "@/db/standing";
import { store } from "@/db/store";
import { readBusinessDay } from "@/db/today";
import { dayOfInstant } from "@/lib/domain/day";

const kept = globalThis as typeof globalThis & { zoneJobs?: Cron };

/** Shortly after midnight in the zone: what is overdue by one more day, and sessions nobody uses. */
export function startJobs() {
  kept.zoneJobs ??= new Cron(
    "5 0 * * *",
    { timezone: "Asia/Shanghai", protect: true, name: "daily" },
    async () => {
      const now = Date.now();
      const today = await readBusinessDay(store().read, dayOfInstant(now));
      await store().transact((db) => refreshStanding(db, "all", today));
      await purgeSessions(store(), now);
    },
  );
}
