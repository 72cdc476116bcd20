import { refreshStanding } from "@/db/standing";
import { readBusinessDay } from "@/db/today";
import { dayOfInstant } from "@/lib/domain/day";
import { openDatabase, run } from "./open";

/** `npm run db:rebuild`: derives the standing of every project again from the facts. */
await run(async () => {
  const store = openDatabase();
  const today = await readBusinessDay(store.read, dayOfInstant(Date.now()));
  await store.transact((db) => refreshStanding(db, "all", today));
  store.close();
});
