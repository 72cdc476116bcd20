import { and, eq, isNotNull, or } from "drizzle-orm";
import type { Finding, RuleBook } from "@/lib/domain/alert";
import { permitFindings } from "@/lib/domain/alert-permit";
import { isActive, projectFindings } from "@/lib/domain/alert-project";
import { indicatorFindings, tierFindings } from "@/lib/domain/alert-zone";
import { defaultPeriod } from "@/lib/domain/as-of";
import type { Cutoffs } from "@/lib/domain/cutoff";
import type { Day } from "@/lib/domain/day";
import { isReached } from "@/lib/domain/milestone";
import { type Period, yearOf } from "@/lib/domain/period";
import { type Preset, pickPreset } from "@/lib/domain/preset";
import { isListed, standingOf } from "@/lib/domain/standing";
import { readRuleBook } from "./alert-settings";
import { readCutoffs } from "./cutoffs";
import { type ProjectFacts, readFacts } from "./facts";
import { readIndicatorStandings } from "./indicator-standing";
import { readPermitFiles } from "./permit-reading";
import { ofProjects, prepared } from "./prepared";
import { listPresets } from "./presets";
import { periods, permitStanding } from "./schema";
import { readScoreDeals } from "./score-deals";
import type { Db } from "./types";
import { readWorkCalendar } from "./work-calendar";

/** What every finding is judged by. */
export type AlertContext = {
  today: Day;
  /** The default period of every page. */
  period: Period;
  cutoffs: Cutoffs;
  presets: readonly Preset[];
  book: RuleBook;
};

const readLocked = prepared((db) =>
  db.select({ id: periods.id }).from(periods).where(eq(periods.status, "locked")),
);

/** The rules and the period in force on a day. `change` puts another rule book or other presets in, for a preview. */
export async function readAlertContext(
  db: Db,
  today: Day,
  change: Partial<Pick<AlertContext, "book" | "presets">> = {},
): Promise<AlertContext> {
  const locked = await readLocked(db, {});
  const cutoffs = await readCutoffs(db);
  return {
    today,
    period: defaultPeriod(
      locked.map(({ id }) => id),
      today,
      cutoffs,
    ),
    cutoffs,
    presets: change.presets ?? (await listPresets(db)),
    book: change.book ?? (await readRuleBook(db)),
  };
}

export type ProjectYears = ReadonlyMap<string, readonly ProjectFacts[]>;

// The row of the alert period's year decides; a project that only begins later, or ended before, is judged by its last.
const yearFor = (years: readonly ProjectFacts[], period: Period) =>
  years.find(({ year }) => year === yearOf(period)) ?? years.at(-1);

/** Every year of some projects, or of all, by project. */
export const readProjectYears = async (db: Db, ids?: readonly string[]): Promise<ProjectYears> =>
  Map.groupBy(await readFacts(db, ids), ({ projectId }) => projectId);

/** What trips at projects by their plans, reports and milestones. */
export function findInProjects(projects: ProjectYears, context: AlertContext): Finding[] {
  const { period, today, presets } = context;
  const zone = pickPreset(presets, "zone");
  return [...projects.values()].flatMap((years) => {
    const year = yearFor(years, period);
    if (!year) return [];
    const standing = isListed(year, period) ? standingOf(year, period, today, presets) : null;
    return projectFindings({ ...context, years, year, standing, zone });
  });
}

const readRunning = ofProjects(permitStanding.projectId, (db, where) =>
  db
    .select({
      projectId: permitStanding.projectId,
      code: permitStanding.code,
      handlerId: permitStanding.handlerId,
      dueOn: permitStanding.dueOn,
      promiseUntil: permitStanding.promiseUntil,
    })
    .from(permitStanding)
    .where(and(or(isNotNull(permitStanding.dueOn), isNotNull(permitStanding.promiseUntil)), where)),
);

/** What trips at the permits of some projects, or all; a project without a case has none. */
export async function findInPermits(
  db: Db,
  projects: ProjectYears,
  { today, period, book }: AlertContext,
  ids?: readonly string[],
): Promise<Finding[]> {
  const files = await readPermitFiles(db, ids);
  if (files.length === 0) return [];
  const calendar = await readWorkCalendar(db);
  const running = Map.groupBy(await readRunning(db, ids), ({ projectId }) => projectId);
  return files.flatMap((permits) => {
    const { projectId } = permits;
    const year = yearFor(projects.get(projectId) ?? [], period);
    if (!year || !isActive({ year, today })) return [];
    const start = year.milestones.find(({ kind }) => kind === "start");
    return permitFindings({
      projectId,
      departmentId: year.departmentId,
      steps: running.get(projectId) ?? [],
      permits,
      plannedStart: start && !isReached(start, today) ? start.baseline : null,
      today,
      calendar,
      book,
    });
  });
}

/** Indicators and tiers behind their line. A tier is counted by its deals alone, so that it is not said twice. */
export async function findInZone(db: Db, { period, today, book }: AlertContext): Promise<Finding[]> {
  const standings = await readIndicatorStandings(db, period, today);
  const { tiers } = await readScoreDeals(db, period, today);
  const isTier = new Set(tiers.map(({ id }) => id));
  const ownerOf = new Map(standings.map(({ indicator }) => [indicator.id, indicator.departmentId]));
  return [
    ...indicatorFindings(
      standings
        .filter(({ indicator }) => !isTier.has(indicator.id))
        .map(({ indicator, pace }) => ({ id: indicator.id, departmentId: indicator.departmentId, pace })),
      book,
    ),
    ...tierFindings(
      tiers.map(({ id, count, targets }) => ({
        id,
        departmentId: ownerOf.get(id) ?? null,
        count,
        target: (targets.zone ?? targets.city)?.count ?? null,
      })),
      period,
      book,
    ),
  ];
}
