import { beforeEach, expect, test, vi } from "vitest";
import { declareYear, sayDay, unsayDay } from "@/app/(desk)/admin/calendar/actions";
import { adoptTemplate, saveTemplate } from "@/app/(desk)/admin/permits/actions";
import { effectOfDay, readCalendarWarning } from "@/db/calendar-effect";
import { listCoveredYears } from "@/db/holidays";
import { logEntry } from "@/db/permit-entries";
import { listVersions, readVersion } from "@/db/permit-templates";
import { beginPermits, mustGetPermitFile } from "@/db/permits";
import { permitStanding } from "@/db/schema";
import { permitTemplate } from "@/db/standard-permits";
import { day } from "@/lib/domain/day";
import type { TemplateStep } from "@/lib/domain/permit";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { clerk, done, makeUser, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
let adoption: Record<string, string>;
beforeEach(async () => {
  desk = await makeDesk();
  const names = new Set<string>();
  permitTemplate((name) => {
    names.add(name);
    return name;
  });
  const departments = Object.fromEntries([...names].map((name) => [name, desk.department.id]));
  adoption = { departments: JSON.stringify(departments), reason: "按现行法规建立" };
});

const adopt = async () => {
  await asUser(desk.store, desk.admin.id);
  expect(await adoptTemplate(null, form(adoption))).toEqual({ ok: true, data: { number: 1 } });
};
const steps = () => permitTemplate(() => desk.department.id);
const edited = (code: string, change: Partial<TemplateStep>, reason = "压减时限", seen = "1") => ({
  steps: JSON.stringify(steps().map((step) => (step.code === code ? { ...step, ...change } : step))),
  reason,
  seen,
});
const dueOf = async (code: string) =>
  (await desk.store.read.select().from(permitStanding)).find((row) => row.code === code)?.dueOn;

/** A running step of 10 working days, accepted on 12 April: due on 25 April, a make-up Sunday. */
async function runStep() {
  await adopt();
  await done(desk.store, (tx) =>
    beginPermits(tx, desk.projectId, { flow: "I", approval: false }, day("2021-01-04"), today),
  );
  const file = await mustGetPermitFile(desk.store.read, desk.projectId);
  const entry = { kind: "accept", on: day("2021-04-12"), certificate: null, files: [], note: "" } as const;
  await done(desk.store, (tx) => logEntry(tx, clerk(desk.admin.id), file, "A06", entry, 0));
}

/** Everybody but the admin is refused. */
async function othersAreForbidden(act: typeof saveTemplate, values: Record<string, string>) {
  const { officer, head, approver, auditor } = desk;
  const leader = await makeUser(desk.store, "leader", desk.department.id);
  for (const { id } of [officer, head, approver, auditor, leader]) {
    await asUser(desk.store, id);
    expect(await act(null, form(values))).toMatchObject({ ok: false, kind: "forbidden" });
  }
}

test("the standard is adopted once, with a department for each name", async () => {
  await expectRefusals(desk.store, adoptTemplate, {
    good: adoption,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...adoption, departments: JSON.stringify({ 文物局: "" }) },
  });
  expect(await adoptTemplate(null, form({ ...adoption, departments: "{}" }))).toMatchObject({
    ok: false,
    kind: "invalid",
    message: expect.stringContaining("不存在"),
  });
  await adopt();
  expect((await readVersion(desk.store.read, 1))?.steps).toHaveLength(35);
  expect(await adoptTemplate(null, form(adoption))).toMatchObject({ ok: false, kind: "conflict" });
});

