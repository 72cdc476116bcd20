import { beforeEach, expect, test, vi } from "vitest";
import { saveAccess } from "@/app/(desk)/admin/access/actions";
import { GET as exportAudit } from "@/app/(desk)/admin/audit/export/route";
import {
  addNewDepartment,
  closeDepartment,
  continueDepartment,
  editDepartment,
} from "@/app/(desk)/admin/departments/actions";
import { handProjectsOver, takeHandoverBack } from "@/app/(desk)/admin/handover/actions";
import { saveOrderLimits } from "@/app/(desk)/admin/rule-actions";
import { orderDocument } from "@/app/(desk)/orders/_word/order-document";
import { loadOrders } from "@/app/(desk)/orders/load";
import { changePassword } from "@/app/account/actions";
import { readAccessRules } from "@/db/access-rules";
import { searchAudit } from "@/db/audit-search";
import { setPassword } from "@/db/credentials";
import { listDeals } from "@/db/deals";
import { listDepartmentStates } from "@/db/department-edit";
import { listHandovers } from "@/db/handovers";
import { addIndicator, listIndicators } from "@/db/indicators";
import { mustGetOrder } from "@/db/order-reading";
import { draftOrder, issueOrder } from "@/db/orders";
import { fitsPassword, hashPassword } from "@/db/passwords";
import { getUser } from "@/db/people";
import { storeTemplate } from "@/db/permit-templates";
import { departments, projectYears, usedPasswords } from "@/db/schema";
import { permitTemplate } from "@/db/standard-permits";
import { verifyInvariants } from "@/db/verify";
import { classifiedAccess, presetOf, usualAccess } from "@/lib/domain/access-rules";
import { day } from "@/lib/domain/day";
import { auditUrl } from "@/lib/inputs/audit-url";
import { makeDeal } from "../support/deals";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asNobody, asUser, form } from "../support/request";
import { clerk, done, makeDepartment, makeUser, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const anIndicator = {
  id: "trains",
  name: "班列",
  english: "Trains",
  unit: "列",
  englishUnit: "trains",
  kind: "flow",
  source: "entered",
  decimals: 0,
  growthDecimals: 0,
  position: 1,
} as const;
const anOrder = (leadId: string, issuerId: string) => ({
  title: "督办",
  projectId: null,
  basis: "依据",
  content: "内容",
  urgency: "red" as const,
  leadId,
  assisting: [],
  deadline: day("2021-04-27"),
  issuerId,
});

const sound = async () =>
  expect((await verifyInvariants(desk.store, today)).filter((check) => check.broken !== null)).toEqual([]);
const department = async (id: string) =>
  (await listDepartmentStates(desk.store.read, 2021)).find((row) => row.id === id);
const yearsOf = async (officerId: string) =>
  (await desk.store.read.select().from(projectYears)).filter((row) => row.officerId === officerId);

const fields = {
  name: "数据局",
  shortName: "数据局",
  english: "Data Bureau",
  kind: "department",
  recruits: "0",
  position: "",
};

test("a department begins on a day, keeps its old names, and has no namesake", async () => {
  const good = { ...fields, validFrom: "2021-04-01" };
  await expectRefusals(desk.store, addNewDepartment, {
    good,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...good, name: "", kind: "club" },
  });
  expect(await addNewDepartment(null, form(good))).toMatchObject({ ok: true, data: { name: "数据局" } });
  expect(await addNewDepartment(null, form(good))).toMatchObject({ fields: { name: expect.any(String) } });
  const id =
    (await desk.store.read.select().from(departments)).find(({ name }) => name === "数据局")?.id ?? "";
  const edit = { ...fields, name: "大数据局", department: id, seen: "1", reason: "机构改革" };
  await expectRefusals(desk.store, editDepartment, {
    good: edit,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...edit, reason: "" },
    stale: { ...edit, seen: "3" },
  });
  expect(await editDepartment(null, form(edit))).toMatchObject({ ok: true });
  expect(await department(id)).toMatchObject({
    name: "大数据局",
    former: [{ name: "数据局", until: "2021-04-20" }],
  });
  await sound();
});

