import { sql } from "drizzle-orm";
import {
  check,
  day,
  index,
  key,
  money,
  ref,
  table,
  text,
  uniqueIndex,
  version,
  whole,
} from "@/db/columns/sqlite";
import type { MilestoneKind, PlanStatus } from "@/lib/domain/vocabulary";
import { users } from "./people";
import { projects } from "./projects";

/** One version of a project's plan for a year. 年初计划 is number 1 and is never overwritten. */
export const plans = table(
  "plans",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    number: whole().notNull(),
    annual: money().notNull(),
    status: text().$type<PlanStatus>().notNull(),
    reason: text(),
    proposedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    proposedOn: day().notNull(),
    decidedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    /** From this day on an approved version is in force. */
    decidedOn: day(),
    returnReason: text(),
    version: version(),
  },
  (t) => [
    uniqueIndex("plans_project").on(t.projectId, t.year, t.number),
    check("plans_annual", sql`${t.annual} >= 0`),
  ],
);

/** Twelve rows a version, or none while the plan is not broken down. */
export const planMonths = table(
  "plan_months",
  {
    id: key(),
    planId: ref()
      .notNull()
      .references(() => plans.id, { onDelete: "restrict" }),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    month: whole().notNull(),
    amount: money().notNull(),
  },
  (t) => [
    uniqueIndex("plan_months_plan").on(t.planId, t.month),
    index("plan_months_project").on(t.projectId),
    check("plan_months_month", sql`${t.month} between 1 and 12`),
    check("plan_months_amount", sql`${t.amount} >= 0`),
  ],
);

/** The new baselines that an adjustment asks for; they count once it is approved. `from` is what stood before. */
export const planBaselines = table(
  "plan_baselines",
  {
    id: key(),
    planId: ref()
      .notNull()
      .references(() => plans.id, { onDelete: "restrict" }),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    kind: text().$type<MilestoneKind>().notNull(),
    from: day(),
    to: day().notNull(),
  },
  (t) => [
    uniqueIndex("plan_baselines_plan").on(t.planId, t.kind),
    index("plan_baselines_project").on(t.projectId),
  ],
);