test("an edit is a new version, and a running case keeps the one it began with", async () => {
  await runStep();
  const good = edited("A06", { limit: { days: 5, unit: "working" } });
  await othersAreForbidden(saveTemplate, good);
  await expectRefusals(desk.store, saveTemplate, {
    good,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...good, reason: " " },
    stale: { ...good, seen: "2" },
  });
  expect(await saveTemplate(null, form(good))).toEqual({ ok: true, data: { number: 2 } });
  expect(await saveTemplate(null, form(good))).toMatchObject({ ok: false, kind: "conflict" });
  const file = await mustGetPermitFile(desk.store.read, desk.projectId);
  expect(file.template.number).toBe(1);
  expect(await dueOf("A06")).toBe("2021-04-25");
  expect((await listVersions(desk.store.read)).map(({ number, cases }) => [number, cases])).toEqual([
    [2, 0],
    [1, 1],
  ]);
});

test("a cycle, an unknown department, a broken field and no change write nothing and say why", async () => {
  await adopt();
  const cycle = edited("A06", { hard: [{ code: "B02", flows: null }] });
  // B02 needs B01 and A11, which needs A10 and so A06.
  expect(await saveTemplate(null, form(cycle))).toMatchObject({
    ok: false,
    kind: "invalid",
    fields: { steps: expect.stringMatching(/互相等待.*A06/) },
  });
  expect(await saveTemplate(null, form(edited("A06", { handlers: ["nobody"] })))).toMatchObject({
    ok: false,
    fields: { steps: expect.stringContaining("nobody") },
  });
  expect(await saveTemplate(null, form(edited("A01", { code: "x" })))).toMatchObject({
    ok: false,
    fields: { "steps.0.code": expect.stringContaining("字母") },
  });
  expect(await saveTemplate(null, form(edited("A06", {})))).toMatchObject({
    ok: false,
    fields: { steps: expect.stringContaining("没有差别") },
  });
  const broken = { ...edited("A06", {}), steps: "{" };
  expect(await saveTemplate(null, form(broken))).toMatchObject({ ok: false, kind: "invalid" });
  expect(await listVersions(desk.store.read)).toHaveLength(1);
});

test("a day off moves the due days that were foretold, and taking it back restores them", async () => {
  await runStep();
  const said = { day: day("2021-04-22"), said: { working: false, name: "停办" } };
  expect(await effectOfDay(desk.store, today, said)).toMatchObject([
    { projectId: desk.projectId, code: "A06", from: "2021-04-25", to: "2021-04-26" },
  ]);
  const good = { day: "2021-04-22", working: "off", name: "停办", reason: "系统切换", seen: "0" };
  await othersAreForbidden(sayDay as unknown as typeof saveTemplate, good);
  await expectRefusals(desk.store, sayDay, {
    good,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...good, name: "" },
    stale: { ...good, seen: "3" },
  });
  expect(await sayDay(null, form(good))).toMatchObject({ ok: true });
  expect(await dueOf("A06")).toBe("2021-04-26");
  const back = { day: "2021-04-22", reason: "误登" };
  await expectRefusals(desk.store, unsayDay, {
    good: back,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...back, reason: "" },
  });
  expect(await unsayDay(null, form(back))).toMatchObject({ ok: true });
  expect(await dueOf("A06")).toBe("2021-04-25");
  expect(await unsayDay(null, form(back))).toMatchObject({ ok: false, kind: "missing" });
});

test("a year is declared complete after its first day off, once", async () => {
  const good = { year: "2027", source: "国办发明电" };
  await expectRefusals(desk.store, declareYear, {
    good,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: good,
  });
  expect(await readCalendarWarning(desk.store, day("2026-11-02"))).toEqual({ year: 2027, why: "season" });
  const off = { day: "2027-01-01", working: "off", name: "元旦", reason: "国办通知", seen: "0" };
  expect(await sayDay(null, form(off))).toMatchObject({ ok: true });
  expect(await declareYear(null, form(good))).toEqual({ ok: true, data: { year: 2027 } });
  expect((await listCoveredYears(desk.store.read)).at(-1)).toEqual({ year: 2027, source: "国办发明电" });
  expect(await readCalendarWarning(desk.store, day("2026-11-02"))).toBeNull();
  expect(await declareYear(null, form(good))).toMatchObject({ ok: false, kind: "conflict" });
});
