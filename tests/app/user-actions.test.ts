import { beforeEach, expect, test, vi } from "vitest";
import { makeOneTimePassword } from "@/app/_server/one-time-password";
import {
  addUserAccount,
  changeUserAccount,
  endUserSignIns,
  resetUserPassword,
  switchUserAccount,
} from "@/app/(desk)/admin/users/actions";
import { endOwnSignIn } from "@/app/account/actions";
import { switchAccount } from "@/db/accounts";
import { listAudit } from "@/db/audit";
import { readCredentials } from "@/db/credentials";
import { fitsPassword } from "@/db/passwords";
import { getUser } from "@/db/people";
import { sessions } from "@/db/schema";
import { addSession } from "@/db/sessions";
import type { Store } from "@/db/types";
import { verifyInvariants } from "@/db/verify";
import { addPeople } from "../support/people";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { done, emptyStore, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let store: Store;
beforeEach(async () => {
  store = emptyStore();
  await addPeople(store);
});

const versionOf = async (id: string) => String((await getUser(store.read, id))?.version);
const sessionsOf = async (id: string) =>
  (await store.read.select().from(sessions)).filter(({ userId }) => userId === id).length;
const open = (id: string, userId: string) => {
  const at = Date.now();
  return addSession(store, { id, userId, createdAt: at, seenAt: at, ip: "loopback", agent: "test" });
};
const fresh = { username: "Wang.Fang", name: "王芳", role: "officer", departmentId: "industry", phone: "" };

test("a new user gets a one-time password that is shown once and stands nowhere", async () => {
  await expectRefusals(store, addUserAccount, {
    good: fresh,
    wrongRole: "auditor",
    right: "admin",
    invalid: { ...fresh, username: "a b", role: "king" },
  });
  const answer = await addUserAccount(null, form(fresh));
  if (!answer.ok) throw new Error(answer.message);
  const { id, username, password, expiresAt } = answer.data;
  expect(username).toBe("wang.fang");
  expect(password).toMatch(/^([2-9a-zA-Z]{4}-){3}[2-9a-zA-Z]{4}$/);
  expect(expiresAt - Date.now()).toBeGreaterThan(71.9 * 3_600_000);
  expect(await getUser(store.read, id)).toMatchObject({ mustChangePassword: true, disabled: false });
  const stored = await readCredentials(store.read, "wang.fang");
  expect(await fitsPassword(stored?.hash ?? null, password)).toBe(true);
  const [entry] = (await listAudit(store.read, 1, 0)).entries;
  expect(entry?.verb).toBe("user.create");
  expect(JSON.stringify(entry)).not.toContain(password);
  expect(JSON.stringify(entry)).not.toContain(stored?.hash);
  expect(await addUserAccount(null, form({ ...fresh, username: "wang.fang" }))).toMatchObject({
    ok: false,
    fields: { username: expect.stringContaining("已被使用") },
  });
});

test("a new role counts at the next sign-in; the own role and the last administrator stay", async () => {
  const good = {
    user: "u-officer",
    name: "officer",
    role: "head",
    departmentId: "industry",
    phone: "0371-66781234",
    seen: await versionOf("u-officer"),
  };
  await expectRefusals(store, changeUserAccount, {
    good,
    wrongRole: "head",
    right: "admin",
    invalid: { ...good, departmentId: "nowhere" },
    stale: { ...good, seen: "9" },
  });
  await open("s1", "u-officer");
  expect(await changeUserAccount(null, form(good))).toMatchObject({ ok: true, data: { moved: true } });
  expect(await sessionsOf("u-officer")).toBe(0);
  expect(await getUser(store.read, "u-officer")).toMatchObject({ role: "head", departmentId: "industry" });
  const self = { ...good, user: "u-admin", role: "leader", departmentId: "economy", seen: "1" };
  expect(await changeUserAccount(null, form(self))).toMatchObject({ fields: { role: expect.any(String) } });
  const off = (id: string, seen: number) => done(store, (tx) => switchAccount(tx, "u-other", id, true, seen));
  await expect(off("u-admin", 1)).rejects.toThrow("user.lastAdmin");
  const other = await addUserAccount(null, form({ ...fresh, role: "admin" }));
  if (!other.ok) throw new Error(other.message);
  await off("u-admin", 1);
  await expect(off(other.data.id, 1)).rejects.toThrow("user.lastAdmin");
});

test("nobody disables herself or the last administrator; a disabled user is out at once", async () => {
  const good = { user: "u-officer", disabled: "1", reason: "调离", seen: await versionOf("u-officer") };
  await expectRefusals(store, switchUserAccount, {
    good,
    wrongRole: "leader",
    right: "admin",
    invalid: { ...good, reason: "" },
    stale: { ...good, seen: "7" },
  });
  await open("s1", "u-officer");
  expect(await switchUserAccount(null, form(good))).toMatchObject({ ok: true, data: { disabled: true } });
  expect(await sessionsOf("u-officer")).toBe(0);
  expect(await switchUserAccount(null, form({ ...good, seen: "2" }))).toMatchObject({ kind: "conflict" });
  const self = { ...good, user: "u-admin", seen: await versionOf("u-admin") };
  expect(await switchUserAccount(null, form(self))).toMatchObject({
    kind: "invalid",
    message: expect.stringContaining("自己"),
  });
  const back = { ...good, disabled: "0", seen: "2" };
  expect(await switchUserAccount(null, form(back))).toMatchObject({ ok: true, data: { disabled: false } });
});

test("a reset ends every sign-in, must be changed, and is not for oneself", async () => {
  const good = { user: "u-officer", reason: "忘记口令", seen: await versionOf("u-officer") };
  await expectRefusals(store, resetUserPassword, {
    good,
    wrongRole: "auditor",
    right: "admin",
    invalid: { ...good, user: "u-admin", reason: "" },
    stale: { ...good, seen: "7" },
  });
  await open("s1", "u-officer");
  const answer = await resetUserPassword(null, form(good));
  if (!answer.ok) throw new Error(answer.message);
  expect(await sessionsOf("u-officer")).toBe(0);
  expect(await getUser(store.read, "u-officer")).toMatchObject({ mustChangePassword: true });
  const [entry] = (await listAudit(store.read, 1, 0)).entries;
  expect(entry).toMatchObject({ verb: "user.reset", reason: "忘记口令" });
  expect(JSON.stringify(entry)).not.toContain(answer.data.password);
  const own = { ...good, user: "u-admin", seen: await versionOf("u-admin") };
  expect(await resetUserPassword(null, form(own))).toMatchObject({ kind: "invalid" });
});

test("the admin ends sign-ins of anybody, everybody the own ones, and the log knows", async () => {
  await open("a".repeat(64), "u-officer");
  await open("b".repeat(64), "u-officer");
  await expectRefusals(store, endUserSignIns, {
    good: { user: "u-officer", session: "all" },
    wrongRole: "head",
    right: "admin",
    invalid: { user: "u-officer", session: "some" },
  });
  expect(await endUserSignIns(null, form({ user: "u-officer", session: "a".repeat(64) }))).toMatchObject({
    ok: true,
  });
  expect(await sessionsOf("u-officer")).toBe(1);
  const [entry] = (await listAudit(store.read, 1, 0)).entries;
  expect(entry).toMatchObject({ verb: "user.end-sign-ins", changes: [] });
  // Nobody ends another's through the own page.
  await asUser(store, "head");
  await endOwnSignIn(null, form({ session: "b".repeat(64) }));
  expect(await sessionsOf("u-officer")).toBe(1);
  await asUser(store, "officer");
  expect(await sessionsOf("u-officer")).toBe(2);
  expect(await endOwnSignIn(null, form({ session: "others" }))).toMatchObject({ ok: true });
  expect(await sessionsOf("u-officer")).toBe(1);
  expect(await endOwnSignIn(null, form({ session: "x" }))).toMatchObject({ kind: "invalid" });
});

test("the log replays to the same users and never holds a hash", async () => {
  await asUser(store, "admin");
  await addUserAccount(null, form(fresh));
  const broken = (await verifyInvariants(store, today)).filter((check) => check.broken !== null);
  expect(broken).toEqual([]);
  const passwords = new Set(
    await Promise.all(Array.from({ length: 3 }, async () => (await makeOneTimePassword()).password)),
  );
  expect(passwords.size).toBe(3);
});
