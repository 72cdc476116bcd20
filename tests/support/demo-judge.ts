import { demoRecipe } from "@/db/demo/recipe";
import type { DemoPlan, DemoProject } from "@/db/demo/types";

export const recipe = demoRecipe();
export const { projects, users, departments, lists } = recipe;
export const sum = <T>(items: readonly T[], amount: (item: T) => number) =>
  items.reduce((all, item) => all + amount(item), 0);

/** An independent judge: days by JavaScript's own calendar, none of the rules of lib/domain. */
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
export const firstPlan = (project: DemoProject): DemoPlan | undefined => project.plans[0];
export const planOn = (project: DemoProject, on: string) =>
  project.plans.filter((plan) => plan.decidedOn <= on).at(-1);
export const planned = (plan: DemoPlan | undefined, months: number) =>
  sum((plan?.months ?? []).slice(0, months), (one) => one);
export const done = (project: DemoProject, until: string, from = "2021-01") =>
  sum(
    project.reports.filter((one) => one.period >= from && one.period <= until && one.status !== "draft"),
    (one) => one.invested,
  );
export const overdue = (project: DemoProject, on: string) =>
  Math.max(
    0,
    ...project.milestones
      .filter((one) => one.actual === null || one.actual > on)
      .map((one) => days(one.baseline, on)),
  );

export function judge(project: DemoProject, month = 3, on = "2021-03-31") {
  const plan = planOn(project, on);
  if (!plan || plan.annual === 0 || !plan.months) return "unplanned";
  if (overdue(project, on) > 15) return "behind";
  const [due, spent] = [planned(plan, month), done(project, `2021-0${month}`)];
  if (due === 0) return spent === 0 ? "not-due" : "achieved";
  return spent * 100 >= due * 95 ? "achieved" : "behind";
}

export const judged = projects.map((project) => ({ project, state: judge(project) }));
export const inState = (state: string) =>
  judged.filter((one) => one.state === state).map(({ project }) => project);
export const started = (project: DemoProject) =>
  project.starts.actualOn !== null && project.starts.actualOn <= "2021-03-31";
export const plannedStarts = projects.filter(({ category }) => category === "start");
export const isDue = (project: DemoProject) => (project.plannedStart ?? "9") <= "2021-03";
export const distinct = (values: readonly (string | null)[]) => new Set(values).size === values.length;
