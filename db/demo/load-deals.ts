import { linkProject } from "@/db/deal-links";
import { addDeal, addTier, moveDeal } from "@/db/deals";
import type { Tx } from "@/db/types";
import { demoDeals, demoTiers } from "./deals";
import { type Happening, notBeforeOpening, userId } from "./happening";
import type { DemoProject } from "./types";

const recruiter = { department: "commerce", officer: "officer4" };

/** Stores the tiers of the year. Rule: section 6. */
export async function loadTiers(tx: Tx, year: number) {
  for (const [index, tier] of demoTiers.entries())
    await addTier(tx, { id: `${tier.slug}-${year}`, year, position: index + 1, ...tier });
}

/** The year's recruitment, move by move; two registered deals have become projects of the register. */
export function dealsOf(projects: readonly DemoProject[]): Happening[] {
  const fitting = projects.filter(({ category, type }) => category === "start" && type === "industry");
  const all = demoDeals();
  const became = all.filter(({ becomes }) => becomes);
  return all.flatMap((deal, position) => {
    const id = `deal-${deal.key}`;
    const [first] = deal.moves;
    if (!first) return [];
    const { name, english, enterprise, content, realName } = deal;
    const { leadingEnterprise, qualityReviewed, leadingChain } = deal;
    const enter: Happening = {
      on: notBeforeOpening(first[1]),
      who: recruiter.officer,
      verb: "deal.add",
      work: (tx) =>
        addDeal(tx, {
          id,
          name,
          printedName: name,
          english,
          enterprise,
          content,
          departmentId: recruiter.department,
          officerId: userId(recruiter.officer),
          leadingEnterprise,
          qualityReviewed,
          leadingChain,
          position: position + 1,
          sample: true,
          realName,
          ...deal.money,
        }),
    };
    const moves = deal.moves.map(
      ([stage, on]): Happening => ({
        on: notBeforeOpening(on),
        who: recruiter.officer,
        verb: "deal.move",
        work: (tx, clerk) => moveDeal(tx, clerk, id, { stage, on, note: "" }),
      }),
    );
    const project = fitting[became.indexOf(deal)];
    const link: Happening[] =
      deal.becomes && project
        ? [
            {
              on: notBeforeOpening(deal.moves.at(-1)?.[1] ?? first[1]),
              who: recruiter.officer,
              verb: "deal.project",
              work: (tx, clerk) => linkProject(tx, clerk, id, project.key),
            },
          ]
        : [];
    return [enter, ...moves, ...link];
  });
}
