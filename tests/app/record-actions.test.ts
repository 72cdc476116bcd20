import { eq } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { addPartOf, addRecord, enterEvent, savePart, saveRecord } from "@/app/(desk)/projects/record-actions";
import { listAudit, listHistory } from "@/db/audit";
import { listParts } from "@/db/bundles";
import { lockPeriod } from "@/db/periods";
import { listProjectEvents, listUnlisted } from "@/db/project-life";
import { mustFindRecord } from "@/db/project-record";
import { addProject, addProjectYear } from "@/db/projects";
import { milestones, standing } from "@/db/schema";
import { verifyInvariants } from "@/db/verify";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk } from "../support/desk";
import { newRecordForm, recordForm } from "../support/records";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { clerk, done, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const record = (id = desk.projectId) => mustFindRecord(desk.store.read, id, 2021);
const listed = async (at: string) =>
  (await desk.store.read.select().from(standing))
    .filter((row) => row.period === at)
    .map((row) => row.projectId);
const lock = (of: string) =>
  done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period(of), "审核完毕"));
const lifeOf = async (id = desk.projectId) =>
  (await listProjectEvents(desk.store.read, id)).map(({ event }) => event.kind);

test("a new project is listed from an open period, with everything the form says", async () => {
  const good = newRecordForm(desk.department.id, desk.officer.id, {
    creditCode: "91350100M000100Y43",
    tags: "三个一批，专项债、三个一批",
    floorArea: "3.25",
  });
  await expectRefusals(desk.store, addRecord, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: {
      ...good,
      name: " ",
      code: "12",
      creditCode: "91350100M000100Y44",
      managerPhone: "12",
      buildFrom: "2022-01",
      buildTo: "2021-01",
    },
  });
  const result = await addRecord(null, form(good));
  if (!result.ok) throw new Error(JSON.stringify(result));
  const { project, year } = await record(result.data.id);
  expect(project).toMatchObject({
    code: "2103-410171-04-01-123456",
    totalInvestment: 500_000_000,
    creditCode: "91350100M000100Y43",
    tags: ["三个一批", "专项债"],
    floorArea: 32_500,
    initials: expect.stringContaining("slcyy"),
  });
  expect(year).toMatchObject({ listedFrom: "2021-04", listedTo: null, category: "start" });
  expect(await listed("2021-04")).toContain(project.id);
  expect(await listed("2021-03")).not.toContain(project.id);
  expect(await lifeOf(project.id)).toEqual(["list"]);
});

test("a planned start gives a new project the milestones of its type that are still to come", async () => {
  await asUser(desk.store, desk.officer.id);
  const add = (changes: Record<string, string>) =>
    addRecord(null, form(newRecordForm(desk.department.id, desk.officer.id, { code: "", ...changes })));
  expect(await add({ plannedStart: "2022-01" })).toMatchObject({
    fields: { plannedStart: expect.stringContaining("2021") },
  });
  expect(await add({ category: "carry", plannedStart: "2021-06" })).toMatchObject({
    fields: { plannedStart: expect.stringContaining("续建") },
  });
  expect(await add({ plannedStart: "6月" })).toMatchObject({ fields: { plannedStart: expect.anything() } });
  const made = await add({ type: "infrastructure", plannedStart: "2021-05" });
  if (!made.ok) throw new Error(JSON.stringify(made));
  const rows = await desk.store.read
    .select()
    .from(milestones)
    .where(eq(milestones.projectId, made.data.id))
    .orderBy(milestones.position);
  const days = rows.map(({ kind, baseline, forecast }) => [kind, baseline, forecast]);
  expect(days).toContainEqual(["start", "2021-05-31", "2021-05-31"]);
  expect(days).toContainEqual(["acceptance", "2022-05-26", "2022-05-26"]);
  expect(rows.every(({ kind, baseline }) => kind === "start" || (baseline ?? "") > today)).toBe(true);
  const empty = await add({ name: "尚未排期的项目", plannedStart: "" });
  if (!empty.ok) throw new Error(JSON.stringify(empty));
  expect(
    await desk.store.read.select().from(milestones).where(eq(milestones.projectId, empty.data.id)),
  ).toEqual([]);
});

test("the days of permit and ceremony are kept; neither can be still to come", async () => {
  await asUser(desk.store, desk.officer.id);
  const save = async (changes: Record<string, string>) =>
    saveRecord(null, form(await recordForm(desk.store, desk.projectId, changes)));
  expect(await save({ permitOn: "2031-01-01", ceremonyOn: "4月" })).toMatchObject({
    fields: { ceremonyOn: "日期应为YYYY-MM-DD" },
  });
  expect(await save({ permitOn: "2031-01-01", ceremonyOn: "2031-01-02" })).toMatchObject({
    fields: { permitOn: "日期尚未到来。", ceremonyOn: "日期尚未到来。" },
  });
  expect(await save({ permitOn: "2021-02-18", ceremonyOn: "2021-02-20" })).toMatchObject({ ok: true });
  const { project } = await record(desk.projectId);
  expect(project).toMatchObject({ permitOn: "2021-02-18", ceremonyOn: "2021-02-20" });
});

