import {
  day,
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
import type { ProblemLevel, ProblemState, ProblemType } from "@/lib/domain/vocabulary";
import { users } from "./people";
import { projects } from "./projects";
import { monthlyReports } from "./reports";

/** An entry of the problem ledger (问题清单) of a project. Its state follows from its events. */
export const problems = table(
  "problems",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    type: text().$type<ProblemType>().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    /** Ids of the departments concerned. */
    departments: json<string[]>().notNull(),
    wantedOn: day(),
    agreedOn: day(),
    /** The monthly report it was taken from; one report gives one entry. */
    reportId: ref().references(() => monthlyReports.id, { onDelete: "restrict" }),
    raisedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    raisedOn: day().notNull(),
    version: version(),
  },
  (t) => [index("problems_project").on(t.projectId), uniqueIndex("problems_report").on(t.reportId)],
);

export const problemEvents = table(
  "problem_events",
  {
    id: key(),
    problemId: ref()
      .notNull()
      .references(() => problems.id, { onDelete: "restrict" }),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    number: whole().notNull(),
    state: text().$type<ProblemState>().notNull(),
    level: whole().$type<ProblemLevel>().notNull(),
    /** The agreed day as it stood after this event, so that the thread shows how it slipped. */
    agreedOn: day(),
    text: text().notNull(),
    on: day().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [uniqueIndex("problem_events_number").on(t.problemId, t.number)],
);

/** A remark on a project, its month, a permit step, a problem or an order, with the people it is meant for. */
export const comments = table(
  "comments",
  {
    id: key(),
    /** `project`, `month 2021-04`, `step A10`, `problem <id>`, `order <id>`. */
    subject: text().notNull(),
    projectId: ref().references(() => projects.id, { onDelete: "restrict" }),
    text: text().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
    at: instant().notNull(),
    version: version(),
  },
  (t) => [index("comments_project").on(t.projectId, t.subject)],
);

/** Who is meant by a comment, one row each, so that an inbox is one indexed read. */
export const mentions = table(
  "mentions",
  {
    id: key(),
    commentId: ref()
      .notNull()
      .references(() => comments.id, { onDelete: "restrict" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** When the person put it aside. */
    doneOn: day(),
    version: version(),
  },
  (t) => [index("mentions_user").on(t.userId, t.doneOn)],
);
