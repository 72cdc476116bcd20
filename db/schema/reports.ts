import {
  day,
  index,
  instant,
  json,
  key,
  money,
  period,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { ProblemType, StoredReportStatus } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** What one project did in one month. A change to a locked month is a new revision. */
export const monthlyReports = table(
  "monthly_reports",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    period: period().notNull(),
    revision: whole().notNull(),
    status: text().$type<StoredReportStatus>().notNull(),
    invested: money().notNull(),
    fixedAssets: money().notNull(),
    progress: text().notNull(),
    problemType: text().$type<ProblemType>(),
    problem: text().notNull(),
    problemDepartments: json<string[]>().notNull(),
    problemWantedOn: day(),
    nextSteps: text().notNull(),
    /** Why it is late, negative, over the total or a correction of a locked month. */
    reason: text().notNull(),
    filedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    filedOn: day(),
    /** When it was first filed: filing again after a return is not late. Older rows have only `filedOn`. */
    firstFiledOn: day(),
    savedAt: instant().notNull(),
    savedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    reviewedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    reviewedOn: day(),
    returnReason: text(),
    version: version(),
  },
  (t) => [
    uniqueIndex("monthly_reports_month").on(t.projectId, t.period, t.revision),
    index("monthly_reports_period").on(t.period, t.status),
  ],
);

/** A reporting period that has been locked or reopened; a period without a row is open. */
export const periods = table("periods", {
  id: period().primaryKey(),
  status: text({ enum: ["locked", "open"] }).notNull(),
  changedOn: day().notNull(),
  changedBy: ref().references(() => users.id, { onDelete: "restrict" }),
  reason: text().notNull(),
  version: version(),
});

/** 催报: whom somebody reminded of which months that were owed; one row an officer and press. */
export const urgings = table(
  "urgings",
  {
    id: key(),
    period: period().notNull(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    officerId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    /** Ids of the projects that were owed. */
    owed: json<string[]>().notNull(),
    urgedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    urgedOn: day().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("urgings_officer").on(t.officerId, t.period), index("urgings_period").on(t.period, t.at)],
);
