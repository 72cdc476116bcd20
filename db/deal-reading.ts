import { eq } from "drizzle-orm";
import { seenDeal, seenDeals } from "@/lib/deal-visibility";
import type { Day } from "@/lib/domain/day";
import type { User } from "@/lib/policy";
import { Refusal } from "@/lib/refusal";
import { type Deal, listDeals } from "./deals";
import { dealEvents, deals, departments } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

/** Every deal that exists for a user on a day: the one way for pages and actions to read deals. Rule: section 11. */
export const readDeals = async (db: Db, user: User, asOf: Day): Promise<Deal[]> =>
  seenDeals(user, await listDeals(db), asOf);

const keptDeals = untilCommit(
  () => "",
  ({ read }) => listDeals(read),
);

/** The same from deals that are kept until the next commit. */
export const keptDealsOf = async (store: Store, user: User, asOf: Day): Promise<Deal[]> =>
  seenDeals(user, await keptDeals(store), asOf);

/** One deal as a user may see it on a day; null when there is none for her. */
export async function readDeal(db: Db, user: User, id: string, asOf: Day): Promise<Deal | null> {
  const deal = (await listDeals(db)).find((one) => one.id === id);
  return deal ? seenDeal(user, deal, asOf) : null;
}

/** @throws Refusal `missing`, whether the deal is hidden from the user or does not exist. */
export async function mustReadDeal(db: Db, user: User, id: string, asOf: Day): Promise<Deal> {
  const deal = await readDeal(db, user, id, asOf);
  if (!deal) throw new Refusal("missing", { key: "missing" });
  return deal;
}

/** The entries behind a deal's events, as far as the user sees them, in the order in which they were made. */
export async function listMoves(db: Db, deal: Deal) {
  const seen = new Set(deal.events.map(({ number }) => number));
  const rows = await db
    .select()
    .from(dealEvents)
    .where(eq(dealEvents.dealId, deal.id))
    .orderBy(dealEvents.number);
  return rows.filter(({ number }) => seen.has(number));
}
export type MoveRow = Awaited<ReturnType<typeof listMoves>>[number];

/** Whether a department recruits. */
export const recruits = async (db: Db, departmentId: string): Promise<boolean> => {
  const [row] = await db.select().from(departments).where(eq(departments.id, departmentId));
  return row?.recruits ?? false;
};

/** Names of deals by id, for the audit trail, whose readers see every deal. */
export const listDealNames = async (db: Db): Promise<Map<string, string>> =>
  new Map(
    (await db.select({ id: deals.id, name: deals.name }).from(deals)).map(({ id, name }) => [id, name]),
  );
