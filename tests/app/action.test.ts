import { beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { listAudit } from "@/db/audit";
import { departments, users } from "@/db/schema";
import type { Store } from "@/db/types";
import { Refusal } from "@/lib/refusal";
import { addPeople } from "../support/people";
import { asNobody, asUser, form, revalidated } from "../support/request";
import { done, emptyStore } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const rename = action({
  permission: "report.save",
  verb: "department.rename",
  input: z.strictObject({ id: z.string(), name: z.string().trim().min(1).max(10), seen: z.coerce.number() }),
  async run(tx, { id, name, seen }, { allow }) {
    allow({ departmentId: id });
    if (name === "bug") throw new Error("a bug");
    if (name === "late") throw new Refusal("conflict", { key: "no sentence has this name" });
    return (await tx.change(departments, id, { name }, seen)).name;
  },
  revalidate: ({ id }) => ["/projects", `/projects/${id}`],
});
const typed = (changes: Record<string, string> = {}) =>
  form({ id: "economy", name: "新名", seen: "1", ...changes });

let store: Store;
let entries: number;
beforeEach(async () => {
  store = emptyStore();
  await addPeople(store);
  entries = (await listAudit(store.read, 1, 0)).total;
});

const expectNothingWritten = async () => {
  expect((await listAudit(store.read, 1, 0)).total).toBe(entries);
  expect(revalidated).toEqual([]);
};

test("the right user from our own page writes, is logged with the request, and refreshes the paths", async () => {
  await asUser(store, "officer", { "x-request-id": "r1" });
  const sent = typed();
  sent.set("$ACTION_ID_x", "");
  expect(await rename(null, sent)).toEqual({ ok: true, data: "新名" });
  const {
    entries: [entry],
  } = await listAudit(store.read, 1, 0);
  expect(entry).toMatchObject({
    actorId: "u-officer",
    role: "officer",
    verb: "department.rename",
    request: "r1 loopback",
  });
  expect(revalidated).toEqual(["/projects", "/projects/economy"]);
});

test("nobody signed in is told so and keeps what was typed", async () => {
  asNobody(store);
  expect(await rename(null, typed())).toMatchObject({
    kind: "signed-out",
    message: "登录已结束，请重新登录。",
    values: { name: "新名" },
  });
  await expectNothingWritten();
});

test("a role that never may is refused before its input is read", async () => {
  await asUser(store, "auditor");
  expect(await rename(null, form({ nonsense: "1" }))).toMatchObject({ kind: "forbidden", fields: {} });
  await expectNothingWritten();
});

test("a row of another department is refused inside the transaction", async () => {
  await asUser(store, "other");
  expect(await rename(null, typed())).toMatchObject({ kind: "forbidden", message: "只能办理本部门的事项。" });
  await expectNothingWritten();
});

test.each([
  ["another site", { origin: "https://evil.example" }],
  ["another port", { origin: "http://127.0.0.1:3001" }],
  ["null", { origin: "null" }],
  ["no origin at all", { origin: null }],
  ["a cross-site fetch", { "sec-fetch-site": "cross-site" }],
  ["a sister domain", { "sec-fetch-site": "same-site" }],
  ["another site with a forged host", { origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
  ["a name rebound to loopback", { origin: "http://evil.example:3000", host: "evil.example:3000" }],
])("a request of %s is refused", async (_name, headers) => {
  await asUser(store, "officer", headers);
  expect(await rename(null, typed())).toMatchObject({
    kind: "forbidden",
    message: expect.stringContaining("页面"),
  });
  await expectNothingWritten();
});

test("a browser that sends no origin but says same-origin is let through", async () => {
  await asUser(store, "officer", { origin: null, "sec-fetch-site": "same-origin" });
  expect(await rename(null, typed())).toMatchObject({ ok: true });
});

test("wrong input comes back with one sentence a field and what was typed", async () => {
  await asUser(store, "officer");
  const long = "一二三四五六七八九十多";
  expect(await rename(null, typed({ name: long }))).toMatchObject({
    kind: "invalid",
    fields: { name: "最多10个字" },
    values: { id: "economy", name: long },
  });
  expect(await rename(null, typed({ name: "" }))).toMatchObject({ fields: { name: "请填写此项" } });
  expect(await rename(null, typed({ role: "admin" }))).toMatchObject({ kind: "invalid" });
  await expectNothingWritten();
});

test("typed passwords never come back", async () => {
  asNobody(store);
  const result = await rename(null, typed({ currentPassword: "secret", newPassword: "secret" }));
  expect(JSON.stringify(result)).not.toContain("secret");
});

test("a row that has moved on is a conflict that shows what stands there now", async () => {
  await done(store, (tx) => tx.change(departments, "economy", { name: "他改的" }, 1));
  entries += 1;
  await asUser(store, "officer");
  expect(await rename(null, typed())).toMatchObject({
    kind: "conflict",
    found: { name: "他改的" },
    values: { name: "新名" },
  });
  await expectNothingWritten();
});

test("a refusal without a sentence speaks by its kind, and a bug flies", async () => {
  await asUser(store, "officer");
  expect(await rename(null, typed({ name: "late" }))).toMatchObject({
    kind: "conflict",
    message: expect.stringContaining("其他人刚刚修改过"),
  });
  await expect(rename(null, typed({ name: "bug" }))).rejects.toThrow("a bug");
  await expectNothingWritten();
});

test("who must change the password can do nothing else", async () => {
  await done(store, (tx) => tx.change(users, "u-officer", { mustChangePassword: true }, 1));
  entries += 1;
  await asUser(store, "officer");
  expect(await rename(null, typed())).toMatchObject({ kind: "forbidden", message: "请先修改口令。" });
  await expectNothingWritten();
});
