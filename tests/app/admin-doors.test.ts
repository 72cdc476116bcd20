import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { Result } from "@/app/_server/action";
import { listAudit } from "@/db/audit";
import { makeDesk } from "../support/desk";
import { asNobody, asUser, form } from "../support/request";
import { makeUser } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

type Action = (previous: null, form: FormData) => Promise<Result<unknown>>;

/** Every server action of administration, by file and name. */
async function actions(): Promise<[string, Action][]> {
  const folder = join(process.cwd(), "app/(desk)/admin");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /actions\.ts$/.test(file),
  );
  const found: [string, Action][] = [];
  for (const file of files)
    for (const [name, action] of Object.entries((await import(join(folder, file))) as Record<string, Action>))
      found.push([`${file} ${name}`, action]);
  return found;
}

test("every act of administration is the project office's alone, and nobody else's call leaves a trace", async () => {
  const desk = await makeDesk();
  const leader = await makeUser(desk.store, "leader", desk.department.id);
  const doors = await actions();
  expect(doors.length).toBeGreaterThan(35);
  const { total } = await listAudit(desk.store.read, 1, 0);
  const answers = async () => {
    const kinds = new Map<string, string>();
    for (const [name, action] of doors) {
      const answer = await action(null, form({}));
      kinds.set(name, answer.ok ? "ok" : answer.kind);
      if (!answer.ok) expect(answer.message.length, name).toBeGreaterThan(3);
    }
    return [...kinds].filter(([, kind]) => kind !== expected);
  };
  let expected = "signed-out";
  asNobody(desk.store);
  expect(await answers()).toEqual([]);
  expected = "forbidden";
  for (const one of [desk.officer, desk.head, desk.approver, leader, desk.auditor]) {
    await asUser(desk.store, one.id);
    expect(await answers(), one.role).toEqual([]);
  }
  expected = "invalid";
  await asUser(desk.store, desk.admin.id);
  expect(await answers()).toEqual([]);
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(total);
});
