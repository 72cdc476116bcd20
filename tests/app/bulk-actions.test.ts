import { beforeEach, expect, test, vi } from "vitest";
import { changeMany, previewBulk, undoMany } from "@/app/(desk)/projects/bulk/actions";
import { saveRecord } from "@/app/(desk)/projects/record-actions";
import { appendAct, listAudit } from "@/db/audit";
import { bulkSubject, listBulks } from "@/db/bulk-undo";
import { mustFindRecord } from "@/db/project-record";
import { addProjectYear, mustGetProjectYear } from "@/db/projects";
import { verifyInvariants } from "@/db/verify";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk } from "../support/desk";
import { recordForm } from "../support/records";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { done, makeProject, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
let foreignId: string;
beforeEach(async () => {
  desk = await makeDesk();
  foreignId = await makeProject(desk.store, desk.stranger.departmentId, desk.stranger.id);
});

const bulk = (changes: Record<string, string | string[]> = {}) => ({
  period: "2021-04",
  ids: [desk.projectId, desk.quietId, foreignId].join(" "),
  field: "leader",
  mode: "set",
  value: "王主任",
  reason: "分工调整",
  ...changes,
});
const leader = async (id: string) => (await mustFindRecord(desk.store.read, id, 2021)).project.leader;

async function previewed(changes: Record<string, string | string[]> = {}) {
  const result = await previewBulk(null, form(bulk(changes)));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

test("a preview counts what changes, names who is passed over and why, and writes nothing", async () => {
  await expectRefusals(desk.store, previewBulk, {
    good: bulk(),
    wrongRole: desk.auditor.id,
    right: desk.officer.id,
    invalid: bulk({ field: "managerPhone", value: "12" }),
  });
  const entries = (await listAudit(desk.store.read, 1, 0)).total;
  const preview = await previewed();
  expect(preview).toMatchObject({ picked: 3, changing: 2, same: 0, refusing: 1 });
  expect(preview.rows.map(({ before, after }) => [before, after])).toEqual([
    ["李四", "王主任"],
    ["李四", "王主任"],
  ]);
  expect(preview.refused).toEqual([
    expect.objectContaining({ id: foreignId, why: "只能办理本部门的事项。" }),
  ]);
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(entries);
});

test("what was previewed is written in one act, and one undo gives every cell back", async () => {
  await asUser(desk.store, desk.officer.id);
  const good = bulk({ expect: (await previewed()).fingerprint });
  await expectRefusals(desk.store, changeMany, {
    good,
    wrongRole: desk.auditor.id,
    right: desk.officer.id,
    invalid: { ...good, value: "名".repeat(60) },
    stale: { ...good, expect: "elsewhere" },
  });
  const entries = (await listAudit(desk.store.read, 1, 0)).total;
  expect(await changeMany(null, form(good))).toMatchObject({ ok: true, data: { changed: 2 } });
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(entries + 1);
  expect([await leader(desk.projectId), await leader(foreignId)]).toEqual(["王主任", "李四"]);
  const [entry] = await listBulks(desk.store.read, 5);
  expect(entry).toMatchObject({ column: "leader", rows: 2, undone: false, moved: false });
  const undo = { entry: String(entry?.seq) };
  await expectRefusals(desk.store, undoMany, {
    good: undo,
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { entry: "x" },
  });
  expect(await undoMany(null, form(undo))).toMatchObject({ ok: true, data: { changed: 2 } });
  expect(await leader(desk.projectId)).toBe("李四");
  expect(await undoMany(null, form(undo))).toMatchObject({ kind: "conflict" });
  expect((await listBulks(desk.store.read, 5))[0]).toMatchObject({ undone: true });
  const broken = (await verifyInvariants(desk.store, today)).filter((check) => check.broken !== null);
  expect(broken).toEqual([]);
});

test("an undo is all or nothing: once somebody changed one of the rows it is refused and touches none", async () => {
  await asUser(desk.store, desk.officer.id);
  await changeMany(null, form(bulk({ expect: (await previewed()).fingerprint })));
  await saveRecord(null, form(await recordForm(desk.store, desk.quietId, { leader: "赵主任" })));
  const [entry] = await listBulks(desk.store.read, 5);
  expect(entry).toMatchObject({ moved: true });
  const result = await undoMany(null, form({ entry: String(entry?.seq) }));
  expect(result).toMatchObject({ kind: "conflict", message: expect.stringContaining("不能整体撤销") });
  expect([await leader(desk.projectId), await leader(desk.quietId)]).toEqual(["王主任", "赵主任"]);
});

test("rows that moved since the preview refuse the whole edit", async () => {
  await asUser(desk.store, desk.officer.id);
  const { fingerprint } = await previewed();
  await saveRecord(null, form(await recordForm(desk.store, desk.quietId, { leader: "赵主任" })));
  expect(await changeMany(null, form(bulk({ expect: fingerprint })))).toMatchObject({ kind: "conflict" });
  expect(await leader(desk.projectId)).toBe("李四");
});

test("all that a filter shows are meant by its address, and each row is judged by its own rules", async () => {
  await asUser(desk.store, desk.admin.id);
  const all = { ids: "", all: "1", query: "category=carry" };
  const preview = await previewed({ ...all, field: "officerId", value: desk.officer.id });
  expect(preview).toMatchObject({ picked: 3, same: 2, refusing: 1 });
  expect(await previewed({ ...all, field: "totalInvestment", value: "500", reason: "" })).toMatchObject({
    // The one whose year is planned at 80万元 fits.
    changing: 1,
    refusing: 2,
  });
  expect(
    await previewed({ ...all, query: "category=start" }).catch((error: Error) => error.message),
  ).toContain("没有选中");
});

test("tags are added to those that are there, and taken out again", async () => {
  await asUser(desk.store, desk.officer.id);
  const add = { field: "tags", mode: "add", value: "专项债、三个一批" };
  await changeMany(null, form(bulk({ ...add, expect: (await previewed(add)).fingerprint })));
  const remove = { field: "tags", mode: "remove", value: "专项债" };
  await changeMany(null, form(bulk({ ...remove, expect: (await previewed(remove)).fingerprint })));
  expect((await mustFindRecord(desk.store.read, desk.projectId, 2021)).project.tags).toEqual(["三个一批"]);
});

test("a bulk edit over more rows than one entry holds is listed once, by its first entry", async () => {
  const act = { actor: { ...desk.admin }, verb: "project.bulk" as const, day: today, at: 7 };
  const changes = Array.from({ length: 2500 }, (_, row) => ({
    table: "projects",
    id: `many-${row}`,
    before: { leader: "甲", version: 1 },
    after: { leader: "乙", version: 2 },
  }));
  const before = (await listAudit(desk.store.read, 1, 0)).entries[0]?.seq ?? 0;
  await desk.store.transact((db) =>
    appendAct(db, "key", act, { changes, subjects: changes.map(() => []), concerns: [bulkSubject] }),
  );
  expect(await listBulks(desk.store.read, 1)).toEqual([
    expect.objectContaining({ seq: before + 1, rows: 2500, undone: false, moved: false }),
  ]);
});

test("one day of ceremony is given to many, unless it is still to come", async () => {
  await asUser(desk.store, desk.officer.id);
  const ceremony = (value: string) => ({ field: "ceremonyOn", value, ids: desk.projectId });
  expect(await previewed(ceremony("2021-03-01"))).toMatchObject({ changing: 1, refusing: 0 });
  expect(await previewed(ceremony("2031-03-01"))).toMatchObject({
    changing: 0,
    refused: [expect.objectContaining({ why: "日期尚未到来。" })],
  });
});

test("the department of an earlier year changes a project no more that went to another one", async () => {
  await done(desk.store, async (tx) => {
    const now = await mustGetProjectYear(tx, foreignId, 2021);
    const then = { departmentId: desk.department.id, officerId: desk.officer.id };
    await addProjectYear(tx, {
      ...now,
      ...then,
      id: `${foreignId}-2020`,
      year: 2020,
      listedFrom: period("2020-01"),
    });
  });
  await asUser(desk.store, desk.officer.id);
  expect(await previewed({ period: "2020-12", ids: foreignId })).toMatchObject({ changing: 0, refusing: 1 });
  const typed = await recordForm(desk.store, foreignId, {
    year: "2020",
    yearSeen: "1",
    departmentId: desk.department.id,
    officerId: desk.officer.id,
    leader: "王主任",
  });
  expect(await saveRecord(null, form(typed))).toMatchObject({ ok: false, kind: "forbidden" });
});
