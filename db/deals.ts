import { asc, desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { DealFacts } from "@/lib/domain/deal";
import { checkMove, revocable } from "@/lib/domain/deal-move";
import { type DollarAmount, yuanOf } from "@/lib/domain/dollars";
import type { Yuan } from "@/lib/domain/money";
import type { Tier } from "@/lib/domain/tier";
import type { DealStage } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { listTargets } from "./indicators";
import type { Clerk } from "./periods";
import { pinyinKeys } from "./pinyin";
import { dealEvents, dealProjects, deals, tiers } from "./schema";
import type { Db, Tx } from "./types";

export type DealRow = typeof deals.$inferSelect;
type DealInsert = typeof deals.$inferInsert;
export type DealValues = Omit<DealInsert, "pinyin" | "initials" | "amount" | "dollars" | "rate" | "version"> &
  ({ amount: Yuan } | DollarAmount);
/** A deal with its events and the projects it became. */
export type Deal = DealRow & Pick<DealFacts, "events"> & { projectIds: string[] };

const priced = (values: { amount: Yuan } | DollarAmount) =>
  "amount" in values
    ? { amount: values.amount, dollars: null, rate: null }
    : { amount: yuanOf(values), dollars: values.dollars, rate: values.rate };

export const eventOf = ({
  number,
  stage,
  on,
  revokes,
}: typeof dealEvents.$inferSelect): DealFacts["events"][number] => {
  if (revokes !== null) return { number, revokes };
  if (stage === null || on === null) throw new Error(`deal event ${number} says nothing`);
  return { number, stage, on };
};

/** Every deal in the order in which bulletins print them, with its events as entered and its projects. */
export async function listDeals(db: Db): Promise<Deal[]> {
  const rows = await db.select().from(deals).orderBy(asc(deals.position), asc(deals.id));
  const events = Map.groupBy(
    await db.select().from(dealEvents).orderBy(asc(dealEvents.number)),
    ({ dealId }) => dealId,
  );
  const links = Map.groupBy(await db.select().from(dealProjects), ({ dealId }) => dealId);
  return rows.map((row) => ({
    ...row,
    events: (events.get(row.id) ?? []).map(eventOf),
    projectIds: (links.get(row.id) ?? []).map(({ projectId }) => projectId),
  }));
}

/** @throws Refusal `missing`. */
export async function mustGetDeal(db: Db, id: string): Promise<DealRow> {
  const [row] = await db.select().from(deals).where(eq(deals.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

const readEvents = (db: Db, dealId: string) =>
  db.select().from(dealEvents).where(eq(dealEvents.dealId, dealId)).orderBy(desc(dealEvents.number));

/** The tiers of a year, highest first, with the target lines of the indicators of the same name. */
export async function listTiers(db: Db, year: number): Promise<(Tier & typeof tiers.$inferSelect)[]> {
  const rows = await db.select().from(tiers).where(eq(tiers.year, year)).orderBy(asc(tiers.position));
  const targets = await listTargets(db, year);
  const line = (slug: string, wanted: "city" | "zone") => {
    const found = targets.find((target) => target.indicatorId === slug && target.line === wanted);
    return found ? found.value / 10_000 : null;
  };
  return rows.map((row) => ({
    ...row,
    id: row.slug,
    conditions: {
      leadingEnterprise: row.needsLeadingEnterprise,
      qualityReviewed: row.needsQualityReview,
      leadingChain: row.needsLeadingChain,
    },
    targets: { city: line(row.slug, "city"), zone: line(row.slug, "zone") },
  }));
}

export const addTier = (tx: Tx, values: typeof tiers.$inferInsert) => tx.add(tiers, values);

/** Enters a deal; it stands nowhere until its first move. An amount in dollars keeps its rate. Rule: section 6. */
export const addDeal = (tx: Tx, values: DealValues): Promise<DealRow> =>
  tx.add(deals, { ...values, ...priced(values), ...pinyinKeys(values.name) });

/**
 * Moves a deal to a stage on a day. Rule: section 6.
 * @throws Refusal `invalid` at the field: not forward, before the last move, in the future.
 */
export async function moveDeal(
  tx: Tx,
  who: Clerk,
  dealId: string,
  move: { stage: DealStage; on: Day; note: string },
) {
  const known = await readEvents(tx, dealId);
  const problem = checkMove({ events: known.map(eventOf) }, move, who.day);
  if (problem) {
    const sentence = { key: `deal.${problem}` };
    const field = problem === "before-last" || problem === "in-future" ? "on" : "stage";
    throw new Refusal("invalid", sentence, { [field]: sentence });
  }
  const number = (known[0]?.number ?? 0) + 1;
  return tx.add(dealEvents, {
    id: `${dealId}-${number}`,
    dealId,
    number,
    ...move,
    revokes: null,
    enteredBy: who.userId,
    enteredOn: who.day,
  });
}

/** Takes back the last move by a counter event, with a reason; nothing disappears. Rule: section 6. */
export async function revokeMove(tx: Tx, who: Clerk, dealId: string, reason: string) {
  if (reason.trim() === "")
    throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
  const known = await readEvents(tx, dealId);
  const revokes = revocable({ events: known.map(eventOf) });
  if (revokes === null) throw new Refusal("conflict", { key: "deal.nothing-to-revoke" });
  const number = (known[0]?.number ?? 0) + 1;
  return tx.add(dealEvents, {
    id: `${dealId}-${number}`,
    dealId,
    number,
    stage: null,
    on: null,
    revokes,
    note: reason,
    enteredBy: who.userId,
    enteredOn: who.day,
  });
}

/** A signed deal becomes a construction project by a link, never a copy. Rule: section 6. */
export const linkProject = (tx: Tx, who: Clerk, dealId: string, projectId: string) =>
  tx.add(dealProjects, {
    id: `${dealId}-${projectId}`,
    dealId,
    projectId,
    linkedBy: who.userId,
    linkedOn: who.day,
  });
