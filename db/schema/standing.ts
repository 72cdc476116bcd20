import { day, flag, index, money, period, primaryKey, ref, table, text, whole } from "@/db/columns/sqlite";
import type { Category, Level, Light, MilestoneKind, ReportStatus, StartList, State } from "@/lib/domain/vocabulary";
import { projects } from "./projects";

/** Derived, one row a project and period; the register filters and sorts on it by index. */
export const standing = table(
  "standing",
  {
    period: period().notNull(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    asOf: day().notNull(),
    departmentId: ref().notNull(),
    officerId: ref().notNull(),
    category: text().$type<Category>().notNull(),
    level: text().$type<Level>().notNull(),
    /** Slugs of the year's lists the project is confirmed on, joined by blanks. */
    lists: text().notNull(),
    nameKey: text().notNull(),
    code: text(),
    totalInvestment: money().notNull(),
    carryOver: money().notNull(),
    annualPlan: money().notNull(),
    originalAnnual: money().notNull(),
    planToDate: money().notNull(),
    originalPlanToDate: money().notNull(),
    actualToDate: money().notNull(),
    fixedToDate: money().notNull(),
    planMonth: money().notNull(),
    actualMonth: money().notNull(),
    /** actualToDate − planToDate. */
    gap: money().notNull(),
    /** Parts per million, for sorting only; null without a denominator. */
    yearShare: whole(),
    planShare: whole(),
    straightGap: whole(),
    state: text().$type<State>().notNull(),
    zone: text().$type<Light>().notNull(),
    yinchuan: text().$type<Light>().notNull(),
    wuhan: text().$type<Light>().notNull(),
    sanya: text().$type<Light>().notNull(),
    overdueKind: text().$type<MilestoneKind>(),
    overdueDays: whole().notNull(),
    nextKind: text().$type<MilestoneKind>(),
    nextOn: day(),
    startList: text().$type<StartList>(),
    started: flag().notNull(),
    startedLate: flag().notNull(),
    unplannedStart: flag().notNull(),
    plannedStart: period(),
    reportStatus: text().$type<ReportStatus>().notNull(),
    lastReported: period(),
  },
  (t) => [
    primaryKey({ columns: [t.period, t.projectId] }),
    index("standing_project").on(t.projectId),
    index("standing_name").on(t.period, t.nameKey, t.projectId),
    index("standing_total").on(t.period, t.totalInvestment, t.projectId),
    index("standing_annual").on(t.period, t.annualPlan, t.projectId),
    index("standing_actual").on(t.period, t.actualToDate, t.projectId),
    index("standing_plan").on(t.period, t.planToDate, t.projectId),
    index("standing_gap").on(t.period, t.gap, t.projectId),
    index("standing_year_share").on(t.period, t.yearShare, t.projectId),
    index("standing_plan_share").on(t.period, t.planShare, t.projectId),
    index("standing_straight_gap").on(t.period, t.straightGap, t.projectId),
    index("standing_next").on(t.period, t.nextOn, t.projectId),
    index("standing_last").on(t.period, t.lastReported, t.projectId),
    index("standing_department").on(t.period, t.departmentId, t.gap),
    index("standing_officer").on(t.period, t.officerId, t.gap),
    index("standing_zone").on(t.period, t.zone, t.gap),
  ],
);
