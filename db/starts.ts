import { and, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { finishOf } from "@/lib/domain/finish";
import type { MilestoneFacts } from "@/lib/domain/milestone";
import { asOfDay, type Period, yearOf } from "@/lib/domain/period";
import type { StartFacts } from "@/lib/start-list";
import { listAlertActs } from "./alert-acts";
import { readNames } from "./names";
import { readLedger } from "./problem-reading";
import { milestones, permitPills, permitStanding, projects, projectYears, standing, users } from "./schema";
import type { Store } from "./types";
import { untilCommit } from "./until-commit";

const wanted = (period: Period) =>
  and(
    eq(standing.period, period),
    or(isNotNull(standing.startList), eq(standing.unplannedStart, true), eq(projectYears.finishes, true)),
  );

/** Every planned start and completion of a year as of a period, and the 前期 projects that started; one statement. */
const readRows = ({ read }: Store, period: Period) =>
  read
    .select({
      projectId: standing.projectId,
      name: projects.name,
      departmentId: standing.departmentId,
      officerId: standing.officerId,
      officer: users.name,
      officerPhone: users.phone,
      manager: projects.managerName,
      managerPhone: projects.managerPhone,
      category: standing.category,
      light: standing.zone,
      list: standing.startList,
      late: standing.startedLate,
      unplanned: standing.unplannedStart,
      plannedStart: standing.plannedStart,
      finishes: projectYears.finishes,
      nextKind: standing.nextKind,
      nextOn: standing.nextOn,
      overdueKind: standing.overdueKind,
      overdueDays: standing.overdueDays,
      permitOn: projects.permitOn,
      ceremonyOn: projects.ceremonyOn,
      halt: projectYears.halt,
      firstOpen: permitPills.firstOpen,
      holder: permitPills.holder,
      holderId: permitPills.holderId,
      permit: permitPills.k6,
    })
    .from(standing)
    .innerJoin(projects, eq(projects.id, standing.projectId))
    .innerJoin(
      projectYears,
      and(eq(projectYears.projectId, standing.projectId), eq(projectYears.year, yearOf(period))),
    )
    .innerJoin(users, eq(users.id, standing.officerId))
    .leftJoin(permitPills, eq(permitPills.projectId, standing.projectId))
    .where(wanted(period));

type Row = Awaited<ReturnType<typeof readRows>>[number];
export type StartRow = Omit<Row, "finishes"> &
  StartFacts & {
    start: MilestoneFacts | null;
    completion: MilestoneFacts | null;
    /** The problem that is open longest. */
    problem: { id: string; text: string; on: Day | null } | null;
    /** What was promised last about the overdue start or completion. */
    promises: Partial<Record<"start-overdue" | "completion-overdue", { on: Day; measure: string }>>;
  };

async function readMilestones({ read }: Store) {
  const rows = await read
    .select({
      projectId: milestones.projectId,
      kind: milestones.kind,
      baseline: milestones.baseline,
      forecast: milestones.forecast,
      actual: milestones.actual,
    })
    .from(milestones)
    .where(inArray(milestones.kind, ["start", "acceptance"]));
  return new Map(rows.map((row) => [`${row.projectId} ${row.kind}`, row]));
}

/** The day of the construction permit by project, where the permits themselves say it. */
async function readPermitDays(store: Store) {
  const steps = [...(await readNames(store)).permitSteps.values()];
  const codes = steps.filter(({ pill }) => pill === "K6").map(({ code }) => code);
  const rows = await store.read
    .select({ projectId: permitStanding.projectId, on: permitStanding.finishedOn })
    .from(permitStanding)
    .where(and(inArray(permitStanding.code, codes), isNotNull(permitStanding.finishedOn)));
  return new Map(rows.map(({ projectId, on }) => [projectId, on]));
}

async function readPromises({ read }: Store) {
  const found = new Map<string, StartRow["promises"]>();
  for (const { rule, subject, kind, promisedOn, measure } of await listAlertActs(read)) {
    if (rule !== "start-overdue" && rule !== "completion-overdue") continue;
    if (kind !== "acknowledge" || !promisedOn) continue;
    // Acts come in the order entered, so the newest promise stays.
    found.set(subject, { ...found.get(subject), [rule]: { on: promisedOn, measure } });
  }
  return found;
}

async function readProblems(store: Store) {
  const found = new Map<string, StartRow["problem"]>();
  // Newest first, so the oldest open one stays.
  for (const { projectId, state, id, description, agreedOn, wantedOn } of await readLedger(store))
    if (state !== "resolved") found.set(projectId, { id, text: description, on: agreedOn ?? wantedOn });
  return found;
}

/** The lists of starts and completions as of a period, with what holds each; kept until the next commit. */
export const readStarts = untilCommit(
  (period: Period, today: Day) => `${period} ${today}`,
  async (store, period: Period, today: Day): Promise<StartRow[]> => {
    const asOf = asOfDay(period, today);
    const rows = await readRows(store, period);
    const nodes = await readMilestones(store);
    const permits = await readPermitDays(store);
    const promises = await readPromises(store);
    const problems = await readProblems(store);
    return rows.map(({ finishes, ...row }) => {
      const completion = nodes.get(`${row.projectId} acceptance`) ?? null;
      const { list, planned } = finishOf(finishes, completion, asOf);
      return {
        ...row,
        permitOn: permits.get(row.projectId) ?? row.permitOn,
        finish: list,
        plannedFinish: planned,
        start: nodes.get(`${row.projectId} start`) ?? null,
        completion,
        problem: problems.get(row.projectId) ?? null,
        promises: promises.get(row.projectId) ?? {},
      };
    });
  },
);
