import { beforeEach, expect, test, vi } from "vitest";
import { saveAlertSetting, savePreset, seePreset, seeSetting } from "@/app/(desk)/admin/rule-actions";
import { acknowledgeAlert, exemptAlert } from "@/app/(desk)/alerts/actions";
import { listAlertActs } from "@/db/alert-acts";
import { keptOpenAlerts } from "@/db/alerts";
import { lockPeriod } from "@/db/periods";
import { listPresets } from "@/db/presets";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { clerk, done, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
let missing: string;
beforeEach(async () => {
  desk = await makeDesk();
  // Locking March makes it the alert period: the project with a plan and no report is behind.
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "锁定"));
  missing = `report-missing ${desk.projectId}/2021-03 2021-04-20`;
});

const open = async (rule: string) =>
  (await keptOpenAlerts(desk.store, today)).filter((alert) => alert.rule === rule);
const acknowledged = (changes: Record<string, string> = {}) => ({
  alert: missing,
  seen: "0",
  reason: "人员调整",
  measure: "专人补报",
  promisedOn: "2021-04-30",
  ...changes,
});
const exempted = (changes: Record<string, string> = {}) => ({
  alert: missing,
  seen: "0",
  kind: "exempt",
  reason: "系统切换",
  expiresOn: "2021-06-30",
  ...changes,
});

test("an officer acknowledges an alert of the own department with reason, measure and promised day", async () => {
  await expectRefusals(desk.store, acknowledgeAlert, {
    good: acknowledged(),
    wrongRole: desk.auditor.id,
    foreign: desk.stranger.id,
    right: desk.officer.id,
    invalid: acknowledged({ promisedOn: "2021-04-19", measure: "" }),
    stale: acknowledged({ seen: "1" }),
  });
  expect(await acknowledgeAlert(null, form(acknowledged()))).toEqual({
    ok: true,
    data: { kind: "acknowledge" },
  });
  expect((await open("report-missing")).find(({ id }) => id === missing)?.handling).toBe("acknowledged");
  expect(await listAlertActs(desk.store.read)).toMatchObject([
    { rule: "report-missing", measure: "专人补报", promisedOn: "2021-04-30", enteredBy: desk.officer.id },
  ]);
});

test("a promise needs a day, and an alert that nobody knows is missing", async () => {
  await asUser(desk.store, desk.officer.id);
  expect(await acknowledgeAlert(null, form(acknowledged({ promisedOn: "" })))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { promisedOn: expect.any(String) },
  });
  expect(
    await acknowledgeAlert(null, form(acknowledged({ alert: "behind nobody 2021-04-20" }))),
  ).toMatchObject({
    ok: false,
    kind: "missing",
  });
});

test("a head exempts with an expiry, and the alert stays open under its light; it is lifted with a reason", async () => {
  await expectRefusals(desk.store, exemptAlert, {
    good: exempted(),
    wrongRole: desk.officer.id,
    foreign: desk.foreignHead.id,
    right: desk.head.id,
    invalid: exempted({ expiresOn: "2022-06-30" }),
    stale: exempted({ seen: "3" }),
  });
  const before = (await open("report-missing")).find(({ id }) => id === missing);
  expect(await exemptAlert(null, form(exempted()))).toMatchObject({ ok: true });
  const after = (await open("report-missing")).find(({ id }) => id === missing);
  expect(after).toEqual({ ...before, handling: "exempted", exemptUntil: "2021-06-30" });
  expect(await exemptAlert(null, form(exempted({ seen: "1" })))).toMatchObject({
    ok: false,
    kind: "conflict",
  });
  const lift = { ...exempted({ kind: "lift", seen: "1", expiresOn: "" }) };
  expect(await exemptAlert(null, form(lift))).toMatchObject({ ok: true, data: { kind: "lift" } });
  expect((await open("report-missing")).find(({ id }) => id === missing)?.handling).toBe("nobody");
});

const setting = (changes: Record<string, string> = {}) => ({
  rule: "report-missing",
  enabled: "1",
  values: JSON.stringify({ redAfterDays: 90 }),
  seen: "1",
  reason: "与考核办法一致",
  ...changes,
});

test("the admin changes a threshold as a version after seeing what it does", async () => {
  await expectRefusals(desk.store, saveAlertSetting, {
    good: setting(),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: setting({ values: JSON.stringify({ redAfterDays: -1 }) }),
    stale: setting({ seen: "2" }),
  });
  const { reason: _, seen: __, ...seen } = setting({ enabled: "0" });
  const preview = await seeSetting(null, form(seen));
  expect(preview).toMatchObject({ ok: true, data: { opens: [], recoloured: 0 } });
  expect(preview.ok && preview.data.closes.length).toBe((await open("report-missing")).length);
  expect(await open("report-missing")).not.toEqual([]);
  expect(await saveAlertSetting(null, form(setting()))).toEqual({
    ok: true,
    data: { rule: "report-missing", number: 2 },
  });
  expect(new Set((await open("report-missing")).map(({ level }) => level))).toEqual(new Set(["yellow"]));
  expect(await saveAlertSetting(null, form(setting({ enabled: "0", seen: "2" })))).toMatchObject({
    ok: true,
  });
  expect(await open("report-missing")).toEqual([]);
});

test("a preview is for the admin alone and refuses what cannot be saved", async () => {
  const { reason: _, seen: __, ...seen } = setting();
  await expectRefusals(desk.store, seeSetting, {
    good: seen,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...seen, values: "{}" },
  });
  await expectRefusals(desk.store, seePreset, {
    good: { preset: "zone", bounds: JSON.stringify({ red: 50 }) },
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { preset: "zone", bounds: JSON.stringify({ red: 99 }) },
  });
});

const preset = (changes: Record<string, string> = {}) => ({
  preset: "sanya",
  bounds: JSON.stringify({ red: 0, yellow: 1 }),
  seen: "1",
  reason: "试行",
  ...changes,
});

test("a preset is edited as a version, and the preview names the projects that change colour", async () => {
  await expectRefusals(desk.store, savePreset, {
    good: preset(),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: preset({ bounds: JSON.stringify({ red: 90, yellow: 80 }) }),
    stale: preset({ seen: "2" }),
  });
  const { reason: _, seen: __, ...seen } = preset();
  const preview = await seePreset(null, form(seen));
  expect(preview).toMatchObject({ ok: true, data: { month: 3, judged: 2 } });
  const moved = preview.ok ? preview.data.moved : [];
  expect(moved.map(({ from, to }) => `${from}→${to}`)).toEqual(["red→yellow", "red→yellow"]);
  expect(await savePreset(null, form(preset()))).toEqual({ ok: true, data: { preset: "sanya", number: 2 } });
  expect((await listPresets(desk.store.read)).find(({ id }) => id === "sanya")).toMatchObject({
    version: 2,
    red: { below: 0 },
    yellow: { below: 1 },
  });
  expect(await savePreset(null, form(preset({ seen: "2" })))).toMatchObject({ ok: false, kind: "invalid" });
});
