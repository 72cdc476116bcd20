import {
  day,
  flag,
  index,
  json,
  key,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { AlertActKind, AlertLevel, AlertRule } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** Thresholds of a rule; every edit is a new row with the next number, and the newest is in force. */
export const alertSettings = table(
  "alert_settings",
  {
    id: key(),
    rule: text().$type<AlertRule>().notNull(),
    number: whole().notNull(),
    enabled: flag().notNull(),
    values: json<Record<string, number>>().notNull(),
    since: day().notNull(),
    reason: text().notNull(),
  },
  (t) => [uniqueIndex("alert_settings_number").on(t.rule, t.number)],
);

/** Derived, with its history: one open row a rule and subject. The key is rule, subject and the day it opened. */
export const alerts = table(
  "alerts",
  {
    id: key(),
    rule: text().$type<AlertRule>().notNull(),
    /** A project, `project/step`, `project/milestone`, an indicator or a tier. */
    subject: text().notNull(),
    projectId: ref().references(() => projects.id, { onDelete: "restrict" }),
    departmentId: ref().references(() => departments.id, { onDelete: "restrict" }),
    level: text().$type<AlertLevel>().notNull(),
    openedOn: day().notNull(),
    clearedOn: day(),
    /** Inputs, threshold and what would clear it, as the sentence needs them. */
    facts: json<Record<string, string | number>>().notNull(),
    settingsNumber: whole().notNull(),
  },
  (t) => [
    index("alerts_open").on(t.clearedOn, t.rule, t.departmentId),
    index("alerts_project").on(t.projectId, t.clearedOn),
  ],
);

/** What a person did about an alert; keyed by rule and subject, so that it outlives a clearing. */
export const alertActs = table(
  "alert_acts",
  {
    id: key(),
    rule: text().$type<AlertRule>().notNull(),
    subject: text().notNull(),
    projectId: ref().references(() => projects.id, { onDelete: "restrict" }),
    departmentId: ref().references(() => departments.id, { onDelete: "restrict" }),
    kind: text().$type<AlertActKind>().notNull(),
    reason: text().notNull(),
    measure: text().notNull(),
    promisedOn: day(),
    expiresOn: day(),
    approvedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
  },
  (t) => [
    index("alert_acts_subject").on(t.rule, t.subject),
    index("alert_acts_department").on(t.departmentId),
  ],
);

/** 大气管控停工 and the like: one entry stops every project that its rule names, less a white list. */
export const controlEvents = table("control_events", {
  id: key(),
  name: text().notNull(),
  from: day().notNull(),
  to: day(),
  /** Project types and subdistricts it holds for; none means all. */
  types: json<string[]>().notNull(),
  subdistricts: json<string[]>().notNull(),
  /** Projects that may go on. */
  white: json<string[]>().notNull(),
  reason: text().notNull(),
  withdrawn: flag().notNull().default(false),
  version: version(),
});
