import { beforeEach, expect, test, vi } from "vitest";
import {
  fileReport,
  fileZeros,
  reviewReports,
  sendReportBack,
  takeReportBack,
  urge,
} from "@/app/(desk)/reports/actions";
import { listAudit } from "@/db/audit";
import { listCycle } from "@/db/report-cycle";
import { getReport } from "@/db/reports";
import { listUrgings } from "@/db/urgings";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk, reportForm } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";
import { today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const april = period("2021-04");
let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

/** The officer's April, filed; returns the row. */
async function filed() {
  await asUser(desk.store, desk.officer.id);
  expect(await fileReport(null, form(reportForm(desk.projectId)))).toMatchObject({ ok: true });
  const row = await getReport(desk.store.read, desk.projectId, april);
  if (!row) throw new Error("the report was not filed");
  return row;
}

test("a report is refused to everyone but the people of its department, and when it cannot be read", async () => {
  await expectRefusals(desk.store, fileReport, {
    good: reportForm(desk.projectId),
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: reportForm(desk.projectId, { invested: "一千" }),
    stale: reportForm(desk.projectId, { seen: "3" }),
  });
});

test("an officer files her month in 万元 and it is stored in yuan", async () => {
  const row = await filed();
  expect(row).toMatchObject({
    invested: 12_005_000,
    status: "submitted",
    filedBy: desk.officer.id,
    version: 1,
  });
  expect(revalidated).toContain(`/projects/${desk.projectId}`);
});

test("filing with 'next' names the officer's next project whose month is due, and none after the last", async () => {
  await asUser(desk.store, desk.officer.id);
  const first = await fileReport(null, form(reportForm(desk.projectId, { move: "next" })));
  expect(first).toMatchObject({ ok: true, data: { next: desk.quietId } });
  const last = await fileReport(null, form(reportForm(desk.quietId, { move: "next", invested: "0" })));
  expect(last).toMatchObject({ ok: true, data: { next: null } });
});

test("the next to file of a head is the department's, not only her own projects'", async () => {
  await asUser(desk.store, desk.head.id);
  const result = await fileReport(null, form(reportForm(desk.projectId, { move: "next" })));
  expect(result).toMatchObject({ ok: true, data: { next: desk.quietId } });
});

test("a problem says what it is before it is filed, and one without a type is none", async () => {
  await asUser(desk.store, desk.officer.id);
  const named = reportForm(desk.projectId, { problemType: "funds", problem: " " });
  expect(await fileReport(null, form(named))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { problem: expect.any(String) },
  });
  expect(await fileReport(null, form({ ...named, move: "save" }))).toMatchObject({ ok: true });
  const none = reportForm(desk.quietId, {
    problemType: "",
    problem: "资金缺口",
    problemWantedOn: "2021-05-01",
  });
  await fileReport(null, form(none));
  expect(await getReport(desk.store.read, desk.quietId, april)).toMatchObject({
    problem: "",
    problemWantedOn: null,
  });
});

test("the second to save is shown what the first wrote, and who", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId, { move: "save" })));
  await asUser(desk.store, desk.head.id);
  const second = await fileReport(null, form(reportForm(desk.projectId, { move: "save", invested: "7" })));
  expect(second).toMatchObject({
    ok: false,
    kind: "conflict",
    found: {
      invested: 12_005_000,
      savedBy: desk.officer.id,
      savedByName: desk.officer.name,
      version: 1,
    },
    values: { invested: "7" },
  });
});

test("a negative month is refused at its field unless it is 冲减 with a reason", async () => {
  await asUser(desk.store, desk.officer.id);
  const refused = await fileReport(null, form(reportForm(desk.projectId, { invested: "-5" })));
  expect(refused).toMatchObject({ ok: false, kind: "invalid", fields: { invested: expect.any(String) } });
  const offset = { invested: "-5", isOffset: "1", reason: "核减重复计算" };
  expect(await fileReport(null, form(reportForm(desk.projectId, offset)))).toMatchObject({ ok: true });
});

test("review is for the heads of the department, on the version they saw", async () => {
  const row = await filed();
  await expectRefusals(desk.store, reviewReports, {
    good: { report: `${row.id}:${row.version}` },
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: {},
    stale: { report: `${row.id}:9` },
  });
  expect(await reviewReports(null, form({ report: `${row.id}:${row.version}` }))).toMatchObject({
    data: { count: 1 },
  });
  expect(await getReport(desk.store.read, desk.projectId, april)).toMatchObject({
    status: "reviewed",
    reviewedBy: desk.head.id,
  });
});

test("nobody reviews what she filed herself; the admin does", async () => {
  await asUser(desk.store, desk.head.id);
  await fileReport(null, form(reportForm(desk.projectId)));
  const row = await getReport(desk.store.read, desk.projectId, april);
  const ticked = { report: `${row?.id}:1` };
  expect(await reviewReports(null, form(ticked))).toMatchObject({ ok: false, kind: "forbidden" });
  await asUser(desk.store, desk.admin.id);
  expect(await reviewReports(null, form(ticked))).toMatchObject({ ok: true });
});

test("one stale report among many approves none of them", async () => {
  const row = await filed();
  await fileReport(null, form(reportForm(desk.quietId)));
  const other = await getReport(desk.store.read, desk.quietId, april);
  await asUser(desk.store, desk.head.id);
  const ticked = { report: [`${row.id}:1`, `${other?.id}:5`] };
  expect(await reviewReports(null, form(ticked))).toMatchObject({ ok: false, kind: "conflict" });
  expect((await getReport(desk.store.read, desk.projectId, april))?.status).toBe("submitted");
});

