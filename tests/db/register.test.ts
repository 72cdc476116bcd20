import { beforeAll, expect, test } from "vitest";
import { addMilestone } from "@/db/milestones";
import { addProject } from "@/db/projects";
import { listRegister } from "@/db/register";
import { readFacets } from "@/db/register-facets";
import {
  departments,
  lists,
  monthlyReports,
  planMonths,
  plans,
  projectYears,
  slotProjects,
  slots,
  users,
} from "@/db/schema";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { categories, levels } from "@/lib/domain/vocabulary";
import { registerUrl } from "@/lib/inputs/register-url";
import { columnKeys } from "@/lib/register-columns";
import { wan } from "@/tests/support/facts";
import { done, makeStore } from "@/tests/support/world";

const march = period("2021-03");
const count = 60;
let store: Store;

const view = (params: Record<string, unknown> = {}) => ({
  ...registerUrl.parse({ size: "1000", ...params }),
  today: day("2021-04-20"),
});
const rowsOf = (params: Record<string, unknown> = {}) => listRegister(store.read, view(params), march);
const namesOf = async (params: Record<string, unknown>) => (await rowsOf(params)).map((row) => row.name);

const specialNames: Record<number, string> = {
  1: "上汽云计算数据中心",
  2: "100%再生铝_项目",
  3: "重庆路改造",
};

beforeAll(async () => {
  store = await makeStore();
  await done(store, async (tx) => {
    for (const id of ["economy", "building"])
      await tx.add(departments, {
        id,
        name: id,
        shortName: id,
        english: id,
        kind: "department",
        validFrom: day("2020-01-01"),
      });
    for (const [at, departmentId] of ["economy", "building", "building"].entries())
      await tx.add(users, {
        id: `u${at}`,
        username: `u${at}`,
        name: `专员${at}`,
        role: "officer",
        departmentId,
      });
    await tx.add(lists, {
      id: "l",
      slug: "double-ten",
      year: 2021,
      name: "双十",
      english: "Double ten",
      size: 20,
    });
    await tx.add(slots, {
      id: "s",
      listId: "l",
      number: 1,
      kind: "works",
      title: "道路",
      departmentId: "economy",
    });
    for (let at = 0; at < count; at++) await addSample(tx, at);
  });
});

async function addSample(tx: Parameters<Parameters<typeof done>[1]>[0], at: number) {
  const id = `p${String(at).padStart(3, "0")}`;
  const officer = at % 3;
  await addProject(tx, {
    id,
    name: specialNames[at] ?? `项目${at}`,
    code: at % 4 === 0 ? null : `C-${at}`,
    type: "industry",
    content: "",
    subdistrict: "",
    totalInvestment: wan(1000 + ((at * 37) % 50) * 100),
    owner: "",
    responsiblePerson: "",
    leader: "",
    serviceUnit: "",
    managerName: "",
    managerPhone: "",
    contactName: "",
    contactPhone: "",
    tags: [],
  });
  await tx.add(projectYears, {
    id: `${id}-2021`,
    projectId: id,
    year: 2021,
    category: categories[at % 3] ?? "carry",
    finishes: false,
    level: levels[at % 2] ?? "zone",
    departmentId: officer === 0 ? "economy" : "building",
    officerId: `u${officer}`,
    carryOver: 0,
    listedFrom: period("2021-01"),
  });
  if (at % 10 !== 9) {
    const month = wan(10 + at);
    await tx.add(plans, {
      id: `${id}-1`,
      projectId: id,
      year: 2021,
      number: 1,
      status: "approved",
      annual: month * 12,
      reason: null,
      proposedOn: day("2021-01-01"),
      decidedOn: day("2021-01-01"),
    });
    for (let number = 1; number <= 12; number++)
      await tx.add(planMonths, {
        id: `${id}-1-${number}`,
        planId: `${id}-1`,
        projectId: id,
        month: number,
        amount: month,
      });
  }
  if (at % 3 === 1) await addMilestone(tx, id, "start", at % 2 === 0 ? day("2021-03-31") : day("2021-06-30"));
  if (at % 7 !== 0)
    await tx.add(monthlyReports, {
      id: `${id}-03`,
      projectId: id,
      period: march,
      revision: 1,
      status: at % 5 === 0 ? "draft" : "reviewed",
      invested: (wan((10 + at) * (at % 4)) * (at % 8 > 3 ? 85 : 100)) / 100,
      fixedAssets: 0,
      progress: "",
      problem: "",
      problemDepartments: [],
      nextSteps: "",
      reason: "",
      filedOn: day("2021-03-24"),
      savedAt: 0,
      savedBy: "u0",
    });
  if (at % 15 === 0)
    await tx.add(slotProjects, { id: `${id}-s`, slotId: "s", projectId: id, status: "confirmed" });
}

