import { expect, test } from "vitest";
import { readFacts } from "@/db/facts";
import { readDepartmentFigures, readFigures } from "@/db/figures";
import { listLagging } from "@/db/lagging";
import { addDepartment, addUser } from "@/db/people";
import { approvePlan } from "@/db/plan-decisions";
import { proposePlan } from "@/db/plans";
import { listPresets } from "@/db/presets";
import { addProject, addProjectYear } from "@/db/projects";
import { milestones, monthlyReports } from "@/db/schema";
import type { Db, Store } from "@/db/types";
import { readCurve } from "@/db/year-curve";
import { day } from "@/lib/domain/day";
import type { PlannedFigures } from "@/lib/domain/figures";
import { type Period, period, yearToDate } from "@/lib/domain/period";
import { isListed, type Standing, standingOf, type YearFacts } from "@/lib/domain/standing";
import { categories } from "@/lib/domain/vocabulary";
import { wan } from "../support/facts";
import { done, makeStore, today } from "../support/world";

const march = period("2021-03");
const january = day("2021-01-04");
const count = 36;

/** Thirty-six projects of three departments, different in every respect that a figure counts. */
async function makeZone(): Promise<Store> {
  const store = await makeStore();
  await done(store, async (tx) => {
    for (const id of ["a", "b", "c"]) {
      const names = { name: `部门${id}`, shortName: id, english: `Department ${id}` };
      await addDepartment(tx, { id, ...names, kind: "department", validFrom: january });
      const person = { id: `u-${id}`, username: id, name: id, role: "officer", departmentId: id } as const;
      await addUser(tx, person, "no hash");
    }
  });
  await done(store, async (tx) => {
    for (let n = 0; n < count; n += 1) {
      const id = `p${String(n).padStart(3, "0")}`;
      const departmentId = ["a", "b", "c"][n % 3] ?? "a";
      const words = {
        content: "",
        subdistrict: "",
        owner: "",
        responsiblePerson: "",
        leader: "",
        serviceUnit: "",
        managerName: "",
        managerPhone: "",
        contactName: "",
        contactPhone: "",
        tags: [],
      };
      const total = wan(50_000 + n * 37);
      await addProject(tx, { id, name: `项目${n}`, type: "industry", totalInvestment: total, ...words });
      await addProjectYear(tx, {
        id: `${id}-2021`,
        projectId: id,
        year: 2021,
        category: categories[n % 5 === 0 ? 0 : n % 2 === 0 ? 1 : 2] ?? "carry",
        finishes: false,
        level: "zone",
        departmentId,
        officerId: `u-${departmentId}`,
        carryOver: 0,
        listedFrom: period(n === 7 ? "2021-02" : "2021-01"),
        listedTo: n === 8 ? period("2021-02") : null,
      });
      const plan = (months: readonly number[] | null, annual: number) => ({
        projectId: id,
        year: 2021,
        annual,
        months,
        reason: null,
        proposedBy: null,
      });
      if (n !== 9) {
        const months = Array.from({ length: 12 }, (_, m) => (n % 4 === 0 && m < 3 ? 0 : wan(100 + n + m)));
        const annual = months.reduce((a, b) => a + b, 0);
        const first = await proposePlan(tx, plan(n === 11 ? null : months, annual), january);
        await approvePlan(tx, first, null, january);
        if (n % 9 === 1) {
          const more = months.map((amount, m) =>
            m === 11 ? amount + wan(50) : amount + (m === 2 ? wan(20) : 0),
          );
          const second = await proposePlan(tx, plan(more, annual + wan(70)), january);
          // The adjustment of project 1 comes too late for March.
          await approvePlan(tx, second, null, day(n === 1 ? "2021-04-02" : "2021-03-10"));
        }
      }
      const kinds = ["submitted", "locked", "draft", "returned", "reviewed"] as const;
      for (const month of yearToDate(march)) {
        if ((n + Number(month.slice(5))) % 6 === 0) continue;
        await tx.add(monthlyReports, {
          id: `${id}-${month}`,
          projectId: id,
          period: month,
          revision: 1,
          status: kinds[n % kinds.length] ?? "submitted",
          invested: n % 4 === 0 && n % 8 !== 0 ? 0 : wan((n * 13) % 170),
          fixedAssets: 0,
          progress: "",
          problem: "",
          problemDepartments: [],
          nextSteps: "",
          reason: "",
          savedAt: 0,
          savedBy: `u-${departmentId}`,
        });
      }
      const dates = [day("2021-01-31"), day("2021-03-31"), day("2021-06-30")];
      const actual = n % 7 === 4 ? day("2021-03-20") : null;
      const start = { id: `${id}-start`, projectId: id, kind: "start", position: 3 } as const;
      await tx.add(milestones, { ...start, baseline: dates[n % dates.length] ?? null, actual });
    }
  });
  return store;
}

async function standings(db: Db, at: Period, of: (one: { departmentId: string }) => boolean = () => true) {
  const presets = await listPresets(db);
  const facts = (await readFacts(db)).filter((one) => isListed(one, at) && of(one));
  return facts.map((one) => [one, standingOf(one, at, today, presets)] as const);
}

