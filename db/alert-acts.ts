import { and, asc, desc, eq } from "drizzle-orm";
import { exemptionOf } from "@/lib/domain/alert-act";
import { addDays, type Day } from "@/lib/domain/day";
import type { AlertActKind } from "@/lib/domain/vocabulary";
import { Refusal, type Sentence } from "@/lib/refusal";
import { alertActs, alerts, projectYears } from "./schema";
import type { Db, Tx } from "./types";

export type AlertActRow = typeof alertActs.$inferSelect;

/** Everything that people did about alerts, by subject in the order entered; of one project where given. */
export const listAlertActs = (db: Db, projectId?: string): Promise<AlertActRow[]> =>
  db
    .select()
    .from(alertActs)
    .where(projectId === undefined ? undefined : eq(alertActs.projectId, projectId))
    .orderBy(asc(alertActs.id));

/** The alert that is open under an id, with what was done about it and the departments it concerns. */
export async function mustGetOpenAlert(db: Db, id: string) {
  const [alert] = await db.select().from(alerts).where(eq(alerts.id, id));
  if (!alert) throw new Refusal("missing", { key: "missing" });
  const acts = await db
    .select()
    .from(alertActs)
    .where(and(eq(alertActs.rule, alert.rule), eq(alertActs.subject, alert.subject)))
    .orderBy(asc(alertActs.id));
  const [year] = alert.projectId
    ? await db
        .select({ departmentId: projectYears.departmentId })
        .from(projectYears)
        .where(eq(projectYears.projectId, alert.projectId))
        .orderBy(desc(projectYears.year))
        .limit(1)
    : [];
  return { alert, acts, departments: [alert.departmentId, year?.departmentId].flatMap((one) => one ?? []) };
}

type Deed = {
  alertId: string;
  kind: AlertActKind;
  reason: string;
  measure: string;
  promisedOn: Day | null;
  expiresOn: Day | null;
  /** How many acts the person had seen. */
  seen: number;
};

/** The longest exemption: after a year somebody has to say again why. */
const longestExemption = 366;

const wrong = (fields: Record<string, Sentence | null>) => {
  const found = Object.entries(fields).flatMap(([field, sentence]) => (sentence ? [[field, sentence]] : []));
  if (found.length > 0) throw new Refusal("invalid", { key: "invalid" }, Object.fromEntries(found));
};
const required: Sentence = { key: "field.required" };

function check({ kind, reason, measure, promisedOn, expiresOn }: Deed, today: Day) {
  const past = (on: Day | null) => (on !== null && on < today ? { key: "alert.dayPast" } : null);
  wrong({
    reason: reason.trim() === "" ? required : null,
    measure: kind === "acknowledge" && measure.trim() === "" ? required : null,
    promisedOn: kind === "acknowledge" ? (promisedOn ? past(promisedOn) : required) : null,
    expiresOn:
      kind !== "exempt"
        ? null
        : !expiresOn
          ? required
          : expiresOn > addDays(today, longestExemption)
            ? { key: "alert.tooLong", values: { days: String(longestExemption) } }
            : past(expiresOn),
  });
}

/**
 * Keeps what a person does about an open alert: the alert itself stays until the facts say otherwise. Rule: section 10.
 * @throws Refusal `conflict` when the alert cleared or somebody acted since, `invalid` for what is missing or past.
 */
export async function actOnAlert(tx: Tx, deed: Deed, by: string, today: Day) {
  const { alert, acts } = await mustGetOpenAlert(tx, deed.alertId);
  check(deed, today);
  if (alert.clearedOn !== null) throw new Refusal("conflict", { key: "alert.cleared" });
  if (acts.length !== deed.seen) throw new Refusal("conflict", { key: "alert.acted" });
  const exempted = exemptionOf(acts, today) !== null;
  if (deed.kind === "lift" && !exempted) throw new Refusal("conflict", { key: "alert.notExempted" });
  if (deed.kind === "exempt" && exempted) throw new Refusal("conflict", { key: "alert.exempted" });
  const { kind, reason, measure, promisedOn, expiresOn } = deed;
  return tx.add(alertActs, {
    // The number puts the acts about one subject in order, and two at the same moment cannot both be the next.
    id: `${alert.rule} ${alert.subject} ${String(acts.length + 1).padStart(6, "0")}`,
    rule: alert.rule,
    subject: alert.subject,
    projectId: alert.projectId,
    departmentId: alert.departmentId,
    kind,
    reason: reason.trim(),
    measure: kind === "acknowledge" ? measure.trim() : "",
    promisedOn: kind === "acknowledge" ? promisedOn : null,
    expiresOn: kind === "exempt" ? expiresOn : null,
    approvedBy: kind === "exempt" ? by : null,
    enteredBy: by,
    enteredOn: today,
  });
}
