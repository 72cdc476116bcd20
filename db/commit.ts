import type { Act } from "./act";
import { appendAudit } from "./audit";
import { recording } from "./recording";
import { asRefusal } from "./refusals";
import type { RowChange } from "./schema";
import { resortedProjects } from "./sort-keys";
import { refreshStanding } from "./standing";
import { readBusinessDay } from "./today";
import { touchedProjects } from "./touched";
import type { Store, Tx } from "./types";

/**
 * The one door for writes: the rows, the audit entry, and the standing of the touched projects stand or fall together.
 * @throws Refusal for broken unique rules and stale rows; anything else is a bug.
 */
export function commit<T>(store: Store, act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
  return store
    .transact(async (db) => {
      const record: RowChange[] = [];
      const result = await work(recording(db, record));
      if (record.length === 0 && !act.concerns) return result;
      const touched = await touchedProjects(db, record);
      await appendAudit(db, store.auditKey, act, record, [...touched.ids, ...(act.concerns ?? [])]);
      // The act may just have moved the business date itself.
      if (touched.all) await refreshStanding(db, "all", await readBusinessDay(db, act.day));
      else await refreshStanding(db, [...touched.ids, ...(await resortedProjects(db, record))], act.day);
      return result;
    })
    .catch((error: unknown) => {
      throw asRefusal(error) ?? error;
    });
}
