import { addDays, type Day, day, daysBetween, earlier } from "@/lib/domain/day";
import { lastDay, periodOf } from "@/lib/domain/period";
import { type MilestoneKind, milestoneKinds, type ProjectType } from "@/lib/domain/vocabulary";
import { at, type Draw, drawFor } from "./random";
import { plannedStartDay, type Scheduled } from "./schedule";
import type { DemoMilestone, DemoSlip } from "./types";

/** The nodes of each project type, in building order. */
const milestoneTemplates: Record<ProjectType, readonly MilestoneKind[]> = {
  industry: [
    "formalities",
    "levelling",
    "start",
    "foundation",
    "structure",
    "topping-out",
    "equipment",
    "acceptance",
    "production",
  ],
  logistics: [
    "formalities",
    "levelling",
    "start",
    "foundation",
    "structure",
    "topping-out",
    "acceptance",
    "production",
  ],
  innovation: [
    "formalities",
    "start",
    "piling",
    "foundation",
    "structure",
    "topping-out",
    "fitting-out",
    "acceptance",
  ],
  infrastructure: ["formalities", "levelling", "start", "structure", "acceptance"],
  livelihood: [
    "formalities",
    "start",
    "piling",
    "foundation",
    "structure",
    "topping-out",
    "fitting-out",
    "acceptance",
  ],
  ecology: ["formalities", "levelling", "start", "structure", "acceptance"],
  commerce: [
    "formalities",
    "start",
    "piling",
    "foundation",
    "structure",
    "topping-out",
    "fitting-out",
    "acceptance",
  ],
  resettlement: [
    "formalities",
    "levelling",
    "start",
    "piling",
    "foundation",
    "structure",
    "topping-out",
    "fitting-out",
    "acceptance",
  ],
};

/** Share of the time between start and end of construction at which a node is due, in percent. */
const places: Record<MilestoneKind, number> = {
  formalities: 0,
  levelling: 0,
  start: 0,
  piling: 8,
  foundation: 22,
  structure: 42,
  "topping-out": 60,
  "fitting-out": 78,
  equipment: 84,
  acceptance: 94,
  production: 100,
};

const asOf = day("2021-03-31");
/** What was due by this day is done in every project that is not held back by a node. */
const settled = day("2021-03-20");
const loaded = day("2021-04-20");

const reasons: Record<"before" | "building", readonly string[]> = {
  before: [
    "规划条件调整，方案需重新报审",
    "供地手续办理周期超出预期",
    "地上附属物清理尚未完成，交地推迟",
    "施工招标流标一次，重新组织招标",
    "施工图审查意见较多，修改后重新送审",
  ],
  building: [
    "大气污染管控停工，工期顺延",
    "钢结构构件到货推迟",
    "春节后劳务人员返岗不足，班组重新组织",
    "管线迁改滞后，作业面移交推迟",
    "设计变更，局部重新出图",
    "主要设备采购周期延长",
  ],
};

const isBefore = (kind: MilestoneKind) => milestoneKinds.indexOf(kind) <= milestoneKinds.indexOf("start");
const reasonFor = (kind: MilestoneKind, draw: Draw) =>
  draw.pick(reasons[isBefore(kind) ? "before" : "building"]);

type Node = { kind: MilestoneKind; baseline: Day };

function baselines(row: Scheduled, type: ProjectType, draw: Draw): Node[] {
  const start = plannedStartDay(row);
  if (!start) return [{ kind: "formalities", baseline: lastDay(periodOf(2021, draw.whole(9, 12))) }];
  const span = daysBetween(start, lastDay(row.buildTo));
  const template = milestoneTemplates[type];
  const full = template.at(-1) === "production" ? 100 : places.acceptance;
  return template.map((kind) => {
    if (kind === "formalities") return { kind, baseline: addDays(start, -40) };
    if (kind === "levelling") return { kind, baseline: addDays(start, -20) };
    return { kind, baseline: addDays(start, Math.floor((span * places[kind]) / full)) };
  });
}

/** Moves one node to the day that makes it as many days overdue as told; the ones behind it make room. */
function holdBack(nodes: Node[], overdue: number): number {
  const target = addDays(asOf, -overdue);
  const held = nodes.findIndex((node) => !isBefore(node.kind) && node.baseline >= addDays(target, -60));
  for (const [index, node] of nodes.entries()) {
    if (held < 0 || index < held) continue;
    const least = addDays(target, 20 * (index - held));
    if (index === held || node.baseline < least) node.baseline = least;
  }
  return held;
}

