import { beforeEach, expect, test } from "vitest";
import { makeGate } from "@/db/gate";
import { beginAttempt, forgive, type Verdict } from "@/db/lock-out";
import type { Store } from "@/db/types";
import { emptyStore } from "../support/world";

const start = Date.UTC(2021, 3, 20, 1);
const minute = 60_000;
let store: Store;

beforeEach(() => {
  store = emptyStore();
});

const fail = (username: string, address: string, at = start): Promise<Verdict> =>
  beginAttempt(store, { username, address }, at);
const failTimes = async (times: number, username: string, address: string, at = start) => {
  let last: Verdict = { allowed: true, delay: 0 };
  for (let time = 0; time < times; time++) last = await fail(username, address, at);
  return last;
};

test("five failures lock an account at one address for a quarter of an hour", async () => {
  expect(await failTimes(5, "kim", "a")).toEqual({ allowed: true, delay: 0 });
  expect(await fail("kim", "a", start + 1)).toEqual({ allowed: false, retryAfter: 15 * minute - 1 });
  expect((await fail("kim", "a", start + 15 * minute - 1)).allowed).toBe(false);
  expect((await fail("kim", "a", start + 15 * minute)).allowed).toBe(true);
});

test("the quarter of an hour runs from the fifth failure", async () => {
  await failTimes(4, "kim", "a");
  await fail("kim", "a", start + 10 * minute);
  expect((await fail("kim", "a", start + 20 * minute)).allowed).toBe(false);
  expect((await fail("kim", "a", start + 25 * minute)).allowed).toBe(true);
});

test("the owner at another address and others at the same one are not locked out", async () => {
  await failTimes(6, "kim", "a");
  expect((await fail("kim", "b")).allowed).toBe(true);
  expect((await fail("lee", "a")).allowed).toBe(true);
});

test("fifty attempts at one moment are still five", async () => {
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => fail("kim", "a")));
  expect(verdicts.filter((verdict) => verdict.allowed)).toHaveLength(5);
});

test("more than twenty an hour for one account slow it down to thirty seconds, never lock it", async () => {
  for (let index = 0; index < 20; index++)
    expect(await fail("kim", `address ${index}`)).toEqual({ allowed: true, delay: 0 });
  expect(await fail("kim", "x1")).toEqual({ allowed: true, delay: 2000 });
  expect(await fail("kim", "x2")).toEqual({ allowed: true, delay: 4000 });
  for (let index = 0; index < 30; index++) await fail("kim", `more ${index}`);
  expect(await fail("kim", "x3")).toEqual({ allowed: true, delay: 30_000 });
  expect(await fail("kim", "x4", start + 60 * minute)).toEqual({ allowed: true, delay: 0 });
});

test("thirty failures from one address in ten minutes stop it, whatever the names", async () => {
  for (let index = 0; index < 30; index++) await fail(`user ${index}`, "a");
  expect((await fail("fresh", "a", start + 1)).allowed).toBe(false);
  expect((await fail("fresh", "b", start + 1)).allowed).toBe(true);
  expect((await fail("fresh", "a", start + 10 * minute)).allowed).toBe(true);
});

test("the right password starts the account anew and counts nowhere", async () => {
  for (let day = 0; day < 40; day++) {
    expect(await fail("kim", "a")).toEqual({ allowed: true, delay: 0 });
    await forgive(store, { username: "kim", address: "a" });
  }
  await failTimes(4, "kim", "a");
  await fail("kim", "a");
  await forgive(store, { username: "kim", address: "a" });
  expect((await failTimes(5, "kim", "a")).allowed).toBe(true);
  expect((await fail("kim", "a")).allowed).toBe(false);
});

test("the gate lets one run and ten wait in order, and turns the rest away", async () => {
  const gate = makeGate(1, 10);
  let [running, most] = [0, 0];
  const order: number[] = [];
  const job = (number: number) =>
    gate(async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      order.push(number);
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 13 }, (_, number) => job(number)));
  expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(2);
  expect(order).toEqual(Array.from({ length: 11 }, (_, number) => number));
  expect(most).toBe(1);
  await job(99);
  expect(order.at(-1)).toBe(99);
});
