import { and, desc, eq } from "drizzle-orm";
import { isOwed } from "@/lib/domain/on-time";
import { type Period, periodOfDay } from "@/lib/domain/period";
import { Refusal } from "@/lib/refusal";
import type { Clerk } from "./periods";
import { listReportsDue } from "./reports-due";
import { urgings, users } from "./schema";
import type { Db, Tx } from "./types";

/** Every 催报 of a period, newest first, with who urged. */
export const listUrgings = (db: Db, period: Period, officerId?: string) =>
  db
    .select({
      id: urgings.id,
      departmentId: urgings.departmentId,
      officerId: urgings.officerId,
      owed: urgings.owed,
      on: urgings.urgedOn,
      at: urgings.at,
      byId: urgings.urgedBy,
      by: users.name,
    })
    .from(urgings)
    .innerJoin(users, eq(users.id, urgings.urgedBy))
    .where(and(eq(urgings.period, period), officerId ? eq(urgings.officerId, officerId) : undefined))
    .orderBy(desc(urgings.at), desc(urgings.id));

export type Urging = Awaited<ReturnType<typeof listUrgings>>[number];

/**
 * Remembers that everybody in a department, or in the zone, who still owes a month was reminded of it. `seen` is how many
 * projects the reminder named.
 * @throws Refusal `invalid` for a month that has not begun, `conflict` when the list is another by now, or empty.
 */
export async function urgeReports(
  tx: Tx,
  who: Clerk,
  { period, departmentId, seen }: { period: Period; departmentId: string | null; seen: number },
) {
  if (period > periodOfDay(who.day)) throw new Refusal("invalid", { key: "periodToCome" });
  const owed = (await listReportsDue(tx, departmentId ? { departmentId } : {}, period)).filter(isOwed);
  if (owed.length === 0 || owed.length !== seen)
    throw new Refusal("conflict", { key: owed.length === 0 ? "nothingOwed" : "owedMoved" });
  const officers = Map.groupBy(owed, (row) => `${row.departmentId} ${row.officerId}`);
  for (const rows of officers.values()) {
    const [first] = rows;
    if (!first) continue;
    await tx.add(urgings, {
      id: `${period}-${first.departmentId}-${first.officerId}-${who.at}`,
      period,
      departmentId: first.departmentId,
      officerId: first.officerId,
      owed: rows.map(({ projectId }) => projectId),
      urgedBy: who.userId,
      urgedOn: who.day,
      at: who.at,
    });
  }
  return { officers: officers.size, projects: owed.length };
}
