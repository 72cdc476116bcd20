import {
  day,
  flag,
  index,
  instant,
  key,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { Role } from "@/lib/domain/vocabulary";

export const departments = table("departments", {
  id: key(),
  name: text().notNull(),
  shortName: text().notNull(),
  english: text().notNull(),
  kind: text({ enum: ["office", "department", "approving"] }).notNull(),
  /** Where the zone prints it among the others; older databases may not say. */
  position: whole(),
  validFrom: day().notNull(),
  validTo: day(),
  successorId: ref(),
  /** 招商部门: keeps deals, and sees those before signing. Rule: section 11. */
  recruits: flag().notNull().default(false),
  version: version(),
});

export const users = table(
  "users",
  {
    id: key(),
    username: text().notNull(),
    name: text().notNull(),
    role: text().$type<Role>().notNull(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    phone: text(),
    mustChangePassword: flag().notNull().default(false),
    passwordExpiresAt: instant(),
    disabled: flag().notNull().default(false),
    version: version(),
  },
  (t) => [uniqueIndex("users_username").on(t.username), index("users_department").on(t.departmentId)],
);

/** The argon2id hash of a user; its value never enters the audit log, that it changed does. */
export const credentials = table("credentials", {
  id: key().references(() => users.id, { onDelete: "restrict" }),
  hash: text().notNull(),
  /** When it was set, for rules that let passwords age; older databases may not say. */
  changedAt: instant(),
  version: version(),
});

/** Passwords a user had before, for rules that forbid them; the value never enters the audit log. */
export const usedPasswords = table(
  "used_passwords",
  {
    id: key(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    hash: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("used_passwords_user").on(t.userId, t.at)],
);

/** What a department was called until a day. */
export const departmentNames = table(
  "department_names",
  {
    id: key(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    name: text().notNull(),
    shortName: text().notNull(),
    english: text().notNull(),
    /** The first day on which it no longer bore this name. */
    until: day().notNull(),
  },
  (t) => [index("department_names_department").on(t.departmentId, t.until)],
);
