import type { Act, Actor, Verb } from "@/db/act";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { commit } from "@/db/commit";
import { digestOfDay } from "@/db/digests";
import { addList, addSlot, addSlotProject } from "@/db/lists";
import { addMilestone, moveForecast, reachMilestone } from "@/db/milestones";
import { addDepartment, addUser } from "@/db/people";
import { type Clerk, lockPeriod } from "@/db/periods";
import type { PermitFile } from "@/db/permit-reading";
import { storeTemplate } from "@/db/permit-templates";
import { approvePlan } from "@/db/plan-decisions";
import { addBaselines, proposePlan } from "@/db/plans";
import { addPreset } from "@/db/presets";
import { addProject, addProjectYear } from "@/db/projects";
import { reviewReport, saveReport } from "@/db/reports";
import { writeSetting } from "@/db/settings";
import { permitTemplate } from "@/db/standard-permits";
import type { Store, Tx } from "@/db/types";
import { addDays, type Day, day } from "@/lib/domain/day";
import { type Period, period } from "@/lib/domain/period";
import { shippedPresets } from "@/lib/domain/preset";
import { permitEventKinds } from "@/lib/domain/vocabulary";
import { system } from "../act";
import { laterBaseline, proposedPlans } from "./adjustments";
import { cut, type Happening, opening, userId } from "./happening";
import { proposalsOf } from "./lists";
import { dealsOf, loadTiers } from "./load-deals";
import { indicatorValuesOf, loadIndicators } from "./load-indicators";
import { beginDemoPermits, type DemoPapers, permitEntriesOf } from "./load-permits";
import { addPassing, officeHappenings } from "./office";
import { ordersOf } from "./orders";
import { type DemoPermits, demoPermits, departmentIdOf } from "./permit-cases";
import { keepPapers } from "./permit-papers";
import { demoRecipe } from "./recipe";
import { addParts, addWithdrawn, classesOf, eventsOf, keepPhotos, photosOf } from "./record";
import { talkOf } from "./talk";
import type { DemoProject, DemoRecipe, DemoReport, DemoUser } from "./types";

const year = 2021;

const permitKinds: readonly string[] = [...permitEventKinds, "revoke"].map((kind) => `permit.${kind}`);

type Loader = {
  recipe: DemoRecipe;
  /** By project; only planned starts have any. */
  permits: ReadonlyMap<string, DemoPermits>;
  /** What is logged so far, by project. */
  files: Map<string, PermitFile>;
  /** Commits one act of a demo person (or the system) on a day of 2021. */
  run: (
    who: string | null,
    verb: Verb,
    on: Day,
    work: (tx: Tx, clerk: Clerk) => Promise<unknown>,
  ) => Promise<void>;
  /** A day begins on which only time has passed. */
  dawn: (on: Day) => Promise<void>;
};

// Every act of a day gets its own second after nine o'clock in Zhengzhou, so that the log reads in order.
function instants() {
  let last = 0;
  return (on: Day) => {
    last = Math.max(last + 1000, Date.parse(`${on}T01:00:00Z`));
    return last;
  };
}

async function loadPeople({ recipe, run }: Loader, hash: string) {
  await run(null, "demo.people", opening, async (tx) => {
    for (const { key, ...department } of recipe.departments)
      await addDepartment(tx, { id: key, ...department, validFrom: opening });
    for (const { department, ...user } of recipe.users)
      await addUser(tx, { id: userId(user.username), ...user, departmentId: department }, hash);
    await addPassing(tx);
    await storeTemplate(tx, permitTemplate(departmentIdOf), opening, "按现行法规建立", 0);
    for (const preset of shippedPresets) await addPreset(tx, preset, opening);
  });
}

async function addToYear(
  tx: Tx,
  one: DemoProject,
  clerk: Clerk,
  users: readonly DemoUser[],
  permits: DemoPermits | undefined,
  files: Map<string, PermitFile>,
) {
  const { key: id, starts, plans, milestones } = one;
  const { name, code, type, content, subdistrict, landMu, floorArea, buildFrom, buildTo, totalInvestment } =
    one;
  const {
    owner,
    responsiblePerson,
    leader,
    serviceUnit,
    managerName,
    managerPhone,
    contactName,
    contactPhone,
  } = one;
  const people = {
    owner,
    responsiblePerson,
    leader,
    serviceUnit,
    managerName,
    managerPhone,
    contactName,
    contactPhone,
  };
  const record = {
    id,
    name,
    code,
    type,
    content,
    subdistrict,
    landMu,
    floorArea,
    buildFrom,
    buildTo,
    totalInvestment,
  };
  await addProject(tx, {
    ...record,
    ...people,
    ...classesOf(one),
    // Where there are permits the construction permit itself says it.
    permitOn: permits ? null : starts.permitOn,
    ceremonyOn: starts.ceremonyOn,
    sample: true,
    realName: one.realName,
  });
  const { category, finishes, level, department, officer, carryOver } = one;
  await addProjectYear(tx, {
    id: `${id}-${year}`,
    projectId: id,
    year,
    category,
    finishes,
    level,
    departmentId: department,
    officerId: userId(officer),
    carryOver,
    listedFrom: period("2021-01"),
    listedTo: null,
  });
  for (const milestone of milestones) await addMilestone(tx, id, milestone.kind, milestone.baseline);
  if (permits) await beginDemoPermits(tx, clerk, users, permits, files);
  const [first] = plans;
  if (!first) return;
  const { annual, months, reason } = first;
  const plan = await proposePlan(
    tx,
    { projectId: id, year, annual, months, reason, proposedBy: userId(officer) },
    first.proposedOn,
  );
  await approvePlan(tx, plan, null, clerk.day);
}

