import { returnPlan } from "@/db/plan-decisions";
import { mustGetPlan, submitPlan } from "@/db/plans";
import { addDays, day } from "@/lib/domain/day";
import { type Happening, userId } from "./happening";
import type { DemoMilestone, DemoProject, DemoRecipe } from "./types";

const year = 2021;
const million = 1_000_000;
/** What the last quarter takes more, in yuan. */
const more = [8 * million, 7 * million, 5 * million];

/** The last milestone where nothing has happened yet, with a later day. */
export function laterBaseline(milestones: readonly DemoMilestone[], days: number) {
  const last = milestones.at(-1);
  return last && last.actual === null && last.slips.length === 0
    ? [{ kind: last.kind, to: addDays(last.baseline, days) }]
    : [];
}

const room = ({ totalInvestment, carryOver, plans }: DemoProject) =>
  totalInvestment - carryOver - (plans[0]?.annual ?? 0);

/** Projects of a department whose plan could take more, with a milestone that could be moved, in the order of the rows. */
const candidates = ({ projects }: DemoRecipe, department: string) =>
  projects.filter(
    (one) =>
      one.department === department &&
      !one.realName &&
      one.plans.length === 1 &&
      one.plans[0]?.months &&
      room(one) > 40 * million &&
      laterBaseline(one.milestones, 30).length > 0,
  );

function proposal(one: DemoProject | undefined, on: string, reason: string, moved: number): Happening[] {
  const plan = one?.plans[0];
  if (!one || !plan?.months) return [];
  const months = plan.months.map((amount, index) => amount + (more[index - 9] ?? 0));
  const annual = months.reduce((sum, amount) => sum + amount, 0);
  const baselines = moved > 0 ? laterBaseline(one.milestones, moved) : [];
  const values = { projectId: one.key, year, annual, months, baselines, reason, seen: 1 };
  return [
    {
      on: day(on),
      who: one.officer,
      verb: "plan.propose",
      work: (tx) => submitPlan(tx, values, userId(one.officer), day(on)),
    },
  ];
}

/** Of two departments: adjustments that wait for their head, and one that came back. */
export function proposedPlans(recipe: DemoRecipe, headOf: (department: string) => string): Happening[] {
  const departments = ["officer", "officer2"].flatMap(
    (name) => recipe.users.find(({ username }) => username === name)?.department ?? [],
  );
  return departments.flatMap((department) => {
    const [waiting, returned] = candidates(recipe, department);
    if (!returned) return [];
    const sentBack: Happening = {
      on: day("2021-04-14"),
      who: headOf(department),
      verb: "plan.return",
      work: async (tx, clerk) => {
        const plan = await mustGetPlan(tx, `${returned.key}-${year}-2`);
        await returnPlan(
          tx,
          plan,
          clerk.userId,
          "追加投资缺少合同依据，请补充后再报",
          clerk.day,
          plan.version,
        );
      },
    };
    return [
      ...proposal(returned, "2021-04-13", "四季度设备安装提前，追加投资计划", 0),
      sentBack,
      ...proposal(waiting, "2021-04-19", "配套厂房增建获批，追加四季度投资，竣工相应顺延", 45),
    ];
  });
}
