import { day, index, json, key, ref, table, text, uniqueIndex, version, whole } from "@/db/columns/sqlite";
import type { TemplateNode } from "@/lib/domain/milestone-template";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import { users } from "./people";
import { projects } from "./projects";

/** The baseline decides, the forecast is shown. A new baseline comes only with an approved adjustment. */
export const milestones = table(
  "milestones",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    kind: text().$type<MilestoneKind>().notNull(),
    position: whole().notNull(),
    firstBaseline: day(),
    baseline: day(),
    forecast: day(),
    actual: day(),
    version: version(),
  },
  (t) => [uniqueIndex("milestones_project").on(t.projectId, t.kind)],
);

/** The slip history: every change of a forecast with its reason. */
export const slips = table(
  "slips",
  {
    id: key(),
    milestoneId: ref()
      .notNull()
      .references(() => milestones.id, { onDelete: "restrict" }),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    from: day(),
    to: day().notNull(),
    reason: text().notNull(),
    changedOn: day().notNull(),
    changedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
  },
  (t) => [index("slips_milestone").on(t.milestoneId), index("slips_project").on(t.projectId)],
);

/** A version of the milestones that each project type usually has; an edit is a new row with the next number. */
export const milestoneTemplates = table(
  "milestone_templates",
  {
    id: key(),
    number: whole().notNull(),
    since: day().notNull(),
    nodes: json<TemplateNode[]>().notNull(),
    reason: text().notNull(),
  },
  (t) => [uniqueIndex("milestone_templates_number").on(t.number)],
);
