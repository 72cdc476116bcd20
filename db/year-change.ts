import { createHash } from "node:crypto";
import { and, asc, eq, like } from "drizzle-orm";
import {
  changeFrom,
  type EndingYear,
  nextPlan,
  type PlanMode,
  proposeYearEnd,
  type YearProposal,
} from "@/lib/domain/carry-over";
import type { Yuan } from "@/lib/domain/money";
import { firstDay, periodOf } from "@/lib/domain/period";
import type { YearOutcome } from "@/lib/domain/vocabulary";
import { Refusal } from "@/lib/refusal";
import { readFacts } from "./facts";
import type { Clerk } from "./periods";
import { proposePlan } from "./plans";
import { addProjectYear, everListed } from "./projects";
import {
  departments,
  monthlyReports,
  periods,
  plans,
  projects,
  projectYears,
  users,
  yearOutcomes,
} from "./schema";
import type { Db, Tx } from "./types";

export type YearEnd = YearProposal & {
  projectId: string;
  name: string;
  departmentId: string;
  officerId: string;
  officerName: string;
  /** The officer can no longer sign in: hand the project over. */
  officerGone: boolean;
  totalInvestment: Yuan;
  was: typeof projectYears.$inferSelect;
  /** The next year's row exists already, entered by hand. */
  opened: boolean;
  facts: EndingYear;
};

/** The years that have projects, the newest first. */
export async function listYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectDistinct({ year: projectYears.year })
    .from(projectYears)
    .orderBy(asc(projectYears.year));
  return rows.map(({ year }) => year).reverse();
}

/** How the projects of a year ended, as it was decided. */
export const listOutcomes = (db: Db, year: number) =>
  db.select().from(yearOutcomes).where(eq(yearOutcomes.year, year));

/** What the facts propose for every project of a year that is not decided yet. */
export async function readYearEnds(db: Db, year: number): Promise<YearEnd[]> {
  const decided = new Set((await listOutcomes(db, year)).map(({ projectId }) => projectId));
  const rows = await db
    .select({
      was: projectYears,
      name: projects.name,
      buildTo: projects.buildTo,
      totalInvestment: projects.totalInvestment,
      officerName: users.name,
      officerGone: users.disabled,
    })
    .from(projectYears)
    .innerJoin(projects, eq(projects.id, projectYears.projectId))
    .innerJoin(users, eq(users.id, projectYears.officerId))
    .where(and(eq(projectYears.year, year), everListed))
    .orderBy(asc(projectYears.projectId));
  const next = await db
    .select({ id: projectYears.projectId })
    .from(projectYears)
    .where(eq(projectYears.year, year + 1));
  const [opened, facts] = [new Set(next.map(({ id }) => id)), new Map<string, EndingYear>()];
  for (const one of await readFacts(db))
    if (one.year === year) facts.set(one.projectId, { ...one, halt: null, buildTo: null });
  return rows.flatMap(({ was, buildTo, ...row }) => {
    const known = facts.get(was.projectId);
    if (!known || decided.has(was.projectId)) return [];
    const ending = { ...known, halt: was.halt, buildTo };
    const { projectId, departmentId, officerId } = was;
    return [
      {
        ...proposeYearEnd(ending),
        ...row,
        projectId,
        departmentId,
        officerId,
        was,
        opened: opened.has(projectId),
        facts: ending,
      },
    ];
  });
}

/** What a page has shown: an order with another one was given on other facts. */
export const digestOfEnds = (rows: readonly YearEnd[]): string =>
  createHash("sha256")
    .update(JSON.stringify(rows.map((row) => [row.projectId, row.outcome, row.cumulative, row.opened])))
    .digest("hex")
    .slice(0, 16);

export type YearOrder = {
  year: number;
  mode: PlanMode;
  /** Where a person decided otherwise than the facts propose, and planned another amount. */
  outcomes: Readonly<Record<string, YearOutcome>>;
  annuals: Readonly<Record<string, Yuan>>;
  seen: string;
};

