import { permitTemplate } from "@/db/standard-permits";
import { addDays, type Day, day, daysBetween, earlier } from "@/lib/domain/day";
import type { Flow, TemplateStep } from "@/lib/domain/permit";
import { inOrder, limitOf, prerequisitesOf, stepsOf } from "@/lib/domain/permit-steps";
import { cut, opening } from "./happening";
import { departments } from "./people";
import { numberCertificates } from "./permit-papers";
import { drawHolds, groupOf, type Story, storyOf } from "./permit-stories";
import { type DemoPermitEntry, type Walked, type WalkPlan, type Wish, walkPermits } from "./permit-walk";
import { flowOf } from "./permits";
import { drawFor } from "./random";
import type { DemoProject } from "./types";
import { workdaysBetween } from "./workdays";

export type DemoChoice = { code: string; handlerId: string | null; variant: string | null };

/** The permits of a project up to the business date of the demo, entries in the order in which they were logged. */
export type DemoPermits = {
  project: DemoProject;
  flow: Flow;
  since: Day;
  choices: DemoChoice[];
  entries: DemoPermitEntry[];
};

/** The id of a department by the name that the template prints. */
export const departmentIdOf = (name: string): string =>
  departments.find((one) => one.shortName === name || one.name === name)?.key ?? name;

const template = permitTemplate(departmentIdOf);

function choicesOf(one: DemoProject, flow: Flow): DemoChoice[] {
  const draw = drawFor(`permit choices ${one.key}`);
  const isIndustry = one.type === "industry";
  const report = draw.chance(isIndustry ? 0.22 : 0.06) ? "报告书" : "报告表";
  const light = draw.chance(isIndustry ? 0.12 : 0.45);
  const [filing, special, crossing, dust] = [
    draw.chance(0.5),
    draw.chance(0.3),
    draw.whole(0, 2),
    draw.chance(0.25),
  ];
  const handlers: Record<string, string | null> = {
    A01: isIndustry && (flow.flow === "T" || filing) ? "工信局" : null,
    B05: crossing === 0 ? null : crossing === 1 ? "农经委" : "应急管理局",
    C05: dust ? "建设局" : null,
  };
  const variants: Record<string, string> = {
    B03: light && report === "报告表" ? "登记表" : report,
    C01: one.totalInvestment >= 4e8 ? "大型" : "中小型",
    D03: special ? "验收" : "备案",
  };
  return stepsOf(template, flow).flatMap(({ code }) => {
    const [handler, variant] = [handlers[code] ?? null, variants[code] ?? null];
    return handler || variant ? [{ code, handlerId: handler && departmentIdOf(handler), variant }] : [];
  });
}

function planOf(one: DemoProject, flow: Flow, choices: readonly DemoChoice[], story: Story): WalkPlan {
  const steps = stepsOf(template, flow);
  const asked = prerequisitesOf(steps, flow);
  const order = inOrder(new Map([...asked].map(([code, { hard, soft }]) => [code, [...hard, ...soft]])));
  const known = new Map(steps.map((step) => [step.code, step]));
  return {
    key: one.key,
    steps: order.flatMap((code): TemplateStep[] => {
      const step = known.get(code);
      return step && step.stage < 4 && !step.event ? [step] : [];
    }),
    asked,
    variants: new Map(choices.flatMap(({ code, variant }) => (variant ? [[code, variant]] : []))),
    wishes: story.wishes,
    hurried: flow.flow === "N" ? 0.25 : 0,
  };
}

/** By how many days a walk misses what the story wants; 0 or less when it does not. */
function missedBy(plan: WalkPlan, story: Story, { ready, finish }: Walked): number {
  const misses = [
    ...plan.steps
      .filter(({ code, stage }) => stage < 3 && !plan.wishes.get(code)?.end)
      .map(({ code }) => daysBetween(story.early, finish.get(code) ?? story.early)),
    ...story.aims.map(({ code, what, by }) =>
      daysBetween(by, (what === "ready" ? ready : finish).get(code) ?? by),
    ),
  ];
  return Math.max(...misses);
}

/** The latest beginning, nearly, from which everything comes in time. */
function beginningOf(plan: WalkPlan, story: Story): Day {
  let begin = addDays(story.early, -90);
  for (let round = 0; round < 60; round += 1) {
    const missed = missedBy(plan, story, walkPermits(plan, begin));
    if (missed <= 0) return begin;
    begin = addDays(begin, -missed);
  }
  throw new RangeError(`the permits of ${plan.key} find no beginning`);
}

/** A project planned for the end of the year has at least made its first steps. */
function beganOn(one: DemoProject, plan: WalkPlan, story: Story): Day {
  // What a wish leaves open would never come in time.
  const open = new Map([...plan.wishes].filter(([, { end }]) => !end || groupOf(one) !== "going"));
  const begin = beginningOf({ ...plan, wishes: open }, story);
  const soon = addDays(day("2021-02-22"), drawFor(`permit begin ${one.key}`).whole(0, 38));
  return earlier(begin, soon);
}

/** Some files lie on the business date where they are soon due, and some where they should have been finished. */
function delayed(plan: WalkPlan, { entries }: Walked): WalkPlan {
  const draw = drawFor(`permit delay ${plan.key}`);
  const over = plan.steps.flatMap((step) => {
    const limit = limitOf(step, plan.variants.get(step.code) ?? null);
    const accepted = entries.findLast(({ code, kind }) => code === step.code && kind === "accept");
    if (!limit || limit.days === 0 || !accepted || accepted.on > cut || plan.wishes.has(step.code)) return [];
    const days = limit.unit === "working" ? limit.days : Math.floor((limit.days * 5) / 7);
    return [{ code: step.code, by: workdaysBetween(accepted.on, cut) - days }];
  });
  const late = over.find(({ by }) => by >= 1 && by <= 9);
  const soon = over.find(({ by }) => by >= -3 && by <= 0);
  const chosen = [...(late && draw.chance(0.34) ? [late] : []), ...(soon && draw.chance(0.75) ? [soon] : [])];
  const held = chosen.map(({ code }): [string, Wish] => [code, { end: { kind: "running" } }]);
  return { ...plan, wishes: new Map([...plan.wishes, ...held]) };
}

function permitsOf(one: DemoProject, hold: Parameters<typeof storyOf>[2]): DemoPermits {
  const flow = flowOf(one);
  const choices = choicesOf(one, flow);
  const story = storyOf(one, flow, hold);
  const plan = planOf(one, flow, choices, story);
  const begin = beganOn(one, plan, story);
  const { entries } = walkPermits(
    groupOf(one) === "going" ? delayed(plan, walkPermits(plan, begin)) : plan,
    begin,
  );
  const happened = entries.filter(({ on }) => on <= cut);
  return {
    project: one,
    flow,
    since: earlier(begin, opening),
    choices,
    // Days order them; what a step logs on one day keeps its order.
    entries: happened.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

/** The permits of every planned start, deterministic. Rule: section 13. */
export function demoPermits(projects: readonly DemoProject[]): DemoPermits[] {
  const holds = drawHolds(projects);
  const all = projects
    .filter(({ category }) => category === "start")
    .map((one) => permitsOf(one, holds.get(one.key)));
  numberCertificates(all);
  return all;
}