test("a code belongs to one project, and the sentence names which", async () => {
  await asUser(desk.store, desk.officer.id);
  await addRecord(null, form(newRecordForm(desk.department.id, desk.officer.id)));
  const twice = newRecordForm(desk.department.id, desk.officer.id, { name: "另一个" });
  expect(await addRecord(null, form(twice))).toMatchObject({
    kind: "invalid",
    fields: { code: expect.stringContaining("示例产业园一期") },
  });
});

test("a locked period takes no project in", async () => {
  await lock("2021-03");
  await asUser(desk.store, desk.officer.id);
  const late = newRecordForm(desk.department.id, desk.officer.id, { listedFrom: "2021-03" });
  expect(await addRecord(null, form(late))).toMatchObject({
    fields: { listedFrom: expect.stringContaining("2021-03") },
  });
});

test("a record is changed by its department and the project office, on the version they saw", async () => {
  const good = await recordForm(desk.store, desk.projectId, {
    content: "新的建设内容",
    nature: "expansion",
    reason: "批复调整",
  });
  await expectRefusals(desk.store, saveRecord, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, totalInvestment: "很多", owner: "" },
    stale: { ...good, seen: "9" },
  });
  expect(await saveRecord(null, form(good))).toMatchObject({ ok: true });
  expect((await record()).project).toMatchObject({ content: "新的建设内容", nature: "expansion" });
  const [{ entry } = { entry: null }] = await listHistory(desk.store.read, desk.projectId, 1, 0);
  expect(entry).toMatchObject({ verb: "project.edit", reason: "批复调整" });
  expect(entry?.changes[0]?.after).toMatchObject({ content: "新的建设内容", nature: "expansion" });
});

test("a conflict hands both rows back, and saving what stands leaves no trace", async () => {
  await asUser(desk.store, desk.officer.id);
  const mine = await recordForm(desk.store, desk.projectId, { leader: "我填的" });
  await saveRecord(null, form(await recordForm(desk.store, desk.projectId, { leader: "别人填的" })));
  expect(await saveRecord(null, form(mine))).toMatchObject({
    kind: "conflict",
    found: { project: { leader: "别人填的", version: 2 }, year: { version: 1 } },
  });
  const before = (await listAudit(desk.store.read, 1, 0)).total;
  expect(await saveRecord(null, form(await recordForm(desk.store, desk.projectId)))).toMatchObject({
    ok: true,
  });
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(before);
});

test("what was done before and the plan fit the total, or someone says why", async () => {
  await asUser(desk.store, desk.officer.id);
  const over = await recordForm(desk.store, desk.projectId, { totalInvestment: "1300", carryOver: "200" });
  expect(await saveRecord(null, form(over))).toMatchObject({
    kind: "invalid",
    fields: { reason: expect.any(String) },
  });
  expect(await saveRecord(null, form({ ...over, reason: "概算正在调整" }))).toMatchObject({ ok: true });
});

test("only the project office moves a project to another department, with an officer of that department", async () => {
  const move = await recordForm(desk.store, desk.projectId, {
    departmentId: desk.stranger.departmentId,
    officerId: desk.stranger.id,
  });
  await asUser(desk.store, desk.head.id);
  expect(await saveRecord(null, form(move))).toMatchObject({ kind: "forbidden" });
  await asUser(desk.store, desk.admin.id);
  expect(await saveRecord(null, form({ ...move, officerId: desk.officer.id }))).toMatchObject({
    fields: { officerId: expect.any(String) },
  });
  expect(await saveRecord(null, form(move))).toMatchObject({ ok: true });
});

test("a project of an earlier year is listed in this one with a reason", async () => {
  const { project, year } = await record();
  await done(desk.store, async (tx) => {
    await addProject(tx, { ...project, id: "old", name: "往年项目" });
    if (!year) throw new Error("no year");
    const then = { id: "old-2020", projectId: "old", year: 2020, listedFrom: period("2020-01") };
    await addProjectYear(tx, { ...year, ...then });
  });
  const good = await recordForm(desk.store, "old", {
    departmentId: desk.department.id,
    officerId: desk.officer.id,
    category: "carry",
    level: "zone",
    carryOver: "0",
    listedFrom: "2021-04",
    reason: "重新启动",
  });
  await expectRefusals(desk.store, saveRecord, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, reason: " " },
    stale: { ...good, seen: "9" },
  });
  expect(await saveRecord(null, form({ ...good, reason: "", listedFrom: "" }))).toMatchObject({
    fields: { reason: "请说明原因。", listedFrom: "请填写此项" },
  });
  expect(await saveRecord(null, form(good))).toMatchObject({ ok: true, data: { yearSeen: 1 } });
  expect(await listed("2021-04")).toContain("old");
  const [{ event: noted } = { event: null }] = await listProjectEvents(desk.store.read, "old");
  expect(noted).toMatchObject({ kind: "list", reason: "重新启动" });
});

