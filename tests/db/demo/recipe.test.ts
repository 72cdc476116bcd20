import { describe, expect, it } from "vitest";
import { demoRecipe } from "@/db/demo/recipe";
import { isDay } from "@/lib/domain/day";
import { isPeriod } from "@/lib/domain/period";
import {
  departments,
  distinct,
  done,
  firstPlan,
  inState,
  isDue,
  judge,
  lists,
  overdue,
  planned,
  plannedStarts,
  planOn,
  projects,
  recipe,
  started,
  sum,
  users,
} from "@/tests/support/demo-judge";

describe("the sums of the article", () => {
  it("holds 423 projects of 2653亿元, 509亿元 planned in both calibres and 54.8亿元 done", () => {
    expect(projects).toHaveLength(423);
    expect(sum(projects, ({ totalInvestment }) => totalInvestment)).toBe(265_300_000_000);
    expect(sum(projects, (one) => firstPlan(one)?.annual ?? 0)).toBe(50_900_000_000);
    expect(sum(projects, (one) => planOn(one, "2021-03-31")?.annual ?? 0)).toBe(50_900_000_000);
    expect(sum(projects, (one) => done(one, "2021-03"))).toBe(5_480_000_000);
  });

  it("judges 217 achieved, about 76 behind, about 121 not due and 9 unplanned", () => {
    expect(inState("achieved")).toHaveLength(217);
    expect(inState("unplanned")).toHaveLength(9);
    expect(inState("behind").length).toBeGreaterThanOrEqual(70);
    expect(inState("behind").length).toBeLessThanOrEqual(82);
    expect(inState("not-due").length).toBeGreaterThanOrEqual(115);
  });

  it("shows at least ten yellow projects among those behind", () => {
    const red = inState("behind").filter((one) => {
      const due = planned(planOn(one, "2021-03-31"), 3);
      return (due > 0 && done(one, "2021-03") * 100 < due * 60) || overdue(one, "2021-03-31") > 30;
    });
    expect(inState("behind").length - red.length).toBeGreaterThanOrEqual(10);
  });

  it("plans between 16% and 18% of the year to the end of March, so that the zone is yellow", () => {
    const toDate = sum(projects, (one) => planned(planOn(one, "2021-03-31"), 3));
    expect(toDate).toBeGreaterThan(50_900_000_000 * 0.16);
    expect(toDate).toBeLessThan(50_900_000_000 * 0.18);
    expect(5_480_000_000 * 100).toBeGreaterThanOrEqual(toDate * 60);
    expect(5_480_000_000 * 100).toBeLessThan(toDate * 95);
  });

  it("spreads the totals like a real register", () => {
    const totals = projects.map(({ totalInvestment }) => totalInvestment).sort((a, b) => a - b);
    expect(totals[211]).toBeGreaterThan(350_000_000);
    expect(totals[211]).toBeLessThan(450_000_000);
    expect(totals[422]).toBeGreaterThan(4_500_000_000);
    expect(totals[422]).toBeLessThan(5_500_000_000);
  });
});

describe("the starts", () => {
  it("counts 207 planned starts in four lists: 37 due and started, 7 early, 33 due and not started, 130 not due", () => {
    const count = (due: boolean, begun: boolean) =>
      plannedStarts.filter((one) => isDue(one) === due && started(one) === begun).length;
    expect(plannedStarts).toHaveLength(207);
    expect([count(true, true), count(false, true), count(true, false), count(false, false)]).toEqual([
      37, 7, 33, 130,
    ]);
  });

  it("has late starts and works before the permit, none of them with a real name", () => {
    const late = plannedStarts.filter(
      (one) => started(one) && (one.starts.actualOn ?? "").slice(0, 7) > (one.plannedStart ?? ""),
    );
    const early = projects.filter(
      (one) => one.starts.actualOn && (one.starts.permitOn ?? "9") > one.starts.actualOn,
    );
    expect(late.length).toBeGreaterThanOrEqual(4);
    expect(early.length).toBeGreaterThanOrEqual(2);
    expect([...late, ...early].some(({ realName }) => realName)).toBe(false);
  });

  it("dates the start milestone by the first permanent works and its baseline by the planned month", () => {
    for (const one of projects) {
      const start = one.milestones.find(({ kind }) => kind === "start");
      expect(start?.actual ?? null, one.key).toBe(one.starts.actualOn);
      expect(start?.baseline.slice(0, 7) ?? null, one.key).toBe(one.plannedStart);
      if (start) expect(new Date(Date.parse(start.baseline) + 86_400_000).getUTCDate()).toBe(1);
    }
  });

  it("starts no early-stage project, and every carried one before the year", () => {
    for (const one of projects) {
      if (one.category === "early") expect(one.starts.actualOn).toBeNull();
      if (one.category === "carry") expect((one.starts.actualOn ?? "9") < "2021-01").toBe(true);
    }
  });

  it("knows nothing that happened after 2021-04-20", () => {
    const past = projects.flatMap((one) => [
      ...Object.values(one.starts),
      ...one.milestones.flatMap(({ actual, slips }) => [actual, ...slips.map(({ on }) => on)]),
      ...one.reports.flatMap(({ filedOn, reviewedOn }) => [filedOn, reviewedOn]),
      ...one.plans.flatMap(({ proposedOn, decidedOn }) => [proposedOn, decidedOn]),
    ]);
    expect(past.filter((on) => on !== null && (on > "2021-04-20" || !isDay(on)))).toEqual([]);
  });
});

