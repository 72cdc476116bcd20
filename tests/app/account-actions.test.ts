import { beforeEach, expect, test, vi } from "vitest";
import { changePassword } from "@/app/account/actions";
import { listAudit } from "@/db/audit";
import { readCredentials } from "@/db/credentials";
import { fitsPassword, hashPassword } from "@/db/passwords";
import { sessions, users } from "@/db/schema";
import type { Store } from "@/db/types";
import { addPeople } from "../support/people";
import { asNobody, asUser, form } from "../support/request";
import { done, emptyStore } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

const right = "松下问童子言师采药去云深";
const better = "红豆生南国春来发几枝愿君";
const typed = (changes: Record<string, string> = {}) =>
  form({ currentPassword: right, newPassword: better, newPasswordAgain: better, ...changes });

const hashed = await hashPassword(right);
let store: Store;
beforeEach(async () => {
  store = emptyStore();
  await addPeople(store, hashed);
});

const fits = async (password: string) =>
  fitsPassword((await readCredentials(store.read, "officer"))?.hash ?? null, password);

test("the right current password puts the new one in force, ends other sessions and enters the log without it", async () => {
  await done(store, (tx) => tx.change(users, "u-officer", { mustChangePassword: true }, 1));
  await asUser(store, "officer");
  await asUser(store, "officer");
  expect(await store.read.$count(sessions)).toBe(2);
  expect(await changePassword(null, typed())).toEqual({ ok: true, data: undefined });
  expect([await fits(better), await fits(right)]).toEqual([true, false]);
  expect(await store.read.$count(sessions)).toBe(1);
  const { entries } = await listAudit(store.read, 1, 0);
  expect(entries[0]).toMatchObject({ actorId: "u-officer", verb: "account.password" });
  expect(JSON.stringify(entries)).not.toMatch(/argon2|红豆/);
});

test.each([
  ["a wrong current one", { currentPassword: "not the password" }, "currentPassword", /当前口令/],
  ["a short one", { newPassword: "short", newPasswordAgain: "short" }, "newPassword", /至少12个字符/],
  ["two that differ", { newPasswordAgain: "another phrase of mine" }, "newPasswordAgain", /./],
  ["the current one again", { newPassword: right, newPasswordAgain: right }, "newPassword", /./],
  [
    "a guessed one",
    { newPassword: "Zhengzhou@2021", newPasswordAgain: "Zhengzhou@2021" },
    "newPassword",
    /容易被猜到/,
  ],
  [
    "the user name",
    { newPassword: "officer-2021!", newPasswordAgain: "officer-2021!" },
    "newPassword",
    /容易被猜到/,
  ],
])("%s is refused at its field and nothing changes", async (_, changes, field, sentence) => {
  await asUser(store, "officer");
  const result = await changePassword(null, typed(changes));
  expect(result).toMatchObject({ ok: false, kind: "invalid", values: {} });
  expect(result.ok ? "" : result.fields[field]).toMatch(sentence);
  expect(await fits(right)).toBe(true);
});

test("after five wrong guesses even the right current password has to wait", async () => {
  await asUser(store, "officer");
  for (let guess = 0; guess < 5; guess++)
    await changePassword(null, typed({ currentPassword: `guess ${guess}` }));
  const result = await changePassword(null, typed());
  expect(result.ok ? "" : result.fields.currentPassword).toMatch(/稍后|分钟|次/);
  expect(await fits(right)).toBe(true);
});

test("nobody, another site and a field that nobody asked for are refused", async () => {
  asNobody(store);
  expect(await changePassword(null, typed())).toMatchObject({ ok: false, kind: "signed-out" });
  await asUser(store, "officer", { origin: "https://evil.example" });
  expect(await changePassword(null, typed())).toMatchObject({ ok: false, kind: "forbidden" });
  await asUser(store, "officer");
  expect(await changePassword(null, typed({ userId: "u-admin" }))).toMatchObject({
    ok: false,
    kind: "invalid",
  });
  expect(await fits(right)).toBe(true);
});
