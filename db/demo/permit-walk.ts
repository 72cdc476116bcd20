import { addDays, type Day, day } from "@/lib/domain/day";
import type { TemplateStep } from "@/lib/domain/permit";
import { limitOf, type Prerequisites } from "@/lib/domain/permit-steps";
import type { PermitEventKind, StatutoryStop } from "@/lib/domain/vocabulary";
import { cut } from "./happening";
import { type Habit, habits, mistakes, notes, stopNotes } from "./permit-habits";
import { drawFor } from "./random";
import { workdayFrom, workdaysAfter } from "./workdays";

/** One entry of a step's log, or with `revoke` the counter entry that takes the last one back. */
export type DemoPermitEntry = {
  code: string;
  kind: PermitEventKind | "revoke";
  on: Day;
  note: string;
  stop?: StatutoryStop;
  days?: number;
  until?: Day;
  approvedBy?: string;
  missing?: readonly string[];
  certificate?: string;
};

/** What the story of a project wants of a step, in place of what was drawn. */
export type Wish = {
  /** Accepted on this day, or as soon as possible after it. */
  acceptOn?: Day;
  /** Finished on exactly this day. */
  grantOn?: Day;
  /** It stays where this leaves it. */
  end?: { kind: "running" | "returned" | "reviewed" | "void"; on?: Day };
  /** A first round that failed before this one: from, until. */
  failed?: readonly [Day, Day];
  /** It concerns the project whatever was drawn. */
  needed?: boolean;
  /** It does not wait for its soft prerequisites. */
  lenient?: boolean;
};

export type WalkPlan = {
  key: string;
  /** In an order in which each stands after all that it needs. */
  steps: readonly TemplateStep[];
  asked: ReadonlyMap<string, Prerequisites>;
  variants: ReadonlyMap<string, string>;
  wishes: ReadonlyMap<string, Wish>;
  /** Share of steps that begin under 容缺, on top of habit. */
  hurried: number;
};

export type Walked = {
  entries: DemoPermitEntry[];
  ready: ReadonlyMap<string, Day>;
  finish: ReadonlyMap<string, Day>;
};

/** Later than anything the demo knows: what never ends ends here. */
const never = day("2022-11-30");

const approvers = ["分管副局长", "分管副局长", "局长", "分管副主任"] as const;
const latest = (days: readonly Day[], from: Day): Day => days.reduce((a, b) => (a > b ? a : b), from);

/** Everything that chance decides about a step, drawn in one order so that a wish never moves another draw. */
function turnOf(key: string, step: TemplateStep, habit: Habit, variant: string | null, hurried: number) {
  const draw = drawFor(`permit ${key} ${step.code}`);
  const limit = limitOf(step, variant);
  const length = limit && (limit.unit === "working" ? limit.days : Math.floor((limit.days * 5) / 7));
  const [low, high] = habit.handle ?? [3, 8];
  const share = draw.weighted([
    [draw.between(0.3, 0.75), 60],
    [draw.between(0.75, 1), 29],
    [draw.between(1.05, 1.5), 11],
  ]);
  const drawn = draw.whole(low, high);
  const handling = habit.handle || !length ? drawn : Math.max(1, Math.round(length * share));
  const promised = limit?.unit === "working" && limit.days >= 8 && draw.chance(0.6);
  const promise = promised ? Math.ceil(limit.days * draw.pick([0.4, 0.5, 0.6, 0.8])) : null;
  const stop = habit.stop ?? ([0, "expert-review", [8, 12]] as const);
  const isReport = step.code === "B03" && variant === "报告书";
  const stopped = draw.chance(isReport ? 0.75 : stop[0]);
  const hearing = isReport && draw.chance(0.4);
  return {
    draw,
    exempt: draw.chance(habit.exempt?.[0] ?? 0),
    prepare: draw.whole(...habit.prepare),
    handling: promise && share <= 1 && draw.chance(0.85) ? Math.min(handling, promise) : handling,
    overrun: length !== null && handling > length,
    length,
    promise,
    stop: stopped ? ([hearing ? "hearing" : stop[1], draw.whole(...stop[2])] as const) : null,
    corrected: draw.chance(0.16) ? draw.whole(3, 12) : 0,
    returnedFirst: draw.chance(0.07),
    prepared: draw.weighted([
      ["always", 12],
      ["while it waits", 45],
      ["never", 43],
    ] as const),
    lenient: habit.lenient !== undefined && draw.chance(habit.lenient + hurried),
    mistaken: draw.chance(0.009),
    refused: draw.chance(["A09", "B01", "B03", "C02"].includes(step.code) ? 0.008 : 0),
    asked: draw.shuffle(habit.missing).slice(0, draw.whole(1, 2)),
    approvedBy: draw.pick(approvers),
    owed: draw.whole(12, 40),
    lag: draw.whole(1, 3),
    ahead: draw.whole(4, 22),
    forgetful: draw.chance(0.4),
  };
}

