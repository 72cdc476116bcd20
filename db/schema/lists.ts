import { day, index, json, key, ref, table, text, uniqueIndex, version, whole } from "@/db/columns/sqlite";
import type { MilestoneKind, SlotKind } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";
import { projects } from "./projects";

/** A named yearly list of projects, such as 双十工程. */
export const lists = table(
  "lists",
  {
    id: key(),
    slug: text().notNull(),
    year: whole().notNull(),
    name: text().notNull(),
    english: text().notNull(),
    size: whole().notNull(),
    /** The kinds of slots that the list has in its year. */
    kinds: json<SlotKind[]>().notNull().default(["industry", "works"]),
    /** The milestone that makes a slot reached. Rule: section 5. */
    milestone: text().$type<MilestoneKind>().notNull().default("acceptance"),
    version: version(),
  },
  (t) => [uniqueIndex("lists_slug").on(t.slug, t.year)],
);

export const slots = table(
  "slots",
  {
    id: key(),
    listId: ref()
      .notNull()
      .references(() => lists.id, { onDelete: "restrict" }),
    number: whole().notNull(),
    kind: text().$type<SlotKind>().notNull(),
    title: text().notNull(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    version: version(),
  },
  (t) => [uniqueIndex("slots_list").on(t.listId, t.number)],
);

export const slotProjects = table(
  "slot_projects",
  {
    id: key(),
    slotId: ref()
      .notNull()
      .references(() => slots.id, { onDelete: "restrict" }),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    status: text({ enum: ["proposed", "confirmed", "returned", "replaced"] }).notNull(),
    proposedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    proposedOn: day(),
    decidedBy: ref().references(() => users.id, { onDelete: "restrict" }),
    /** 确认 or 退回. */
    decidedOn: day(),
    /** Why it was sent back; the proposal keeps its own reason. */
    returnReason: text(),
    /** A substitute names the membership it stands in for, why, and the baseline that one had. */
    replaces: ref(),
    reason: text(),
    keptBaseline: day(),
    replacedOn: day(),
    version: version(),
  },
  (t) => [
    index("slot_projects_slot").on(t.slotId, t.projectId),
    index("slot_projects_project").on(t.projectId),
  ],
);
