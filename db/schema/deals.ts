import {
  day,
  flag,
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
import type { DealStage } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** A recruited investment (招商项目) from lead to production. Its department is the one that recruits. */
export const deals = table(
  "deals",
  {
    id: key(),
    name: text().notNull(),
    /** What the bulletin calls it. */
    printedName: text().notNull(),
    english: text().notNull(),
    enterprise: text().notNull(),
    content: text().notNull(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    officerId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    amount: money().notNull(),
    /** Whole US dollars and 1/10 000 yuan per dollar where the contract is in dollars; `amount` is their product. */
    dollars: whole(),
    rate: whole(),
    leadingEnterprise: flag().notNull(),
    qualityReviewed: flag().notNull(),
    /** The leading industrial chain it belongs to. */
    leadingChain: text(),
    /** The order in which the bulletin prints the deals of a tier. */
    position: whole().notNull(),
    sample: flag().notNull().default(false),
    realName: flag().notNull().default(false),
    pinyin: text().notNull(),
    initials: text().notNull(),
    version: version(),
  },
  (t) => [index("deals_department").on(t.departmentId), index("deals_position").on(t.position)],
);

/** A move to a stage, or with `revokes` the counter event that takes the move of that number back. */
export const dealEvents = table(
  "deal_events",
  {
    id: key(),
    dealId: ref()
      .notNull()
      .references(() => deals.id, { onDelete: "restrict" }),
    number: whole().notNull(),
    stage: text().$type<DealStage>(),
    on: day(),
    revokes: whole(),
    note: text().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
  },
  (t) => [uniqueIndex("deal_events_number").on(t.dealId, t.number)],
);

/** A signed deal becomes a construction project by a link, never by a copy. */
export const dealProjects = table(
  "deal_projects",
  {
    id: key(),
    dealId: ref()
      .notNull()
      .references(() => deals.id, { onDelete: "restrict" }),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    linkedBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    linkedOn: day().notNull(),
  },
  (t) => [
    uniqueIndex("deal_projects_deal").on(t.dealId, t.projectId),
    index("deal_projects_project").on(t.projectId),
  ],
);

/** A tier of the 125计划 in a year, highest first by position; its target lines are those of the indicator of its slug. */
export const tiers = table(
  "tiers",
  {
    id: key(),
    year: whole().notNull(),
    slug: text().notNull(),
    name: text().notNull(),
    english: text().notNull(),
    /** What the bulletin calls one of its deals: 个, 高质量项目; high-quality project(s). */
    measure: text().notNull(),
    noun: text().notNull(),
    englishOne: text().notNull(),
    englishMany: text().notNull(),
    threshold: money().notNull(),
    needsLeadingEnterprise: flag().notNull(),
    needsQualityReview: flag().notNull(),
    needsLeadingChain: flag().notNull(),
    position: whole().notNull(),
    version: version(),
  },
  (t) => [uniqueIndex("tiers_year").on(t.year, t.slug)],
);