/** How many nodes, counted from the first, have been reached by the day of loading. */
function reachedCount(row: Scheduled, nodes: readonly Node[], held: number, draw: Draw): number {
  const start = nodes.findIndex((node) => node.kind === "start");
  if (held >= 0) return held;
  if (row.cohort === "due-not-started" && !row.starts.actualOn)
    return Math.min(draw.pick([0, 1, 1, start]), start);
  let count = 0;
  for (const node of nodes) {
    const open = node.baseline > loaded && !(node.kind === "formalities" && draw.chance(0.15));
    const mayWait = node.baseline > settled && !row.realName && draw.chance(0.5);
    const started = row.starts.actualOn !== null && count <= start;
    const waits = node.kind === "start" && !row.starts.actualOn;
    if (!started && (waits || open || mayWait)) break;
    count += 1;
  }
  return count;
}

function actualDay(row: Scheduled, node: Node, previous: Day | null, draw: Draw): Day {
  const begun = row.starts.actualOn;
  if (node.kind === "start" && begun) return begun;
  const early = isBefore(node.kind) && begun ? addDays(begun, node.kind === "formalities" ? -12 : -5) : null;
  const drawn = addDays(node.baseline, row.realName ? -draw.whole(0, 9) : draw.whole(-12, 14));
  const wanted = node.baseline > settled ? addDays(node.baseline, -draw.whole(0, 6)) : drawn;
  const latest = node.baseline > settled ? loaded : day("2021-03-30");
  const capped = earlier(earlier(wanted, early ?? wanted), latest);
  const soonest = previous && (isBefore(node.kind) ? previous : addDays(previous, 6));
  return soonest && soonest > capped ? earlier(soonest, latest) : capped;
}

function slipOf(row: Scheduled, milestone: DemoMilestone, draw: Draw): DemoSlip | null {
  const missed = milestone.baseline <= asOf;
  if (!missed && (row.realName !== null || !draw.chance(0.14))) return null;
  const on = missed ? addDays(milestone.baseline, draw.whole(-6, 8)) : day(`2021-03-${draw.whole(10, 29)}`);
  const from = missed && milestone.baseline < loaded ? loaded : milestone.baseline;
  return {
    on: on > loaded ? loaded : on,
    from: milestone.baseline,
    to: addDays(from, draw.whole(2, 7) * (missed ? 6 : 10)),
    reason: reasonFor(milestone.kind, draw),
  };
}

/** A later node never stays forecast before the one that slipped. */
function cascade(milestones: readonly DemoMilestone[], from: number): void {
  const cause = milestones[from]?.slips[0];
  let previous = milestones[from]?.forecast;
  for (const milestone of milestones.slice(from + 1)) {
    if (!cause || !previous || milestone.forecast > previous) return;
    const to = addDays(previous, 12);
    milestone.slips.push({ on: cause.on, from: milestone.forecast, to, reason: "随前序节点顺延" });
    milestone.forecast = to;
    previous = to;
  }
}

/** The nodes of every project with baselines, days reached and the history of forecasts. */
export function drawMilestones(rows: readonly Scheduled[], types: readonly ProjectType[]): DemoMilestone[][] {
  const draw = drawFor("milestones");
  return rows.map((row, index) => {
    const nodes = baselines(row, at(types, index), draw);
    const held = row.overdue > 0 ? holdBack(nodes, row.overdue) : -1;
    const reached = reachedCount(row, nodes, held, draw);
    let previous: Day | null = null;
    const milestones = nodes.map((node, place): DemoMilestone => {
      const actual: Day | null = place < reached ? actualDay(row, node, previous, draw) : null;
      previous = actual ?? previous;
      return { ...node, forecast: node.baseline, actual, slips: [] };
    });
    const next = milestones[reached];
    const slip = next && slipOf(row, next, draw);
    if (next && slip) {
      next.slips.push(slip);
      next.forecast = slip.to;
      cascade(milestones, reached);
    }
    return milestones;
  });
}

/** The node a project was working towards at the end of a day; null when all are reached. */
export const nodeAhead = (milestones: readonly DemoMilestone[], on: Day): MilestoneKind | null =>
  milestones.find(({ actual }) => actual === null || actual > on)?.kind ?? null;
