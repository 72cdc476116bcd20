import { beforeEach, expect, test, vi } from "vitest";
import {
  confirmProposal,
  proposeProject,
  redefineList,
  returnProposal,
  saveSlot,
} from "@/app/(desk)/double-ten/actions";
import { changeForecast, recordActual } from "@/app/(desk)/double-ten/milestone-actions";
import { listHistory } from "@/db/audit";
import { listReturned } from "@/db/double-ten";
import { readSlots } from "@/db/list-slots";
import { getList } from "@/db/lists";
import { type Listed, makeListed } from "../support/list";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Listed;
beforeEach(async () => {
  desk = await makeListed();
});

const proposal = (changes: Record<string, string> = {}) => ({
  projectId: "spare",
  slotId: "s2",
  replaces: "",
  reason: "",
  ...changes,
});

/** The officer's proposal; returns its id. */
async function proposed(changes: Record<string, string> = {}) {
  await asUser(desk.store, desk.officer.id);
  const result = await proposeProject(null, form(proposal(changes)));
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

test("a project is proposed by the people of its department", async () => {
  await expectRefusals(desk.store, proposeProject, {
    good: proposal(),
    wrongRole: desk.admin.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: proposal({ slotId: "s1" }),
  });
  await proposed();
  expect(revalidated).toContain("/double-ten");
});

test("a refused proposal says why at its field and gives back what was typed", async () => {
  await asUser(desk.store, desk.officer.id);
  const typed = proposal({ replaces: "m-road", reason: "" });
  expect(await proposeProject(null, form(typed))).toMatchObject({
    ok: false,
    fields: { reason: "请说明替换理由" },
    values: { projectId: "spare", replaces: "m-road" },
  });
});

test("a proposal is confirmed by a head of the slot's department, not by its proposer", async () => {
  const member = await proposed();
  const good = { member, seen: "1" };
  await expectRefusals(desk.store, confirmProposal, {
    good,
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: { member, seen: "x" },
    stale: { member, seen: "7" },
  });
  expect(await confirmProposal(null, form(good))).toEqual({ ok: true, data: { status: "confirmed" } });
  expect(await confirmProposal(null, form(good))).toMatchObject({ ok: false, kind: "conflict" });
});

test("what a head proposes herself is confirmed by the project office", async () => {
  await asUser(desk.store, desk.head.id);
  const result = await proposeProject(null, form(proposal()));
  const good = { member: result.ok ? result.data.id : "", seen: "1" };
  expect(await confirmProposal(null, form(good))).toMatchObject({
    ok: false,
    kind: "forbidden",
    message: "不能确认或退回本人的提名，请由其他负责人或项目办办理。",
  });
  await asUser(desk.store, desk.admin.id);
  expect(await confirmProposal(null, form(good))).toMatchObject({ ok: true });
});

test("a proposal goes back with a reason", async () => {
  const member = await proposed({ reason: "迎峰度夏" });
  const good = { member, seen: "1", reason: "请先完成备案" };
  await expectRefusals(desk.store, returnProposal, {
    good,
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: { ...good, reason: " " },
    stale: { ...good, seen: "3" },
  });
  expect(await returnProposal(null, form(good))).toEqual({ ok: true, data: { status: "returned" } });
  const returned = () => listReturned(desk.store.read, desk.list.id, desk.department.id, ["big", "road"]);
  expect(await returned()).toMatchObject([
    { project: "项目spare", reason: "迎峰度夏", returnReason: "请先完成备案", decidedBy: desk.head.id },
  ]);
  expect(await listReturned(desk.store.read, desk.list.id, desk.stranger.departmentId, [])).toEqual([]);
});

test("a substitution changes the slot on the day it is confirmed", async () => {
  const member = await proposed({ replaces: "m-road", reason: "选线调整" });
  await asUser(desk.store, desk.head.id);
  expect(await confirmProposal(null, form({ member, seen: "1" }))).toMatchObject({ ok: true });
  const [, slot] = await readSlots(desk.store.read, desk.list.id);
  expect(slot?.members).toMatchObject([
    { projectId: "road", replacedOn: "2021-04-20" },
    { projectId: "spare", substitution: { replaces: "m-road", keptBaseline: "2021-03-31" } },
  ]);
  const [latest] = await listHistory(desk.store.read, "road", 1, 0);
  expect(latest?.entry).toMatchObject({ verb: "list.confirm", actorId: desk.head.id });
});

const definition = {
  year: "2021",
  name: "双十工程",
  english: "Double Ten",
  size: "20",
  kinds: ["industry", "works"],
  milestone: "acceptance",
  reason: "区委区政府调整",
  seen: "1",
};

test("the project office defines the list", async () => {
  await expectRefusals(desk.store, redefineList, {
    good: definition,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...definition, size: "二十" },
    stale: { ...definition, seen: "5" },
  });
  const { kinds: _, ...none } = definition;
  expect(await redefineList(null, form(none))).toMatchObject({ fields: { kinds: "请至少选择一类席位" } });
  expect(await redefineList(null, form(definition))).toEqual({ ok: true, data: { version: 2 } });
});