describe("the names", () => {
  const real = projects.filter(({ realName }) => realName);

  it("are distinct, as are the codes, keys and telephone numbers", () => {
    expect(distinct(projects.map(({ name }) => name))).toBe(true);
    expect(distinct(projects.map(({ key }) => key))).toBe(true);
    expect(distinct(projects.flatMap(({ code }) => code ?? []))).toBe(true);
    const phones = [
      ...users.map(({ phone }) => phone),
      ...projects.flatMap((one) => [one.managerPhone, one.contactPhone]),
    ];
    expect(distinct(phones)).toBe(true);
    for (const phone of phones) expect(phone).toMatch(/^1990000\d{4}$/);
  });

  it("carry codes of the zone in the national format, or none", () => {
    for (const { code } of projects) if (code) expect(code).toMatch(/^\d{4}-410171-\d{2}-\d{2}-\d{6}$/);
    expect(projects.filter(({ code }) => code === null).length).toBeGreaterThan(10);
  });

  it("of the article are never behind, late or unpermitted, in any period of the demo", () => {
    expect(real.map(({ name }) => name).sort()).toEqual(
      [
        "上汽云计算中心",
        "盛创二期",
        "北斗星通",
        "中铁高端智能化装备产业园",
        "上汽发动机项目",
        "中烟香料工程研究中心",
      ].sort(),
    );
    for (const one of real) {
      const states = [
        judge(one, 1, "2021-01-31"),
        judge(one, 2, "2021-02-28"),
        judge(one),
        judge(one, 4, "2021-04-20"),
      ];
      expect(states, one.name).toEqual(["achieved", "achieved", "achieved", "achieved"]);
      expect(one.milestones.every(({ slips }) => slips.length === 0)).toBe(true);
      expect(one.reports.every(({ reason, problem }) => reason === null && problem === null)).toBe(true);
      expect(overdue(one, "2021-04-20")).toBe(0);
      expect((one.starts.permitOn ?? "9") < (one.starts.actualOn ?? "")).toBe(true);
    }
  });
});

describe("the people and the list", () => {
  it("has an officer and a head for every department with projects, and the named accounts", () => {
    const carrying = new Set(projects.map(({ department }) => department));
    expect(carrying.size).toBeGreaterThanOrEqual(10);
    for (const department of carrying) {
      expect(departments.find(({ key }) => key === department)?.kind).toBe("department");
      for (const role of ["officer", "head"])
        expect(users.some((one) => one.role === role && one.department === department)).toBe(true);
    }
    for (const one of projects)
      expect(users.find(({ username }) => username === one.officer)?.department).toBe(one.department);
    const post = (username: string) => users.find((one) => one.username === username)?.department;
    expect(["officer", "head", "officer2", "head2", "approver", "approver2"].map(post)).toEqual([
      "economy",
      "economy",
      "construction",
      "construction",
      "planning",
      "construction",
    ]);
    expect(["leader", "admin", "auditor"].every((username) => post(username))).toBe(true);
    expect(distinct(users.map(({ username }) => username)) && distinct(users.map(({ name }) => name))).toBe(
      true,
    );
  });

  it("fills twenty slots of 双十工程, ten industrial with one project, ten works with one or several", () => {
    const slots = lists.find(({ key }) => key === "double-ten")?.slots ?? [];
    expect(slots.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(slots.filter(({ kind, projects: keys }) => kind === "industry" && keys.length === 1)).toHaveLength(
      10,
    );
    expect(slots.filter(({ kind, projects: keys }) => kind === "works" && keys.length >= 1)).toHaveLength(10);
    const keys = slots.flatMap((slot) => slot.projects);
    expect(distinct(keys)).toBe(true);
    for (const slot of slots)
      for (const key of slot.projects) {
        const project = projects.find((one) => one.key === key);
        expect(project?.department, slot.title).toBe(slot.department);
        expect(project?.lists).toContain("double-ten");
      }
    expect(projects.filter(({ lists: on }) => on.length > 0)).toHaveLength(keys.length);
  });
});

it("is the same on every call", () => {
  expect(demoRecipe()).toEqual(recipe);
});

it("gives every project years of construction and its texts", () => {
  for (const one of projects) {
    expect(isPeriod(one.buildFrom) && isPeriod(one.buildTo) && one.buildFrom < one.buildTo, one.key).toBe(
      true,
    );
    if (one.finishes) expect(one.buildTo.slice(0, 4)).toBe("2021");
    for (const text of [
      one.content,
      one.owner,
      one.leader,
      one.responsiblePerson,
      one.serviceUnit,
      one.subdistrict,
    ])
      expect(text).toBeTruthy();
  }
});
