import type { Day } from "./day";
import type { AlertActKind } from "./vocabulary";

/** What a person did about an alert. */
export type AlertAct = {
  kind: AlertActKind;
  promisedOn: Day | null;
  expiresOn: Day | null;
  enteredOn: Day;
};

/** When an alert of one rule and subject was open; several where it came back. */
export type OpenTime = { openedOn: Day; clearedOn: Day | null };

export const alertHandlings = ["exempted", "acknowledged", "nobody"] as const;
export type AlertHandling = (typeof alertHandlings)[number];

/** The exemption in force on a day: the last one, unless it was lifted or has expired. Acts in the order entered. */
export function exemptionOf<A extends AlertAct>(acts: readonly A[], today: Day): A | null {
  const last = acts.findLast(({ kind }) => kind !== "acknowledge");
  return last?.kind === "exempt" && last.expiresOn !== null && last.expiresOn >= today ? last : null;
}

/** The last acknowledgement of the alert that is open now; what was said about an earlier opening is history. */
export const acknowledgementOf = <A extends AlertAct>(acts: readonly A[], openedOn: Day): A | null =>
  acts.findLast(({ kind, enteredOn }) => kind === "acknowledge" && enteredOn >= openedOn) ?? null;

/** Exempted, acknowledged, or nobody has taken it up. */
export function handlingOf(acts: readonly AlertAct[], openedOn: Day, today: Day): AlertHandling {
  if (exemptionOf(acts, today)) return "exempted";
  return acknowledgementOf(acts, openedOn) ? "acknowledged" : "nobody";
}

/**
 * What became of a promise to clear an alert by a day: kept when it cleared by then, missed when the day passed. Each
 * promise is judged for itself, so that a new one never hides a missed one; null where nothing was promised.
 */
export function promiseOf(
  { promisedOn, enteredOn }: Pick<AlertAct, "promisedOn" | "enteredOn">,
  times: readonly OpenTime[],
  today: Day,
): "kept" | "missed" | "running" | null {
  if (promisedOn === null) return null;
  const time = times.findLast(({ openedOn }) => openedOn <= enteredOn);
  if (time?.clearedOn && time.clearedOn <= promisedOn) return "kept";
  return today > promisedOn ? "missed" : "running";
}
