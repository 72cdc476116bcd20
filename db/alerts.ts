import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import { permitRules } from "@/lib/domain/alert";
import {
  type AlertHandling,
  acknowledgementOf,
  exemptionOf,
  handlingOf,
  promiseOf,
} from "@/lib/domain/alert-act";
import type { Day } from "@/lib/domain/day";
import type { User } from "@/lib/policy";
import { type AlertActRow, listAlertActs } from "./alert-acts";
import type { AlertRow } from "./alert-refresh";
import { alerts, departments, indicators, projects, projectYears, tiers, users } from "./schema";
import type { Db, Store } from "./types";
import { untilCommit } from "./until-commit";

const keyOf = ({ rule, subject }: Pick<AlertRow, "rule" | "subject">) => `${rule} ${subject}`;

/** An open alert as lists filter it, without its numbers. */
export type OpenAlert = Pick<
  AlertRow,
  "id" | "rule" | "subject" | "projectId" | "departmentId" | "level" | "openedOn"
> & {
  project: string | null;
  officerId: string | null;
  handling: AlertHandling;
  /** Until when it is exempted today. */
  exemptUntil: Day | null;
  /** Who promised to clear it by when. */
  promise: { by: string; on: Day; enteredOn: Day } | null;
};

// Newest year last, so that it wins.
const readOfficers = async (db: Db) =>
  new Map(
    (
      await db
        .select({ id: projectYears.projectId, officerId: projectYears.officerId })
        .from(projectYears)
        .orderBy(asc(projectYears.year))
    ).map(({ id, officerId }) => [id, officerId]),
  );

/** Everything that is open with who has taken it up, red first, longest open first; kept until the next commit. */
export const keptOpenAlerts = untilCommit(
  (today: Day) => today,
  async ({ read }, today: Day): Promise<readonly OpenAlert[]> => {
    const rows = await read
      .select({
        id: alerts.id,
        rule: alerts.rule,
        subject: alerts.subject,
        projectId: alerts.projectId,
        project: projects.name,
        departmentId: alerts.departmentId,
        level: alerts.level,
        openedOn: alerts.openedOn,
      })
      .from(alerts)
      .leftJoin(projects, eq(projects.id, alerts.projectId))
      .where(isNull(alerts.clearedOn))
      .orderBy(asc(alerts.level), asc(alerts.openedOn), asc(alerts.id));
    const [acts, officers] = [Map.groupBy(await listAlertActs(read), keyOf), await readOfficers(read)];
    return rows.map((row) => {
      const own = acts.get(keyOf(row)) ?? [];
      const taken = acknowledgementOf(own, row.openedOn);
      const { promisedOn: on = null, enteredBy: by = "", enteredOn = today } = taken ?? {};
      return {
        ...row,
        officerId: (row.projectId && officers.get(row.projectId)) ?? null,
        handling: handlingOf(own, row.openedOn, today),
        exemptUntil: exemptionOf(own, today)?.expiresOn ?? null,
        promise: on === null ? null : { by, on, enteredOn },
      };
    });
  },
);

/** Projects of which an open alert is exempted today, with the latest day on which that ends. */
export async function exemptedProjects(store: Store, today: Day): Promise<ReadonlyMap<string, Day>> {
  const found = new Map<string, Day>();
  for (const { projectId, exemptUntil: until } of await keptOpenAlerts(store, today))
    if (projectId && until && until > (found.get(projectId) ?? "")) found.set(projectId, until);
  return found;
}

/** Approvers see what concerns the permits that their department handles; everybody else sees all. Rule: section 11. */
export const isShownTo = (
  user: User,
  { rule, departmentId }: Pick<OpenAlert, "rule" | "departmentId">,
): boolean => user.role !== "approver" || (permitRules.includes(rule) && departmentId === user.departmentId);

const wholeRow = {
  alert: alerts,
  project: {
    name: projects.name,
    managerName: projects.managerName,
    managerPhone: projects.managerPhone,
  },
};

/** One alert as it is shown: its numbers, whom to call and what was done about it. */
export type AlertEntry = Awaited<ReturnType<typeof listAlertEntries>>[number];

/** The rows behind some ids, in the order of the ids. Phones are as stored: the caller shows them where the policy allows. */
export async function listAlertEntries(db: Db, ids: readonly string[]) {
  const found =
    ids.length === 0
      ? []
      : await db
          .select(wholeRow)
          .from(alerts)
          .leftJoin(projects, eq(projects.id, alerts.projectId))
          .where(inArray(alerts.id, [...ids]));
  return withPeople(db, found, ids);
}

