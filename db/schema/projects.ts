import { sql } from "drizzle-orm";
import {
  check,
  day,
  flag,
  index,
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
import type { Category, Level, ProjectType } from "@/lib/domain/vocabulary";
import { departments, users } from "./people";

/** A project lives for years; what one year asks of it stands in `project_years`. */
export const projects = table(
  "projects",
  {
    id: key(),
    name: text().notNull(),
    code: text(),
    type: text().$type<ProjectType>().notNull(),
    /** A bundle (打捆) is a parent with parts; parts enter no sum. */
    parentId: ref(),
    content: text().notNull(),
    subdistrict: text().notNull(),
    landMu: whole(),
    floorArea: whole(),
    buildFrom: period(),
    buildTo: period(),
    totalInvestment: money().notNull(),
    owner: text().notNull(),
    responsiblePerson: text().notNull(),
    leader: text().notNull(),
    serviceUnit: text().notNull(),
    managerName: text().notNull(),
    managerPhone: text().notNull(),
    contactName: text().notNull(),
    contactPhone: text().notNull(),
    tags: json<string[]>().notNull(),
    /** 开工 has three dates: the actual day of the milestone, and these two. */
    permitOn: day(),
    ceremonyOn: day(),
    /** 示例: the row is synthetic; a real name keeps synthetic amounts. */
    sample: flag().notNull().default(false),
    realName: flag().notNull().default(false),
    pinyin: text().notNull(),
    initials: text().notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("projects_code").on(t.code),
    index("projects_parent").on(t.parentId),
    check("projects_total", sql`${t.totalInvestment} >= 0`),
  ],
);

export const projectYears = table(
  "project_years",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    category: text().$type<Category>().notNull(),
    /** Should finish this year, so that 新开，续建（竣工） can be printed. */
    finishes: flag().notNull(),
    level: text().$type<Level>().notNull(),
    departmentId: ref()
      .notNull()
      .references(() => departments.id, { onDelete: "restrict" }),
    officerId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    carryOver: money().notNull(),
    listedFrom: period().notNull(),
    listedTo: period(),
    /** 停工, 暂缓 and 退出, each with its day. */
    halt: text({ enum: ["stopped", "deferred", "withdrawn"] }),
    haltedOn: day(),
    version: version(),
  },
  (t) => [
    uniqueIndex("project_years_project").on(t.projectId, t.year),
    index("project_years_department").on(t.departmentId),
    index("project_years_officer").on(t.officerId),
    check("project_years_carry_over", sql`${t.carryOver} >= 0`),
  ],
);
