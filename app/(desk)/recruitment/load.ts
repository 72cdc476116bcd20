import "server-only";
import { readDeals } from "@/db/deal-reading";
import { listTiers } from "@/db/deals";
import { listTargets } from "@/db/indicators";
import { readNames } from "@/db/names";
import { store } from "@/db/store";
import { listedDeals } from "@/lib/deal-list";
import { leadScope } from "@/lib/deal-visibility";
import type { Day } from "@/lib/domain/day";
import { isSigned, stageOn } from "@/lib/domain/deal";
import { countDeals, countMonths } from "@/lib/domain/deal-count";
import { landingOf } from "@/lib/domain/deal-landing";
import type { Yuan } from "@/lib/domain/money";
import { type Period, yearOf } from "@/lib/domain/period";
import { countTiers } from "@/lib/domain/tier";
import type { TargetLine } from "@/lib/domain/vocabulary";
import type { RecruitmentView } from "@/lib/inputs/recruitment-url";
import { can, type User } from "@/lib/policy";

export type Moment = { period: Period; asOf: Day; today: Day; open: Period };
/** A target of a counter (deals or yuan); `inferred` is 推算. */
export type Line = { line: TargetLine; target: number; inferred: boolean };

/** Everything the page says, from the deals that exist for this user: each number with the deals behind it. */
export async function loadRecruitment(user: User, now: Moment, asked: RecruitmentView) {
  const { read } = store();
  const year = yearOf(now.period);
  const [deals, targets, { departments }] = await Promise.all([
    readDeals(read, user, now.asOf),
    listTargets(read, year),
    readNames(store()),
  ]);
  const tiers = await listTiers(read, year, targets);
  const recruiting = departments.get(user.departmentId)?.recruits ?? false;
  const scope = leadScope(user, recruiting);
  const view = { ...asked, framework: asked.framework && scope !== "none" };
  const options = { includeFramework: view.framework };
  const count = countDeals(deals, now.period, now.today, options);
  const counted = {
    count,
    months: countMonths(deals, now.period, now.today, options),
    landing: landingOf(count.deals, now.asOf),
    tiers: countTiers(count.deals, tiers),
  };
  const linesOf = (indicator: string, unit: number): Line[] =>
    (["city", "zone"] as const).flatMap((line) => {
      const found = targets.find((one) => one.indicatorId === indicator && one.line === line);
      return found ? [{ line, target: (found.value / 10_000) * unit, inferred: found.inferred }] : [];
    });
  const amountLines = linesOf("sign_amt", 100_000_000);
  const amountTargets: Record<TargetLine, Yuan | null> = {
    city: amountLines.find(({ line }) => line === "city")?.target ?? null,
    zone: amountLines.find(({ line }) => line === "zone")?.target ?? null,
  };
  return {
    now,
    mayAdd: recruiting && can(user, "deal.edit"),
    view,
    scope,
    deals,
    tiers,
    count,
    months: counted.months,
    landing: counted.landing,
    countedTiers: counted.tiers,
    listed: listedDeals(deals, counted, view, now.asOf),
    agreements: count.deals.filter((deal) => {
      const stage = stageOn(deal, now.asOf);
      return stage !== null && !isSigned(stage);
    }).length,
    amountLines,
    tierLines: new Map(tiers.map(({ slug }) => [slug, linesOf(slug, 1)])),
    recruitment: { tiers, rule: view.rule, amountTargets },
  };
}

export type Recruitment = Awaited<ReturnType<typeof loadRecruitment>>;
export type TierRow = Recruitment["tiers"][number];