async function successors(db: Db): Promise<(id: string) => string> {
  const rows = await db.select().from(departments);
  const known = new Map(rows.map((row) => [row.id, row]));
  // A merged department's projects begin the year with its successor.
  return (id) => {
    const row = known.get(id);
    return row?.validTo && row.successorId ? row.successorId : id;
  };
}

async function openYear(tx: Tx, who: Clerk, row: YearEnd, order: YearOrder, departmentId: string) {
  const { was, projectId, cumulative, category, finishes, facts } = row;
  const year = order.year + 1;
  const { version: _, ...kept } = was;
  const halted = was.halt === "withdrawn" ? { halt: null, haltedOn: null } : {};
  await addProjectYear(tx, {
    ...kept,
    ...halted,
    id: `${projectId}-${year}`,
    year,
    category,
    finishes,
    departmentId,
    carryOver: cumulative,
    listedFrom: periodOf(year, 1),
    listedTo: null,
  });
  const annual = order.annuals[projectId] ?? row.annual;
  const months = nextPlan(facts, order.mode, annual);
  if (!months) return;
  const first = firstDay(periodOf(year, 1));
  const values = { projectId, year, annual, months, reason: `${order.year}年度结转`, proposedBy: null };
  const plan = await proposePlan(tx, values, who.day);
  await tx.change(
    plans,
    plan.id,
    { status: "approved", decidedBy: who.userId, decidedOn: first },
    plan.version,
  );
}

/** The months of the new year stand open, so that they can be seen before anybody has reported. */
async function openPeriods(tx: Tx, who: Clerk, year: number) {
  const known = new Set((await tx.select({ id: periods.id }).from(periods)).map(({ id }) => id));
  for (let month = 1; month <= 12; month++) {
    const id = periodOf(year + 1, month);
    const row = { status: "open", changedOn: who.day, changedBy: who.userId } as const;
    if (!known.has(id)) await tx.add(periods, { id, ...row, reason: `${year}年度结转` });
  }
}

/**
 * 结转: decides how every project of a year that is not decided yet ended, and opens the next year's row of each that is
 * carried, with its cumulative as carry-over. A second run does what is missing. Returns how many of each.
 * @throws Refusal `conflict` when the facts have moved since `seen`, `invalid` before December or with nothing to do.
 */
export async function changeYear(tx: Tx, who: Clerk, order: YearOrder): Promise<Record<YearOutcome, number>> {
  const from = firstDay(changeFrom(order.year));
  if (who.day < from)
    throw new Refusal("invalid", { key: "year.early", values: { year: String(order.year), from } });
  const rows = await readYearEnds(tx, order.year);
  if (rows.length === 0) throw new Refusal("invalid", { key: "year.nothing" });
  if (digestOfEnds(rows) !== order.seen) throw new Refusal("conflict", { key: "year.moved" });
  const done: Record<YearOutcome, number> = { carried: 0, finished: 0, withdrawn: 0 };
  const successorOf = await successors(tx);
  for (const row of rows) {
    const { projectId, cumulative } = row;
    const outcome = order.outcomes[projectId] ?? row.outcome;
    const opens = outcome === "carried" && !row.opened;
    if (opens) await openYear(tx, who, row, order, successorOf(row.departmentId));
    await tx.add(yearOutcomes, {
      id: `${projectId}-${order.year}`,
      projectId,
      year: order.year,
      outcome,
      cumulative,
      opened: opens,
      decidedBy: who.userId,
      decidedOn: who.day,
    });
    if (outcome === "carried" && row.opened) await setCarryOver(tx, projectId, order.year + 1, cumulative);
    done[outcome] += 1;
  }
  await openPeriods(tx, who, order.year);
  return done;
}

async function setCarryOver(tx: Tx, projectId: string, year: number, carryOver: Yuan) {
  const [row] = await tx
    .select()
    .from(projectYears)
    .where(and(eq(projectYears.projectId, projectId), eq(projectYears.year, year)));
  if (row && row.carryOver !== carryOver) await tx.change(projectYears, row.id, { carryOver }, row.version);
}

/** How many months of a year have been saved or reported: as soon as there is one, its beginning stands. */
export const countReports = (db: Db, year: number): Promise<number> =>
  db.$count(monthlyReports, like(monthlyReports.period, `${year}-%`));
