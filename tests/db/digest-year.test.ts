import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { actOnAlert } from "@/db/alert-acts";
import { everything, refreshAlerts } from "@/db/alert-refresh";
import { keptOpenAlerts } from "@/db/alerts";
import { digestOfDay } from "@/db/digests";
import { mustGetMilestone, reachMilestone } from "@/db/milestones";
import { announcements } from "@/db/schema";
import { refreshStanding } from "@/db/standing";
import { addDays, day } from "@/lib/domain/day";
import { done } from "../support/world";
import { makeYearOfWorks } from "../support/year-of-works";

/** One project of a department that has to act, and the acts of its people by day. */
async function makeYear() {
  const { store, officer, ...works } = await makeYearOfWorks();
  const file = (of: string, wan: number) => (on: string) => works.file(of, on, wan);
  const lock = (of: string) => (on: string) => works.lock(of, on);
  const reach = (kind: string) => async (on: string) => {
    await done(
      store,
      async (tx) => reachMilestone(tx, await mustGetMilestone(tx, `works-${kind}`), day(on), day(on)),
      { day: day(on) },
    );
  };
  const promise = (until: string) => async (on: string) => {
    const behind = (await keptOpenAlerts(store, day(on))).find(({ rule }) => rule === "behind");
    const words = {
      reason: "材料涨价",
      measure: "增加班组",
      promisedOn: day(until),
      expiresOn: null,
      seen: 0,
    };
    const act = { ...words, alertId: behind?.id ?? "", kind: "acknowledge" as const };
    await done(store, (tx) => actOnAlert(tx, act, officer.id, day(on)), { day: day(on) });
  };
  const acts: Record<string, readonly ((on: string) => Promise<unknown>)[]> = {
    "2021-01-29": [file("2021-01", 0)],
    "2021-02-20": [file("2021-02", 0)],
    "2021-03-05": [lock("2021-02")],
    "2021-03-24": [file("2021-03", 40)],
    "2021-04-10": [lock("2021-03")],
    "2021-04-15": [reach("start")],
    "2021-04-25": [file("2021-04", 160)],
    "2021-05-08": [lock("2021-04")],
    "2021-05-24": [file("2021-05", 0)],
    "2021-06-08": [lock("2021-05")],
    "2021-06-24": [file("2021-06", 0)],
    "2021-07-08": [lock("2021-06")],
    "2021-07-09": [promise("2021-08-04")],
    "2021-07-24": [file("2021-07", 300)],
    "2021-08-08": [lock("2021-07")],
    "2021-08-24": [file("2021-08", 100)],
    "2021-09-08": [lock("2021-08")],
    "2021-09-24": [file("2021-09", 100)],
    "2021-10-22": [reach("structure")],
    "2021-10-23": [file("2021-10", 100)],
    "2021-11-09": [lock("2021-09"), lock("2021-10")],
    "2021-11-25": [file("2021-11", 100)],
  };
  return { store, acts };
}

test("a year day by day announces exactly what happened, each fact once, on working days", async () => {
  const { store, acts } = await makeYear();
  for (let on = day("2021-01-04"); on <= "2021-12-31"; on = addDays(on, 1)) {
    // What the daily job does.
    await store.transact(async (db) => {
      await refreshStanding(db, "all", on);
      await refreshAlerts(db, everything, on);
    });
    await digestOfDay(store, on, 0);
    // Started again on the same day it announces nothing.
    expect(["known", "day-off"]).toContain(await digestOfDay(store, on, 1));
    for (const act of acts[on] ?? []) await act(on);
  }
  const rows = await store.read
    .select()
    .from(announcements)
    .orderBy(asc(announcements.digestId), asc(announcements.position));
  expect(
    rows.map(({ digestId, topic, event, subject }) => `${digestId} ${topic} ${event} ${subject}`),
  ).toEqual(expectedYear);
});

const expectedYear = [
  "2021-01-20 report-due due economy/2021-01",
  "2021-01-26 report-missing opened works/2021-01",
  "2021-02-01 report-missing cleared works/2021-01",
  // February is filed before anybody is reminded.
  "2021-03-01 milestone-due opened works/start",
  "2021-03-22 report-due due economy/2021-03",
  // The reminder that became the alert it warned of is not told as cleared.
  "2021-04-01 start-overdue opened works",
  // Locked on a Saturday.
  "2021-04-12 behind opened works",
  "2021-04-16 start-overdue cleared works",
  "2021-04-21 report-due due economy/2021-04",
  "2021-05-10 behind cleared works",
  "2021-05-20 report-due due economy/2021-05",
  "2021-06-09 behind opened works",
  "2021-06-22 report-due due economy/2021-06",
  "2021-07-09 behind escalated works",
  "2021-07-09 no-progress opened works",
  "2021-07-20 report-due due economy/2021-07",
  "2021-08-02 milestone-due opened works/structure",
  "2021-08-03 promise due works",
  "2021-08-05 promise overdue works",
  "2021-08-09 behind cleared works",
  "2021-08-09 no-progress cleared works",
  "2021-08-20 report-due due economy/2021-08",
  "2021-09-01 milestone-overdue opened works/structure",
  // A Saturday that is worked, before the three days off of the Mid-Autumn Festival.
  "2021-09-18 report-due due economy/2021-09",
  // Thirty days late since the first of October, told after the National Day.
  "2021-10-08 milestone-overdue escalated works/structure",
  "2021-10-20 report-due due economy/2021-10",
  "2021-10-25 milestone-overdue cleared works/structure",
  // As of September behind, as of October not, both locked on one day.
  "2021-11-10 behind passed works",
  "2021-11-22 report-due due economy/2021-11",
  "2021-12-21 report-due due economy/2021-12",
  "2021-12-27 report-missing opened works/2021-12",
];