type Turn = ReturnType<typeof turnOf>;

/** The log of one step, entry by entry. */
class StepWalk {
  readonly entries: DemoPermitEntry[] = [];
  constructor(
    readonly step: TemplateStep,
    readonly turn: Turn,
    readonly wish: Wish,
    readonly ready: Day,
    /** Soft prerequisites with the days on which they are met. */
    readonly softs: readonly (readonly [TemplateStep, Day])[],
  ) {}

  log(kind: DemoPermitEntry["kind"], on: Day, more: Partial<DemoPermitEntry> = {}): Day {
    const note = kind === "revoke" ? "" : notes[kind];
    this.entries.push({ code: this.step.code, kind, on, note, ...more });
    return on;
  }

  /** Runs to the end and answers the day of it. */
  run(): Day {
    const { step, turn, wish, ready } = this;
    if (turn.exempt && !wish.needed)
      return this.log("exempt", workdaysAfter(ready, Math.min(turn.prepare, 4)), {
        note: habits[step.code]?.exempt?.[1] ?? notes.exempt,
      });
    const direct = turn.length === 0;
    const accept = this.acceptance(direct);
    if (direct) {
      const owing = this.leniency(accept, accept);
      this.grant(accept, owing);
      if (owing.until) this.fulfil(accept, owing.until);
      return accept;
    }
    if (wish.failed) this.failedRound(wish.failed[0], wish.failed[1]);
    else if (turn.refused && !wish.end) return this.secondRound(accept);
    else if (turn.returnedFirst && workdaysAfter(ready, 2) < accept) {
      this.log("correct", workdaysAfter(accept, -Math.min(4, Math.max(1, turn.prepare - 1))), {
        missing: turn.asked,
      });
    } else if (
      workdaysAfter(ready, turn.lag) < accept &&
      (turn.prepared === "always" || (turn.prepared === "while it waits" && accept > cut))
    )
      this.log("prepare", workdaysAfter(ready, turn.lag));
    return this.handle(accept);
  }

  acceptance(direct: boolean): Day {
    const { turn, wish, ready } = this;
    const natural = workdaysAfter(ready, Math.max(direct ? 0 : 1, turn.prepare));
    if (wish.grantOn) {
      const wanted = workdaysAfter(wish.grantOn, -turn.handling);
      return wanted > ready ? wanted : workdaysAfter(ready, 1);
    }
    if (!wish.acceptOn) return natural;
    const wanted = workdayFrom(wish.acceptOn);
    return wanted > ready ? wanted : workdaysAfter(ready, 1);
  }

  /** What an entry on a day owes for soft prerequisites that come later. */
  leniency(on: Day, finish: Day): Partial<DemoPermitEntry> {
    const missing = this.softs.filter(([, met]) => met >= on).map(([{ output }]) => output);
    if (missing.length === 0) return {};
    const { turn } = this;
    const until = latest(finish < never ? [workdaysAfter(finish, 3)] : [], workdaysAfter(on, turn.owed));
    return { until, approvedBy: turn.approvedBy, missing, note: "容缺受理，承诺期限内补齐" };
  }

  failedRound(from: Day, to: Day) {
    this.log("accept", workdayFrom(from), { note: "发布招标公告" });
    this.log("refuse", workdayFrom(to), { note: "投标人不足三家，本次招标流标" });
  }

  secondRound(accept: Day): Day {
    this.log("accept", accept, this.leniency(accept, never));
    const refused = this.log("refuse", workdaysAfter(accept, Math.max(3, this.turn.handling)));
    return this.handle(workdaysAfter(refused, 6 + this.turn.prepare));
  }

  handle(accept: Day): Day {
    const { step, turn, wish } = this;
    if (step.code === "C03") return this.tender(accept);
    const middle = this.middle(accept);
    const finish = wish.end ? never : (wish.grantOn ?? middle.finish);
    const days = turn.promise === null ? {} : { days: turn.promise };
    const owing = this.leniency(accept, finish);
    this.log("accept", accept, { ...days, ...owing });
    if (wish.end && wish.end.kind !== "void") return this.leave(accept, wish.end);
    if (!wish.grantOn) for (const entry of middle.entries) this.log(entry.kind, entry.on, entry);
    const granted = wish.grantOn ?? middle.finish;
    this.grant(latest([granted], workdaysAfter(accept, 1)), {});
    if (wish.end?.on) {
      this.log("void", wish.end.on);
      return never;
    }
    if (owing.until) this.fulfil(granted, owing.until);
    return granted;
  }

