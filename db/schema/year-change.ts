import {
  day,
  flag,
  index,
  json,
  key,
  money,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { YearOutcome } from "@/lib/domain/vocabulary";
import { users } from "./people";
import { projects } from "./projects";

/** 竣工, 退出 or 结转: how a project's year ended, and with which cumulative. */
export const yearOutcomes = table(
  "year_outcomes",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    outcome: text().$type<YearOutcome>().notNull(),
    /** All that was done up to the end of the year; of a carried project it is the next year's carry-over. */
    cumulative: money().notNull(),
    /** Whether the next year's row was made here, so that taking it back removes it. */
    opened: flag().notNull(),
    decidedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    decidedOn: day().notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("year_outcomes_project").on(t.projectId, t.year),
    index("year_outcomes_year").on(t.year),
  ],
);

/** Projects that passed from one officer to another in one act; taken back as a whole. */
export const handovers = table(
  "handovers",
  {
    id: key(),
    fromId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    toId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** The rows of `project_years` with the department each had. */
    rows: json<{ id: string; departmentId: string }[]>().notNull(),
    reason: text().notNull(),
    doneBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    doneOn: day().notNull(),
    undoneOn: day(),
    version: version(),
  },
  (t) => [index("handovers_from").on(t.fromId)],
);