/** Every alert of a project, open ones first, then the newest cleared. */
export async function listProjectAlerts(db: Db, projectId: string) {
  const found = await db
    .select(wholeRow)
    .from(alerts)
    .leftJoin(projects, eq(projects.id, alerts.projectId))
    .where(eq(alerts.projectId, projectId))
    .orderBy(desc(alerts.openedOn), asc(alerts.level));
  const ids = found.map(({ alert }) => alert.id);
  const all = await withPeople(db, found, ids, projectId);
  return {
    open: all.filter(({ alert }) => alert.clearedOn === null),
    cleared: all
      .filter(({ alert }) => alert.clearedOn !== null)
      .toSorted((a, b) => ((a.alert.clearedOn ?? "") < (b.alert.clearedOn ?? "") ? 1 : -1)),
  };
}

type Found = { alert: AlertRow; project: { name: string; managerName: string; managerPhone: string } | null };

async function withPeople(db: Db, found: readonly Found[], ids: readonly string[], projectId?: string) {
  const acts = Map.groupBy(await listAlertActs(db, projectId), keyOf);
  const projectIds = found.flatMap(({ alert }) => alert.projectId ?? []);
  const years = new Map(
    (projectIds.length === 0
      ? []
      : await db
          .select({
            id: projectYears.projectId,
            departmentId: projectYears.departmentId,
            officer: users.name,
            officerPhone: users.phone,
          })
          .from(projectYears)
          .innerJoin(users, eq(users.id, projectYears.officerId))
          .where(inArray(projectYears.projectId, projectIds))
          .orderBy(asc(projectYears.year))
    ).map((row) => [row.id, row]),
  );
  const byId = new Map(found.map((row) => [row.alert.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const people = row.alert.projectId ? years.get(row.alert.projectId) : undefined;
    return [{ ...row, people: people ?? null, acts: acts.get(keyOf(row.alert)) ?? [] }];
  });
}

/** Words of what an alert is about beside projects: indicators, tiers and departments, by id. */
export const keptSubjects = untilCommit(
  () => "",
  async ({ read }) => ({
    indicators: new Map((await read.select().from(indicators)).map((row) => [row.id, row])),
    tiers: new Map((await read.select().from(tiers)).map((row) => [row.slug, row])),
    departments: new Map((await read.select().from(departments)).map((row) => [row.id, row])),
  }),
);

export type AlertCounts = Record<AlertHandling | "red" | "kept" | "missed" | "running", number> & {
  open: number;
};

const none = (): AlertCounts => ({
  open: 0,
  red: 0,
  nobody: 0,
  acknowledged: 0,
  exempted: 0,
  kept: 0,
  missed: 0,
  running: 0,
});

/** What every department has open, who has taken it up, and its promises kept and missed; kept until the next commit. */
export const keptAlertCounts = untilCommit(
  (today: Day) => today,
  async (store, today: Day): Promise<ReadonlyMap<string, AlertCounts>> => {
    const counts = new Map<string, AlertCounts>();
    const of = (id: string | null) => {
      const known = counts.get(id ?? "") ?? none();
      counts.set(id ?? "", known);
      return known;
    };
    for (const alert of await keptOpenAlerts(store, today)) {
      const count = of(alert.departmentId);
      count.open += 1;
      count[alert.handling] += 1;
      if (alert.level === "red") count.red += 1;
    }
    const promised = (await listAlertActs(store.read)).filter(({ promisedOn }) => promisedOn !== null);
    const times = await readTimes(store.read, promised);
    for (const act of promised) {
      const outcome = promiseOf(act, times.get(keyOf(act)) ?? [], today);
      if (outcome) of(act.departmentId)[outcome] += 1;
    }
    return counts;
  },
);

/** When the alerts that people acted on were open, by rule and subject, the first time first. */
async function readTimes(db: Db, acts: readonly AlertActRow[]) {
  if (acts.length === 0) return new Map<string, AlertRow[]>();
  const wanted = new Set(acts.map(keyOf));
  const rows = await db
    .select()
    .from(alerts)
    .where(
      and(
        inArray(alerts.rule, [...new Set(acts.map(({ rule }) => rule))]),
        inArray(alerts.subject, [...new Set(acts.map(({ subject }) => subject))]),
      ),
    )
    .orderBy(asc(alerts.openedOn));
  return Map.groupBy(
    rows.filter((row) => wanted.has(keyOf(row))),
    keyOf,
  );
}
