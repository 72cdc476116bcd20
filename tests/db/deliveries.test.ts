import { expect, test } from "vitest";
import { switchChannel } from "@/db/channels";
import {
  claim,
  countFailing,
  enqueueOne,
  listDeliveries,
  listDue,
  mustGetDelivery,
  settle,
} from "@/db/deliveries";
import { digestOfDay } from "@/db/digests";
import { makeChannel } from "../support/channels";
import { done, makeStore, today } from "../support/world";

const minute = 60_000;
/** Nine in the morning in Beijing: the hour of sending has passed. */
const nine = Date.UTC(2021, 3, 20, 1);
const failure = { ok: false as const, problem: "timeout", detail: "" };

async function makeDigest(at = nine) {
  const store = await makeStore();
  const channel = await makeChannel(store);
  await makeChannel(store, { name: "停用", enabled: false });
  await digestOfDay(store, today, at);
  return { store, channel, id: `${today} ${channel.id}` };
}

test("a digest waits for the hour of each channel that is on, once", async () => {
  const { store, id, channel } = await makeDigest(Date.UTC(2021, 3, 19, 16, 5));
  const rows = await listDeliveries(store.read, 10);
  expect(rows.map(({ delivery }) => delivery)).toMatchObject([{ id, status: "waiting", attempts: 0 }]);
  const due = Date.UTC(2021, 3, 20, 0, 30);
  expect(await listDue(store.read, due - 1)).toEqual([]);
  expect(await listDue(store.read, due)).toEqual([id]);
  await digestOfDay(store, today, nine);
  await enqueueOne(store, today, channel.id, nine);
  expect(await listDeliveries(store.read, 10)).toHaveLength(1);
  await done(store, (tx) => switchChannel(tx, channel.id, false, 1));
  expect(await listDue(store.read, due)).toEqual([]);
});

test("one pair of hands at a time: nobody else can take it until it is settled, and never again once it is sent", async () => {
  const { store, id } = await makeDigest();
  const taken = await Promise.all([
    claim(store, id, nine),
    claim(store, id, nine),
    claim(store, id, nine, true),
  ]);
  const [row, ...others] = taken.filter((one) => one !== null);
  expect(others).toEqual([]);
  if (!row) throw new Error("nobody took it");
  await settle(store, row, { ok: true }, nine);
  expect(await claim(store, id, nine + 90 * minute, true)).toBeNull();
  expect(await mustGetDelivery(store.read, id)).toMatchObject({ status: "sent", attempts: 1, nextAt: null });
  expect(await countFailing(store.read)).toBe(0);
});

test("a failure is tried again after 1, 5, 15 and 60 minutes, then given up until somebody asks", async () => {
  const { store, id } = await makeDigest();
  let at = nine;
  for (const pause of [1, 5, 15, 60]) {
    const row = await claim(store, id, at);
    if (!row) throw new Error(`not due at ${at}`);
    await settle(store, row, failure, at);
    expect(await mustGetDelivery(store.read, id)).toMatchObject({
      status: "waiting",
      problem: "timeout",
      nextAt: at + pause * minute,
    });
    expect(await claim(store, id, at + pause * minute - 1)).toBeNull();
    at += pause * minute;
  }
  const last = await claim(store, id, at);
  if (last) await settle(store, last, failure, at);
  expect(await mustGetDelivery(store.read, id)).toMatchObject({
    status: "given-up",
    attempts: 5,
    nextAt: null,
  });
  expect(await listDue(store.read, at + 999 * minute)).toEqual([]);
  expect(await countFailing(store.read)).toBe(1);
  const again = await claim(store, id, at, true);
  expect(again).not.toBeNull();
  if (again) await settle(store, again, { ok: true }, at);
  expect(await mustGetDelivery(store.read, id)).toMatchObject({ status: "sent", attempts: 6, problem: null });
});

test("what a process that ended had in its hands is taken up again after a while", async () => {
  const { store, id } = await makeDigest();
  expect(await claim(store, id, nine)).not.toBeNull();
  expect(await listDue(store.read, nine + 4 * minute)).toEqual([]);
  expect(await claim(store, id, nine + 4 * minute, true)).toBeNull();
  expect(await listDue(store.read, nine + 5 * minute)).toEqual([id]);
  expect(await claim(store, id, nine + 5 * minute)).not.toBeNull();
});
