import { addDays, type Day, day } from "@/lib/domain/day";
import { lastDay } from "@/lib/domain/period";
import type { Flow } from "@/lib/domain/permit";
import { cut } from "./happening";
import type { Wish } from "./permit-walk";
import { at, type Draw, drawFor } from "./random";
import type { DemoProject } from "./types";
import { workdayFrom, workdaysAfter } from "./workdays";

/** Why a project whose formalities are done has no construction permit, or why it has not begun with one. */
type Hold =
  | "site"
  | "expired"
  | "permit-running"
  | "permit-overdue"
  | "fire-review"
  | "dust"
  | "bids"
  | "bids-again"
  | "bids-failed"
  | "drawings-returned"
  | "drawings-overdue"
  | "drawings-running";

/** What must be true of the walk of a project: a step finished, or ready to begin, by a day. */
export type Aim = { code: string; what: "finish" | "ready"; by: Day };

export type Story = {
  wishes: Map<string, Wish>;
  /** The aims of stages 1 and 2 name no step. */
  early: Day;
  aims: Aim[];
};

const formalitiesOf = (one: DemoProject) => one.milestones.find(({ kind }) => kind === "formalities");

/** Started, formalities done, or still in them. */
export const groupOf = (one: DemoProject): "started" | "waiting" | "going" =>
  one.starts.actualOn ? "started" : formalitiesOf(one)?.actual ? "waiting" : "going";

const slipOf = (one: DemoProject): string =>
  one.milestones.find(({ actual }) => actual === null)?.slips[0]?.reason ?? "";

/** What a slip of the schedule says, where it names something; each is used in turn. */
const holdsOf: readonly (readonly [RegExp, readonly Hold[]])[] = [
  [/施工图/, ["drawings-returned", "drawings-returned", "drawings-overdue"]],
  [/流标/, ["bids-again", "bids-failed", "bids-again"]],
  [/供地/, ["drawings-running", "bids", "drawings-overdue"]],
  [/规划条件/, ["drawings-returned", "drawings-running", "drawings-overdue"]],
  [/附属物/, ["expired", "site", "site"]],
];

/** For those whose schedule says nothing, from the one that waits longest. */
const others: readonly Hold[] = [
  "site",
  "site",
  "permit-running",
  "site",
  "permit-overdue",
  "fire-review",
  "site",
  "permit-running",
  "dust",
  "site",
  "permit-running",
  "fire-review",
  "site",
  "bids",
  "permit-running",
  "bids",
  "drawings-running",
];

/** What holds each project that waits in stage 3. */
export function drawHolds(projects: readonly DemoProject[]): Map<string, Hold> {
  const holds = new Map<string, Hold>();
  const turns = new Map<string, number>();
  const waiting = projects.filter((one) => one.category === "start" && groupOf(one) === "waiting");
  const sorted = waiting.toSorted((a, b) =>
    (formalitiesOf(a)?.actual ?? "") < (formalitiesOf(b)?.actual ?? "") ? -1 : 1,
  );
  for (const one of sorted) {
    const named = holdsOf.find(([pattern]) => pattern.test(slipOf(one)));
    const [label, deck] = named ? [String(named[0]), named[1]] : ["", others];
    const turn = turns.get(label) ?? 0;
    turns.set(label, turn + 1);
    holds.set(one.key, at(deck, turn % deck.length));
  }
  return holds;
}

const before = (workdays: number) => workdaysAfter(cut, -workdays);
const daysBefore = (days: number) => workdayFrom(addDays(cut, -days));

