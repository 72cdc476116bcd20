import { everything, refreshAlerts } from "@/db/alert-refresh";
import { refreshPermits } from "@/db/permit-standing";
import { refreshStanding } from "@/db/standing";
import { readBusinessDay } from "@/db/today";
import { dayOfInstant } from "@/lib/domain/day";
import { openDatabase, run } from "./open";

/** `npm run db:rebuild`: derives standing, permit clocks and alerts again from the facts. */
await run(async () => {
  const store = openDatabase();
  const today = await readBusinessDay(store.read, dayOfInstant(Date.now()));
  await store.transact(async (db) => {
    await refreshStanding(db, "all", today);
    await refreshPermits(db, "all", today);
    await refreshAlerts(db, everything, today);
  });
  store.close();
});
