import {
  day,
  flag,
  index,
  instant,
  json,
  key,
  period,
  ref,
  table,
  text,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { Answers, Choices } from "@/lib/ledger/types";
import type { Sentence } from "@/lib/refusal";
import { users } from "./people";

/** What became of the rows of a file or of a pasted block: rows = applied + unchanged + rejected + skipped. */
export type ImportCounts = {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: number;
  skipped: number;
  cells: number;
};

/** A workbook or a pasted block that was applied in one act, and whether it was undone. */
export const imports = table(
  "imports",
  {
    id: key(),
    kind: text({ enum: ["workbook", "paste"] }).notNull(),
    year: whole().notNull(),
    period: period().notNull(),
    /** Of the file; a paste has none. */
    name: text().notNull(),
    sheet: text().notNull(),
    fileHash: text(),
    /** The kept list of rejected rows, by hash. */
    rejectedFile: text(),
    counts: json<ImportCounts>().notNull(),
    importedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    importedOn: day().notNull(),
    importedAt: instant().notNull(),
    undoneBy: ref().references(() => users.id, { onDelete: "restrict" }),
    undoneOn: day(),
    version: version(),
  },
  (t) => [index("imports_hash").on(t.fileHash), index("imports_by").on(t.importedBy)],
);

/** Where a person stands with a file that is not applied yet. No fact: like a session it is written past the log. */
export const importBatches = table(
  "import_batches",
  {
    id: key(),
    userId: ref().notNull(),
    name: text().notNull(),
    hash: text().notNull(),
    bytes: whole().notNull(),
    period: period().notNull(),
    sheet: whole().notNull(),
    /** What the person said about columns, units, days and who a row is. */
    answers: json<Answers>().notNull(),
    choices: json<Choices>().notNull(),
    /** Applied: the import of the same id is the fact. */
    state: text({ enum: ["open", "applied", "dropped"] }).notNull(),
    /** Why the file cannot be read, once that is known. */
    problem: json<Sentence>(),
    /** Whether somebody asked for the work on it to stop. */
    cancelled: flag().notNull().default(false),
    createdAt: instant().notNull(),
    touchedAt: instant().notNull(),
    version: version(),
  },
  (t) => [index("import_batches_user").on(t.userId, t.state)],
);
