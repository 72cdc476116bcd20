import { and, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { permitFlows, type StartList } from "@/lib/domain/vocabulary";
import type { DatedView, RegisterView } from "@/lib/inputs/register-url";
import { enterpriseHolds, pillKeys, statesOfGroup } from "@/lib/permit-filter";
import { permitPills, projects, standing } from "./schema";

// Per cent signs, underscores and backslashes that people type are letters, not wildcards.
const literal = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const contains = (column: unknown, text: string) => sql`${column} like ${`%${literal(text)}%`} escape '\\'`;

/** Part of a name, a code, a tag, the pinyin or its initials; blanks and capitals do not matter. */
export function matches(q: string): SQL | undefined {
  const text = q.toLowerCase();
  const letters = text.replace(/[\s']/g, "");
  const isLatin = /^[a-z0-9]+$/.test(letters);
  return or(
    contains(sql`lower(${projects.name})`, text),
    contains(sql`lower(coalesce(${projects.code}, ''))`, text),
    contains(sql`lower(${projects.tags})`, text),
    isLatin ? contains(projects.pinyin, letters) : undefined,
    isLatin ? contains(projects.initials, letters) : undefined,
  );
}

const onList = (slug: string) => contains(sql`(' ' || ${standing.lists} || ' ')`, ` ${slug} `);

/** "started" stands for both lists of planned starts that have started. Rule: section 4. */
export const startListsOf = (start: RegisterView["start"]): StartList[] => [
  ...new Set(
    start.flatMap((one): StartList[] => (one === "started" ? ["due-started", "early-started"] : [one])),
  ),
];

/** The keys of a view that look at the permits of a project. */
export const permitKeys = [...pillKeys, "step", "holder", "flow"] as const;

const heldBy = (holder: string) =>
  holder === enterpriseHolds
    ? eq(permitPills.holder, "enterprise")
    : and(eq(permitPills.holder, "department"), eq(permitPills.holderId, holder));

/** Conditions of the view on a row of `permit_pills`; undefined when it has none. */
function pillsCondition(view: RegisterView): SQL | undefined {
  const takes = (name: string) =>
    permitFlows
      .filter((flow) => name.startsWith(flow))
      .map((flow) => and(eq(permitPills.flow, flow), eq(permitPills.approval, name.endsWith("H"))));
  return and(
    ...pillKeys.map((key) =>
      view[key].length > 0 ? inArray(permitPills[key], view[key].flatMap(statesOfGroup)) : undefined,
    ),
    view.step.length > 0 ? inArray(permitPills.firstOpen, view.step) : undefined,
    view.holder.length > 0 ? or(...view.holder.map(heldBy)) : undefined,
    view.flow.length > 0 ? or(...view.flow.flatMap(takes)) : undefined,
  );
}

// Without a filter by permits their table is not looked at.
function hasPermits(view: RegisterView): SQL | undefined {
  const condition = pillsCondition(view);
  return (
    condition &&
    sql`${standing.projectId} in (select ${permitPills.projectId} from ${permitPills} where ${condition})`
  );
}

/** What no facet of the list shows: the period, the words searched for and the range of amounts. */
export const searchOf = (view: RegisterView, period: Period): SQL | undefined =>
  and(
    eq(standing.period, period),
    view.q === "" ? undefined : matches(view.q),
    view.min === null ? undefined : gte(standing.totalInvestment, view.min),
    view.max === null ? undefined : lte(standing.totalInvestment, view.max),
  );

/** The same with the filters by permits, whose counts are read apart. */
export const scopeOf = (view: RegisterView, period: Period): SQL | undefined =>
  and(searchOf(view, period), hasPermits(view));

/**
 * An open alert of the project is exempted on a day: the last act but acknowledgements exempts it and has not expired, as
 * `exemptionOf` says. The acts about a subject are numbered in their ids.
 */
export const isExempted = (today: Day): SQL => sql`${standing.projectId} in (
  select a.project_id from alerts a join alert_acts x on x.rule = a.rule and x.subject = a.subject
  where a.cleared_on is null and a.project_id is not null and x.kind = 'exempt' and x.expires_on >= ${today}
  and not exists (select 1 from alert_acts y
    where y.rule = x.rule and y.subject = x.subject and y.kind <> 'acknowledge' and y.id > x.id))`;

/** The conditions of the view on a row of `standing` that its facets count. */
export function listConditions(view: DatedView): SQL | undefined {
  const start = startListsOf(view.start);
  return and(
    view.department.length > 0 ? inArray(standing.departmentId, view.department) : undefined,
    view.category.length > 0 ? inArray(standing.category, view.category) : undefined,
    view.level.length > 0 ? inArray(standing.level, view.level) : undefined,
    view.list.length > 0 ? or(...view.list.map(onList)) : undefined,
    view.state.length > 0 ? inArray(standing.state, view.state) : undefined,
    view.light.length > 0 ? inArray(standing[view.yardstick], view.light) : undefined,
    view.report.length > 0 ? inArray(standing.reportStatus, view.report) : undefined,
    view.officer.length > 0 ? inArray(standing.officerId, view.officer) : undefined,
    start.length > 0 ? inArray(standing.startList, start) : undefined,
    view.alert.length > 0 ? isExempted(view.today) : undefined,
  );
}

/** Every condition of the view on a row of `standing` joined with `projects`. */
export const conditionOf = (view: DatedView, period: Period): SQL | undefined =>
  and(scopeOf(view, period), listConditions(view));
