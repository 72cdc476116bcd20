import { count, desc, eq } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { TemplateStep } from "@/lib/domain/permit";
import { checkTemplate } from "@/lib/domain/permit-steps";
import { Refusal } from "@/lib/refusal";
import { departments, permitCases, permitTemplates } from "./schema";
import type { Db, Tx } from "./types";

/** Every version of the template, newest first, without its steps. */
const listTemplates = (db: Db) =>
  db
    .select({
      id: permitTemplates.id,
      number: permitTemplates.number,
      since: permitTemplates.since,
      reason: permitTemplates.reason,
    })
    .from(permitTemplates)
    .orderBy(desc(permitTemplates.number));

/** The same with how many cases run on each. */
export async function listVersions(db: Db) {
  const rows = await db
    .select({ id: permitCases.templateId, cases: count() })
    .from(permitCases)
    .groupBy(permitCases.templateId);
  const running = new Map(rows.map(({ id, cases }) => [id, cases]));
  return (await listTemplates(db)).map((row) => ({ ...row, cases: running.get(row.id) ?? 0 }));
}

/** A version by its number, or null. */
export async function readVersion(db: Db, number: number) {
  const [row] = await db.select().from(permitTemplates).where(eq(permitTemplates.number, number));
  return row ?? null;
}

/** @throws Refusal `invalid` for a step whose handler is no department. */
export async function mustKnowHandlers(db: Db, steps: readonly TemplateStep[]) {
  const known = new Set((await db.select({ id: departments.id }).from(departments)).map(({ id }) => id));
  for (const { code, handlers } of steps)
    for (const department of handlers)
      if (!known.has(department)) {
        const sentence = { key: "permit.template.unknown-department", values: { code, department } };
        throw new Refusal("invalid", sentence, { steps: sentence });
      }
}

/**
 * Stores a new version of the template; running cases keep theirs. `seen` is the number of the version it was made
 * from, 0 for none. Rule: section 8.
 * @throws Refusal `invalid` for a template that checkTemplate finds fault with, `conflict` when another came first.
 */
export async function storeTemplate(
  tx: Tx,
  steps: readonly TemplateStep[],
  since: Day,
  reason: string,
  seen: number,
) {
  const [last] = await listTemplates(tx).limit(1);
  if ((last?.number ?? 0) !== seen) throw new Refusal("conflict", { key: "stale" });
  const [problem] = checkTemplate(steps);
  if (problem)
    throw new Refusal(
      "invalid",
      { key: `permit.template.${problem.key}`, values: { code: problem.code, ...problem.values } },
      { steps: { key: `permit.template.${problem.key}`, values: { code: problem.code, ...problem.values } } },
    );
  const number = seen + 1;
  return tx.add(permitTemplates, { id: `permits-${number}`, number, since, steps: [...steps], reason });
}
