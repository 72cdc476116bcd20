import { beforeAll, expect, test } from "vitest";
import { readCalendar } from "@/db/calendar";
import { loadDemo } from "@/db/demo/load";
import { verifyArticle } from "@/db/demo/verify";
import { getReport, saveReport } from "@/db/reports";
import { auditLog, departments, projects, users } from "@/db/schema";
import type { Store } from "@/db/types";
import { verifyInvariants } from "@/db/verify";
import { period } from "@/lib/domain/period";
import { clerk, done, emptyStore, month, today } from "../../support/world";

let store: Store;
beforeAll(async () => {
  store = emptyStore();
  await loadDemo(store, "no hash");
});

test("the demo as loaded is provably the article's, and every invariant holds", async () => {
  const checks = [...(await verifyInvariants(store, today)), ...((await verifyArticle(store)) ?? [])];
  expect(checks.filter((check) => check.broken !== null)).toEqual([]);
  expect(checks.length).toBeGreaterThan(15);
});

test("January to March are locked, April is open", async () => {
  const { periods } = await readCalendar(store);
  expect(periods.map(({ period, locked }) => [period, locked])).toEqual([
    ["2021-04", false],
    ["2021-03", true],
    ["2021-02", true],
    ["2021-01", true],
  ]);
  expect(periods.map(({ listed }) => listed)).toEqual([423, 423, 423, 423]);
});

test("there is a user for every role and every department that holds projects", async () => {
  const people = await store.read.select().from(users);
  const named = [
    "officer",
    "officer2",
    "head",
    "head2",
    "approver",
    "approver2",
    "leader",
    "admin",
    "auditor",
  ];
  expect(named.filter((name) => !people.some((user) => user.username === name))).toEqual([]);
  const all = await store.read.select().from(departments);
  for (const department of all.filter((each) => each.kind !== "office"))
    expect(
      people.some((user) => user.departmentId === department.id),
      department.name,
    ).toBe(true);
});

test("the log is written by the people of the demo on the days of 2021", async () => {
  const entries = await store.read.select().from(auditLog);
  expect(entries.every((entry) => entry.day >= "2021-01-01" && entry.day <= "2021-04-20")).toBe(true);
  expect(new Set(entries.map((entry) => entry.role))).toEqual(
    new Set(["system", "admin", "officer", "head", "approver", "leader"]),
  );
});

test("names can be found by the initials of their pinyin", async () => {
  const all = await store.read.select().from(projects);
  expect(
    all.filter((project) => project.initials.includes("sqyjs")).map((project) => project.name),
  ).toContain("上汽云计算中心");
});

test("what is filed later does not change the article's figures of the demo as loaded", async () => {
  const before = await getReport(store.read, "p001", period("2021-03"));
  const correction = month("p001", "2021-03", {
    invested: 12_345,
    seen: before?.version ?? 0,
    reason: "更正",
  });
  await done(store, (tx) => saveReport(tx, clerk("u-officer"), correction, "submit"));
  expect((await getReport(store.read, "p001", period("2021-03")))?.invested).toBe(12_345);
  const article = await verifyArticle(store);
  expect(article?.every((check) => check.broken === null)).toBe(true);
});
