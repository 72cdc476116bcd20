import { eq } from "drizzle-orm";
import { alerts, permitPills, permitStanding, standing } from "./schema";
import type { Raw } from "./types";

/** What was derived of a project goes with it, before the row that it refers to. */
export async function forgetProject(db: Raw, id: string): Promise<void> {
  for (const table of [standing, alerts, permitStanding, permitPills])
    await db.delete(table).where(eq(table.projectId, id));
}
