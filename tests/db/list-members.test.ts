import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmMember, mustGetMember, proposeMember, returnMember } from "@/db/list-members";
import { readSlots } from "@/db/list-slots";
import { mustGetMilestone, reachMilestone } from "@/db/milestones";
import { standing } from "@/db/schema";
import { computeStanding } from "@/db/standing";
import type { Store } from "@/db/types";
import { attainmentOf } from "@/lib/domain/attainment";
import { type Day, day } from "@/lib/domain/day";
import { type Listed, makeListed } from "../support/list";
import { clerk, done, today } from "../support/world";

const proposal = (projectId: string, slotId: string, replaces: string | null = null, reason = "") => ({
  projectId,
  slotId,
  replaces,
  reason,
});
const propose = ({ store, officer }: Listed, values: ReturnType<typeof proposal>) =>
  done(store, (tx) => proposeMember(tx, clerk(officer.id), values));
const confirm = ({ store, head }: Listed, id: string, on = today) =>
  done(store, (tx) => confirmMember(tx, clerk(head.id, on), id, 1), { day: on });
const attained = async ({ store, list }: Listed, on: Day) =>
  attainmentOf(list, await readSlots(store.read, list.id), on).reached.n;
const listsOf = async (store: Store, projectId: string) => {
  const rows = await store.read.select().from(standing).where(eq(standing.projectId, projectId));
  return new Set(rows.map(({ lists }) => lists));
};

test("a proposal counts once a head has confirmed it, from that day, and enters the standing's lists", async () => {
  const desk = await makeListed();
  const row = await propose(desk, proposal("spare", "s2"));
  expect(await listsOf(desk.store, "spare")).toEqual(new Set([""]));
  await confirm(desk, row.id);
  expect(await listsOf(desk.store, "spare")).toEqual(new Set(["double-ten"]));
  expect(await desk.store.read.select().from(standing)).toEqual(
    expect.arrayContaining(await computeStanding(desk.store.read, today)),
  );
  const [, works] = await readSlots(desk.store.read, desk.list.id);
  expect(works?.members.map(({ projectId, confirmedOn }) => [projectId, confirmedOn])).toEqual([
    ["road", "2021-01-10"],
    ["spare", today],
  ]);
});

test("a project stands in the list once, and a slot for one big project takes no second", async () => {
  const desk = await makeListed();
  await expect(propose(desk, proposal("road", "s3"))).rejects.toMatchObject({
    kind: "invalid",
    fields: { projectId: { key: "list.already-listed" } },
  });
  await expect(propose(desk, proposal("spare", "s1"))).rejects.toMatchObject({
    fields: { slotId: { key: "list.slot-full" } },
  });
  await propose(desk, proposal("spare", "s2"));
  await expect(propose(desk, proposal("spare", "s3"))).rejects.toMatchObject({
    fields: { projectId: { key: "list.already-listed" } },
  });
});

test("of two substitutes for the same project the second cannot be confirmed", async () => {
  const desk = await makeListed();
  const [first, second] = [
    await propose(desk, proposal("spare", "s1", "m-big", "征迁未完成")),
    await propose(desk, proposal("finished", "s1", "m-big", "征迁未完成")),
  ];
  await confirm(desk, first.id);
  await expect(confirm(desk, second.id)).rejects.toMatchObject({
    fields: { replaces: { key: "list.not-standing" } },
  });
});

test("nobody decides on an own proposal, and what is decided stays decided", async () => {
  const desk = await makeListed();
  const row = await done(desk.store, (tx) =>
    proposeMember(tx, clerk(desk.head.id), proposal("spare", "s2", null, "迎峰度夏")),
  );
  await expect(confirm(desk, row.id)).rejects.toMatchObject({ kind: "forbidden" });
  const admin = (id: string) =>
    done(desk.store, (tx) => returnMember(tx, clerk(desk.admin.id), id, "资料不全", 1));
  expect(await admin(row.id)).toMatchObject({
    status: "returned",
    reason: "迎峰度夏",
    returnReason: "资料不全",
    decidedOn: today,
  });
  await expect(admin(row.id)).rejects.toMatchObject({ kind: "conflict" });
  // What was returned may be proposed anew.
  await propose(desk, proposal("spare", "s2"));
});

test("a substitution needs a reason, keeps the earlier baseline and takes the other out of the standing's lists", async () => {
  const desk = await makeListed();
  await expect(propose(desk, proposal("spare", "s2", "m-road", " "))).rejects.toMatchObject({
    fields: { reason: { key: "list.reason-missing" } },
  });
  const row = await propose(desk, proposal("spare", "s2", "m-road", "选线调整"));
  expect(await confirm(desk, row.id)).toMatchObject({
    status: "confirmed",
    keptBaseline: "2021-03-31",
    decidedOn: today,
  });
  const outgoing = await done(desk.store, (tx) => mustGetMember(tx, "m-road"));
  expect(outgoing).toMatchObject({ status: "replaced", replacedOn: today });
  expect(await listsOf(desk.store, "road")).toEqual(new Set([""]));
  expect(await listsOf(desk.store, "spare")).toEqual(new Set(["double-ten"]));
  expect(await desk.store.read.select().from(standing)).toEqual(
    expect.arrayContaining(await computeStanding(desk.store.read, today)),
  );
});

test("a substitution never raises attainment: what was reached before it does not count, on no day", async () => {
  const desk = await makeListed();
  const days = ["2021-03-31", today, "2021-06-30", "2021-12-31"].map((text) => day(text));
  const before = await Promise.all(days.map((on) => attained(desk, on)));
  const row = await propose(desk, proposal("finished", "s2", "m-road", "选线调整"));
  await confirm(desk, row.id);
  const after = await Promise.all(days.map((on) => attained(desk, on)));
  expect(after).toEqual([0, 0, 0, 0]);
  for (const [at, count] of after.entries()) expect(count).toBeLessThanOrEqual(before[at] ?? 0);
});

test("a substitute that is reached after it came in counts", async () => {
  const desk = await makeListed();
  const row = await propose(desk, proposal("spare", "s2", "m-road", "选线调整"));
  await confirm(desk, row.id);
  const later = day("2021-05-10");
  await done(
    desk.store,
    async (tx) => reachMilestone(tx, await mustGetMilestone(tx, "spare-acceptance"), later, later),
    { day: later },
  );
  expect([await attained(desk, today), await attained(desk, later)]).toEqual([0, 1]);
});
