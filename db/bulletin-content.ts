import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { BulletinContent, ContentDeal, ContentIndicator, Span } from "@/lib/bulletin/content";
import { articleParts } from "@/lib/bulletin/content";
import type { ContentRow } from "@/lib/bulletin/rows";
import type { Locale, Piece } from "@/lib/domain/bulletin";
import type { Day } from "@/lib/domain/day";
import { countDeals, countedOn } from "@/lib/domain/deal-count";
import { valueText } from "@/lib/domain/indicator-text";
import { isReached } from "@/lib/domain/milestone";
import { asOfDay, type Period, yearOf } from "@/lib/domain/period";
import { pickPreset } from "@/lib/domain/preset";
import { countTiers } from "@/lib/domain/tier";
import { readParagraphs } from "./bulletin-paragraphs";
import { readCutoffs } from "./cutoffs";
import { listDeals, listTiers } from "./deals";
import { listIndicators, listTargets, listValues } from "./indicators";
import { firstFiling, listOnTime } from "./on-time";
import { listDepartments } from "./people";
import { isLocked } from "./periods";
import { listPresets } from "./presets";
import { milestones, monthlyReports, projects, projectYears, standing } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

/** Everything a bulletin of the period says, from the facts as they are now. Rule: section 12. */
export async function readBulletinContent(db: Db, period: Period, today: Day): Promise<BulletinContent> {
  const asOf = asOfDay(period, today);
  const cutoff = (await readCutoffs(db))(period);
  const presets = await listPresets(db);
  const zone = pickPreset(presets, "zone");
  const recruited = await readDeals(db, period, today);
  return {
    format: 1,
    period,
    asOf,
    locked: await isLocked(db, period),
    cutoff,
    rule: {
      version: zone.version,
      achievedAt: zone.achievedAt,
      behindAfterDays: zone.behindAfterDays,
      redBelow: zone.red.below,
      redAfterDays: zone.redAfterDays,
    },
    ruleVersions: Object.fromEntries(presets.map(({ id, version }) => [id, version])),
    rows: await readRows(db, period, asOf, cutoff),
    departments: (await listDepartments(db)).map(({ id, shortName, english }) => ({
      id,
      name: shortName,
      english,
    })),
    onTime: (await listOnTime(db, period, today)).map(({ departmentId, due, onTime }) => ({
      departmentId,
      due,
      onTime,
    })),
    paragraphs: {
      "zh-CN": await readArticle(db, period, today, "zh-CN"),
      en: await readArticle(db, period, today, "en"),
    },
    ...recruited,
    indicators: await readIndicators(db, period),
  };
}

/** The same for a page, kept until the next commit. */
export const readLiveContent = untilCommit(
  (period: Period, today: Day) => `${period} ${today}`,
  ({ read }: Store, period, today) => readBulletinContent(read, period, today),
);

async function readArticle(db: Db, period: Period, today: Day, locale: Locale) {
  const paragraphs = await readParagraphs(db, period, today, locale);
  const spansOf = (pieces: readonly Piece<string>[]): Span[] => pieces.map((piece) => ({ ...piece }));
  return Object.fromEntries(
    articleParts.map((part) => [part, spansOf(paragraphs[part])]),
    // fromEntries forgets the keys it was given.
  ) as BulletinContent["paragraphs"]["zh-CN"];
}

async function readRows(db: Db, period: Period, asOf: Day, cutoff: Day): Promise<ContentRow[]> {
  const rows = await db
    .select({
      projectId: standing.projectId,
      name: projects.name,
      departmentId: standing.departmentId,
      category: standing.category,
      level: standing.level,
      total: standing.totalInvestment,
      annualPlan: standing.annualPlan,
      originalAnnual: standing.originalAnnual,
      planToDate: standing.planToDate,
      actualToDate: standing.actualToDate,
      state: standing.state,
      light: standing.zone,
      started: standing.started,
      startList: standing.startList,
      startedLate: standing.startedLate,
      unplannedStart: standing.unplannedStart,
      overdueKind: standing.overdueKind,
      overdueDays: standing.overdueDays,
      reportStatus: standing.reportStatus,
      finishes: projectYears.finishes,
    })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, standing.projectId), eq(projectYears.year, yearOf(period))),
    )
    .where(eq(standing.period, period))
    .orderBy(asc(standing.departmentKey), asc(standing.projectId));
  const filed = await readFiled(db, period);
  const accepted = await readAcceptances(db, asOf);
  return rows.map(({ finishes, ...row }) => {
    const filedOn = filed.get(row.projectId);
    return {
      ...row,
      listed: true,
      reportedLate: filedOn !== undefined && filedOn > cutoff,
      completion: finishes ? (accepted.get(row.projectId) ?? "open") : null,
    };
  });
}

async function readFiled(db: Db, period: Period): Promise<Map<string, Day>> {
  const rows = await db
    .select({ projectId: monthlyReports.projectId, filedOn: sql<Day | null>`min(${firstFiling})` })
    .from(monthlyReports)
    .where(and(eq(monthlyReports.period, period), isNotNull(firstFiling)))
    .groupBy(monthlyReports.projectId);
  return new Map(rows.flatMap(({ projectId, filedOn }) => (filedOn ? [[projectId, filedOn]] : [])));
}

async function readAcceptances(db: Db, asOf: Day): Promise<Map<string, "done" | "overdue" | "open">> {
  const rows = await db.select().from(milestones).where(eq(milestones.kind, "acceptance"));
  return new Map(
    rows.map((row) => {
      if (isReached(row, asOf)) return [row.projectId, "done"];
      return [row.projectId, row.baseline !== null && row.baseline <= asOf ? "overdue" : "open"];
    }),
  );
}

async function readDeals(db: Db, period: Period, today: Day) {
  const options = { includeFramework: false };
  const counted = countDeals(await listDeals(db), period, today, options).deals;
  const tiers = await listTiers(db, yearOf(period));
  const placed = countTiers(counted, tiers);
  const deals = counted.map(
    (deal): ContentDeal => ({
      id: deal.id,
      name: deal.printedName,
      english: deal.english,
      amount: deal.amount,
      signedOn: countedOn(deal, asOfDay(period, today), options),
      tier: placed.find(({ exclusive }) => exclusive.includes(deal))?.tier.id ?? null,
    }),
  );
  return { deals, tiers: tiers.map(({ id, name, threshold }) => ({ id, name, threshold })) };
}

async function readIndicators(db: Db, period: Period): Promise<ContentIndicator[]> {
  const targets = await listTargets(db, yearOf(period));
  const values = (await listValues(db)).filter((value) => value.period === period);
  return (await listIndicators(db)).flatMap((row) => {
    const value = values.find(({ indicatorId }) => indicatorId === row.id);
    const target = targets.find(({ indicatorId, line }) => indicatorId === row.id && line === "zone");
    if (!value) return [];
    return {
      id: row.id,
      name: row.name,
      english: row.english,
      unit: row.unit,
      englishUnit: row.englishUnit,
      value: valueText(value.value, row.decimals),
      target: target ? valueText(target.value, row.decimals) : null,
    };
  });
}
