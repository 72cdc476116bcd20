import { beforeEach, expect, test } from "vitest";
import { users } from "@/db/schema";
import {
  accountOfSession,
  addSession,
  endSession,
  endSessions,
  listSessions,
  touchSession,
} from "@/db/sessions";
import type { Store } from "@/db/types";
import { usualAccess } from "@/lib/domain/access-rules";
import { addPeople } from "../support/people";
import { done, emptyStore } from "../support/world";

const start = Date.UTC(2021, 3, 20, 1);
const minute = 60_000;
const [idleLimit, absoluteLimit] = [30 * minute, 12 * 60 * minute];
let store: Store;

beforeEach(async () => {
  store = emptyStore();
  await addPeople(store);
});

const open = (id: string, at = start, userId = "u-officer") =>
  addSession(store, { id, userId, createdAt: at, seenAt: at, ip: "-", agent: "-" });
const at = (id: string, instant: number) => accountOfSession(store.read, id, instant);
const use = async (id: string, instant: number) => {
  const account = await at(id, instant);
  if (account) await touchSession(store, account, instant);
  return account;
};

test("a session knows its user", async () => {
  await open("s");
  expect((await at("s", start))?.user).toEqual({
    id: "u-officer",
    username: "officer",
    name: "officer",
    role: "officer",
    departmentId: "economy",
  });
  expect(await at("another", start)).toBeNull();
});

test("thirty idle minutes end it, use keeps it alive", async () => {
  await open("s");
  expect(await at("s", start + idleLimit - 1)).not.toBeNull();
  expect(await at("s", start + idleLimit)).toBeNull();
  await use("s", start + 20 * minute);
  expect(await at("s", start + 45 * minute)).not.toBeNull();
});

test("twelve hours end it however busy it was", async () => {
  await open("s");
  for (let now = start; now < start + absoluteLimit; now += 20 * minute)
    expect(await use("s", now)).not.toBeNull();
  expect(await at("s", start + absoluteLimit)).toBeNull();
});

test("being seen is written at most once a minute", async () => {
  await open("s");
  const before = store.revision();
  await use("s", start + minute - 1);
  expect((await at("s", start + minute))?.seenAt).toBe(start);
  await use("s", start + minute);
  expect((await at("s", start + minute))?.seenAt).toBe(start + minute);
  expect(store.revision()).toBe(before);
});

test("a clock that goes back does not move the last use back", async () => {
  await open("s");
  await use("s", start + 10 * minute);
  await use("s", start + 5 * minute);
  expect((await at("s", start + 10 * minute))?.seenAt).toBe(start + 10 * minute);
});

test("a fourth session ends the oldest of the same user only", async () => {
  await open("other", start, "u-head");
  for (const [index, id] of ["a", "b", "c", "d"].entries()) await open(id, start + index);
  const alive = await Promise.all(["a", "b", "c", "d", "other"].map((id) => at(id, start + minute)));
  expect(alive.map((account) => account !== null)).toEqual([false, true, true, true, true]);
});

test("a disabled account and a changed role count at once", async () => {
  await open("s");
  await done(store, (tx) => tx.change(users, "u-officer", { role: "auditor" }, 1));
  expect((await at("s", start))?.user.role).toBe("auditor");
  await done(store, (tx) => tx.change(users, "u-officer", { disabled: true }, 2));
  expect(await at("s", start)).toBeNull();
});

test("sessions end one by one or all but one", async () => {
  for (const [index, id] of ["a", "b", "c"].entries()) await open(id, start + index);
  await endSession(store, "a");
  expect(await at("a", start + minute)).toBeNull();
  await endSessions(store, "u-officer", "c");
  expect(await at("b", start + minute)).toBeNull();
  expect(await at("c", start + minute)).not.toBeNull();
  await endSessions(store, "u-officer");
  expect(await at("c", start + minute)).toBeNull();
});

test("other limits count at once, and a password that is too old must be changed", async () => {
  await open("s");
  const seen = (rules: object, instant: number) =>
    accountOfSession(store.read, "s", instant, { ...usualAccess, ...rules });
  expect(await seen({ idleMinutes: 10 }, start + 10 * minute)).toBeNull();
  expect(await seen({ idleMinutes: 60 }, start + 59 * minute)).not.toBeNull();
  const aged = { maxAgeDays: 90, since: start - 90 * 24 * 60 * minute };
  expect(await seen(aged, start)).toMatchObject({ mustChangePassword: true, aged: true });
  expect(await seen({ ...aged, since: start - 1 }, start)).toMatchObject({ mustChangePassword: false });
  expect((await listSessions(store.read, "u-officer", start, usualAccess)).map(({ id }) => id)).toEqual([
    "s",
  ]);
});
