import type { Act } from "./act";
import { refreshAlerts, touchedAlerts } from "./alert-refresh";
import { appendAct } from "./audit";
import { followCarryOver } from "./carry-over";
import { refreshPermits, touchedPermits } from "./permit-standing";
import { recording, type Trace } from "./recording";
import { asRefusal } from "./refusals";
import { resortedProjects } from "./sort-keys";
import { refreshStanding } from "./standing";
import { readBusinessDay } from "./today";
import type { Store, Tx } from "./types";

/** Tables whose change moves the standing of every project. */
const universal = new Set(["rule_presets", "settings"]);

/** Tables that say nothing about the standing of a project's year. */
const besides = new Set(["permit_cases", "permit_choices", "permit_events", "photos", "project_events"]);

/**
 * The one door for writes: the rows, the audit entry, and what is derived of the touched projects stand or fall together.
 * @throws Refusal for broken unique rules and stale rows; anything else is a bug.
 */
export function commit<T>(
  store: Store,
  act: Act,
  work: (tx: Tx) => Promise<T>,
  /** Whoever loads a year refreshes the alerts day by day. */
  { alerts = true }: { alerts?: boolean } = {},
): Promise<T> {
  return store
    .transact(async (db) => {
      const trace: Trace = { changes: [], projects: new Set(), subjects: [] };
      const { changes, projects, subjects } = trace;
      const tx = recording(db, trace);
      const result = await work(tx);
      await followCarryOver(tx, changes, projects);
      if (changes.length === 0 && !act.concerns) return result;
      await appendAct(db, store.auditKey, act, { changes, subjects, concerns: act.concerns ?? [] });
      // The act may just have moved the business date itself.
      const moved = changes.some(({ table }) => universal.has(table));
      const today = moved ? await readBusinessDay(db, act.day) : act.day;
      if (moved) await refreshStanding(db, "all", today);
      else if (!changes.every(({ table }) => besides.has(table)))
        await refreshStanding(db, [...projects, ...(await resortedProjects(db, changes))], act.day, tx);
      await refreshPermits(db, touchedPermits(changes, projects), act.day);
      if (alerts) await refreshAlerts(db, touchedAlerts(changes, projects), today, tx);
      return result;
    })
    .catch((error: unknown) => {
      throw asRefusal(error) ?? error;
    });
}
