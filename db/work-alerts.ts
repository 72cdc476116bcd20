import type { User } from "@/lib/policy";
import { can } from "@/lib/policy";
import { isShownTo, keptOpenAlerts, type OpenAlert } from "./alerts";
import { type WorkItem, type WorkScene, workItem } from "./work-item";

/** An officer answers for the own projects, a head for the department; what concerns no project for its department. */
function isFor(user: User, { officerId, departmentId }: OpenAlert): boolean {
  if (user.role === "officer" && officerId !== null) return officerId === user.id;
  return departmentId === user.departmentId;
}

/**
 * Alerts that nobody has taken up yet, and the days by which this person promised to clear one. No rule names a day for
 * taking one up: red ones press, yellow ones can wait.
 */
export async function alertWork({ store, user, today, users }: WorkScene): Promise<WorkItem[]> {
  if (!can(user, "alert.acknowledge")) return [];
  const shared = (alert: OpenAlert) => ({
    name: alert.project ?? alert.subject,
    projectId: alert.projectId,
    place: alert.rule,
    text: alert.id,
    level: alert.level,
  });
  return (await keptOpenAlerts(store, today)).flatMap((alert) => {
    if (!isShownTo(user, alert)) return [];
    const { handling, promise, id, openedOn: since, level } = alert;
    if (handling === "nobody" && isFor(user, alert))
      return [
        workItem({ kind: "alert", id: `alert ${id}`, ...shared(alert), since, canWait: level === "yellow" }),
      ];
    if (handling !== "acknowledged" || promise?.by !== user.id) return [];
    const by = users.get(promise.by)?.name ?? null;
    return [
      workItem({
        kind: "promise",
        id: `promise ${id}`,
        ...shared(alert),
        due: promise.on,
        since: promise.enteredOn,
        by,
      }),
    ];
  });
}
