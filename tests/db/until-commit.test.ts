import { expect, test } from "vitest";
import { departments } from "@/db/schema";
import { untilCommit } from "@/db/until-commit";
import { done, makeWorld } from "../support/world";

test("what was read is kept for each key until a commit, and not touched by housekeeping", async () => {
  const { store, department } = await makeWorld();
  let reads = 0;
  const read = untilCommit(
    (key: string) => key,
    async (_store, key) => `${key}${++reads}`,
  );
  expect([await read(store, "a"), await read(store, "a"), await read(store, "b")]).toEqual([
    "a1",
    "a1",
    "b2",
  ]);
  await store.housekeep(async () => {});
  expect(await read(store, "a")).toBe("a1");
  await done(store, (tx) => tx.change(departments, department.id, { name: "新名" }, 1));
  expect(await read(store, "a")).toBe("a3");
});

test("a failed read is tried again, and the oldest of many keys is forgotten", async () => {
  const { store } = await makeWorld();
  let reads = 0;
  const read = untilCommit(
    (key: number) => String(key),
    async (_store, key) => {
      reads += 1;
      if (reads === 1) throw new Error("disk");
      return key;
    },
  );
  await expect(read(store, 0)).rejects.toThrow("disk");
  for (let key = 0; key <= 100; key++) expect(await read(store, key)).toBe(key);
  reads = 1;
  await read(store, 100);
  expect(reads).toBe(1);
  await read(store, 0);
  expect(reads).toBe(2);
});
