import { beforeEach, expect, test, vi } from "vitest";
import { muteTopic, unmuteTopic } from "@/app/(desk)/alerts/digest/actions";
import { loadDigest } from "@/app/(desk)/alerts/digest/load";
import { digestOfDay } from "@/db/digests";
import { listMutes } from "@/db/mutes";
import { lockPeriod } from "@/db/periods";
import { period } from "@/lib/domain/period";
import { type Desk, makeDesk } from "../support/desk";
import { expectRefusals } from "../support/refusals";
import { asUser, form } from "../support/request";
import { clerk, done, today } from "../support/world";

vi.mock("next/headers", async () => (await import("../support/request")).nextHeaders());
vi.mock("next/cache", async () => (await import("../support/request")).nextCache());
vi.mock("next-intl/server", async () => (await import("../support/request")).nextIntl());

let desk: Desk;
beforeEach(async () => {
  desk = await makeDesk();
});

const mute = (changes: Record<string, string> = {}) => ({
  topic: "behind",
  scope: "zone",
  until: "2021-05-31",
  reason: "调度会已逐项研究",
  ...changes,
});

test("the project office mutes a topic for the zone until a day, with a reason, and once", async () => {
  await expectRefusals(desk.store, muteTopic, {
    good: mute(),
    wrongRole: desk.auditor.id,
    foreign: desk.head.id,
    right: desk.admin.id,
    invalid: mute({ until: "2021-04-19" }),
  });
  await expectRefusals(desk.store, muteTopic, {
    good: mute(),
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: mute({ until: "2022-04-19" }),
  });
  await expectRefusals(desk.store, muteTopic, {
    good: mute(),
    wrongRole: desk.auditor.id,
    right: desk.admin.id,
    invalid: mute({ reason: " " }),
  });
  expect(await muteTopic(null, form(mute()))).toEqual({
    ok: true,
    data: { topic: "behind", until: "2021-05-31" },
  });
  expect(await muteTopic(null, form(mute()))).toMatchObject({ ok: false, kind: "conflict" });
  // The own page is another matter.
  expect(await muteTopic(null, form(mute({ scope: "own" })))).toMatchObject({ ok: true });
});

test("a mute is ended by whose it is, with a reason, and once", async () => {
  await asUser(desk.store, desk.officer.id);
  await muteTopic(null, form(mute({ scope: "own" })));
  await asUser(desk.store, desk.admin.id);
  await muteTopic(null, form(mute()));
  const all = await listMutes(desk.store.read, today);
  const own = all.find(({ userId }) => userId === desk.officer.id);
  const zone = all.find(({ userId }) => userId === null);
  const lift = (id = "", seen = "1") => ({ mute: id, seen, reason: "已研究完" });
  await expectRefusals(desk.store, unmuteTopic, {
    good: lift(zone?.id),
    wrongRole: desk.auditor.id,
    foreign: desk.officer.id,
    right: desk.admin.id,
    invalid: { ...lift(zone?.id), reason: "" },
    stale: lift(zone?.id, "2"),
  });
  expect(await unmuteTopic(null, form(lift(own?.id)))).toMatchObject({ ok: false, kind: "forbidden" });
  expect(await unmuteTopic(null, form(lift(zone?.id)))).toMatchObject({ ok: true });
  expect(await unmuteTopic(null, form(lift(zone?.id)))).toMatchObject({ ok: false, kind: "conflict" });
  expect(await unmuteTopic(null, form(lift("nowhere")))).toMatchObject({ ok: false, kind: "missing" });
});

test("everybody reads the own department's digest first; an approver only what concerns the own permits", async () => {
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "锁定"));
  await digestOfDay(desk.store, today, 0);
  await asUser(desk.store, desk.officer.id);
  const [officer, leader, approver] = await Promise.all([
    loadDigest({ ...desk.officer }, {}),
    loadDigest({ ...desk.officer, role: "leader" }, {}),
    loadDigest({ ...desk.approver }, { department: "zone" }),
  ]);
  expect(officer.department).toBe(desk.department.id);
  expect(officer.told.length).toBeGreaterThan(0);
  expect(leader.department).toBeNull();
  expect(approver).toMatchObject({ department: desk.approver.departmentId, told: [] });
  const elsewhere = await loadDigest({ ...desk.officer }, { department: "nowhere", day: "2021-04-20" });
  expect(elsewhere.told).toEqual([]);
  await asUser(desk.store, desk.officer.id);
  await muteTopic(null, form(mute({ scope: "own" })));
  const quiet = await loadDigest({ ...desk.officer }, {});
  expect(quiet.quiet.map(({ topic }) => topic)).toContain("behind");
  expect(quiet.told.map(({ topic }) => topic)).not.toContain("behind");
});