const event = (kind: string, changes: Record<string, string> = {}) => ({
  projectId: desk.projectId,
  year: "2021",
  seen: "0",
  kind,
  on: "2021-04-16",
  until: "",
  reason: "业主资金未到位",
  ...changes,
});

test("停工 marks the project, is judged on, and 复工 ends it", async () => {
  const good = event("stop", { until: "2021-06-01" });
  await expectRefusals(desk.store, enterEvent, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, reason: " ", on: "昨天" },
    stale: { ...good, seen: "3" },
  });
  const counted = await listed("2021-04");
  expect(await enterEvent(null, form(good))).toMatchObject({ ok: true });
  expect((await record()).year).toMatchObject({ halt: "stopped", haltedOn: "2021-04-16", listedTo: null });
  expect(await listed("2021-04")).toEqual(counted);
  expect(await enterEvent(null, form(event("stop", { seen: "1" })))).toMatchObject({ kind: "conflict" });
  expect(await enterEvent(null, form(event("resume", { seen: "1", on: "2021-04-10" })))).toMatchObject({
    fields: { on: expect.stringContaining("2021-04-16") },
  });
  expect(await enterEvent(null, form(event("resume", { seen: "1", on: "2021-04-21" })))).toMatchObject({
    fields: { on: expect.any(String) },
  });
  expect(await enterEvent(null, form(event("resume", { seen: "1", on: "2021-04-20" })))).toMatchObject({
    ok: true,
  });
  expect((await record()).year).toMatchObject({ halt: null, haltedOn: null });
  expect(await lifeOf()).toEqual(["stop", "resume"]);
});

test("退出 leaves the figures from its month on, keeps locked periods, and is the head's business", async () => {
  await lock("2021-03");
  await asUser(desk.store, desk.officer.id);
  const leave = event("withdraw", { on: "2021-02-10" });
  expect(await enterEvent(null, form(leave))).toMatchObject({ kind: "forbidden" });
  await asUser(desk.store, desk.head.id);
  expect(await enterEvent(null, form(leave))).toMatchObject({ ok: true, data: { period: "2021-03" } });
  expect(await listed("2021-03")).toContain(desk.projectId);
  expect(await listed("2021-04")).not.toContain(desk.projectId);
  const gone = await listUnlisted(desk.store.read, 2021, period("2021-04"));
  expect(gone.map(({ id }) => id)).toEqual([desk.projectId]);
  expect(await enterEvent(null, form(event("archive", { seen: "1" })))).toMatchObject({ ok: true });
  const locked = await recordForm(desk.store, desk.projectId, { leader: "甲" });
  expect(await saveRecord(null, form(locked))).toMatchObject({ kind: "conflict" });
  expect(await enterEvent(null, form(event("restore", { seen: "2" })))).toMatchObject({ ok: true });
  expect(await enterEvent(null, form(event("relist", { seen: "3" })))).toMatchObject({ ok: true });
  expect(await listed("2021-04")).toContain(desk.projectId);
  const checks = await verifyInvariants(desk.store, today);
  expect(checks.filter(({ broken }) => broken !== null)).toEqual([]);
});

test("who came off the list before a period was locked cannot come back over it", async () => {
  await asUser(desk.store, desk.head.id);
  await enterEvent(null, form(event("delist", { on: "2021-02-10" })));
  await lock("2021-02");
  await asUser(desk.store, desk.head.id);
  expect(await enterEvent(null, form(event("relist", { seen: "1" })))).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("2021-02"),
  });
});

test("a bundle's parts are for information: no sum, no count", async () => {
  const good = { parentId: desk.projectId, name: "一标段", code: "", content: "", totalInvestment: "300" };
  await expectRefusals(desk.store, addPartOf, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, name: "", totalInvestment: "0" },
  });
  const counted = await listed("2021-04");
  const added = await addPartOf(null, form(good));
  if (!added.ok) throw new Error(added.message);
  expect(await listed("2021-04")).toEqual(counted);
  expect((await listParts(desk.store.read, desk.projectId)).map(({ name }) => name)).toEqual(["一标段"]);
  const { parentId: _, ...fields } = good;
  const change = { ...fields, projectId: added.data.id, seen: "1", name: "第一标段" };
  await expectRefusals(desk.store, savePart, {
    good: change,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...change, totalInvestment: "-1" },
    stale: { ...change, seen: "4" },
  });
  expect(await savePart(null, form(change))).toMatchObject({ ok: true });
  expect(await addPartOf(null, form({ ...good, parentId: added.data.id }))).toMatchObject({
    kind: "invalid",
  });
});
