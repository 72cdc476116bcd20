import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBrokenEntry } from "@/db/audit";
import { commit } from "@/db/commit";
import { lockPeriod, reopenPeriod } from "@/db/periods";
import { addProject } from "@/db/projects";
import { getReport, reviewReport, saveReport } from "@/db/reports";
import { auditLog, departments, monthlyReports, projects, standing, users } from "@/db/schema";
import { verifyInvariants } from "@/db/verify";
import { period } from "@/lib/domain/period";
import {
  act,
  clerk,
  done,
  makeProject,
  makeStore,
  makeUser,
  makeWorld,
  month,
  testKey,
  today,
} from "../support/world";

test("a change is recorded with the columns before and after, and by whom", async () => {
  const { store, department } = await makeWorld();
  await commit(
    store,
    act("department.rename", { actor: { id: "a", name: "甲", role: "admin" }, reason: "更名" }),
    (tx) => tx.change(departments, department.id, { name: "新名" }, department.version),
  );
  const entries = await store.read.select().from(auditLog);
  const last = entries.at(-1);
  expect(last).toMatchObject({ verb: "department.rename", actorId: "a", role: "admin", reason: "更名" });
  expect(last?.changes).toEqual([
    {
      table: "departments",
      id: department.id,
      before: { name: department.name, version: 1 },
      after: { name: "新名", version: 2 },
    },
  ]);
});

test("a stale change is a conflict that carries the row as it stands, and writes nothing", async () => {
  const { store, department } = await makeWorld();
  await done(store, (tx) => tx.change(departments, department.id, { name: "先" }, 1));
  const before = await store.read.$count(auditLog);
  await expect(
    done(store, (tx) => tx.change(departments, department.id, { name: "后" }, 1)),
  ).rejects.toMatchObject({
    kind: "conflict",
    found: { name: "先", version: 2 },
  });
  expect(await store.read.$count(auditLog)).toBe(before);
});

test("a failure in the middle leaves neither rows nor log nor standing", async () => {
  const { store, department, officer } = await makeWorld();
  const counts = async () => [
    await store.read.$count(projects),
    await store.read.$count(auditLog),
    await store.read.$count(standing),
  ];
  const before = await counts();
  await expect(
    done(store, async (tx) => {
      const [some] = await tx.select().from(projects);
      if (!some) throw new Error("no project");
      await addProject(tx, { ...some, id: "half", name: "半个", code: null });
      throw new Error("power cut");
    }),
  ).rejects.toThrow("power cut");
  expect(await counts()).toEqual(before);
  expect(await makeProject(store, department.id, officer.id)).toBeTruthy();
});

test("a taken project code is a conflict in words", async () => {
  const { store, department, officer } = await makeWorld();
  await makeProject(store, department.id, officer.id, { code: "2101-410171-04-01-123456" });
  await expect(
    makeProject(store, department.id, officer.id, { code: "2101-410171-04-01-123456" }),
  ).rejects.toMatchObject({
    kind: "conflict",
    sentence: { key: "duplicate" },
  });
});

test("the secret of an account never enters the log", async () => {
  const { store } = await makeWorld();
  expect(JSON.stringify(await store.read.select().from(auditLog))).not.toContain("no hash");
});

test("the log cannot be changed or deleted, and a forged entry is found at its number", async () => {
  const { store } = await makeWorld();
  await expect(store.transact((db) => db.update(auditLog).set({ actorName: "别人" }))).rejects.toThrow(
    /append-only/,
  );
  await expect(store.transact((db) => db.delete(auditLog))).rejects.toThrow(/append-only/);
  expect(await firstBrokenEntry(store.read, testKey)).toBeNull();
  expect(await firstBrokenEntry(store.read, "another key")).toBe(1);
});

