import { beforeEach, expect, test, vi } from "vitest";
import { unmaskPhone } from "@/app/(desk)/projects/actions";
import { listHistory } from "@/db/audit";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

test("another department sees a phone on request, and the request enters the project's history", async () => {
  const good = { projectId: desk.projectId, person: "manager" };
  await expectRefusals(desk.store, unmaskPhone, {
    good,
    wrongRole: desk.approver.id,
    right: desk.stranger.id,
    invalid: { ...good, person: "anyone" },
  });
  await asUser(desk.store, desk.stranger.id);
  expect(await unmaskPhone(null, form(good))).toEqual({ ok: true, data: "19900000001" });
  const [latest] = await listHistory(desk.store.read, desk.projectId, 1, 0);
  expect(latest?.entry).toMatchObject({ verb: "phone.unmask", actorId: desk.stranger.id, changes: [] });
});

test("the phone of a project that does not exist is missing", async () => {
  await asUser(desk.store, desk.officer.id);
  const unknown = form({ projectId: "nobody", person: "contact" });
  expect(await unmaskPhone(null, unknown)).toMatchObject({ ok: false, kind: "missing" });
});
