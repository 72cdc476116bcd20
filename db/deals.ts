import { and, asc, desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type DealFacts, isSigned, movesOf } from "@/lib/domain/deal";
import { checkMove, revocable } from "@/lib/domain/deal-move";
import { type DollarAmount, yuanOf } from "@/lib/domain/dollars";
import type { Yuan } from "@/lib/domain/money";
import type { Tier } from "@/lib/domain/tier";
import type { DealStage } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import type { TargetRow } from "./indicators";
import type { Clerk } from "./periods";
import { pinyinKeys } from "./pinyin";
import { dealEvents, dealProjects, deals, departments, tiers } from "./schema";
import type { Db, Tx } from "./types";

export type DealRow = typeof deals.$inferSelect;
type DealInsert = typeof deals.$inferInsert;
export type DealValues = Omit<DealInsert, "pinyin" | "initials" | "amount" | "dollars" | "rate" | "version"> &
  ({ amount: Yuan } | DollarAmount);
type DealWords = Pick<
  DealInsert,
  "name" | "english" | "enterprise" | "content" | "leadingEnterprise" | "qualityReviewed" | "leadingChain"
>;
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

/** Every deal in the order in which bulletins print them, with its events as entered. In one statement. */
export async function listDatedDeals(db: Db): Promise<(DealRow & Pick<DealFacts, "events">)[]> {
  const rows = await db
    .select({ deal: deals, event: dealEvents })
    .from(deals)
    .leftJoin(dealEvents, eq(dealEvents.dealId, deals.id))
    .orderBy(asc(deals.position), asc(deals.id), asc(dealEvents.number));
  return [...Map.groupBy(rows, ({ deal }) => deal.id).values()].flatMap((group) =>
    group.slice(0, 1).map(({ deal }) => ({
      ...deal,
      events: group.flatMap(({ event }) => (event ? [eventOf(event)] : [])),
    })),
  );
}

/** The same with the projects that they became. */
export async function listDeals(db: Db): Promise<Deal[]> {
  const dated = await listDatedDeals(db);
  const links = Map.groupBy(await db.select().from(dealProjects), ({ dealId }) => dealId);
  return dated.map((deal) => ({
    ...deal,
    projectIds: (links.get(deal.id) ?? []).map(({ projectId }) => projectId),
  }));
}

/** @throws Refusal `missing`. */
async function mustGetDeal(db: Db, id: string): Promise<DealRow> {
  const [row] = await db.select().from(deals).where(eq(deals.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

const readEvents = (db: Db, dealId: string) =>
  db.select().from(dealEvents).where(eq(dealEvents.dealId, dealId)).orderBy(desc(dealEvents.number));

/** The tiers of a year, highest first, with those of the year's targets that are the indicators' of the same name. */
export async function listTiers(
  db: Db,
  year: number,
  targets: readonly TargetRow[] = [],
): Promise<(Tier & typeof tiers.$inferSelect)[]> {
  const rows = await db.select().from(tiers).where(eq(tiers.year, year)).orderBy(asc(tiers.position));
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

/** Edits a tier of a year; every edit is a new version. @throws Refusal `conflict`, `missing`. */
export async function changeTier(
  tx: Tx,
  year: number,
  slug: string,
  values: Omit<typeof tiers.$inferInsert, "id" | "year" | "slug" | "position" | "version">,
  seen: number,
) {
  const [row] = await tx
    .select()
    .from(tiers)
    .where(and(eq(tiers.year, year), eq(tiers.slug, slug)));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return tx.change(tiers, row.id, values, seen);
}

export const addTier = (tx: Tx, values: typeof tiers.$inferInsert) => tx.add(tiers, values);

/** Enters a deal; it stands nowhere until its first move. An amount in dollars keeps its rate. Rule: section 6. */
export const addDeal = (tx: Tx, values: DealValues): Promise<DealRow> =>
  tx.add(deals, { ...values, ...priced(values), ...pinyinKeys(values.name) });

/**
 * Enters a deal of the clerk's own department, last in print, with the stage it has come to.
 * @throws Refusal `forbidden` when the department does not recruit, `invalid` as moveDeal does.
 */
export async function enterDeal(
  tx: Tx,
  who: Clerk & { departmentId: string },
  { price, ...values }: DealWords & { price: { amount: Yuan } | DollarAmount },
  move: { stage: DealStage; on: Day; note: string },
): Promise<DealRow> {
  const [department] = await tx.select().from(departments).where(eq(departments.id, who.departmentId));
  if (!department?.recruits) throw new Refusal("forbidden", { key: "deal.notRecruiting" });
  const [last] = await tx
    .select({ position: deals.position })
    .from(deals)
    .orderBy(desc(deals.position))
    .limit(1);
  const deal = await addDeal(tx, {
    ...values,
    ...price,
    id: crypto.randomUUID(),
    printedName: values.name,
    english: values.english || values.name,
    departmentId: who.departmentId,
    officerId: who.userId,
    position: (last?.position ?? 0) + 1,
  });
  await moveDeal(tx, who, deal.id, move);
  return deal;
}

/**
 * Edits what a deal is; its amount, once it is signed, only with a reason, because published figures rest on it.
 * @throws Refusal `conflict` when the row has moved on, `invalid` at `reason`.
 */
export async function editDeal(
  tx: Tx,
  dealId: string,
  {
    price,
    reason,
    printedName,
    ...values
  }: DealWords & {
    price: { amount: Yuan } | DollarAmount;
    printedName: string;
    reason: string;
  },
  seen: number,
): Promise<DealRow> {
  const row = await mustGetDeal(tx, dealId);
  const money = priced(price);
  const signed = movesOf({ events: (await readEvents(tx, dealId)).map(eventOf) }).some(({ stage }) =>
    isSigned(stage),
  );
  if (signed && money.amount !== row.amount && reason === "" && row.version === seen)
    throw new Refusal("invalid", { key: "invalid" }, { reason: { key: "deal.amountReason" } });
  const names = { printedName: printedName || values.name, english: values.english || values.name };
  return tx.change(deals, dealId, { ...values, ...names, ...money, ...pinyinKeys(values.name) }, seen);
}

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

/** @throws Refusal `conflict` when the deal has moved on since its event `seen` was the last. */
export async function mustStandAt(db: Db, dealId: string, seen: number): Promise<void> {
  const [last] = await readEvents(db, dealId);
  if ((last?.number ?? 0) !== seen) throw new Refusal("conflict", { key: "deal.moved" });
}

/**
 * Takes back the last move by a counter event, with a reason; nothing disappears. Rule: section 6.
 * @throws Refusal `conflict` when nothing is left, or when an unsigned deal would stay linked to a project.
 */
export async function revokeMove(tx: Tx, who: Clerk, dealId: string, reason: string) {
  if (reason.trim() === "")
    throw new Refusal("invalid", { key: "reasonNeeded" }, { reason: { key: "reasonNeeded" } });
  const known = await readEvents(tx, dealId);
  const revokes = revocable({ events: known.map(eventOf) });
  if (revokes === null) throw new Refusal("conflict", { key: "deal.nothing-to-revoke" });
  const number = (known[0]?.number ?? 0) + 1;
  const left = movesOf({ events: [...known.map(eventOf), { number, revokes }] });
  const links = await tx.$count(dealProjects, eq(dealProjects.dealId, dealId));
  if (links > 0 && !left.some(({ stage }) => isSigned(stage)))
    throw new Refusal("conflict", { key: "deal.stillLinked" });
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
