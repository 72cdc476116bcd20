import { beforeEach, expect, test } from "vitest";
import { mustGetOrder, openOrdersByProject, ordersFor } from "@/db/order-reading";
import { draftOrder, issueOrder } from "@/db/orders";
import { orderEvents, orders } from "@/db/schema";
import { verifyInvariants } from "@/db/verify";
import { day } from "@/lib/domain/day";
import { Refusal } from "@/lib/refusal";
import { makeOrder, makeOrderDesk, type OrderDesk, valuesOf } from "../support/order-desk";
import { clerk, done, today } from "../support/world";

let desk: OrderDesk;
beforeEach(async () => {
  desk = await makeOrderDesk();
});

const broken = async () =>
  (await verifyInvariants(desk.store, today)).find(({ name }) => name === "supervision orders");

test("a draft that waited is issued with its limit counted anew, one with a day of its own is not", async () => {
  const [early, later] = [clerk(desk.head.id, day("2021-04-01")), clerk(desk.head.id, day("2021-04-02"))];
  const deadlines = [];
  for (const deadline of ["2021-04-16", "2021-04-30"]) {
    const values = valuesOf(desk, { deadline: day(deadline) });
    const row = await done(desk.store, (tx) => draftOrder(tx, early, values));
    deadlines.push((await done(desk.store, (tx) => issueOrder(tx, later, row.id, row.version))).deadline);
  }
  // 2 April is a Friday before 清明: ten working days end on Monday the 19th.
  expect(deadlines).toEqual(["2021-04-19", "2021-04-30"]);
});

test("a limit in a year whose working days nobody entered is refused in a sentence", async () => {
  const values = valuesOf(desk, { deadline: day("2027-01-11") });
  const drafting = done(desk.store, (tx) => draftOrder(tx, clerk(desk.head.id, day("2026-12-28")), values));
  await expect(drafting).rejects.toSatisfy(
    (error) => error instanceof Refusal && error.sentence.key === "order.uncovered",
  );
});

test("two who issue at once get two numbers, and a failed issue leaves no gap", async () => {
  await makeOrder(desk);
  const stale = done(desk.store, async (tx) => {
    const row = await draftOrder(tx, clerk(desk.head.id), valuesOf(desk));
    await issueOrder(tx, clerk(desk.head.id), row.id, row.version + 7);
  });
  await expect(stale).rejects.toBeInstanceOf(Refusal);
  const next = await mustGetOrder(desk.store.read, await makeOrder(desk));
  expect(next.number).toBe(2);
  expect((await ordersFor(desk.store, desk.head)).map(({ number }) => number)).toEqual([2, 1]);
});

test("only open orders are marked on their project", async () => {
  const open = await makeOrder(desk, ["sign"]);
  await makeOrder(desk, ["withdraw"]);
  await makeOrder(desk, ["sign", "feedback", "ask-closing", "close"]);
  expect(await openOrdersByProject(desk.store, desk.officer)).toEqual(new Map([[desk.projectId, [open]]]));
  expect(await openOrdersByProject(desk.store, desk.approver)).toEqual(new Map());
});

test("verify finds a story that the moves do not allow, and a number that is missing", async () => {
  const orderId = await makeOrder(desk, ["sign"]);
  expect(await broken()).toMatchObject({ figure: "1 issued of 1", broken: null });
  const event = { orderId, text: "", figure: null, files: [], until: null, enteredBy: desk.head.id };
  await done(desk.store, (tx) =>
    tx.add(orderEvents, { ...event, id: "bad", number: 3, kind: "close", on: today, enteredOn: today }),
  );
  expect((await broken())?.broken).toBe(orderId);
  await done(desk.store, (tx) => tx.remove(orderEvents, "bad"));
  await done(desk.store, (tx) => tx.change(orders, orderId, { number: 2 }, 2));
  expect((await broken())?.broken).toBe("numbers of 2021");
});
