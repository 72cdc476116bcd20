import { eq } from "drizzle-orm";
import type { KeptFile } from "@/lib/domain/permit-paper";
import { permitEvents } from "./schema";
import type { Db } from "./types";

/** The paper of that hash as an entry of the log names it (`of` is the entry's id), or null. */
export async function findPaper(db: Db, hash: string, of: string | null): Promise<KeptFile | null> {
  if (of === null || !/^[0-9a-f]{64}$/.test(hash)) return null;
  const [row] = await db
    .select({ files: permitEvents.files })
    .from(permitEvents)
    .where(eq(permitEvents.id, of));
  return row?.files.find((file) => file.hash === hash) ?? null;
}

/** Hashes of every paper that the log names, with the entry that does. */
export async function listPapersOfPermits(db: Db): Promise<{ id: string; hash: string }[]> {
  const rows = await db.select({ id: permitEvents.id, files: permitEvents.files }).from(permitEvents);
  return rows.flatMap(({ id, files }) => files.map(({ hash }) => ({ id, hash })));
}
