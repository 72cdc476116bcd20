import { eq } from "drizzle-orm";
import { type Period, yearOf } from "@/lib/domain/period";
import type { LedgerContext } from "@/lib/ledger/types";
import { departments, users } from "./schema";
import type { Db } from "./types";

/** What a ledger is read against: the year and month, the names of departments and of officers. */
export async function readLedgerContext(db: Db, period: Period): Promise<LedgerContext> {
  const offices = await db.select().from(departments);
  const officers = await db
    .select({ id: users.id, name: users.name, departmentId: users.departmentId })
    .from(users)
    .where(eq(users.role, "officer"));
  return {
    year: yearOf(period),
    month: period,
    departments: offices.map(({ id, name, shortName, english }) => ({
      id,
      names: [name, shortName, english, id],
    })),
    officers,
  };
}