  /** Stops, corrections, extensions and slips of the pen between acceptance and the end. */
  middle(accept: Day): { entries: DemoPermitEntry[]; finish: Day } {
    const { step, turn } = this;
    const inner = new StepWalk(step, turn, {}, accept, []);
    let at = accept;
    let left = turn.handling;
    const spend = (count: number) => {
      at = workdaysAfter(at, count);
      left -= count;
    };
    if (turn.stop) {
      const [reason, length] = turn.stop;
      spend(Math.max(1, Math.floor(left / 3)));
      inner.log("stop", at, { stop: reason, note: stopNotes[reason][0] });
      at = inner.log("resume", workdayFrom(addDays(at, length)), { note: stopNotes[reason][1] });
    } else if (turn.corrected > 0 && left >= 4) {
      spend(Math.floor(left / 2));
      inner.log("correct", at, { missing: turn.asked });
      at = inner.log("resume", workdaysAfter(at, turn.corrected));
    } else if (turn.mistaken && left >= 6) {
      spend(2);
      inner.log("grant", at);
      spend(1);
      inner.log("revoke", at, { note: turn.draw.pick(mistakes) });
    }
    if (turn.overrun && step.extension && turn.length) {
      const on = workdaysAfter(accept, turn.length - 2);
      if (on > at) {
        inner.log("extend", on, { days: Math.min(step.extension, 10), approvedBy: "局长" });
      }
    }
    const natural = workdaysAfter(at, Math.max(1, left));
    return {
      entries: inner.entries,
      finish: latest([natural], workdaysAfter(inner.entries.at(-1)?.on ?? at, 1)),
    };
  }

  /** 招标: the time for bids is at least 20 days. */
  tender(accept: Day): Day {
    const { turn, wish } = this;
    this.log("accept", accept, { note: wish.failed ? "重新发布招标公告" : "发布招标公告" });
    if (wish.end) return never;
    const opened = workdayFrom(addDays(accept, 20 + (turn.handling % 6)));
    return this.grant(workdaysAfter(opened, 2 + (turn.prepare % 4)), {
      note: "中标通知书已发出，合同已签订",
    });
  }

  leave(accept: Day, end: NonNullable<Wish["end"]>): Day {
    const on = end.on && end.on > accept ? workdayFrom(end.on) : workdaysAfter(accept, 3);
    if (end.kind === "returned") this.log("correct", on, { missing: this.turn.asked });
    if (end.kind === "reviewed")
      this.log("stop", on, { stop: "expert-review", note: stopNotes["expert-review"][0] });
    return never;
  }

  grant(on: Day, more: Partial<DemoPermitEntry>): Day {
    return this.log("grant", on, more);
  }

  /** What is owed comes once it is there; some promises of this spring are kept by nobody. */
  fulfil(granted: Day, until: Day) {
    if (this.turn.forgetful && until >= "2021-03-01") return;
    const met = latest(
      this.softs.map(([, on]) => on),
      granted,
    );
    if (met < never) this.log("fulfil", workdaysAfter(met, this.turn.lag));
  }
}

/** How the steps of a project go when it begins on a day, whatever day it is now. */
export function walkPermits(plan: WalkPlan, begin: Day): Walked {
  const entries: DemoPermitEntry[] = [];
  const ready = new Map<string, Day>();
  const finish = new Map<string, Day>();
  const known = new Map(plan.steps.map((step) => [step.code, step]));
  for (const step of plan.steps) {
    const habit = habits[step.code];
    if (!habit) continue;
    const wish = plan.wishes.get(step.code) ?? {};
    const turn = turnOf(plan.key, step, habit, plan.variants.get(step.code) ?? null, plan.hurried);
    const { hard, soft } = plan.asked.get(step.code) ?? { hard: [], soft: [] };
    // 容缺 begins while what it lacks is nearly there, unless the story wants it at once.
    const nearly = (code: string): Day => {
      const [from, to] = [ready.get(code) ?? begin, finish.get(code) ?? begin];
      const soon = workdaysAfter(to === never ? from : to, to === never ? 12 : -turn.ahead);
      return latest([soon], from);
    };
    const before = (code: string) => finish.get(code) ?? begin;
    const softly = soft.map(turn.lenient ? nearly : before);
    const waits = [...hard.map(before), ...(wish.lenient ? [] : softly)];
    const free = waits.length === 0 ? begin : workdaysAfter(latest(waits, begin), 1);
    ready.set(step.code, free);
    const softs = soft.flatMap((code) => {
      const [one, on] = [known.get(code), finish.get(code)];
      return one && on ? [[one, on] as const] : [];
    });
    if (free >= never) {
      finish.set(step.code, never);
      continue;
    }
    const walk = new StepWalk(step, turn, wish, free, softs);
    const end = walk.run();
    finish.set(step.code, end < never ? end : never);
    entries.push(...walk.entries);
  }
  return { entries, ready, finish };
}
