import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  addOrder,
  answerOrder,
  askClosing,
  askExtension,
  closeOrder,
  decideExtension,
  issueDraft,
  returnOrder,
  saveOrder,
  signOrder,
  withdrawOrder,
} from "@/app/(desk)/orders/actions";
import { listAudit } from "@/db/audit";
import { mustGetOrder, ordersFor } from "@/db/order-reading";
import { draftOrder } from "@/db/orders";
import { makeOrder, makeOrderDesk, type OrderDesk, orderForm, valuesOf } from "../support/order-desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form, revalidated } from "../support/request";
import { clerk, done } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: OrderDesk;
beforeEach(async () => {
  desk = await makeOrderDesk();
});

const stateOf = async (orderId: string) => (await mustGetOrder(desk.store.read, orderId)).state;

describe("issuing", () => {
  test("a head issues to the own department in one step, with the next number of the year", async () => {
    const good = orderForm(desk);
    await expectRefusals(desk.store, addOrder, {
      good,
      wrongRole: desk.officer.id,
      foreign: desk.foreignHead.id,
      right: desk.head.id,
      invalid: { ...good, title: " ", deadline: "2021-05-01" },
    });
    const numbers = [];
    for (const _ of [1, 2]) {
      const result = await addOrder(null, form(good));
      if (!result.ok) throw new Error(result.message);
      const order = await mustGetOrder(desk.store.read, result.data.id);
      numbers.push([order.year, order.number, order.state, order.deadline]);
    }
    expect(numbers).toEqual([
      [2021, 1, "issued", "2021-05-06"],
      [2021, 2, "issued", "2021-05-06"],
    ]);
    expect(revalidated).toContain(`/projects/${desk.projectId}`);
    expect((await listAudit(desk.store.read, 1, 0)).entries[0]).toMatchObject({ verb: "order.issue" });
  });

  test("a day off or a past day is refused at the deadline, and what was typed comes back", async () => {
    await asUser(desk.store, desk.head.id);
    expect(await addOrder(null, form(orderForm(desk, { deadline: "2021-05-01" })))).toMatchObject({
      ok: false,
      fields: { deadline: "当日休息，请选工作日" },
      values: { content: "进度滞后" },
    });
    expect(await addOrder(null, form(orderForm(desk, { deadline: "2021-04-20" })))).toMatchObject({
      fields: { deadline: "须晚于今日" },
    });
    expect(await addOrder(null, form(orderForm(desk, { assisting: [desk.department.id] })))).toMatchObject({
      fields: { assisting: "牵头部门不能同时协办" },
    });
  });

  test("a leader issues to anyone; a head may not in a leader's name", async () => {
    const foreign = orderForm(desk, { leadId: desk.stranger.departmentId });
    await asUser(desk.store, desk.leader.id);
    expect(await addOrder(null, form({ ...foreign, issuerId: desk.leader.id }))).toMatchObject({ ok: true });
    await asUser(desk.store, desk.head.id);
    expect(await addOrder(null, form(orderForm(desk, { issuerId: desk.secondHead.id })))).toMatchObject({
      fields: { issuerId: "签发人须为本人或区领导" },
    });
  });

  test("the project office drafts for a leader, never for itself; the leader issues the draft", async () => {
    await asUser(desk.store, desk.admin.id);
    const own = orderForm(desk, { issuerId: desk.admin.id, move: "save" });
    expect(await addOrder(null, form(own))).toMatchObject({ fields: { issuerId: expect.any(String) } });
    const result = await addOrder(null, form({ ...own, issuerId: desk.leader.id }));
    if (!result.ok) throw new Error(result.message);
    const orderId = result.data.id;
    const good = { orderId, seen: "1" };
    // The head of the department does not even know of it.
    await expectRefusals(desk.store, issueDraft, {
      good,
      wrongRole: desk.officer.id,
      right: desk.leader.id,
      invalid: { orderId, seen: "x" },
      stale: { orderId, seen: "9" },
    });
    await asUser(desk.store, desk.head.id);
    expect(await issueDraft(null, form(good))).toMatchObject({ ok: false, kind: "missing" });
    await asUser(desk.store, desk.leader.id);
    expect(await issueDraft(null, form(good))).toEqual({ ok: true, data: { year: 2021, number: 1 } });
    expect(await issueDraft(null, form(good))).toMatchObject({ ok: false, kind: "conflict" });
  });

  test("a draft is changed by who drafted it and refuses a stale page", async () => {
    const { id } = await done(desk.store, (tx) => draftOrder(tx, clerk(desk.head.id), valuesOf(desk)));
    const { projectId: _, issuerId: __, ...values } = orderForm(desk, { title: "改后的标题", move: "save" });
    const good = { ...values, orderId: id, seen: "1" };
    await expectRefusals(desk.store, saveOrder, {
      good,
      wrongRole: desk.officer.id,
      right: desk.head.id,
      invalid: { ...good, urgency: "green" },
      stale: { ...good, seen: "5" },
    });
    expect(await saveOrder(null, form(good))).toMatchObject({ ok: true, data: { version: 2 } });
    expect(await saveOrder(null, form({ ...good, seen: "2", move: "issue" }))).toMatchObject({ ok: true });
    expect(await mustGetOrder(desk.store.read, id)).toMatchObject({ title: "改后的标题", state: "issued" });
  });
});