async function loadTargets({ run }: Loader) {
  await run("admin", "target.define", opening, async (tx) => {
    await loadIndicators(tx, year);
    await loadTiers(tx, year);
  });
}

async function loadProjects({ recipe, permits, files, run }: Loader) {
  for (const department of recipe.departments) {
    const own = recipe.projects.filter((project) => project.department === department.key);
    if (own.length > 0)
      await run("admin", "project.list", opening, async (tx, clerk) => {
        for (const one of own) await addToYear(tx, one, clerk, recipe.users, permits.get(one.key), files);
      });
  }
  await run("admin", "project.list", opening, async (tx) => {
    await addWithdrawn(tx, recipe);
    await addParts(tx, recipe);
  });
  for (const list of recipe.lists)
    await run("admin", "list.define", opening, async (tx) => {
      const { key, name, english, slots } = list;
      const listId = `${key}-${list.year}`;
      const { milestone } = list;
      await addList(tx, {
        id: listId,
        slug: key,
        year: list.year,
        name,
        english,
        size: slots.length,
        milestone,
      });
      for (const slot of slots) {
        const id = `${listId}-${slot.number}`;
        await addSlot(tx, {
          id,
          listId,
          number: slot.number,
          kind: slot.kind,
          title: slot.title,
          departmentId: slot.department,
        });
        for (const projectId of slot.projects)
          await addSlotProject(tx, {
            id: `${id}-${projectId}`,
            slotId: id,
            projectId,
            status: "confirmed",
            decidedOn: opening,
          });
      }
    });
}

const headOf = (recipe: DemoRecipe, department: string) =>
  recipe.users.find((user) => user.role === "head" && user.department === department)?.username ?? "admin";

/** What happened to one project's dates during the year so far. */
function datesOf(one: DemoProject): Happening[] {
  return one.milestones.flatMap(({ kind, slips, actual, baseline }) => {
    let forecast = baseline;
    let version = 1;
    const row = () => ({
      id: `${one.key}-${kind}`,
      projectId: one.key,
      kind,
      position: 0,
      firstBaseline: baseline,
      baseline,
      forecast,
      actual: null,
      version,
    });
    const happenings: Happening[] = slips.map((slip) => ({
      on: slip.on < opening ? opening : slip.on,
      who: one.officer,
      verb: "milestone.forecast",
      work: async (tx) => {
        const moved = await moveForecast(tx, row(), {
          to: slip.to,
          reason: slip.reason,
          by: userId(one.officer),
          on: slip.on,
        });
        forecast = slip.to;
        version = moved.version;
      },
    }));
    if (actual)
      happenings.push({
        on: actual < opening ? opening : actual,
        who: one.officer,
        verb: "milestone.reach",
        work: (tx, clerk) => reachMilestone(tx, row(), actual, clerk.day),
      });
    return happenings;
  });
}

function adjustmentsOf(recipe: DemoRecipe, one: DemoProject): Happening[] {
  return one.plans.slice(1).map(({ annual, months, reason, proposedOn, decidedOn }) => ({
    on: decidedOn,
    who: headOf(recipe, one.department),
    verb: "plan.adjust",
    work: async (tx, clerk) => {
      const values = { projectId: one.key, year, annual, months, reason, proposedBy: userId(one.officer) };
      const plan = await proposePlan(tx, values, proposedOn);
      // Less money this year because equipment comes later moves the last milestone too.
      if (reason?.startsWith("设备交货期推迟"))
        await addBaselines(tx, plan, laterBaseline(one.milestones, 60), 0);
      await approvePlan(tx, plan, clerk.userId, decidedOn);
    },
  }));
}

const reportId = (projectId: string, month: Period) => `${projectId}-${month}-1`;

