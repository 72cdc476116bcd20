import { beforeEach, expect, test, vi } from "vitest";
import { addControl, changeControl, withdrawControl } from "@/app/(desk)/admin/control/actions";
import { affectedBy, keptControlled, listControlEvents } from "@/db/control-events";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const stop = (changes: Record<string, string | string[]> = {}) => ({
  name: "重污染天气红色预警",
  from: "2021-04-01",
  to: "2021-04-10",
  types: "industry",
  reason: "市指挥部第3号令",
  ...changes,
});

test("one entry stops every project of its rule less the white list", async () => {
  await expectRefusals(desk.store, addControl, {
    good: stop(),
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: stop({ to: "2021-03-31", white: "nobody" }),
  });
  expect(await addControl(null, form(stop({ white: desk.quietId })))).toMatchObject({ ok: true });
  const [event] = await listControlEvents(desk.store.read);
  const { projects } = await keptControlled(desk.store);
  expect(event && affectedBy(event, projects, today).map(({ id, lost }) => [id, lost])).toEqual([
    [desk.projectId, 10],
  ]);
});

test("an entry is changed and withdrawn by the admin, and a withdrawn one stays as it is", async () => {
  await asUser(desk.store, desk.admin.id);
  await addControl(null, form(stop()));
  const [event] = await listControlEvents(desk.store.read);
  const of = (changes: Record<string, string> = {}) => ({ event: event?.id ?? "", seen: "1", ...changes });
  await expectRefusals(desk.store, changeControl, {
    good: { ...stop({ to: "2021-04-12" }), ...of() },
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: { ...stop({ name: "" }), ...of() },
    stale: { ...stop({ to: "2021-04-12" }), ...of({ seen: "7" }) },
  });
  expect(await changeControl(null, form({ ...stop({ to: "" }), ...of() }))).toMatchObject({ ok: true });
  const withdrawal = of({ seen: "2", reason: "误报" });
  await expectRefusals(desk.store, withdrawControl, {
    good: withdrawal,
    wrongRole: desk.head.id,
    right: desk.admin.id,
    invalid: { ...withdrawal, reason: "" },
    stale: { ...withdrawal, seen: "1" },
  });
  expect(await withdrawControl(null, form(withdrawal))).toMatchObject({ ok: true });
  expect(await withdrawControl(null, form({ ...withdrawal, seen: "3" }))).toMatchObject({
    ok: false,
    kind: "conflict",
  });
  expect(await listControlEvents(desk.store.read)).toMatchObject([{ withdrawn: true, to: null }]);
});
