import {
  day,
  index,
  instant,
  json,
  primaryKey,
  ref,
  sequence,
  table,
  text,
  whole,
} from "@/db/columns/sqlite";

type Values = Record<string, unknown>;
/** One changed row, only the columns that changed. No `before`: the row is new; no `after`: it was removed. */
export type RowChange = { table: string; id: string; before?: Values; after?: Values };

/** Append-only; each hash covers the entry and the hash before it. */
export const auditLog = table("audit_log", {
  seq: sequence(),
  at: instant().notNull(),
  day: day().notNull(),
  actorId: text().notNull(),
  actorName: text().notNull(),
  role: text().notNull(),
  verb: text().notNull(),
  reason: text(),
  request: text(),
  changes: json<RowChange[]>().notNull(),
  previous: text().notNull(),
  hash: text().notNull(),
});

/** Derived: which projects, deals and indicators an entry touches, so that the history of one is one indexed read. */
export const auditProjects = table(
  "audit_projects",
  { projectId: ref().notNull(), seq: whole().notNull() },
  (t) => [primaryKey({ columns: [t.projectId, t.seq] }), index("audit_projects_seq").on(t.seq)],
);