function addUp(rows: readonly (readonly [YearFacts, Standing])[]): PlannedFigures {
  const sum = (of: (now: Standing) => number) => rows.reduce((total, [, now]) => total + of(now), 0);
  const tally = (of: (now: Standing, facts: YearFacts) => boolean) =>
    rows.filter(([facts, now]) => of(now, facts)).length;
  const listed = (name: string) => tally((now) => now.startList === name);
  const state = (name: string) => tally((now) => now.state === name);
  const light = (name: string) => tally((now) => now.lights.zone === name);
  return {
    projects: rows.length,
    total: rows.reduce((total, [facts]) => total + facts.totalInvestment, 0),
    annualPlan: sum((now) => now.annualPlan),
    originalAnnual: sum((now) => now.originalAnnual),
    planToDate: sum((now) => now.planToDate),
    originalPlanToDate: sum((now) => now.originalPlanToDate),
    actualToDate: sum((now) => now.actualToDate),
    plannedStarts: tally((_, facts) => facts.category === "start"),
    started: tally((now, facts) => facts.category === "start" && now.started),
    dueStarts: listed("due-started") + listed("due-not-started"),
    lateStarted: tally((now) => now.startedLate),
    earlyStarted: listed("early-started"),
    dueNotStarted: listed("due-not-started"),
    notDueStarts: listed("not-due"),
    reported: tally((now) => ["submitted", "reviewed", "locked"].includes(now.reportStatus)),
    states: {
      achieved: state("achieved"),
      behind: state("behind"),
      "not-due": state("not-due"),
      unplanned: state("unplanned"),
    },
    lights: { red: light("red"), yellow: light("yellow"), green: light("green"), grey: light("grey") },
  };
}

test("the figures of every month are what the rules say of each project, added up", async () => {
  const { read } = await makeZone();
  for (const at of yearToDate(period("2021-04"))) {
    expect(await readFigures(read, at)).toEqual(addUp(await standings(read, at)));
  }
});

test("the small zone leaves no state, light or start list empty, so that nothing is compared with 0 alone", async () => {
  const { read } = await makeZone();
  const { states, lights, ...rest } = await readFigures(read, march);
  for (const value of [...Object.values(states), ...Object.values(lights), ...Object.values(rest)])
    expect(value).toBeGreaterThan(0);
});

test("a department's figures are those of its projects, and departments add up to the zone", async () => {
  const { read } = await makeZone();
  const departments = await readDepartmentFigures(read, march);
  expect(departments.map((one) => one.departmentId)).toEqual(["a", "b", "c"]);
  for (const { departmentId, figures } of departments) {
    const own = await standings(read, march, (one) => one.departmentId === departmentId);
    expect(figures).toEqual(addUp(own));
    expect(await readFigures(read, march, { departmentId })).toEqual(figures);
  }
  const zone = await readFigures(read, march);
  for (const field of ["projects", "total", "annualPlan", "planToDate", "actualToDate", "started"] as const)
    expect(departments.reduce((sum, one) => sum + one.figures[field], 0)).toBe(zone[field]);
});

test("a period without projects adds up to nothing", async () => {
  const { read } = await makeZone();
  expect(await readFigures(read, period("2020-12"))).toEqual(addUp([]));
  expect(await readDepartmentFigures(read, period("2020-12"))).toEqual([]);
});

test("the curve passes through the figures of its period and ends at the annual plan", async () => {
  const { read } = await makeZone();
  const curve = await readCurve(read, march);
  const rows = await standings(read, march);
  const figures = addUp(rows);
  expect(curve).toHaveLength(12);
  expect(curve[2]).toEqual({
    period: march,
    plan: figures.planToDate,
    originalPlan: rows.reduce((sum, [, now]) => sum + now.originalPlanToDate, 0),
    actual: figures.actualToDate,
  });
  // Project 11 has an annual plan that is not broken down into months.
  const unbroken = rows.find(([facts]) => facts.projectId === "p011")?.[1].annualPlan ?? 0;
  expect(unbroken).toBeGreaterThan(0);
  expect(curve[11]?.plan).toBe(figures.annualPlan - unbroken);
  expect(curve.slice(3).every((point) => point.actual === null)).toBe(true);
});

test("the curve shows an adjustment beside the plan of the year's beginning, from the day it is in force", async () => {
  const { read } = await makeZone();
  const [before, after] = [
    await readCurve(read, period("2021-02")),
    await readCurve(read, period("2021-04")),
  ];
  expect(before[11]?.plan).toBe(before[11]?.originalPlan);
  expect((after[11]?.plan ?? 0) - (after[11]?.originalPlan ?? 0)).toBe(wan(4 * 70));
});

test("the lagging projects come with the largest gap first and are those that the figures count", async () => {
  const { read } = await makeZone();
  const rows = await listLagging(read, march, { departmentId: "a" }, 100);
  const { states } = await readFigures(read, march, { departmentId: "a" });
  expect(rows).toHaveLength(states.behind);
  expect(rows.map((row) => row.gap)).toEqual(rows.map((row) => row.gap).toSorted((a, b) => a - b));
  expect(await listLagging(read, march, { departmentId: "a" }, 2)).toEqual(rows.slice(0, 2));
});