test("whatever people do, standing equals recomputation, the chain holds and the log replays to the rows", async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("file" as const),
      project: fc.nat(2),
      month: fc.integer({ min: 1, max: 4 }),
      wan: fc.nat(500),
    }),
    fc.record({
      kind: fc.constant("review" as const),
      project: fc.nat(2),
      month: fc.integer({ min: 1, max: 4 }),
    }),
    fc.record({ kind: fc.constant("lock" as const), month: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant("reopen" as const), month: fc.integer({ min: 1, max: 4 }) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { store, department, officer, head, projectId } = await makeWorld();
      const ids = [
        projectId,
        await makeProject(store, department.id, officer.id, { category: "start" }),
        await makeProject(store, department.id, officer.id, { months: null, annual: 5 }),
      ];
      for (const one of steps) {
        const of = `2021-0${one.month}`;
        const id = "project" in one ? (ids[one.project] ?? projectId) : projectId;
        await done(store, async (tx): Promise<unknown> => {
          if (one.kind === "file")
            return saveReport(tx, clerk(officer.id), month(id, of, { invested: one.wan * 10_000 }), "submit");
          if (one.kind === "review") return reviewReport(tx, clerk(head.id), `${id}-${of}-1`, 1);
          return (one.kind === "lock" ? lockPeriod : reopenPeriod)(tx, clerk(head.id), period(of), "测试");
        }).catch((error: { kind?: string }) => {
          if (!error.kind) throw error;
        });
      }
      const broken = (await verifyInvariants(store, today)).filter((check) => check.broken !== null);
      store.close();
      expect(broken).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("verify names what was changed behind the program's back", async () => {
  const { store, projectId } = await makeWorld();
  await store.transact((db) => db.update(standing).set({ actualToDate: 1 }));
  await store.transact((db) => db.update(projects).set({ name: "偷改" }));
  const broken = (await verifyInvariants(store, today)).filter((check) => check.broken !== null);
  expect(broken.map((check) => check.name)).toEqual(["standing", "replay"]);
  expect(broken[1]?.broken).toBe(`projects ${projectId}`);
});

test("a transaction inside a transaction is refused and the queue goes on", async () => {
  const store = await makeStore();
  await expect(store.transact(() => store.transact(async () => 1))).rejects.toThrow("inside transact");
  expect(await Promise.all([1, 2, 3].map((n) => store.transact(async () => n)))).toEqual([1, 2, 3]);
});

test("null and a value written one after the other keep their kind in every column", async () => {
  const { store, department } = await makeWorld();
  const person = await makeUser(store, "officer", department.id);
  const write = (values: Partial<typeof users.$inferInsert>, seen: number) =>
    done(store, (tx) => tx.change(users, person.id, values, seen));
  expect(await write({ phone: null, passwordExpiresAt: null, disabled: true }, 1)).toMatchObject({
    phone: null,
    passwordExpiresAt: null,
    disabled: true,
  });
  expect(await write({ phone: "0371", passwordExpiresAt: 7, disabled: false }, 2)).toMatchObject({
    phone: "0371",
    passwordExpiresAt: 7,
    disabled: false,
  });
  expect(await write({ phone: null, passwordExpiresAt: null }, 3)).toMatchObject({ phone: null });
});

test("an act that asks again after it wrote is told what it wrote", async () => {
  const { store, officer, projectId } = await makeWorld();
  await done(store, async (tx) => {
    const ask = () => getReport(tx, projectId, period("2021-01"));
    expect(await ask()).toBeNull();
    const saved = await saveReport(tx, clerk(officer.id), month(projectId, "2021-01"), "save");
    expect(await ask()).toEqual(saved);
    await tx.remove(monthlyReports, saved.id);
    expect(await ask()).toBeNull();
  });
});

test("a change sets and logs only the columns that differ, in the order of the table", async () => {
  const { store, department } = await makeWorld();
  const { version: _, ...same } = department;
  const after = await done(store, (tx) =>
    tx.change(departments, department.id, { ...same, shortName: "新", name: "新名" }, 1),
  );
  expect(after).toEqual({ ...department, name: "新名", shortName: "新", version: 2 });
  const last = (await store.read.select().from(auditLog)).at(-1);
  expect(Object.keys(last?.changes[0]?.after ?? {})).toEqual(["name", "shortName", "version"]);
});

test("a compiled query belongs to its connection: two stores keep their own rows", async () => {
  const [one, two] = [await makeWorld(), await makeWorld()];
  await done(one.store, (tx) => tx.change(departments, one.department.id, { name: "甲" }, 1));
  await done(two.store, (tx) => tx.change(departments, two.department.id, { name: "乙" }, 1));
  const names = async (store: typeof one.store) =>
    (await store.read.select({ name: departments.name }).from(departments)).map((row) => row.name);
  expect(await names(one.store)).toContain("甲");
  expect(await names(one.store)).not.toContain("乙");
  expect(await names(two.store)).toContain("乙");
});
