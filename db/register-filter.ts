import { and, eq, gte, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import type { Period } from "@/lib/domain/period";
import type { StartList } from "@/lib/domain/vocabulary";
import type { RegisterView } from "@/lib/inputs/register-url";
import { projects, standing } from "./schema";

// Per cent signs, underscores and backslashes that people type are letters, not wildcards.
const literal = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
const contains = (column: unknown, text: string) => sql`${column} like ${`%${literal(text)}%`} escape '\\'`;

/** Part of a name, a code, the pinyin or its initials; blanks and capitals do not matter. */
export function matches(q: string): SQL | undefined {
  const text = q.toLowerCase();
  const letters = text.replace(/[\s']/g, "");
  const isLatin = /^[a-z0-9]+$/.test(letters);
  return or(
    contains(sql`lower(${projects.name})`, text),
    contains(sql`lower(coalesce(${projects.code}, ''))`, text),
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

/** What no facet shows: the period, the words searched for and the range of amounts. */
export const scopeOf = (view: RegisterView, period: Period): SQL | undefined =>
  and(
    eq(standing.period, period),
    view.q === "" ? undefined : matches(view.q),
    view.min === null ? undefined : gte(standing.totalInvestment, view.min),
    view.max === null ? undefined : lte(standing.totalInvestment, view.max),
  );

/** Every condition of the view on a row of `standing` joined with `projects`. */
export function conditionOf(view: RegisterView, period: Period): SQL | undefined {
  const start = startListsOf(view.start);
  return and(
    scopeOf(view, period),
    view.department.length > 0 ? inArray(standing.departmentId, view.department) : undefined,
    view.category.length > 0 ? inArray(standing.category, view.category) : undefined,
    view.level.length > 0 ? inArray(standing.level, view.level) : undefined,
    view.list.length > 0 ? or(...view.list.map(onList)) : undefined,
    view.state.length > 0 ? inArray(standing.state, view.state) : undefined,
    view.light.length > 0 ? inArray(standing[view.yardstick], view.light) : undefined,
    view.report.length > 0 ? inArray(standing.reportStatus, view.report) : undefined,
    view.officer.length > 0 ? inArray(standing.officerId, view.officer) : undefined,
    start.length > 0 ? inArray(standing.startList, start) : undefined,
  );
}