function reportsOf(recipe: DemoRecipe, one: DemoProject): Happening[] {
  const file = (report: DemoReport): Happening => ({
    on: report.filedOn,
    who: one.officer,
    verb: report.status === "draft" ? "report.save" : "report.submit",
    work: (tx, clerk) =>
      saveReport(
        tx,
        clerk,
        {
          projectId: one.key,
          period: report.period,
          invested: report.invested,
          fixedAssets: report.fixedAssets,
          progress: report.progress,
          isOffset: false,
          problemType: report.problemType,
          problem: report.problem ?? "",
          problemDepartments: [],
          problemWantedOn: report.problemWantedOn,
          nextSteps: report.nextSteps,
          reason: report.reason ?? "",
          seen: 0,
        },
        report.status === "draft" ? "save" : "submit",
      ),
  });
  const review = (report: DemoReport): Happening[] =>
    report.reviewedOn
      ? [
          {
            on: report.reviewedOn,
            who: headOf(recipe, one.department),
            verb: "report.review",
            work: (tx, clerk) => reviewReport(tx, clerk, reportId(one.key, report.period), 1),
          },
        ]
      : [];
  return one.reports.flatMap((report) => [file(report), ...review(report)]);
}

/** What follows from something else of the same day comes after it. */
const rankOf = (verb: Verb) => (verb === "report.review" ? 99 : 11 + permitKinds.indexOf(verb));

/** The year so far, day by day; one commit a person, verb and day, as if they had worked through their list. */
async function liveThrough(
  { recipe, permits, files, run, dawn }: Loader,
  papers: DemoPapers,
  photos: Awaited<ReturnType<typeof keepPhotos>>,
) {
  const happenings = [
    ...recipe.projects.flatMap((one) => [
      ...datesOf(one),
      ...adjustmentsOf(recipe, one),
      ...reportsOf(recipe, one),
    ]),
    ...proposedPlans(recipe, (department) => headOf(recipe, department)),
    ...proposalsOf(recipe.projects, recipe.lists[0]),
    ...dealsOf(recipe.projects),
    ...indicatorValuesOf(recipe.users),
    ...permitEntriesOf(recipe.users, [...permits.values()], papers, files),
    ...ordersOf(recipe.projects),
    ...talkOf(recipe),
    ...eventsOf(recipe),
    ...photosOf(recipe, photos),
    ...officeHappenings,
  ];
  const batches = Map.groupBy(happenings, ({ on, who, verb }) => `${on} ${rankOf(verb)} ${verb} ${who}`);
  const locks = new Map([
    ["2021-01", day("2021-02-05")],
    ["2021-02", day("2021-03-05")],
    ["2021-03", day("2021-04-12")],
  ]);
  const lockUpTo = async (now: Day | null) => {
    for (const [month, on] of locks)
      if (now === null || on < now) {
        locks.delete(month);
        await run("admin", "period.lock", on, (tx, clerk) =>
          lockPeriod(tx, clerk, period(month), "月度数据审核完毕"),
        );
      }
  };
  // Alerts are looked at on Mondays, and when starts are overdue and reports are missing: the first of a month, and the
  // day after a cut-off.
  const mondays = Array.from({ length: 15 }, (_, week) => addDays(day(`${year}-01-11`), 7 * week));
  const others = ["01-26", "02-01", "02-26", "03-26", "04-01"].map((on) => day(`${year}-${on}`));
  const dawns = [...mondays, ...others].toSorted();
  for (const [, batch] of [...batches].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first] = batch;
    if (!first) continue;
    await lockUpTo(first.on);
    for (let next = dawns[0]; next && next <= first.on; next = dawns[0]) await dawn(dawns.shift() ?? next);
    await run(first.who, first.verb, first.on, async (tx, clerk) => {
      for (const happening of batch) await happening.work(tx, clerk);
    });
  }
  await lockUpTo(null);
}

/**
 * Fills an empty, migrated database with the demo year 2021 through the same mutations as everything else. `hash` is
 * the argon2id hash of the password that all demo accounts share. Rule: section 13.
 */
export async function loadDemo(store: Store, hash: string, today: Day = cut): Promise<void> {
  const recipe = demoRecipe();
  const at = instants();
  const actors = new Map<string, Actor>(
    recipe.users.map((user) => [
      user.username,
      { id: userId(user.username), name: user.name, role: user.role },
    ]),
  );
  const run: Loader["run"] = async (who, verb, on, work) => {
    const actor = (who && actors.get(who)) || system;
    const act: Act = { actor, verb, day: on, at: at(on) };
    const clerk = { userId: actor.id, day: on, at: act.at };
    await commit(store, act, (tx) => work(tx, clerk), { alerts: false });
  };
  const permits = demoPermits(recipe.projects);
  const papers = await keepPapers(store, permits);
  const byProject = new Map(permits.map((one) => [one.project.key, one]));
  const dawn = async (on: Day) => {
    await store.transact((db) => refreshAlerts(db, everything, on));
    await digestOfDay(store, on, Date.parse(`${on}T00:05:00+08:00`));
  };
  const loader = { recipe, permits: byProject, files: new Map<string, PermitFile>(), run, dawn };
  await loadPeople(loader, hash);
  await loadTargets(loader);
  await loadProjects(loader);
  await liveThrough(loader, papers, await keepPhotos(store));
  await dawn(today);
  await run(null, "demo.open", today, async (tx) => {
    await writeSetting(tx, "business-day", today);
    await writeSetting(tx, "demo", "1");
  });
}