describe("answering", () => {
  test("the lead department signs; nobody else, and once", async () => {
    const orderId = await makeOrder(desk);
    const good = { orderId, seen: "1", text: "" };
    await expectRefusals(desk.store, signOrder, {
      good,
      wrongRole: desk.leader.id,
      foreign: desk.stranger.id,
      right: desk.officer.id,
      invalid: { orderId, seen: "x", text: "" },
      stale: { ...good, seen: "4" },
    });
    expect(await signOrder(null, form(good))).toEqual({ ok: true, data: { number: 2 } });
    expect(await signOrder(null, form({ ...good, seen: "2" }))).toMatchObject({
      ok: false,
      kind: "invalid",
      message: "督办单当前状态不允许此操作，请刷新查看。",
    });
  });

  test("a feedback needs a figure or a file", async () => {
    const orderId = await makeOrder(desk, ["sign"]);
    const good = { orderId, seen: "2", text: "已加班组", figure: "1,200.5" };
    await expectRefusals(desk.store, answerOrder, {
      good,
      wrongRole: desk.leader.id,
      foreign: desk.stranger.id,
      right: desk.officer.id,
      invalid: { ...good, figure: "" },
      stale: { ...good, seen: "1" },
    });
    expect(await answerOrder(null, form({ ...good, figure: "许多" }))).toMatchObject({
      fields: { figure: "请填写数字，单位万元" },
      values: { text: "已加班组" },
    });
    expect(
      await answerOrder(null, form({ ...good, paper: `${crypto.randomUUID()} 照片.jpg` })),
    ).toMatchObject({ ok: false, message: "文件已过期，请重新上传。" });
    expect(await answerOrder(null, form(good))).toMatchObject({ ok: true, data: { number: 3 } });
    expect((await mustGetOrder(desk.store.read, orderId)).events.at(-1)).toMatchObject({
      kind: "feedback",
      figure: 12_005_000,
    });
  });

  test("an extension is asked with reason and day, and decided once by the issuer", async () => {
    const orderId = await makeOrder(desk, ["sign"]);
    const ask = { orderId, seen: "2", reason: "管控", until: "2021-05-20" };
    await expectRefusals(desk.store, askExtension, {
      good: ask,
      wrongRole: desk.leader.id,
      foreign: desk.stranger.id,
      right: desk.officer.id,
      invalid: { ...ask, until: "2021-05-06" },
      stale: { ...ask, seen: "1" },
    });
    expect(await askExtension(null, form(ask))).toMatchObject({ ok: true });
    const good = { orderId, seen: "3", decision: "extend", text: "" };
    await expectRefusals(desk.store, decideExtension, {
      good,
      wrongRole: desk.officer.id,
      foreign: desk.secondHead.id,
      right: desk.head.id,
      invalid: { ...good, decision: "deny-extension" },
      stale: { ...good, seen: "2" },
    });
    expect(await decideExtension(null, form(good))).toMatchObject({ ok: true });
    expect((await mustGetOrder(desk.store.read, orderId)).events.at(-1)).toMatchObject({
      kind: "extend",
      until: "2021-05-20",
    });
    await asUser(desk.store, desk.officer.id);
    expect(await askExtension(null, form({ ...ask, seen: "4", until: "2021-05-28" }))).toMatchObject({
      ok: false,
      kind: "invalid",
    });
  });

  test("closing is asked after a feedback and granted by the issuer", async () => {
    const orderId = await makeOrder(desk, ["sign", "feedback"]);
    const ask = { orderId, seen: "3", text: "已追平" };
    await expectRefusals(desk.store, askClosing, {
      good: ask,
      wrongRole: desk.admin.id,
      foreign: desk.stranger.id,
      right: desk.officer.id,
      invalid: { ...ask, text: "" },
      stale: { ...ask, seen: "2" },
    });
    expect(await askClosing(null, form(ask))).toMatchObject({ ok: true });
    const good = { orderId, seen: "4", text: "同意" };
    await expectRefusals(desk.store, closeOrder, {
      good,
      wrongRole: desk.officer.id,
      foreign: desk.leader.id,
      right: desk.head.id,
      invalid: { ...good, text: "长".repeat(501) },
      stale: { ...good, seen: "3" },
    });
    expect(await closeOrder(null, form(good))).toMatchObject({ ok: true });
    expect(await stateOf(orderId)).toBe("closed");
    expect(await closeOrder(null, form({ ...good, seen: "5" }))).toMatchObject({
      ok: false,
      kind: "invalid",
    });
  });

  test("what the issuing head asked for herself is closed by another head or the project office", async () => {
    const orderId = await makeOrder(desk, ["sign", "feedback"]);
    await asUser(desk.store, desk.head.id);
    expect(await askClosing(null, form({ orderId, seen: "3", text: "已追平" }))).toMatchObject({ ok: true });
    const good = { orderId, seen: "4", text: "" };
    expect(await closeOrder(null, form(good))).toMatchObject({
      ok: false,
      kind: "forbidden",
      message: "这件督办单不由您办理。",
    });
    await asUser(desk.store, desk.foreignHead.id);
    expect(await closeOrder(null, form(good))).toMatchObject({ ok: false, kind: "forbidden" });
    await asUser(desk.store, desk.secondHead.id);
    expect(await closeOrder(null, form(good))).toMatchObject({ ok: true });
  });

  test("a return has a reason and begins again with a feedback", async () => {
    const orderId = await makeOrder(desk, ["sign", "feedback", "ask-closing"]);
    const good = { orderId, seen: "4", reason: "缺追赶计划" };
    await expectRefusals(desk.store, returnOrder, {
      good,
      wrongRole: desk.officer.id,
      foreign: desk.foreignHead.id,
      right: desk.head.id,
      invalid: { ...good, reason: " " },
      stale: { ...good, seen: "3" },
    });
    expect(await returnOrder(null, form(good))).toMatchObject({ ok: true });
    expect(await stateOf(orderId)).toBe("returned");
    await asUser(desk.store, desk.officer.id);
    expect(await askClosing(null, form({ orderId, seen: "5", text: "再报" }))).toMatchObject({ ok: false });
  });

  test("the issuer withdraws with a reason; the project office for a leader only", async () => {
    const orderId = await makeOrder(desk, ["sign"]);
    const good = { orderId, seen: "2", reason: "并入市级督查" };
    await expectRefusals(desk.store, withdrawOrder, {
      good,
      wrongRole: desk.officer.id,
      foreign: desk.admin.id,
      right: desk.head.id,
      invalid: { ...good, reason: "" },
      stale: { ...good, seen: "1" },
    });
    expect(await withdrawOrder(null, form(good))).toMatchObject({ ok: true });
    const ofLeader = await makeOrder(desk, [], { issuerId: desk.leader.id });
    await asUser(desk.store, desk.admin.id);
    expect(await withdrawOrder(null, form({ ...good, orderId: ofLeader, seen: "1" }))).toMatchObject({
      ok: true,
    });
  });
});

test("a draft is seen by its people and by those who read everything; an approver sees no order", async () => {
  await done(desk.store, (tx) => draftOrder(tx, clerk(desk.head.id), valuesOf(desk)));
  const seenBy = async (user: Parameters<typeof ordersFor>[1]) => (await ordersFor(desk.store, user)).length;
  expect(await seenBy(desk.head)).toBe(1);
  expect(await seenBy(desk.leader)).toBe(1);
  expect(await seenBy(desk.auditor)).toBe(1);
  expect(await seenBy(desk.officer)).toBe(0);
  expect(await seenBy(desk.secondHead)).toBe(0);
  await makeOrder(desk);
  expect(await seenBy(desk.officer)).toBe(1);
  expect(await seenBy(desk.stranger)).toBe(1);
  expect(await seenBy(desk.approver)).toBe(0);
});