test("a report goes back with a reason", async () => {
  const row = await filed();
  const good = { report: row.id, seen: "1", reason: "请补充形象进度" };
  await expectRefusals(desk.store, sendReportBack, {
    good,
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: { ...good, reason: "  " },
    stale: { ...good, seen: "4" },
  });
  expect(await sendReportBack(null, form(good))).toEqual({ ok: true, data: { status: "returned" } });
  expect((await getReport(desk.store.read, desk.projectId, april))?.returnReason).toBe("请补充形象进度");
});

test("the officer takes a filed report back as a draft", async () => {
  const row = await filed();
  await expectRefusals(desk.store, takeReportBack, {
    good: { report: row.id, seen: "1" },
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: { report: row.id, seen: "x" },
    stale: { report: row.id, seen: "2" },
  });
  expect(await takeReportBack(null, form({ report: row.id, seen: "1" }))).toMatchObject({
    data: { status: "draft" },
  });
});

test("zero reports are filed for the officer's own projects that are not due, and for no others", async () => {
  const good = { period: "2021-04", progress: "尚未到投资节点" };
  await expectRefusals(desk.store, fileZeros, {
    good,
    wrongRole: desk.admin.id,
    right: desk.officer.id,
    invalid: { ...good, progress: "" },
  });
  await asUser(desk.store, desk.stranger.id);
  expect(await fileZeros(null, form(good))).toEqual({ ok: true, data: { count: 0 } });
  await asUser(desk.store, desk.officer.id);
  expect(await fileZeros(null, form(good))).toEqual({ ok: true, data: { count: 1 } });
  expect(await getReport(desk.store.read, desk.quietId, april)).toMatchObject({
    invested: 0,
    status: "submitted",
  });
  expect(await getReport(desk.store.read, desk.projectId, april)).toBeNull();
});

test("a late batch of zeros needs one reason, said at its field, and it enters each report and the log", async () => {
  const late = { period: "2021-03", progress: "尚未到投资节点" };
  await asUser(desk.store, desk.officer.id);
  expect(await fileZeros(null, form(late))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { reason: expect.stringContaining("补报") },
    values: late,
  });
  const march = period("2021-03");
  expect(await getReport(desk.store.read, desk.quietId, march)).toBeNull();
  expect(await fileZeros(null, form({ ...late, reason: "经办人员外出" }))).toEqual({
    ok: true,
    data: { count: 1 },
  });
  expect(await getReport(desk.store.read, desk.quietId, march)).toMatchObject({
    status: "submitted",
    reason: "经办人员外出",
  });
  const [entry] = (await listAudit(desk.store.read, 1, 0)).entries;
  expect(entry).toMatchObject({ verb: "report.zero", reason: "经办人员外出" });
});

const reminder = (changes: Record<string, string> = {}) => ({
  period: "2021-04",
  department: desk.department.id,
  seen: "2",
  ...changes,
});

test("催报 is for the own head, leaders and the project office, on the list they saw", async () => {
  await expectRefusals(desk.store, urge, {
    good: reminder(),
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: reminder({ period: "April" }),
    stale: reminder({ seen: "5" }),
  });
  // A head's own people only, not the whole zone.
  expect(await urge(null, form(reminder({ department: "" })))).toMatchObject({ kind: "forbidden" });
  expect(await urge(null, form(reminder()))).toMatchObject({ ok: true, data: { officers: 1, projects: 2 } });
  expect(await listUrgings(desk.store.read, april, desk.officer.id)).toMatchObject([
    { by: desk.head.name, owed: expect.arrayContaining([desk.projectId, desk.quietId]) },
  ]);
});

test("the project office reminds the whole zone, and nobody once everything is filed", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId)));
  await asUser(desk.store, desk.admin.id);
  const all = reminder({ department: "", seen: "1" });
  expect(await urge(null, form(all))).toMatchObject({ ok: true, data: { projects: 1 } });
  const rows = await listCycle(desk.store.read, {}, april, today);
  expect(rows.find(({ projectId }) => projectId === desk.quietId)?.urged).toMatchObject({
    by: desk.admin.name,
  });
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.quietId, { invested: "0" })));
  await asUser(desk.store, desk.admin.id);
  expect(await urge(null, form({ ...all, seen: "0" }))).toMatchObject({ kind: "conflict" });
});

test("one press approves only what has no anomaly, and names what has", async () => {
  await asUser(desk.store, desk.officer.id);
  // 1200.5 of a plan of 1200 a year is a jump.
  await fileReport(null, form(reportForm(desk.projectId)));
  await fileReport(null, form(reportForm(desk.quietId, { invested: "0" })));
  const rows = await listCycle(desk.store.read, {}, april, today);
  const anomalies = new Map(rows.map((row) => [row.projectId, row.anomalies]));
  expect(anomalies.get(desk.projectId)).toEqual(["jump"]);
  expect(anomalies.get(desk.quietId)).toEqual([]);
  await asUser(desk.store, desk.head.id);
  const ids = [desk.projectId, desk.quietId].map((id) => `${id}-2021-04-1:1`);
  expect(await reviewReports(null, form({ clean: "1", report: ids }))).toMatchObject({
    kind: "conflict",
    found: { projectId: desk.projectId },
  });
  expect(await getReport(desk.store.read, desk.quietId, april)).toMatchObject({ status: "submitted" });
  expect(await reviewReports(null, form({ clean: "1", report: ids.slice(1) }))).toMatchObject({ ok: true });
  expect(await getReport(desk.store.read, desk.quietId, april)).toMatchObject({ status: "reviewed" });
});
