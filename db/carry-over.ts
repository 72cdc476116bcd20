import { asc } from "drizzle-orm";
import { cumulativeAtEnd } from "@/lib/domain/carry-over";
import { Refusal } from "@/lib/refusal";
import { readFacts } from "./facts";
import { ofProjects } from "./prepared";
import { projectYears, type RowChange, yearOutcomes } from "./schema";
import type { Db, Tx } from "./types";
import type { Check } from "./verify";

const readOutcomes = ofProjects(yearOutcomes.projectId, (db, where) =>
  db.select().from(yearOutcomes).where(where).orderBy(asc(yearOutcomes.year)),
);
const readYears = ofProjects(projectYears.projectId, (db, where) =>
  db.select().from(projectYears).where(where),
);

/** Acts that may move what was done up to the end of a year that is closed already. */
const moves = ({ table, before, after }: RowChange) =>
  table === "monthly_reports" ||
  (table === "project_years" && before !== undefined && after !== undefined && "carryOver" in after);

/**
 * After the change of the year a month of the old one may still be reported, corrected or returned: the new year's
 * carry-over follows in the same act. @throws Refusal `invalid` when a carry-over that follows was edited by hand.
 */
export async function followCarryOver(
  tx: Tx,
  changes: readonly RowChange[],
  projects: ReadonlySet<string>,
): Promise<void> {
  if (!changes.some(moves)) return;
  const outcomes = await readOutcomes(tx, [...projects]);
  for (const outcome of outcomes) {
    const { projectId, year } = outcome;
    const facts = (await readFacts(tx, [projectId])).find((one) => one.year === year);
    if (!facts) continue;
    const cumulative = cumulativeAtEnd(facts);
    const moved = cumulative !== outcome.cumulative;
    if (moved) await tx.change(yearOutcomes, outcome.id, { cumulative }, outcome.version);
    if (outcome.outcome !== "carried") continue;
    const next = (await readYears(tx, [projectId])).find((one) => one.year === year + 1);
    if (!next || next.carryOver === cumulative) continue;
    if (!moved)
      throw new Refusal(
        "invalid",
        { key: "year.carryOver", values: { year: String(year) } },
        { carryOver: { key: "year.carryOver", values: { year: String(year) } } },
      );
    await tx.change(projectYears, next.id, { carryOver: cumulative }, next.version);
  }
}

/** Every carried project begins its year with what was done up to the end of the one before. */
export async function verifyCarryOver(db: Db): Promise<Check> {
  const outcomes = await db.select().from(yearOutcomes);
  const facts = new Map(
    (outcomes.length === 0 ? [] : await readFacts(db)).map((one) => [`${one.projectId} ${one.year}`, one]),
  );
  const wrong = outcomes.find(({ projectId, year, outcome, cumulative }) => {
    const [ended, next] = [facts.get(`${projectId} ${year}`), facts.get(`${projectId} ${year + 1}`)];
    if (!ended || cumulativeAtEnd(ended) !== cumulative) return true;
    return outcome === "carried" && next?.carryOver !== cumulative;
  });
  return {
    name: "carry-over of closed years",
    figure: `${outcomes.length} projects`,
    broken: wrong?.id ?? null,
  };
}
