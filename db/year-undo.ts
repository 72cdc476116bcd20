import { eq, inArray } from "drizzle-orm";
import { periodOf } from "@/lib/domain/period";
import { Refusal, type Sentence } from "@/lib/refusal";
import { periods, planMonths, plans, projectYears, yearOutcomes } from "./schema";
import type { Db, Tx } from "./types";
import { countReports, listOutcomes } from "./year-change";
import { readOpenings, touchedSinceOpening } from "./year-touched";

/**
 * Why a change of the year stands, as a sentence: a month of the new year was saved, a plan of it proposed, or
 * something that it opened was changed by hand; null while it can be taken back.
 */
export async function whyYearStands(db: Db, year: number): Promise<Sentence | null> {
  const reported = await countReports(db, year + 1);
  if (reported > 0) return { key: "year.reported", values: { year: String(year + 1), count: reported } };
  const opened = new Set(
    (await listOutcomes(db, year)).flatMap((one) => (one.opened ? [one.projectId] : [])),
  );
  const proposed = (
    await db
      .select()
      .from(plans)
      .where(eq(plans.year, year + 1))
  ).filter(({ projectId, proposedBy }) => proposedBy !== null && opened.has(projectId)).length;
  if (proposed > 0) return { key: "year.planned", values: { year: String(year + 1), count: proposed } };
  return touchedSinceOpening(db, year);
}

/**
 * Takes a change of the year back as a whole: what it opened goes, a row that was there before has its carry-over
 * again, the year is undecided. Returns how many.
 * @throws Refusal `conflict` when another number was shown, `invalid` once anybody has worked in the new year.
 */
export async function undoYear(tx: Tx, year: number, seen: number): Promise<number> {
  const outcomes = await listOutcomes(tx, year);
  if (outcomes.length !== seen || seen === 0) throw new Refusal("conflict", { key: "year.moved" });
  const stands = await whyYearStands(tx, year);
  if (stands) throw new Refusal("invalid", stands);
  const openedOf = new Map(outcomes.map(({ projectId, opened }) => [projectId, opened]));
  const isNew = ({ projectId }: { projectId: string }) => openedOf.get(projectId) === true;
  const gone = (
    await tx
      .select()
      .from(plans)
      .where(eq(plans.year, year + 1))
  ).filter(isNew);
  const ids = new Set(gone.map(({ id }) => id));
  const ofTheYear = tx
    .select({ id: plans.id })
    .from(plans)
    .where(eq(plans.year, year + 1));
  for (const month of await tx.select().from(planMonths).where(inArray(planMonths.planId, ofTheYear)))
    if (ids.has(month.planId)) await tx.remove(planMonths, month.id);
  for (const { id } of gone) await tx.remove(plans, id);
  const rows = await tx
    .select()
    .from(projectYears)
    .where(eq(projectYears.year, year + 1));
  for (const row of rows.filter(isNew)) await tx.remove(projectYears, row.id);
  const kept = rows.filter(({ projectId }) => openedOf.get(projectId) === false);
  for (const [id, { change }] of await readOpenings(tx, kept)) {
    const row = kept.find((one) => one.id === id);
    const carryOver = change.before?.carryOver;
    if (row && typeof carryOver === "number") await tx.change(projectYears, id, { carryOver }, row.version);
  }
  for (const { id } of outcomes) await tx.remove(yearOutcomes, id);
  const months = Array.from({ length: 12 }, (_, index) => periodOf(year + 1, index + 1));
  // A month that somebody has locked or opened since is theirs.
  for (const row of await tx.select().from(periods).where(inArray(periods.id, months)))
    if (row.version === 1 && row.status === "open") await tx.remove(periods, row.id);
  return outcomes.length;
}
