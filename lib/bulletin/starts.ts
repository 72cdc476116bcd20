import type { Figures } from "@/lib/domain/figures";
import { type Composer, fill } from "./composer";
import type { Block, Span } from "./content";
import { rowsBehind } from "./rows";

/** 三、开工和竣工情况. Rule: section 4. */
export const starts = (at: Composer, zone: Figures): Block[] => [
  { kind: "heading", level: 2, text: at.words.heading.newStarts },
  { kind: "paragraph", spans: [...newStarts(at, zone), ...outsidePlan(at)] },
  { kind: "heading", level: 2, text: at.words.heading.completions },
  { kind: "paragraph", spans: completions(at) },
];

function newStarts(at: Composer, zone: Figures): Span[] {
  const { plannedStarts: planned, started, dueStarts: due, earlyStarted: early } = zone;
  if (planned === 0) return fill(at.words.startsNone);
  const rate = { n: `${started}`, d: `${planned}` };
  return fill(at.words.starts, {
    planned: at.number("plannedStarts", `${planned}`, {}, { category: "start" }),
    started: at.number("started", `${started}`, {}, { start: "started" }),
    rate: at.number("startRate", at.share(started, planned), rate, { category: "start" }),
    due: at.number("due", `${due}`, {}, { start: "due" }),
    dueStarted: at.number("dueStarted", `${started - early}`, {}, { start: "due-started" }),
    late: at.number("late", `${zone.lateStarted}`, {}, { only: "late-started" }),
    dueNotStarted: at.number("dueNotStarted", `${zone.dueNotStarted}`, {}, { start: "due-not-started" }),
    early: at.number("early", `${early}`, {}, { start: "early-started" }),
    notDue: at.number("notDueStarts", `${zone.notDueStarts}`, {}, { start: "not-due" }),
    dueRate: at.number(
      "dueRate",
      at.share(started, due),
      { n: `${started}`, d: `${due}` },
      { category: "start" },
    ),
  });
}

function outsidePlan(at: Composer): Span[] {
  const count = rowsBehind(at.content.rows, { only: "unplanned-start" }).length;
  if (count === 0) return [];
  return fill(at.words.unplannedStarts, {
    count: at.number("unplannedStarts", `${count}`, {}, { only: "unplanned-start" }),
  });
}

function completions(at: Composer): Span[] {
  const count = (only: "to-complete" | "completed" | "completion-overdue") =>
    rowsBehind(at.content.rows, { only }).length;
  const [planned, done] = [count("to-complete"), count("completed")];
  if (planned === 0) return fill(at.words.completionsNone);
  const rate = { n: `${done}`, d: `${planned}` };
  return fill(at.words.completions, {
    planned: at.number("toComplete", `${planned}`, {}, { only: "to-complete" }),
    done: at.number("completed", `${done}`, {}, { only: "completed" }),
    rate: at.number("completionRate", at.share(done, planned), rate, { only: "to-complete" }),
    overdue: at.number(
      "completionOverdue",
      `${count("completion-overdue")}`,
      {},
      { only: "completion-overdue" },
    ),
  });
}
