import { sql } from "drizzle-orm";
import {
  check,
  day,
  flag,
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
import type { KeptFile } from "@/lib/domain/permit-paper";
import type {
  Branch,
  Funding,
  Industry,
  Investor,
  Nature,
  ProjectEventKind,
  Sector,
  StandardIndustry,
} from "@/lib/domain/record-vocabulary";
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
    /** 行业类别 of three degrees, and the 门类 of GB/T 4754. */
    sector: text().$type<Sector>(),
    branch: text().$type<Branch>(),
    industry: text().$type<Industry>(),
    standardIndustry: text().$type<StandardIndustry>(),
    nature: text().$type<Nature>(),
    investor: text().$type<Investor>(),
    // Rows that were there before these columns have none.
    funding: json<Funding[]>().notNull().default([]),
    /** Of the 项目业主. */
    creditCode: text(),
    statisticsCode: text(),
    realEstateUnit: text(),
    contractor: text().notNull().default(""),
    contractorName: text().notNull().default(""),
    contractorPhone: text().notNull().default(""),
    notes: text().notNull().default(""),
    /** 归档: out of every list, and read-only until it is taken back. */
    archivedOn: day(),
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

/** 列入, 调出, 停工, 复工, 暂缓, 退出, 归档: what happened to a project, in order; nobody edits it. */
export const projectEvents = table(
  "project_events",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    year: whole().notNull(),
    kind: text().$type<ProjectEventKind>().notNull(),
    on: day().notNull(),
    /** When work is expected to go on. */
    until: day(),
    /** The first or the last period that counts, where the event moves it. */
    period: period(),
    reason: text().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
    at: instant().notNull(),
  },
  (t) => [index("project_events_project").on(t.projectId, t.at)],
);

/** A picture of the site in a month, kept by its content, with a small one for lists. A removed one is archived. */
export const photos = table(
  "photos",
  {
    id: key(),
    projectId: ref()
      .notNull()
      .references(() => projects.id, { onDelete: "restrict" }),
    period: period().notNull(),
    picture: json<KeptFile>().notNull(),
    thumb: json<KeptFile>().notNull(),
    width: whole().notNull(),
    height: whole().notNull(),
    caption: text().notNull(),
    enteredBy: ref()
      .notNull()
      .references(() => users.id, { onDelete: "restrict" }),
    enteredOn: day().notNull(),
    at: instant().notNull(),
    archivedOn: day(),
    version: version(),
  },
  (t) => [index("photos_project").on(t.projectId, t.period)],
);
