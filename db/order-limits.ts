import { asc } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import {
  limitsProblem,
  type OrderLimits,
  orderLimitBounds,
  orderLimits as shipped,
} from "@/lib/domain/order-limit";
import { Refusal } from "@/lib/refusal";
import { prepared } from "./prepared";
import { orderLimits } from "./schema";
import type { Db, Tx } from "./types";

export type LimitsVersion = { number: number; limits: OrderLimits; since: Day | null; reason: string };

const readVersions = prepared((db) => db.select().from(orderLimits).orderBy(asc(orderLimits.number)));

/** Every version of the limits of orders, the shipped one first. */
export async function listOrderLimits(db: Db): Promise<LimitsVersion[]> {
  const rows = await readVersions(db, {});
  return [
    { number: 1, limits: shipped, since: null, reason: "" },
    ...rows.map(({ number, sign, feedback, blue, yellow, red, since, reason }) => ({
      number,
      limits: { sign, feedback, closing: { blue, yellow, red } },
      since,
      reason,
    })),
  ];
}

/** The newest version. */
export async function limitsInForce(db: Db): Promise<LimitsVersion> {
  const all = await listOrderLimits(db);
  return all.at(-1) ?? { number: 1, limits: shipped, since: null, reason: "" };
}

const flat = ({ sign, feedback, closing }: OrderLimits) => ({ sign, feedback, ...closing });

/**
 * Puts the next version into force, for orders issued from now on.
 * @throws Refusal `conflict` when another came since `seen`, `invalid` outside the bounds, out of order or unchanged.
 */
export async function addOrderLimits(
  tx: Tx,
  limits: OrderLimits,
  { seen, reason, since }: { seen: number; reason: string; since: Day },
): Promise<LimitsVersion> {
  const now = await limitsInForce(tx);
  if (now.number !== seen) throw new Refusal("conflict", { key: "stale" });
  const problem = limitsProblem(limits);
  const bounds = { min: String(orderLimitBounds.min), max: String(orderLimitBounds.max) };
  const refuse = (key: string, values = {}) =>
    new Refusal("invalid", { key, values }, { sign: { key, values } });
  if (problem) throw refuse(`orderLimit.${problem}`, bounds);
  if (JSON.stringify(flat(limits)) === JSON.stringify(flat(now.limits))) throw refuse("orderLimit.same");
  const number = now.number + 1;
  await tx.add(orderLimits, { id: `limits-${number}`, number, ...flat(limits), since, reason });
  return { number, limits, since, reason };
}