test("a department that is merged takes its people and projects along, in one act", async () => {
  const [own, other] = [desk.department.id, desk.stranger.departmentId];
  const good = { department: own, on: "2021-04-20", successorId: other, seen: "1", reason: "合并" };
  await expectRefusals(desk.store, closeDepartment, {
    good,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...good, successorId: "" },
    stale: { ...good, seen: "4" },
  });
  expect(await closeDepartment(null, form({ ...good, on: "2021-04-21" }))).toMatchObject({
    fields: { on: expect.any(String) },
  });
  expect(await closeDepartment(null, form(good))).toMatchObject({ ok: true, data: { projects: 2 } });
  expect(await department(own)).toMatchObject({
    validTo: "2021-04-20",
    successorId: other,
    users: 0,
    projects: 0,
  });
  expect(await getUser(desk.store.read, desk.officer.id)).toMatchObject({ departmentId: other });
  await asUser(desk.store, desk.admin.id);
  const back = { department: own, seen: "2", reason: "恢复" };
  await expectRefusals(desk.store, continueDepartment, {
    good: back,
    wrongRole: desk.officer.id,
    right: desk.admin.id,
    invalid: { ...back, reason: "" },
    stale: { ...back, seen: "1" },
  });
  expect(await continueDepartment(null, form(back))).toMatchObject({ ok: true });
  await sound();
});

test("what a merged department answers for goes along: indicators, deals and orders that still run", async () => {
  const [own, other] = [desk.department.id, desk.stranger.departmentId];
  const leader = await makeUser(desk.store, "leader", own);
  const dealId = await makeDeal({ store: desk.store, office: own, recruiter: desk.officer }, []);
  await done(desk.store, async (tx) => {
    await addIndicator(tx, { ...anIndicator, departmentId: own });
    await draftOrder(tx, clerk(leader.id), anOrder(own, leader.id), "o1");
  });
  await asUser(desk.store, desk.admin.id);
  const good = { department: own, on: "2021-04-20", successorId: other, seen: "1", reason: "合并" };
  const ended = { projects: 2, indicators: 1, deals: 1, orders: 1 };
  expect(await closeDepartment(null, form(good))).toMatchObject({ ok: true, data: ended });
  expect(await mustGetOrder(desk.store.read, "o1")).toMatchObject({ leadId: other });
  expect(await listDeals(desk.store.read)).toMatchObject([{ id: dealId, departmentId: other }]);
  expect((await listIndicators(desk.store.read))[0]).toMatchObject({ departmentId: other });
  await sound();
});

test("a department without people that answers for something needs a successor; one that the permit template names stays", async () => {
  const id = (await makeDepartment(desk.store)).id;
  const steps = permitTemplate((name) => (name === "文物局" ? id : desk.department.id));
  await done(desk.store, (tx) => addIndicator(tx, { ...anIndicator, departmentId: id }));
  await asUser(desk.store, desk.admin.id);
  const end = { department: id, on: "2021-04-20", successorId: "", seen: "1", reason: "撤销" };
  expect(await closeDepartment(null, form(end))).toMatchObject({
    fields: { successorId: expect.stringContaining("承接部门") },
  });
  await done(desk.store, (tx) => storeTemplate(tx, steps, today, "模板", 0));
  const named = await closeDepartment(null, form({ ...end, successorId: desk.department.id }));
  expect(named).toMatchObject({ kind: "invalid", message: expect.stringContaining("审批事项模板第1版") });
  expect(await department(id)).toMatchObject({ validTo: null });
});

