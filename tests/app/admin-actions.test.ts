import { beforeEach, expect, test, vi } from "vitest";
import { lockMonth, moveDemoDay, reopenMonth, setCutoff } from "@/app/(desk)/admin/actions";
import { fileReport } from "@/app/(desk)/reports/actions";
import { readCutoffs } from "@/db/cutoffs";
import { listPeriodStates } from "@/db/period-states";
import { isLocked } from "@/db/periods";
import { getReport } from "@/db/reports";
import { standing } from "@/db/schema";
import { readSetting } from "@/db/settings";
import { computeStanding } from "@/db/standing";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk, reportForm } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const april = period("2021-04");
const lock = { period: "2021-04", reason: "月度结账" };
let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

test("the admin locks a period with a reason, which locks its filed reports", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId)));
  await expectRefusals(desk.store, lockMonth, {
    good: lock,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...lock, reason: " " },
  });
  expect(await lockMonth(null, form(lock))).toEqual({ ok: true, data: { period: "2021-04", count: 1 } });
  expect((await getReport(desk.store.read, desk.projectId, april))?.status).toBe("locked");
  expect(await lockMonth(null, form(lock))).toMatchObject({ ok: false, kind: "conflict" });
});

test("a correction of a locked month is a new revision, and keeps the first", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId)));
  await asUser(desk.store, desk.admin.id);
  await lockMonth(null, form(lock));
  await asUser(desk.store, desk.officer.id);
  const wrong = reportForm(desk.projectId, { invested: "900", seen: "2", revision: "1" });
  expect(await fileReport(null, form(wrong))).toMatchObject({
    ok: false,
    fields: { reason: expect.any(String) },
  });
  expect(await fileReport(null, form({ ...wrong, reason: "多报一笔" }))).toMatchObject({ ok: true });
  expect(await getReport(desk.store.read, desk.projectId, april)).toMatchObject({
    revision: 2,
    invested: 9_000_000,
  });
});

test("the list of periods says how far each is reported, and who locked it last and why", async () => {
  await asUser(desk.store, desk.officer.id);
  await fileReport(null, form(reportForm(desk.projectId)));
  await fileReport(null, form(reportForm(desk.quietId, { move: "save" })));
  await asUser(desk.store, desk.admin.id);
  await lockMonth(null, form(lock));
  const [first, second] = await listPeriodStates(desk.store.read);
  expect(first).toMatchObject({ period: "2021-04", locked: true, reported: 1, unfinished: 1, missing: 0 });
  expect(first?.change).toMatchObject({ by: desk.admin.name, reason: lock.reason, on: "2021-04-20" });
  expect(second).toMatchObject({ period: "2021-03", locked: false, reported: 0, missing: 2, change: null });
});

test("the admin opens a locked period again, with a reason", async () => {
  await asUser(desk.store, desk.admin.id);
  await lockMonth(null, form(lock));
  await expectRefusals(desk.store, reopenMonth, {
    good: lock,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...lock, period: "2021-13" },
  });
  expect(await reopenMonth(null, form(lock))).toMatchObject({ ok: true });
  expect(await isLocked(desk.store.read, april)).toBe(false);
});

test("the demo's date moves forward only, and every standing follows it", async () => {
  await expectRefusals(desk.store, moveDemoDay, {
    good: { day: "2021-05-10" },
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { day: "2021-04-19" },
  });
  expect(await moveDemoDay(null, form({ day: "2022-01-01" }))).toMatchObject({
    ok: false,
    fields: { day: expect.stringContaining("2021-12-31") },
  });
  expect(await moveDemoDay(null, form({ day: "2021-05-10" }))).toEqual({
    ok: true,
    data: { day: "2021-05-10" },
  });
  expect(await readSetting(desk.store.read, "business-day")).toBe("2021-05-10");
  const stored = await desk.store.read.select().from(standing);
  const computed = await computeStanding(desk.store.read, day("2021-05-10"));
  expect(stored).toHaveLength(computed.length);
  expect(stored).toEqual(expect.arrayContaining(computed));
});

test("the admin changes the cut-off from this month on, with a reason, on the rule they saw", async () => {
  const rule = { day: "25", workingDay: "1", reason: "遇休息日提前", seen: "0" };
  await expectRefusals(desk.store, setCutoff, {
    good: rule,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...rule, day: "32", reason: "" },
    stale: { ...rule, seen: "2" },
  });
  const same = { day: "25", reason: "不变", seen: "0" };
  expect(await setCutoff(null, form(same))).toMatchObject({
    kind: "invalid",
    fields: { day: expect.any(String) },
  });
  expect(await setCutoff(null, form(rule))).toMatchObject({ ok: true, data: { from: "2021-04" } });
  const cutoffs = await readCutoffs(desk.store.read);
  expect([cutoffs(period("2021-07")), cutoffs(period("2021-03"))]).toEqual(["2021-07-23", "2021-03-25"]);
});
