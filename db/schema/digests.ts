import {
  day,
  flag,
  index,
  instant,
  json,
  key,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { AlertNumbers } from "@/lib/domain/alert";
import type {
  AlertLevel,
  ChannelKind,
  DeliveryStatus,
  DigestEvent,
  DigestTopic,
  MailSecurity,
} from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** A topic that stays out of the digests until a day: for the zone, or on one person's own page. */
export const mutes = table(
  "mutes",
  {
    id: key(),
    topic: text().$type<DigestTopic>().notNull(),
    /** Whose; null is the zone's. */
    userId: ref().references(() => users.id, { onDelete: "restrict" }),
    reason: text().notNull(),
    until: day().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
    liftedOn: day(),
    version: version(),
  },
  (t) => [index("mutes_topic").on(t.topic, t.userId)],
);

/** Where digests are sent. What opens the other side's door is sealed; the rest is read by the administrator. */
export const channels = table("channels", {
  id: key(),
  kind: text().$type<ChannelKind>().notNull(),
  name: text().notNull(),
  /** Whose digest; null is the zone's. */
  departmentId: ref().references(() => departments.id, { onDelete: "restrict" }),
  enabled: flag().notNull(),
  /** "08:30" in the zone's time. */
  sendAt: text().notNull(),
  /** A robot's address without its query; a mail server's host and port. */
  address: text().notNull(),
  keyword: text().notNull(),
  security: text().$type<MailSecurity>(),
  login: text().notNull(),
  sender: text().notNull(),
  recipients: json<string[]>().notNull(),
  /** AES-256-GCM under the key of the data folder; its value never enters the audit log. */
  sealed: text().notNull(),
  removed: flag().notNull().default(false),
  version: version(),
});

/** What was told on a day. Derived, with its memory: like alerts, neither audited nor replayed. */
export const digests = table("digests", {
  id: day().primaryKey(),
  madeAt: instant().notNull(),
  /** False on a day off, when only legal clocks speak. */
  working: flag().notNull(),
});

/** One fact that was told, or held back; the key is the fact, so that nothing can be told twice. */
export const announcements = table(
  "announcements",
  {
    id: key(),
    digestId: day()
      .notNull()
      .references(() => digests.id, { onDelete: "restrict" }),
    /** Its place among what was told that day. */
    position: whole().notNull(),
    topic: text().$type<DigestTopic>().notNull(),
    event: text().$type<DigestEvent>().notNull(),
    subject: text().notNull(),
    projectId: ref().references(() => projects.id, { onDelete: "restrict" }),
    /** Who has to act, and who is responsible for the project. */
    departmentId: ref(),
    ownerId: ref(),
    officerId: ref(),
    level: text().$type<AlertLevel>(),
    facts: json<AlertNumbers>().notNull(),
    /** Why it was not told: its topic is muted, or it is exempted. */
    held: text({ enum: ["mute", "exempt"] }),
  },
  (t) => [index("announcements_digest").on(t.digestId, t.departmentId)],
);

/** One digest to one channel: sent once, tried again while it fails. Housekeeping, no fact. */
export const deliveries = table(
  "deliveries",
  {
    id: key(),
    digestId: day()
      .notNull()
      .references(() => digests.id, { onDelete: "restrict" }),
    channelId: ref()
      .notNull()
      .references(() => channels.id, { onDelete: "restrict" }),
    status: text().$type<DeliveryStatus>().notNull(),
    attempts: whole().notNull(),
    /** Messages of it that the other side has taken; a retry goes on behind them. */
    taken: whole().notNull(),
    nextAt: instant(),
    claimedAt: instant(),
    lastAt: instant(),
    problem: text(),
    detail: text().notNull(),
  },
  (t) => [
    uniqueIndex("deliveries_once").on(t.digestId, t.channelId),
    index("deliveries_due").on(t.status, t.nextAt),
  ],
);