test("an open register shows every project of the period", async () => {
  expect(await rowsOf()).toHaveLength(count);
  expect((await readFacets(store, view(), march)).sums.projects).toBe(count);
  expect(await listRegister(store.read, view(), period("2020-03"))).toEqual([]);
});

test("every filter keeps exactly the rows that have its value", async () => {
  const all = await rowsOf();
  const check = async (params: Record<string, unknown>, fits: (row: (typeof all)[number]) => boolean) => {
    const expected = all
      .filter(fits)
      .map((row) => row.id)
      .sort();
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.length).toBeLessThan(count);
    expect((await rowsOf(params)).map((row) => row.id).sort()).toEqual(expected);
  };
  await check({ department: "economy" }, (row) => row.departmentId === "economy");
  await check({ category: ["start", "early"] }, (row) => row.category !== "carry");
  await check({ level: "city" }, (row) => row.level === "city");
  await check({ list: "double-ten" }, (row) => row.lists === "double-ten");
  await check({ state: "behind" }, (row) => row.state === "behind");
  await check({ light: "red" }, (row) => row.light === "red");
  await check({ report: ["missing", "draft"] }, (row) => ["missing", "draft"].includes(row.reportStatus));
  await check({ officer: "u1" }, (row) => row.officerId === "u1");
  await check(
    { min: "2000", max: "3000" },
    (row) => row.totalInvestment >= wan(2000) && row.totalInvestment <= wan(3000),
  );
  await check({ level: "city", officer: "u2" }, (row) => row.level === "city" && row.officerId === "u2");
});

test("a project is found by part of its name, code, pinyin and initials", async () => {
  const [name] = [specialNames[1] ?? ""];
  for (const q of ["云计算", "sqyjs", "SQYJS", "shangqiyun", "shang qi", "c-1"])
    expect(await namesOf({ q })).toContain(name);
  expect(await namesOf({ q: "sqyjs" })).toEqual([name]);
  expect(await namesOf({ q: "nothing-like-it" })).toEqual([]);
});

test("signs that mean something to LIKE are only letters", async () => {
  expect(await namesOf({ q: "%" })).toEqual([specialNames[2]]);
  expect(await namesOf({ q: "_" })).toEqual([specialNames[2]]);
  expect(await namesOf({ q: "\\" })).toEqual([]);
  expect(await namesOf({ q: "'" })).toEqual([]);
});

test("each facet that everyone has a value of partitions the projects", async () => {
  const { facets, yardsticks } = await readFacets(store, view(), march);
  const sumOf = (counts: Iterable<number>) => [...counts].reduce((a, b) => a + b, 0);
  for (const key of ["department", "category", "level", "state", "light", "report", "officer"] as const)
    expect([key, sumOf(facets[key].values())]).toEqual([key, count]);
  for (const one of yardsticks) expect(sumOf(Object.values(one.lights))).toBe(count);
  expect(yardsticks.find((one) => one.preset === "zone")?.changed).toBe(0);
});

test("a facet ignores its own filter and follows the others, as the rows would", async () => {
  const { facets } = await readFacets(store, view({ level: "city", state: "behind" }), march);
  for (const level of levels) {
    const rows = await rowsOf({ level, state: "behind" });
    expect(facets.level.get(level) ?? 0).toBe(rows.length);
  }
  for (const state of ["achieved", "behind", "unplanned"]) {
    const rows = await rowsOf({ level: "city", state });
    expect(facets.state.get(state) ?? 0).toBe(rows.length);
  }
  const all = await rowsOf({ level: "city", state: "behind" });
  expect([...facets.officer.values()].reduce((a, b) => a + b, 0)).toBe(all.length);
});

test("totals and subtotals are the sums of the rows, whatever the filter", async () => {
  for (const params of [
    {},
    { level: "city" },
    { q: "项目", state: "behind" },
    { light: ["red", "green"], group: "light" },
  ]) {
    const rows = await rowsOf(params);
    const { sums, groups } = await readFacets(store, view({ group: "department", ...params }), march);
    const add = (pick: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + pick(row), 0);
    const rule = { annual: add((row) => row.annualPlan), plan: add((row) => row.planToDate) };
    expect(sums).toEqual({
      projects: rows.length,
      total: add((row) => row.totalInvestment),
      ...rule,
      actual: add((row) => row.actualToDate),
      other: add((row) => row.otherAnnual),
      rule,
    });
    expect([...groups.values()].reduce((sum, part) => sum + part.actual, 0)).toBe(sums.actual);
    expect([...groups.values()].reduce((sum, part) => sum + part.projects, 0)).toBe(sums.projects);
  }
});