test("a handover is not taken back into a department that has ended", async () => {
  const rows = Object.fromEntries((await yearsOf(desk.officer.id)).map((row) => [row.id, row.version]));
  const order = { from: desk.officer.id, to: desk.stranger.id, rows: JSON.stringify(rows), reason: "调离" };
  await asUser(desk.store, desk.admin.id);
  expect(await handProjectsOver(null, form(order))).toMatchObject({ ok: true });
  const [own, other] = [desk.department.id, desk.stranger.departmentId];
  const end = { department: own, on: "2021-04-20", successorId: other, seen: "1", reason: "合并" };
  expect(await closeDepartment(null, form(end))).toMatchObject({ ok: true });
  await asUser(desk.store, desk.admin.id);
  const [handover] = await listHandovers(desk.store.read, 1);
  const back = await takeHandoverBack(
    null,
    form({ handover: handover?.id ?? "", seen: "1", reason: "误移" }),
  );
  expect(back).toMatchObject({ kind: "conflict", message: expect.stringContaining("已停用") });
  expect(await yearsOf(desk.officer.id)).toEqual([]);
});

test("projects pass to another officer in one act and back in one; what was filed keeps its name", async () => {
  const heir = await makeUser(desk.store, "officer", desk.stranger.departmentId);
  const rows = Object.fromEntries((await yearsOf(desk.officer.id)).map((row) => [row.id, row.version]));
  const good = { from: desk.officer.id, to: heir.id, rows: JSON.stringify(rows), reason: "调离" };
  await expectRefusals(desk.store, handProjectsOver, {
    good,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...good, rows: "{}" },
    stale: { ...good, rows: JSON.stringify(Object.fromEntries(Object.keys(rows).map((id) => [id, 9]))) },
  });
  expect(await handProjectsOver(null, form({ ...good, to: desk.auditor.id }))).toMatchObject({
    fields: { to: expect.any(String) },
  });
  expect(await handProjectsOver(null, form(good))).toMatchObject({ ok: true, data: { count: 2 } });
  expect(await yearsOf(desk.officer.id)).toEqual([]);
  expect((await yearsOf(heir.id)).every((row) => row.departmentId === heir.departmentId)).toBe(true);
  const [handover] = await listHandovers(desk.store.read, 1);
  const undo = { handover: handover?.id ?? "", seen: "1", reason: "误移" };
  await expectRefusals(desk.store, takeHandoverBack, {
    good: undo,
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...undo, reason: "" },
    stale: { ...undo, seen: "5" },
  });
  expect(await takeHandoverBack(null, form(undo))).toMatchObject({ ok: true, data: { count: 2 } });
  expect((await yearsOf(desk.officer.id)).every((row) => row.departmentId === desk.department.id)).toBe(true);
  expect(await takeHandoverBack(null, form({ ...undo, seen: "2" }))).toMatchObject({ kind: "conflict" });
  await sound();
});

const access = (rules: object = classifiedAccess, more: Record<string, string> = {}) => ({
  ...Object.fromEntries(Object.entries(rules).map(([rule, value]) => [rule, String(value)])),
  seen: "0",
  reason: "等保测评",
  ...more,
});

test("the rules of passwords count at the next change; old passwords do not come back", async () => {
  await expectRefusals(desk.store, saveAccess, {
    good: access(),
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: access({ ...classifiedAccess, minLength: 4 }),
    stale: access(classifiedAccess, { seen: "1" }),
  });
  expect(presetOf(await readAccessRules(desk.store.read))).toBe("usual");
  expect(await saveAccess(null, form(access()))).toMatchObject({ ok: true });
  expect(presetOf(await readAccessRules(desk.store.read))).toBe("classified");
  expect(await saveAccess(null, form(access(classifiedAccess, { seen: "1" })))).toMatchObject({
    kind: "invalid",
  });
  const first = "Autumn-rain over the yellow river";
  const hash = await hashPassword(first);
  await done(desk.store, (tx) =>
    setPassword(tx, desk.officer.id, hash, {
      mustChange: false,
      expiresAt: null,
      at: Date.now(),
      history: 5,
    }),
  );
  await asUser(desk.store, desk.officer.id);
  const change = (from: string, to: string) =>
    changePassword(null, form({ currentPassword: from, newPassword: to, newPasswordAgain: to }));
  expect(await change(first, "autumn rain over the river")).toMatchObject({
    fields: { newPassword: expect.stringContaining("3类") },
  });
  const second = "Winter-snow on the loess plateau";
  expect(await change(first, second)).toMatchObject({ ok: true });
  expect(await change(second, first)).toMatchObject({
    fields: { newPassword: expect.stringContaining("5次") },
  });
  const remembered = await desk.store.read.select().from(usedPasswords);
  const fits = await Promise.all(remembered.map((row) => fitsPassword(row.hash, first)));
  expect(fits.filter(Boolean)).toHaveLength(1);
  await sound();
  expect(usualAccess.kinds).toBe(0);
});

