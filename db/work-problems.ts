import type { User } from "@/lib/policy";
import { can } from "@/lib/policy";
import { type LedgerEntry, readLedger } from "./problem-reading";
import { type WorkItem, type WorkScene, workItem } from "./work-item";

const isActive = ({ state }: LedgerEntry) => state === "open" || state === "coordinating";

/**
 * Whether somebody has to bring a problem on: its officer and head, leaders once it was escalated to them; and who is
 * concerned by another department's. Rule: section 9, 存在问题.
 */
function waitsAs(user: User, entry: LedgerEntry): "problem" | "problem-concerned" | null {
  if (!isActive(entry) || !can(user, "problem.view")) return null;
  if (user.role === "leader") return entry.level > 1 ? "problem" : null;
  if (user.role !== "officer" && user.role !== "head") return null;
  if (entry.departmentId === user.departmentId)
    return user.role === "head" || entry.officerId === user.id ? "problem" : null;
  return entry.departments.includes(user.departmentId) ? "problem-concerned" : null;
}

/** Problems of the ledger that wait for this person, by the agreed day or the wanted one. */
export const problemWork = async ({ store, user, users }: WorkScene): Promise<WorkItem[]> =>
  (await readLedger(store)).flatMap((entry) => {
    const kind = waitsAs(user, entry);
    if (!kind) return [];
    const { id, title: name, project: text, projectId, agreedOn, wantedOn, raisedOn: since } = entry;
    const by = users.get(entry.raisedBy)?.name ?? null;
    const due = agreedOn ?? wantedOn;
    const canWait = entry.state === "coordinating";
    return [
      workItem({ kind, id: `problem ${id}`, place: id, name, text, projectId, due, since, by, canWait }),
    ];
  });
