import { beforeEach, expect, test } from "vitest";
import { findForLogging } from "@/db/permit-find";
import { countQueue, knownTemplates, listQueue } from "@/db/permit-queue";
import type { DeskScope } from "@/db/permit-queue-filter";
import { knownWorkCalendar } from "@/db/work-calendar";
import { day } from "@/lib/domain/day";
import { dueBounds } from "@/lib/domain/due-bounds";
import { type PermitView, permitsUrl, permitViews } from "@/lib/inputs/permits-url";
import { logged, makePermitDesk, type PermitDesk } from "../support/permit-desk";
import { today } from "../support/world";

let desk: PermitDesk;
let planning: DeskScope;
beforeEach(async () => {
  desk = await makePermitDesk();
  planning = { handlerId: desk.planning, side: "approving" };
});

async function queue(asked: Record<string, string | string[]> = {}, scope = planning) {
  const { store } = desk;
  const view = permitsUrl.parse(asked);
  const [templates, calendar] = [await knownTemplates(store), await knownWorkCalendar(store)];
  const bounds = dueBounds(calendar, today);
  return {
    rows: await listQueue(store.read, view, scope, bounds, templates),
    counts: await countQueue(store.read, view, scope, bounds, templates),
  };
}
const named = async (view: PermitView, more: Record<string, string> = {}, scope = planning) =>
  (await queue({ view, ...more }, scope)).rows.map(({ projectId, code }) => `${projectId} ${code}`);
const accepted = (code: string, on: string) =>
  logged(desk, desk.projectId, code, { kind: "accept", on, until: day("2021-05-10"), approvedBy: "王处长" });

test("a step stands in the views of what happened to it, and each count is that of its rows", async () => {
  const one = (code: string) => `${desk.projectId} ${code}`;
  expect(await named("ready")).toContain(one("A06"));
  // Twenty working days from 1 March end on 29 March.
  await accepted("B01", "2021-03-01");
  expect(await named("late")).toEqual([one("B01")]);
  expect(await named("running")).toEqual([one("B01")]);
  expect(await named("lenient")).toEqual([one("B01")]);
  expect(await named("ready")).not.toContain(one("B01"));
  // Ten working days from 9 April end on 22 April, two after today.
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-08" });
  expect(await named("near")).toEqual([one("A06")]);
  await logged(desk, desk.projectId, "A06", { kind: "correct", on: "2021-04-12", missing: ["红线图"] });
  expect(await named("near")).toEqual([]);
  expect(await named("waiting")).toEqual([one("A06")]);
  await logged(desk, desk.projectId, "A06", { kind: "resume", on: "2021-04-15" });
  await logged(desk, desk.projectId, "A06", { kind: "stop", on: "2021-04-16", stop: "hearing" });
  expect(await named("stopped")).toEqual([one("A06")]);
  await logged(desk, desk.projectId, "A06", { kind: "resume", on: "2021-04-19" });
  await logged(desk, desk.projectId, "A06", { kind: "grant", on: "2021-04-20" });
  expect(await named("done")).toEqual([one("A06")]);
  for (const view of permitViews) {
    const { rows, counts } = await queue({ view });
    expect(rows.length, view).toBe(counts[view]);
  }
});

test("a row says since when it is with whom, what may be logged and from which number", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-08" });
  await logged(desk, desk.projectId, "A06", { kind: "correct", on: "2021-04-12", missing: ["红线图"] });
  const [row] = (await queue({ view: "waiting" })).rows;
  expect(row).toMatchObject({
    seen: 2,
    moves: ["resume", "refuse"],
    holder: "enterprise",
    since: "2021-04-12",
    stoppedBy: "correct",
    responsibleId: desk.department.id,
  });
  const [ready] = (await queue({ view: "ready", step: "A06" })).rows;
  expect(ready).toMatchObject({
    projectId: desk.otherId,
    since: "2021-01-04",
    holder: "enterprise",
    seen: 0,
  });
});

test("what the 建设单位 does itself is its department's; events of the site are nobody's", async () => {
  const own = { handlerId: desk.department.id, side: "own" } as const;
  const codes = new Set((await queue({ view: "all" }, own)).rows.map(({ code }) => code));
  expect([...codes]).toEqual(["C03", "D08"]);
  expect(await named("all", {}, { handlerId: desk.stranger.departmentId, side: "own" })).toEqual([]);
  const every = await queue({ view: "all" }, { handlerId: null, side: "both" });
  expect(every.rows.some(({ code }) => code === "C07" || code === "D01")).toBe(false);
});

test("a page with its counts takes six statements, however many rows it has", async () => {
  const { store } = desk;
  let statements = 0;
  const read = new Proxy(store.read, {
    get(target, name, self) {
      if (name === "select") statements += 1;
      return Reflect.get(target, name, self);
    },
  });
  const counted = Object.assign(Object.create(store), { read });
  const view = permitsUrl.parse({ view: "all" });
  const templates = await knownTemplates(counted);
  const bounds = dueBounds(await knownWorkCalendar(counted), today);
  await countQueue(read, view, planning, bounds, templates);
  expect((await listQueue(read, view, planning, bounds, templates)).length).toBeGreaterThan(10);
  expect(statements).toBeLessThanOrEqual(6);
});

test("filters narrow rows and counts alike; the search knows names, pinyin and initials", async () => {
  for (const q of ["电池壳体", "dianchi", "dckt"]) {
    const { rows, counts } = await queue({ view: "all", q });
    expect(new Set(rows.map(({ projectId }) => projectId))).toEqual(new Set([desk.otherId]));
    expect(counts.all).toBe(rows.length);
  }
  expect((await queue({ view: "all", q: "%" })).counts.all).toBe(0);
  expect((await queue({ view: "all", stage: "2" })).rows.map(({ stage }) => stage)).not.toContain(1);
  expect((await queue({ view: "all", flow: "L" })).rows).toEqual([]);
  expect((await queue({ view: "all", responsible: desk.stranger.departmentId })).counts.all).toBe(0);
  expect(await named("all", { sort: "-step", step: "A06" })).toEqual(
    [`${desk.otherId} A06`, `${desk.projectId} A06`].toSorted(),
  );
});

test("the desk finds a project with all its steps, those with steps of the department first, and caps nothing silently", async () => {
  const found = await findForLogging(desk.store.read, "dckt", planning);
  expect(found.total).toBe(1);
  expect(found.projects[0]?.steps.length).toBeGreaterThan(20);
  expect(await findForLogging(desk.store.read, "没有", planning)).toEqual({ total: 0, projects: [] });
  expect((await findForLogging(desk.store.read, "项目", planning)).total).toBe(2);
});
