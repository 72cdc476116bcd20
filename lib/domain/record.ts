import type { Yuan } from "./money";
import type { Period } from "./period";
import type { ProjectEventKind } from "./record-vocabulary";
import type { MilestoneKind } from "./vocabulary";

type Years = { buildFrom: Period | null; buildTo: Period | null };
type Money = { totalInvestment: Yuan; carryOver: Yuan; annualPlan: Yuan };

export const yearsAreBackwards = ({ buildFrom, buildTo }: Years): boolean =>
  buildFrom !== null && buildTo !== null && buildTo < buildFrom;

/** By how much what was done before and what is planned exceed the total (yuan), 0 when they fit. Rule: section 2. */
export const overTotal = ({ totalInvestment, carryOver, annualPlan }: Money): Yuan =>
  Math.max(0, carryOver + annualPlan - totalInvestment);

/** 停工, 暂缓, 退出; null while the project goes on. */
export type Halt = "stopped" | "deferred" | "withdrawn" | null;

/** What decides which events may come next. `listed`: its year's row counts now; `part`: of a bundle. */
export type LifeFacts = { listed: boolean; hasYear: boolean; halt: Halt; archived: boolean; part: boolean };

/** Which events may come next, in the order in which they are offered. Rule: section 2. */
export function eventsAfter({ listed, hasYear, halt, archived, part }: LifeFacts): ProjectEventKind[] {
  if (archived) return ["restore"];
  if (part) return ["archive"];
  if (!listed) return hasYear ? ["relist", "archive"] : ["archive"];
  const going: ProjectEventKind[] =
    halt === "stopped" ? ["resume", "defer"] : halt === "deferred" ? ["resume", "stop"] : ["stop", "defer"];
  return [...going, "delist", "withdraw"];
}

/** What the year's row says once the event is in; undefined leaves it. */
export const haltAfter = (kind: ProjectEventKind): Halt | undefined => {
  if (kind === "stop") return "stopped";
  if (kind === "defer") return "deferred";
  if (kind === "withdraw") return "withdrawn";
  return kind === "resume" || kind === "relist" ? null : undefined;
};

/** 谋划储备 … 退出: where a project is in its life. */
export type LifeStage =
  | "planned"
  | "early"
  | "building"
  | "stopped"
  | "deferred"
  | "completed"
  | "producing"
  | "withdrawn"
  | "archived";

/** Where the project is in its life, as its dates say; a halt goes before. Background: 生命周期. */
export function lifeStageOf(
  facts: LifeFacts,
  milestones: readonly { kind: MilestoneKind; actual: string | null }[],
): LifeStage {
  const reached = (kind: MilestoneKind) => milestones.some((one) => one.kind === kind && one.actual !== null);
  if (facts.archived) return "archived";
  if (facts.halt) return facts.halt;
  if (reached("production")) return "producing";
  if (reached("acceptance")) return "completed";
  if (reached("start")) return "building";
  return facts.hasYear ? "early" : "planned";
}
