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
import type { PlanStatus } from "@/lib/domain/vocabulary";
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