function wishesOf(hold: Hold, flow: Flow, draw: Draw): { wishes: [string, Wish][]; ready: [string, Day] } {
  switch (hold) {
    case "site": {
      const grantOn = before(draw.whole(4, 38));
      return { wishes: [["C06", { grantOn }]], ready: ["C06", workdaysAfter(grantOn, -6)] };
    }
    case "expired": {
      const grantOn = day("2020-12-25");
      const end = { kind: "void", on: day("2021-04-06") } as const;
      return { wishes: [["C06", { grantOn, end }]], ready: ["C06", day("2020-12-17")] };
    }
    case "permit-running": {
      const acceptOn = before(draw.whole(1, 4));
      return { wishes: [["C06", { acceptOn, end: { kind: "running" } }]], ready: ["C06", before(6)] };
    }
    case "permit-overdue":
      return {
        wishes: [["C06", { acceptOn: before(8), end: { kind: "running" } }]],
        ready: ["C06", before(10)],
      };
    case "fire-review": {
      if (flow.flow === "L") return wishesOf("dust", flow, draw);
      const acceptOn = before(draw.whole(9, 14));
      const end = { kind: "reviewed", on: before(draw.whole(2, 6)) } as const;
      return {
        wishes: [["C02", { acceptOn, end, needed: true }]],
        ready: ["C02", workdaysAfter(acceptOn, -1)],
      };
    }
    case "dust":
      if (flow.flow === "T") return wishesOf("permit-running", flow, draw);
      return {
        wishes: [["C05", { acceptOn: before(4), end: { kind: "running" } }]],
        ready: ["C05", before(5)],
      };
    case "bids":
      return {
        wishes: [["C03", { acceptOn: daysBefore(draw.whole(5, 17)), end: { kind: "running" } }]],
        ready: ["C03", daysBefore(21)],
      };
    case "bids-again":
    case "bids-failed": {
      const failed = [daysBefore(draw.whole(40, 46)), daysBefore(draw.whole(16, 19))] as const;
      const acceptOn = hold === "bids-again" ? daysBefore(draw.whole(4, 12)) : addDays(cut, 6);
      return {
        wishes: [["C03", { failed, acceptOn, end: { kind: "running" } }]],
        ready: ["C03", addDays(failed[0], -1)],
      };
    }
    case "drawings-returned": {
      const acceptOn = before(draw.whole(12, 24));
      const end = { kind: "returned", on: before(draw.whole(3, 9)) } as const;
      return { wishes: [["C01", { acceptOn, end }]], ready: ["C01", workdaysAfter(acceptOn, -1)] };
    }
    case "drawings-overdue": {
      const acceptOn = before(draw.whole(17, 24));
      return {
        wishes: [["C01", { acceptOn, end: { kind: "running" } }]],
        ready: ["C01", workdaysAfter(acceptOn, -1)],
      };
    }
    case "drawings-running":
      return {
        wishes: [["C01", { acceptOn: before(draw.whole(3, 9)), end: { kind: "running" } }]],
        ready: ["C01", before(10)],
      };
  }
}

/** What slows a project down in stages 1 and 2, by what its schedule says. */
function slowed(one: DemoProject, draw: Draw): [string, Wish][] {
  const slip = slipOf(one);
  const running = { end: { kind: "running" } } as const;
  const returned = { end: { kind: "returned", on: before(draw.whole(2, 12)) } } as const;
  if (/供地/.test(slip)) return [[draw.chance(0.6) ? "A10" : "A12", running]];
  if (/规划条件/.test(slip)) return [[draw.chance(0.5) ? "B01" : "A06", returned]];
  if (/附属物/.test(slip)) return [["A12", running]];
  if (/施工图/.test(slip)) {
    const acceptOn = before(draw.whole(16, 26));
    return [["C01", { acceptOn, lenient: true, end: { kind: "returned", on: before(draw.whole(3, 10)) } }]];
  }
  return [];
}

/** How the permits of a project went, or what they wait for. */
export function storyOf(one: DemoProject, flow: Flow, hold: Hold | undefined): Story {
  const draw = drawFor(`permit story ${one.key}`);
  const { actualOn, permitOn } = one.starts;
  const reached = formalitiesOf(one)?.actual ?? cut;
  if (actualOn) {
    const early = permitOn && permitOn < actualOn ? permitOn : addDays(actualOn, -2);
    const wish: Wish = permitOn ? { grantOn: permitOn } : { acceptOn: before(3), end: { kind: "running" } };
    const ready = workdaysAfter(permitOn ?? before(3), -6);
    return { wishes: new Map([["C06", wish]]), early, aims: [{ code: "C06", what: "ready", by: ready }] };
  }
  if (hold) {
    const { wishes, ready } = wishesOf(hold, flow, draw);
    return {
      wishes: new Map(wishes),
      early: reached,
      aims: [{ code: ready[0], what: "ready", by: ready[1] }],
    };
  }
  const start = one.plannedStart ? lastDay(one.plannedStart) : cut;
  const forecast = formalitiesOf(one)?.forecast ?? start;
  const late = start > "2021-05-01" && start < "2021-09-01" && draw.chance(0.2) ? draw.whole(45, 90) : 0;
  const wanted = forecast > cut ? forecast : addDays(cut, draw.whole(3, 12));
  const own: [string, Wish][] = [
    ["C03", { acceptOn: addDays(start, -draw.whole(38, 60)) }],
    ["C06", { acceptOn: addDays(start > cut ? start : addDays(cut, 20), -draw.whole(5, 14)) }],
  ];
  return { wishes: new Map([...own, ...slowed(one, draw)]), early: addDays(wanted, late), aims: [] };
}
