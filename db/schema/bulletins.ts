import { day, json, key, period, ref, table, text, uniqueIndex, version, whole } from "@/db/columns/sqlite";
import { users } from "./people";

/**
 * A bulletin (通报). While a draft it follows the data; published, `frozen` holds its figures, their rows and the rule
 * versions, and `document` is the SHA-256 of the .docx kept under DATA_DIR.
 */
export const bulletins = table(
  "bulletins",
  {
    id: key(),
    period: period().notNull(),
    /** 第几期 within the year. */
    number: whole().notNull(),
    year: whole().notNull(),
    title: text().notNull(),
    status: text({ enum: ["draft", "published"] }).notNull(),
    /** What the office wrote into the skeleton, by section. */
    remarks: json<Record<string, string>>().notNull(),
    frozen: json<unknown>(),
    /** The hash-chain entry up to which the facts were known when it was published. */
    auditSeq: whole(),
    document: text(),
    draftedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    draftedOn: day().notNull(),
    publishedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    publishedOn: day(),
    version: version(),
  },
  (t) => [uniqueIndex("bulletins_number").on(t.year, t.number)],
);
