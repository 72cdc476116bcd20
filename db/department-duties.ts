import { and, eq, gte } from "drizzle-orm";
import { listOrders } from "./order-reading";
import { deals, indicators, lists, orders, slots } from "./schema";
import type { Db, Tx } from "./types";

/** What a department answers for besides its people and projects. */
async function readDuties(db: Db, id: string, year: number) {
  return {
    indicators: await db.select().from(indicators).where(eq(indicators.departmentId, id)),
    deals: await db.select().from(deals).where(eq(deals.departmentId, id)),
    slots: await db
      .select({ id: slots.id, version: slots.version })
      .from(slots)
      .innerJoin(lists, eq(lists.id, slots.listId))
      .where(and(eq(slots.departmentId, id), gte(lists.year, year))),
    orders: (await listOrders(db)).filter(
      ({ leadId, state }) => leadId === id && state !== "closed" && state !== "withdrawn",
    ),
  };
}

/** How many there are, for whoever would leave them to nobody. */
export async function countDuties(db: Db, id: string, year: number): Promise<number> {
  const duties = await readDuties(db, id, year);
  return Object.values(duties).reduce((sum, rows) => sum + rows.length, 0);
}

/** Gives all of it to the department that takes over; orders that are closed keep who led them. */
export async function passDutiesOn(tx: Tx, id: string, departmentId: string, year: number) {
  const duties = await readDuties(tx, id, year);
  for (const row of duties.indicators) await tx.change(indicators, row.id, { departmentId }, row.version);
  for (const row of duties.deals) await tx.change(deals, row.id, { departmentId }, row.version);
  for (const row of duties.slots) await tx.change(slots, row.id, { departmentId }, row.version);
  for (const row of duties.orders) {
    const assisting = row.assisting.filter((one) => one !== departmentId);
    await tx.change(orders, row.id, { leadId: departmentId, assisting }, row.version);
  }
  return {
    indicators: duties.indicators.length,
    deals: duties.deals.length,
    orders: duties.orders.length,
  };
}
