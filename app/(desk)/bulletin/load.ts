import "server-only";
import { notFound } from "next/navigation";
import { businessDay } from "@/app/_server/as-of";
import { requireUser } from "@/app/_server/session";
import { type BulletinRow, mustGetBulletin, readShownBulletin } from "@/db/bulletins";
import { store } from "@/db/store";
import { Refusal } from "@/lib/refusal";

/** A bulletin of the address, or the page that says there is none. */
export async function findBulletin(id: string): Promise<BulletinRow> {
  try {
    return await mustGetBulletin(store().read, id);
  } catch (error) {
    if (error instanceof Refusal) return notFound();
    throw error;
  }
}

/** The reader and the bulletin with everything it says, frozen or as it would be today. */
export async function loadBulletin(id: string) {
  const user = await requireUser("bulletin.view");
  const row = await findBulletin(id);
  return { user, row, ...(await readShownBulletin(store(), row, await businessDay())) };
}