test("limits of orders have versions; an issued order keeps the one it was issued with", async () => {
  const leader = await makeUser(desk.store, "leader", desk.department.id);
  const values = {
    title: "督办",
    projectId: desk.projectId,
    basis: "依据",
    content: "内容",
    urgency: "red" as const,
    leadId: desk.department.id,
    assisting: [],
    deadline: day("2021-04-27"),
    issuerId: leader.id,
  };
  const issue = async () => {
    const row = await done(desk.store, (tx) => draftOrder(tx, clerk(leader.id), values));
    await done(desk.store, (tx) => issueOrder(tx, clerk(leader.id), row.id, row.version));
    return row.id;
  };
  const before = await issue();
  const good = { sign: "2", feedback: "4", red: "6", yellow: "8", blue: "12", seen: "1", reason: "放宽" };
  await expectRefusals(desk.store, saveOrderLimits, {
    good,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...good, sign: "9" },
    stale: { ...good, seen: "2" },
  });
  expect(await saveOrderLimits(null, form(good))).toMatchObject({ ok: true, data: { number: 2 } });
  expect(await saveOrderLimits(null, form({ ...good, seen: "2" }))).toMatchObject({ kind: "invalid" });
  const after = await issue();
  const limitsOf = async (id: string) => (await mustGetOrder(desk.store.read, id)).limits.sign;
  expect([await limitsOf(before), await limitsOf(after)]).toEqual([1, 2]);
  // A draft says the limits that it will be issued with.
  const draft = await done(desk.store, (tx) => draftOrder(tx, clerk(leader.id), values));
  await asUser(desk.store, leader.id);
  const data = await loadOrders(leader);
  const demand = async (id: string) => {
    const order = data.orders.find((one) => one.id === id);
    return order && (await orderDocument(order, data)).sections[2]?.paragraphs[0];
  };
  expect(await demand(draft.id)).toContain("请于下达后2个工作日前签收，下达后4个工作日前首次反馈");
  expect(await demand(before)).toContain("请于2021年4月21日前签收，2021年4月23日前首次反馈");
  // The 25th is a Sunday that is worked.
  expect(await demand(after)).toContain("请于2021年4月22日前签收，2021年4月25日前首次反馈");
  await sound();
});

test("the audit trail is searched by person, act, kind, row, day and text, and taken along", async () => {
  await asUser(desk.store, desk.admin.id);
  await addNewDepartment(null, form({ ...fields, name: "100%_局", validFrom: "2021-04-01" }));
  const find = async (query: Record<string, string>) =>
    (await searchAudit(desk.store.read, auditUrl.parse(query), 50, 0)).total;
  expect(await find({ person: desk.admin.id })).toBe(1);
  expect(await find({ verb: "department.add" })).toBe(1);
  expect(await find({ kind: "departments", person: desk.admin.id })).toBe(1);
  expect(await find({ thing: desk.projectId })).toBeGreaterThan(0);
  expect(await find({ thing: `${desk.projectId}-2021` })).toBe(1);
  expect([await find({ q: "100%_" }), await find({ q: "100_%" })]).toEqual([1, 0]);
  expect(await find({ from: "2021-04-21" })).toBe(0);
  expect(await find({ to: "2021-04-20", from: "nonsense" })).toBe(await find({}));
  const ask = (query: string) =>
    exportAudit(new Request(`http://127.0.0.1:3000/admin/audit/export?${query}`));
  const text = await (await ask("as=csv&verb=department.add")).text();
  expect(text.split("\r\n")).toHaveLength(3);
  expect(text).toContain("100%_局");
  await asUser(desk.store, desk.officer.id);
  expect((await ask("")).status).toBe(403);
  asNobody(desk.store);
  expect((await ask("")).status).toBe(401);
});
