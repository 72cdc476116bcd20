import { expect, test } from "vitest";
import { listDepartments } from "@/db/people";
import { listRegister } from "@/db/register";
import { departments, users } from "@/db/schema";
import { departmentKey, officerKey } from "@/db/sort-keys";
import type { Store } from "@/db/types";
import { verifyInvariants } from "@/db/verify";
import { period } from "@/lib/domain/period";
import { registerUrl } from "@/lib/inputs/register-url";
import { done, makeDepartment, makeProject, makeStore, makeUser, today } from "../support/world";

const march = period("2021-03");

/** Printed in the order z, a; officers 赵 and 陈 in the first, 曾 in the second: neither order is that of the ids. */
async function makeOffices(): Promise<Store> {
  const store = await makeStore();
  await makeDepartment(store, { id: "z" });
  await makeDepartment(store, { id: "a" });
  await makeUser(store, "officer", "z", { id: "u1", name: "赵一" });
  await makeUser(store, "officer", "z", { id: "u2", name: "陈二" });
  await makeUser(store, "officer", "a", { id: "u3", name: "曾三" });
  for (const [at, [department, officer]] of [
    ["a", "u3"],
    ["z", "u1"],
    ["a", "u3"],
    ["z", "u2"],
    ["z", "u1"],
  ].entries())
    await makeProject(store, department ?? "", officer ?? "", { id: `p${at}` });
  return store;
}

const idsBy = async (store: Store, sort: string) =>
  (await listRegister(store.read, { ...registerUrl.parse({ sort }), today }, march)).map((row) => row.id);
const isSound = async (store: Store) =>
  (await verifyInvariants(store, today)).every((check) => check.broken === null);

test("departments stand in the order in which the zone prints them, up and down", async () => {
  const store = await makeOffices();
  expect((await listDepartments(store.read)).map((row) => row.id)).toEqual(["z", "a"]);
  expect(await idsBy(store, "department")).toEqual(["p1", "p3", "p4", "p0", "p2"]);
  expect(await idsBy(store, "-department")).toEqual(["p2", "p0", "p4", "p3", "p1"]);
});

test("officers stand by the pinyin of their names, surnames read as surnames", async () => {
  const store = await makeOffices();
  expect(await idsBy(store, "officer")).toEqual(["p3", "p0", "p2", "p1", "p4"]);
  expect(officerKey("u", "曾三")).toMatch(/^zeng /);
  expect(officerKey("u", "单一")).toMatch(/^shan /);
  expect(officerKey("u9", "西安") < officerKey("u1", "先明")).toBe(true);
  expect(officerKey("u1", "李敏")).not.toBe(officerKey("u2", "李敏"));
});

test("a department without a place comes after those that have one", () => {
  expect(departmentKey("a", null) > departmentKey("z", 999)).toBe(true);
  expect(departmentKey("a", 10) > departmentKey("z", 9)).toBe(true);
});

test("a renamed officer and a department given another place move their projects in the same commit", async () => {
  const store = await makeOffices();
  await done(store, (tx) => tx.change(users, "u3", { name: "艾三" }, 1));
  expect(await idsBy(store, "officer")).toEqual(["p0", "p2", "p3", "p1", "p4"]);
  await done(store, (tx) => tx.change(departments, "z", { position: 9 }, 1));
  expect(await idsBy(store, "department")).toEqual(["p0", "p2", "p1", "p3", "p4"]);
  expect(await isSound(store)).toBe(true);
});
