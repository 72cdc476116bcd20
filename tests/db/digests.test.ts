import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { actOnAlert } from "@/db/alert-acts";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { keptOpenAlerts } from "@/db/alerts";
import { digestOfDay, findDigest, listAnnouncements, listDigests } from "@/db/digests";
import { addMute, liftMute, listMutes, mustGetMute } from "@/db/mutes";
import { lockPeriod } from "@/db/periods";
import { announcements } from "@/db/schema";
import type { Store } from "@/db/types";
import { addDays, day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { makeDesk } from "../support/desk";
import { clerk, done, today } from "../support/world";

const pass = async (store: Store, on: string, at = 0) => {
  await store.transact((db) => refreshAlerts(db, everything, day(on)));
  return digestOfDay(store, day(on), at);
};
const told = async (store: Store, on: string) =>
  (await listAnnouncements(store.read, day(on))).map(
    ({ topic, event, held }) => `${topic} ${event}${held ? ` ${held}` : ""}`,
  );

async function makeLateDesk() {
  const desk = await makeDesk();
  await done(desk.store, (tx) => lockPeriod(tx, clerk(desk.admin.id), period("2021-03"), "锁定"));
  return desk;
}

test("a digest is made once a day; the same facts are silent the next day, and nothing is told twice in a month", async () => {
  const { store, projectId, department, officer } = await makeLateDesk();
  expect(await pass(store, today)).toBe("made");
  const first = await listAnnouncements(store.read, today);
  expect(first.map(({ topic }) => topic)).toContain("report-missing");
  expect(first.find(({ projectId: id }) => id === projectId)).toMatchObject({
    ownerId: department.id,
    officerId: officer.id,
    project: expect.any(String),
  });
  expect(await pass(store, today)).toBe("known");
  expect(await pass(store, "2021-04-21")).toBe("made");
  // Three working days before the cut-off what is owed is told, once.
  expect(await told(store, "2021-04-21")).toEqual(["report-due due"]);
  for (let on = day("2021-04-22"); on < "2021-05-20"; on = addDays(on, 1)) await pass(store, on);
  const rows = await store.read.select().from(announcements).orderBy(asc(announcements.id));
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("on a day off there is no digest, and what gathered comes with the next working day", async () => {
  const { store } = await makeLateDesk();
  expect(await pass(store, "2021-04-18"), "a Sunday").toBe("day-off");
  expect(await findDigest(store.read, null)).toBeNull();
  expect(await pass(store, "2021-04-19")).toBe("made");
  expect(await told(store, "2021-04-19")).toContain("report-missing opened");
  expect(await pass(store, "2021-04-25"), "a Sunday that is worked").toBe("made");
  expect(await pass(store, "2021-05-03")).toBe("day-off");
});

test("a year without a table of working days gives no digest and no guess", async () => {
  const { store } = await makeLateDesk();
  expect(await digestOfDay(store, day("2031-04-21"), 0)).toBe("uncovered");
  expect(await findDigest(store.read, null)).toBeNull();
});

test("a digest of a day is found by its day with its neighbours", async () => {
  const { store } = await makeLateDesk();
  for (const on of ["2021-04-20", "2021-04-21", "2021-04-22"]) await pass(store, on, 7);
  expect(await findDigest(store.read, null)).toMatchObject({
    id: "2021-04-22",
    before: "2021-04-21",
    after: null,
  });
  expect(await findDigest(store.read, day("2021-04-20"))).toMatchObject({
    before: null,
    after: "2021-04-21",
    madeAt: 7,
  });
  expect(await findDigest(store.read, day("2021-04-18"))).toBeNull();
  expect((await listDigests(store.read, 2)).map(({ id, told: count }) => [id, count])).toEqual([
    ["2021-04-22", 0],
    ["2021-04-21", 1],
  ]);
});

test("a muted topic is counted and not told; once the mute is over what is open is told", async () => {
  const { store, admin } = await makeLateDesk();
  const mute = await done(store, (tx) =>
    addMute(
      tx,
      { topic: "report-missing", userId: null, reason: "系统切换", until: day("2021-04-30") },
      admin.id,
      today,
    ),
  );
  // One's own mute is nobody else's.
  await done(store, (tx) =>
    addMute(
      tx,
      { topic: "behind", userId: admin.id, reason: "已知", until: day("2021-04-30") },
      admin.id,
      today,
    ),
  );
  await pass(store, today);
  const first = await told(store, today);
  expect(first).toContain("report-missing opened mute");
  expect(first).toContain("behind opened");
  expect(first).not.toContain("report-missing opened");
  await pass(store, "2021-04-21");
  expect(await told(store, "2021-04-21")).not.toContain("report-missing opened mute");
  await done(store, async (tx) =>
    liftMute(tx, await mustGetMute(tx, mute.id), mute.version, day("2021-04-21")),
  );
  await pass(store, "2021-04-22");
  expect(await told(store, "2021-04-22")).toContain("report-missing opened");
  expect((await listMutes(store.read, today)).map(({ topic }) => topic)).toEqual(["behind"]);
  expect(await listMutes(store.read, day("2021-05-01"))).toEqual([]);
});

test("what is exempted is counted and not urged; an acknowledged promise is told before its day and after it", async () => {
  const { store, head, officer } = await makeLateDesk();
  const [behind, missing] = await Promise.all(
    ["behind", "report-missing"].map(async (rule) =>
      (await keptOpenAlerts(store, today)).find((alert) => alert.rule === rule),
    ),
  );
  const deed = { reason: "原因", measure: "措施", promisedOn: null, expiresOn: null, seen: 0 };
  await done(store, (tx) =>
    actOnAlert(
      tx,
      { ...deed, alertId: behind?.id ?? "", kind: "exempt", expiresOn: day("2021-04-22") },
      head.id,
      today,
    ),
  );
  await done(store, (tx) =>
    actOnAlert(
      tx,
      { ...deed, alertId: missing?.id ?? "", kind: "acknowledge", promisedOn: day("2021-04-22") },
      officer.id,
      today,
    ),
  );
  await pass(store, today);
  expect(await told(store, today)).toContain("behind opened exempt");
  await pass(store, "2021-04-21");
  expect(await told(store, "2021-04-21")).toContain("promise due");
  await pass(store, "2021-04-23");
  // The exemption has ended, and what nobody was told of yet is told now.
  expect(await told(store, "2021-04-23")).toEqual(
    expect.arrayContaining(["promise overdue", "behind opened"]),
  );
});