test("by 年初 the amounts and their order follow the first plan, states and lights stay", async () => {
  const [adjusted, original] = [await rowsOf(), await rowsOf({ calibre: "original", sort: "-annual" })];
  const twins = new Map(adjusted.map((row) => [row.id, row]));
  for (const row of original) {
    const twin = twins.get(row.id);
    expect([row.annualPlan, row.otherAnnual]).toEqual([twin?.otherAnnual, twin?.annualPlan]);
    expect([row.state, row.light, row.actualToDate]).toEqual([twin?.state, twin?.light, twin?.actualToDate]);
    expect(row.gap).toBe(row.actualToDate - row.planToDate);
  }
  const amounts = original.map((row) => row.annualPlan);
  expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
  const { sums } = await readFacets(store, view({ calibre: "original" }), march);
  const { sums: ruled } = await readFacets(store, view({}), march);
  expect([sums.annual, sums.other, sums.rule]).toEqual([ruled.other, ruled.annual, ruled.rule]);
});

test("under every order by 年初 the pages show each project once", async () => {
  for (const sort of ["annual", "-plan", "gap", "-yearShare", "planShare", "-straightGap", "other"]) {
    const rows = await rowsOf({ calibre: "original", sort });
    expect([sort, new Set(rows.map(({ id }) => id)).size]).toEqual([sort, count]);
  }
});

test("another yardstick repaints the list and its counts alike", async () => {
  const { facets, yardsticks } = await readFacets(store, view({ yardstick: "wuhan" }), march);
  for (const light of ["red", "yellow", "green", "grey"] as const) {
    const rows = await rowsOf({ yardstick: "wuhan", light });
    expect(facets.light.get(light) ?? 0).toBe(rows.length);
    expect(rows.every((row) => row.light === light)).toBe(true);
  }
  const zone = new Map((await rowsOf()).map((row) => [row.id, row.light]));
  const changed = (await rowsOf({ yardstick: "wuhan" })).filter((row) => row.light !== zone.get(row.id));
  expect(changed.length).toBeGreaterThan(0);
  expect(yardsticks.find((one) => one.preset === "wuhan")?.changed).toBe(changed.length);
});

test("under every order, up and down, the pages show each project once", async () => {
  for (const key of columnKeys)
    for (const sort of [key, `-${key}`]) {
      const seen: string[] = [];
      for (const page of ["1", "2"]) {
        const rows = await listRegister(store.read, view({ sort, page, size: "50" }), march);
        seen.push(...rows.map((row) => row.id));
      }
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, count, count]);
    }
});

test("the empty come last whichever way a list runs", async () => {
  for (const sort of ["code", "-code", "yearShare", "-yearShare", "next", "-next", "lists", "-lists"]) {
    const rows = await rowsOf({ sort });
    const key = sort.replace("-", "");
    const isEmpty = rows.map((row) => {
      if (key === "code") return row.code === null;
      if (key === "next") return row.nextOn === null;
      return key === "lists" ? row.lists === "" : row.annualPlan === 0;
    });
    expect(isEmpty).toContain(true);
    expect([sort, isEmpty.lastIndexOf(false) < isEmpty.indexOf(true)]).toEqual([sort, true]);
  }
});

test("amounts run from small to large, words in the order in which officials print them", async () => {
  const totals = (await rowsOf({ sort: "-total" })).map((row) => row.totalInvestment);
  expect(totals).toEqual([...totals].sort((a, b) => b - a));
  const lights = (await rowsOf({ sort: "light" })).map((row) => row.light);
  expect(lights[0]).toBe("red");
  expect(lights.indexOf("green")).toBeGreaterThan(lights.lastIndexOf("yellow"));
});

test("a group stands together", async () => {
  const ids = (await rowsOf({ group: "department", sort: "-gap" })).map((row) => row.departmentId);
  expect(ids.filter((id, at) => id !== ids[at - 1])).toEqual(["building", "economy"]);
});

test("the counts follow the next commit", async () => {
  const before = await readFacets(store, view(), march);
  await done(store, (tx) => addSample(tx, count + 1));
  const after = await readFacets(store, view(), march);
  expect(after.sums.projects).toBe(before.sums.projects + 1);
});
