import { count, desc, sql } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import { standing } from "./schema";
import type { Store } from "./types";

/** How many of a period's listed projects have a report in force. */
export type Coverage = { period: Period; listed: number; reported: number };

const kept = new WeakMap<Store, { revision: number; rows: Promise<Coverage[]> }>();

/** One row a period, newest first; kept until the next commit. */
export function readCoverage(store: Store): Promise<Coverage[]> {
  const revision = store.revision();
  const known = kept.get(store);
  if (known?.revision === revision) return known.rows;
  const inForce = sql<number>`sum(case when ${standing.reportStatus} in ('submitted', 'reviewed', 'locked') then 1 else 0 end)`;
  const rows = Promise.resolve(
    store.read
      .select({ period: standing.period, listed: count(), reported: inForce.mapWith(Number) })
      .from(standing)
      .groupBy(standing.period)
      .orderBy(desc(standing.period)),
  );
  kept.set(store, { revision, rows });
  return rows;
}
