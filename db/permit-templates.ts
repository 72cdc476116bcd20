import { desc } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import type { TemplateStep } from "@/lib/domain/permit";
import { checkTemplate } from "@/lib/domain/permit-steps";
import { Refusal } from "@/lib/refusal";
import { permitTemplates } from "./schema";
import type { Db, Tx } from "./types";

/** Every version of the template, newest first, without its steps. */
export const listTemplates = (db: Db) =>
  db
    .select({
      id: permitTemplates.id,
      number: permitTemplates.number,
      since: permitTemplates.since,
      reason: permitTemplates.reason,
    })
    .from(permitTemplates)
    .orderBy(desc(permitTemplates.number));

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
