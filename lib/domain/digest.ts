import type { AlertNumbers } from "./alert";
import type { Day } from "./day";
import {
  type AlertLevel,
  type AlertRule,
  type DigestEvent,
  type DigestSection,
  type DigestTopic,
  digestTopics,
} from "./vocabulary";

/** One fact that a digest may tell. The key names the fact, so that it is told once. */
export type DigestItem = {
  key: string;
  topic: DigestTopic;
  event: DigestEvent;
  subject: string;
  projectId: string | null;
  departmentId: string | null;
  level: AlertLevel | null;
  facts: AlertNumbers;
};

/** What was told or held back, by key; held back facts stand under `heldKey`. */
export type DigestMemory = ReadonlyMap<string, { level: AlertLevel | null }>;
export const heldKey = (key: string): string => `${key} held`;

/** An alert with the times it was open. */
export type DigestAlert = {
  id: string;
  rule: AlertRule;
  subject: string;
  projectId: string | null;
  departmentId: string | null;
  level: AlertLevel;
  openedOn: Day;
  clearedOn: Day | null;
  facts: AlertNumbers;
};

/** Limits set by law: they are told on days off too. */
const legalTopics: readonly DigestTopic[] = ["permit-due", "permit-overdue"];

// A reminder that ends because the day has passed is not good news: the alert that follows says it.
const followers: Partial<Record<AlertRule, (subject: string) => readonly string[]>> = {
  "permit-due": (subject) => [`permit-overdue ${subject}`],
  "milestone-due": (subject) => {
    const [project = "", kind] = subject.split("/");
    const own = kind === "start" ? "start-overdue" : kind === "acceptance" ? "completion-overdue" : null;
    return [`milestone-overdue ${subject}`, ...(own ? [`${own} ${project}`] : [])];
  },
  "early-warning": (subject) => [`behind ${subject}`],
};

/**
 * What there is to tell of alerts: opened, gone from yellow to red, cleared, or opened and cleared since the last digest.
 * An alert that cleared today may still come back under its key, so it is told tomorrow; what cleared before the first
 * digest (`from`, null when there was none) is history.
 */
export function alertItems(
  alerts: readonly DigestAlert[],
  memory: DigestMemory,
  today: Day,
  from: Day | null,
): DigestItem[] {
  const openings = new Set(alerts.map(({ rule, subject, openedOn }) => `${rule} ${subject} ${openedOn}`));
  return alerts.flatMap((alert) => {
    const { id, rule, openedOn, clearedOn, ...rest } = alert;
    const item = (event: DigestEvent): DigestItem[] => [
      { ...rest, key: `${id} ${event}`, topic: rule, event },
    ];
    const told = memory.get(`${id} opened`);
    if (clearedOn === null)
      return told
        ? told.level === "yellow" && rest.level === "red"
          ? item("escalated")
          : []
        : item("opened");
    if (clearedOn >= today || from === null || clearedOn < from) return [];
    const follows = followers[rule]?.(rest.subject) ?? [];
    if (told) return follows.some((one) => openings.has(`${one} ${clearedOn}`)) ? [] : item("cleared");
    // Whoever held it back did not want to hear of it; that it is over is no news either.
    return memory.has(heldKey(`${id} opened`)) ? [] : item("passed");
  });
}

export type DigestCircumstances = {
  working: boolean;
  muted: ReadonlySet<DigestTopic>;
  /** `rule subject` of what is exempted: 豁免期内不再催办. */
  exempted: ReadonlySet<string>;
};
export type HeldItem = DigestItem & { held: "mute" | "exempt" };

const place = ({ topic }: DigestItem) => digestTopics.indexOf(topic);
const inOrder = <T extends DigestItem>(items: readonly T[]): T[] =>
  items.toSorted(
    (a, b) =>
      Number(b.level === "red") - Number(a.level === "red") ||
      place(a) - place(b) ||
      (a.key < b.key ? -1 : 1),
  );

/**
 * Today's digest out of all there is to tell: what was told is left out, what is muted or exempted is counted once and
 * waits, and on a day off only legal clocks speak; the rest comes with the next working day. The order of the facts
 * changes nothing. Rule: section 10, the same fact is never announced twice.
 */
export function makeDigest(
  items: readonly DigestItem[],
  memory: DigestMemory,
  { working, muted, exempted }: DigestCircumstances,
): { told: DigestItem[]; held: HeldItem[] } {
  const [told, held]: [DigestItem[], HeldItem[]] = [[], []];
  for (const item of items) {
    if (memory.has(item.key) || (!working && !legalTopics.includes(item.topic))) continue;
    const urges = item.event !== "cleared" && item.event !== "passed";
    const why = muted.has(item.topic)
      ? "mute"
      : urges && exempted.has(`${item.topic} ${item.subject}`)
        ? "exempt"
        : null;
    if (!why) told.push(item);
    else if (!memory.has(heldKey(item.key))) held.push({ ...item, held: why });
  }
  return { told: inOrder(told), held: inOrder(held) };
}

const sections: Partial<Record<DigestTopic, DigestSection>> = {
  "permit-due": "permits",
  "permit-overdue": "permits",
  "order-limit": "orders",
  "report-missing": "reports",
  "report-due": "reports",
  promise: "promises",
  "promise-overdue": "promises",
};

/** The part of a digest in which a fact stands. */
export function sectionOf({ topic, event }: Pick<DigestItem, "topic" | "event">): DigestSection {
  if (event === "cleared" || event === "passed") return "cleared";
  return event === "escalated" ? "escalated" : (sections[topic] ?? "opened");
}

/** A digest of a department: what it has to act on and what concerns its projects; null gives the zone's. */
export const isOf = (
  { departmentId, ownerId }: { departmentId: string | null; ownerId: string | null },
  department: string | null,
): boolean => department === null || departmentId === department || ownerId === department;
