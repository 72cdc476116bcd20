import { beforeEach, expect, test, vi } from "vitest";
import { edit, move, raise, raiseReported } from "@/app/(desk)/problems/actions";
import { fileReport } from "@/app/(desk)/reports/actions";
import { listProblemEvents, readLedger } from "@/db/problem-reading";
import { type Desk, makeDesk, reportForm } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { makeUser } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const written = (changes: Record<string, string | string[]> = {}) => ({
  projectId: desk.projectId,
  type: "site",
  title: "高压线未迁改",
  description: "场内高压线影响基坑作业面",
  departments: [desk.department.id],
  wantedOn: "2021-04-30",
  ...changes,
});

async function raised() {
  await asUser(desk.store, desk.officer.id);
  const result = await raise(null, form(written()));
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}
const step = (problemId: string, changes: Record<string, string> = {}) => ({
  problemId,
  seen: "1",
  state: "coordinating",
  level: "1",
  agreedOn: "2021-04-28",
  text: "已对接",
  ...changes,
});
const entry = async () => (await readLedger(desk.store))[0];

test("a problem is raised by the people of the project's department", async () => {
  await expectRefusals(desk.store, raise, {
    good: written(),
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: written({ title: " ", wantedOn: "明天" }),
  });
  expect(await raise(null, form(written({ departments: ["nowhere"] })))).toMatchObject({
    kind: "invalid",
    fields: { departments: expect.any(String) },
  });
});

test("it enters the ledger as 待办 of the 责任单位 with its description as the first of the thread", async () => {
  const id = await raised();
  expect(await entry()).toMatchObject({
    id,
    state: "open",
    level: 1,
    title: "高压线未迁改",
    departments: [desk.department.id],
    departmentId: desk.department.id,
    wantedOn: "2021-04-30",
    agreedOn: null,
    events: 1,
  });
});

test("a step is recorded by the own department, a leader or the project office, on the version they saw", async () => {
  const id = await raised();
  await expectRefusals(desk.store, move, {
    good: step(id),
    wrongRole: desk.auditor.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: step(id, { text: "" }),
    stale: step(id, { seen: "7" }),
  });
  const leader = await makeUser(desk.store, "leader", desk.department.id);
  await asUser(desk.store, leader.id);
  expect(await move(null, form(step(id, { level: "3" })))).toMatchObject({ ok: true });
  expect(await entry()).toMatchObject({ state: "coordinating", level: 3, agreedOn: "2021-04-28", events: 2 });
});

test("states follow each other as they may, levels only rise, and the thread keeps every agreed day", async () => {
  const id = await raised();
  await asUser(desk.store, desk.head.id);
  expect(await move(null, form(step(id, { level: "2" })))).toMatchObject({ ok: true });
  const back = step(id, { seen: "2", state: "open" });
  expect(await move(null, form(back))).toMatchObject({
    kind: "invalid",
    fields: { state: expect.any(String) },
  });
  const down = step(id, { seen: "2", level: "1" });
  expect(await move(null, form(down))).toMatchObject({
    kind: "invalid",
    fields: { level: expect.any(String) },
  });
  const past = step(id, { seen: "2", level: "2", agreedOn: "2021-04-19" });
  expect(await move(null, form(past))).toMatchObject({ fields: { agreedOn: expect.any(String) } });
  const later = step(id, { seen: "2", level: "2", state: "resolved", agreedOn: "2021-05-06", text: "销号" });
  expect(await move(null, form(later))).toMatchObject({ ok: true });
  const thread = await listProblemEvents(desk.store.read, id);
  expect(thread.map(({ event }) => [event.state, event.level, event.agreedOn])).toEqual([
    ["open", 1, null],
    ["coordinating", 2, "2021-04-28"],
    ["resolved", 2, "2021-05-06"],
  ]);
});

test("what an entry says is corrected by its department, on the version they saw", async () => {
  const id = await raised();
  const { projectId: _, ...fields } = written({ title: "高压线迁改" });
  const good = { problemId: id, seen: "1", ...fields };
  await expectRefusals(desk.store, edit, {
    good,
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, title: "" },
    stale: { ...good, seen: "4" },
  });
  expect(await edit(null, form(good))).toMatchObject({ ok: true });
  expect(await entry()).toMatchObject({ title: "高压线迁改", events: 1 });
});

test("the problem of a monthly report enters the ledger in one press, once", async () => {
  await asUser(desk.store, desk.officer.id);
  const problem = {
    problemType: "funds",
    problem: "贷款审批未完成，进度款滞后",
    problemWantedOn: "2021-05-10",
  };
  await fileReport(null, form(reportForm(desk.projectId, problem)));
  const report = `${desk.projectId}-2021-04-1`;
  await fileReport(null, form(reportForm(desk.quietId, { invested: "0" })));
  await expectRefusals(desk.store, raiseReported, {
    good: { report },
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { report: `${desk.quietId}-2021-04-1` },
  });
  expect(await raiseReported(null, form({ report }))).toMatchObject({ ok: true });
  expect(await entry()).toMatchObject({
    reportId: report,
    type: "funds",
    title: "贷款审批未完成",
    description: "贷款审批未完成，进度款滞后",
    wantedOn: "2021-05-10",
  });
  expect(await raiseReported(null, form({ report }))).toMatchObject({ ok: false, kind: "conflict" });
});
