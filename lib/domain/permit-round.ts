import type { Day } from "./day";
import type { Leniency, PermitEvent, StepLog } from "./permit";
import type { PermitEventKind, StatutoryStop } from "./vocabulary";

/** An entry that says what happened, as opposed to one that takes another back. */
export type PermitEntry = Extract<PermitEvent, { kind: PermitEventKind }>;

/** The entries that nobody took back, without the counter entries, in the order logged. Rule: section 8. */
export function effective(events: readonly PermitEvent[]): PermitEntry[] {
  const revoked = new Set(events.flatMap((event) => ("revokes" in event ? [event.revokes] : [])));
  return events
    .filter((event) => "kind" in event)
    .filter(({ number }) => !revoked.has(number))
    .toSorted((a, b) => a.number - b.number);
}

/** What was known to have happened by a day: later entries are left out. Rule: section 1, as-of day. */
export const logUntil = (log: StepLog, asOf: Day): StepLog => ({
  ...log,
  events: log.events.filter((event) => "revokes" in event || event.on <= asOf),
});

/** Days inside it, both ends included, do not count; `to` is null while it is open. */
export type ClockStop = { reason: "correct" | StatutoryStop; from: Day; to: Day | null };

/** One run of a step from its beginning to its end; 不予许可 and 失效 end a round and the next begins. */
export type Round = {
  entries: PermitEntry[];
  /** The day on which the round before ended, null in the first. */
  after: Day | null;
  acceptance: PermitEntry | null;
  /** The day of 办结 or 不涉及. */
  finishedOn: Day | null;
  /** Only stops since acceptance. */
  stops: ClockStop[];
  /** Days by which the limit was extended, in its unit. */
  extended: number;
};

const endsRound = ({ kind }: PermitEntry) => kind === "refuse" || kind === "void";

function stopsOf(entries: readonly PermitEntry[]): ClockStop[] {
  const stops: ClockStop[] = [];
  for (const { kind, on, stop } of entries) {
    const open = stops.at(-1);
    if (open && open.to === null && (kind === "resume" || kind === "grant" || kind === "exempt"))
      open.to = on;
    else if (kind === "correct") stops.push({ reason: "correct", from: on, to: null });
    else if (kind === "stop" && stop) stops.push({ reason: stop, from: on, to: null });
  }
  return stops;
}

/** The current round of a log. Rule: section 8. */
export function currentRound(log: StepLog): Round {
  const all = effective(log.events);
  const ended = all.findLastIndex(endsRound);
  const entries = all.slice(ended + 1);
  const accepted = entries.findIndex(({ kind }) => kind === "accept");
  const extensions = entries.filter(({ kind }) => kind === "extend");
  return {
    entries,
    after: all[ended]?.on ?? null,
    acceptance: entries[accepted] ?? null,
    finishedOn: entries.findLast(({ kind }) => kind === "grant" || kind === "exempt")?.on ?? null,
    stops: accepted < 0 ? [] : stopsOf(entries.slice(accepted + 1)),
    extended: extensions.reduce((total, { days }) => total + (days ?? 0), 0),
  };
}

/** The promise of the round that no 补齐 has met, null without one; of two the later holds. Rule: section 8, 容缺. */
export function unfulfilled(entries: readonly PermitEntry[]): Leniency | null {
  let open: Leniency | null = null;
  for (const { kind, leniency } of entries) {
    if (leniency) open = leniency;
    if (kind === "fulfil") open = null;
  }
  return open;
}