test("the list of another year begins with the slots of this one, without its projects", async () => {
  await asUser(desk.store, desk.admin.id);
  const next = { ...definition, year: "2022", seen: "0", copyFrom: "2021" };
  expect(await redefineList(null, form({ ...next, size: "2" }))).toMatchObject({
    fields: { size: "清单已有3个席位，不能少于此数" },
  });
  expect(await redefineList(null, form({ ...next, kinds: "works" }))).toMatchObject({
    fields: { kinds: "清单中有席位属于未选的类别" },
  });
  // A refusal writes nothing, not even the list without its slots.
  expect(await getList(desk.store.read, "double-ten", 2022)).toBeNull();
  expect(await redefineList(null, form(next))).toEqual({ ok: true, data: { version: 1 } });
  const copied = await readSlots(desk.store.read, "double-ten-2022");
  expect(copied.map(({ number, kind, title, members }) => [number, kind, title, members.length])).toEqual([
    [1, "industry", "席位1", 0],
    [2, "works", "席位2", 0],
    [3, "works", "席位3", 0],
  ]);
  expect(await redefineList(null, form({ ...next, seen: "1" }))).toMatchObject({ kind: "conflict" });
  expect(await redefineList(null, form({ ...next, year: "2023", copyFrom: "2019" }))).toMatchObject({
    kind: "missing",
  });
});

test("the project office renames a slot and adds one", async () => {
  const good = {
    listId: desk.list.id,
    slot: "s2",
    number: "2",
    title: "骨干路网",
    kind: "works",
    departmentId: desk.department.id,
    seen: "1",
  };
  await expectRefusals(desk.store, saveSlot, {
    good,
    wrongRole: desk.officer.id,
    right: desk.admin.id,
    invalid: { ...good, title: "" },
    stale: { ...good, seen: "9" },
  });
  expect(await saveSlot(null, form(good))).toEqual({ ok: true, data: { number: 2, version: 2 } });
  await redefineList(null, form(definition));
  const fresh = { ...good, slot: "", number: "4", seen: "0" };
  expect(await saveSlot(null, form(fresh))).toMatchObject({ ok: true, data: { number: 4 } });
});

const forecast = { milestone: "big-acceptance", to: "2021-08-15", reason: "钢结构到货推迟", seen: "1" };

test("a forecast is moved by the people of the department, with a reason", async () => {
  await expectRefusals(desk.store, changeForecast, {
    good: forecast,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...forecast, to: "2021-02-30" },
    stale: { ...forecast, seen: "4" },
  });
  expect(await changeForecast(null, form({ ...forecast, reason: "" }))).toMatchObject({
    fields: { reason: "请说明原因。" },
  });
  expect(await changeForecast(null, form(forecast))).toEqual({
    ok: true,
    data: { version: 2, forecast: "2021-08-15" },
  });
});

test("the second to move a forecast is shown what the first wrote and keeps what was typed", async () => {
  await asUser(desk.store, desk.officer.id);
  await changeForecast(null, form(forecast));
  await asUser(desk.store, desk.head.id);
  expect(await changeForecast(null, form({ ...forecast, to: "2021-09-01" }))).toMatchObject({
    kind: "conflict",
    found: { forecast: "2021-08-15", version: 2 },
    values: { to: "2021-09-01" },
  });
});

test("the day a milestone was reached is recorded, and corrected with a reason", async () => {
  const good = { milestone: "big-acceptance", actual: "2021-04-12", reason: "", seen: "1" };
  await expectRefusals(desk.store, recordActual, {
    good,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { ...good, actual: "2021-04-21" },
    stale: { ...good, seen: "2" },
  });
  expect(await recordActual(null, form(good))).toMatchObject({ ok: true, data: { actual: "2021-04-12" } });
  const back = { ...good, actual: "", seen: "2" };
  expect(await recordActual(null, form(back))).toMatchObject({ fields: { reason: expect.any(String) } });
  expect(await recordActual(null, form({ ...back, reason: "误录" }))).toMatchObject({
    ok: true,
    data: { actual: null },
  });
});
