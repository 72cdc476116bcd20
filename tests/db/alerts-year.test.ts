import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { actOnAlert } from "@/db/alert-acts";
import { readAlertContext } from "@/db/alert-facts";
import { computeAlerts, everything, refreshAlerts } from "@/db/alert-refresh";
import { verifyAlerts } from "@/db/alert-verify";
import { keptAlertCounts, keptOpenAlerts } from "@/db/alerts";
import { moveForecast, mustGetMilestone, reachMilestone } from "@/db/milestones";
import { approvePlan } from "@/db/plan-decisions";
import { proposePlan } from "@/db/plans";
import { returnReport } from "@/db/reports";
import { alerts } from "@/db/schema";
import type { Store } from "@/db/types";
import { day } from "@/lib/domain/day";
import { clerk, done } from "../support/world";
import { makeYearOfWorks } from "../support/year-of-works";

/** Opened and cleared rows as "rule subject opened → cleared", in the order opened. */
async function told(store: Store) {
  const rows = await store.read.select().from(alerts).orderBy(asc(alerts.openedOn), asc(alerts.id));
  return rows.map(
    ({ rule, subject, openedOn, clearedOn }) => `${rule} ${subject} ${openedOn} → ${clearedOn ?? "open"}`,
  );
}

const pass = (store: Store, on: string) => store.transact((db) => refreshAlerts(db, everything, day(on)));

test("a year of facts, time and people opens and clears exactly what it should, and says nothing twice", async () => {
  const { store, officer, head, file, lock } = await makeYearOfWorks();
  expect(await told(store)).toEqual([]);

  // January is not due, yet it is reported: nobody is warned before the cut-off, everybody after it.
  await pass(store, "2021-01-25");
  expect(await told(store)).toEqual([]);
  await pass(store, "2021-01-26");
  await pass(store, "2021-01-27");
  await file("2021-01", "2021-01-29", 0);
  await file("2021-02", "2021-02-20", 0);

  // The start comes within thirty days, is due, is missed, and happens late.
  await pass(store, "2021-02-28");
  await pass(store, "2021-03-01");
  await lock("2021-02", "2021-03-05");
  await file("2021-03", "2021-03-24", 40);
  await pass(store, "2021-04-01");
  await lock("2021-03", "2021-04-10");
  await done(
    store,
    async (tx) =>
      reachMilestone(tx, await mustGetMilestone(tx, "works-start"), day("2021-04-15"), day("2021-04-15")),
    { day: day("2021-04-15") },
  );

  // April makes up for March: the money is back on plan as soon as the month is locked.
  await file("2021-04", "2021-04-25", 160);
  await lock("2021-04", "2021-05-08");
  // Nothing in May and June: two months without progress, and behind.
  await file("2021-05", "2021-05-24", 0);
  await lock("2021-05", "2021-06-08");
  await file("2021-06", "2021-06-24", 0);
  await lock("2021-06", "2021-07-08");
  const [behind] = (await keptOpenAlerts(store, day("2021-07-09"))).filter(({ rule }) => rule === "behind");
  await done(
    store,
    (tx) =>
      actOnAlert(
        tx,
        {
          alertId: behind?.id ?? "",
          kind: "acknowledge",
          reason: "材料涨价",
          measure: "增加班组",
          promisedOn: day("2021-08-10"),
          expiresOn: null,
          seen: 0,
        },
        officer.id,
        day("2021-07-09"),
      ),
    { day: day("2021-07-09") },
  );
  await file("2021-07", "2021-07-24", 300);
  await lock("2021-07", "2021-08-08");

  // The topping of the structure slips in the forecast before the baseline passes, then in fact.
  await done(
    store,
    async (tx) =>
      moveForecast(tx, await mustGetMilestone(tx, "works-structure"), {
        to: day("2021-10-15"),
        reason: "雨季",
        by: officer.id,
        on: day("2021-08-09"),
      }),
    { day: day("2021-08-09") },
  );
  await file("2021-08", "2021-08-24", 100);
  await pass(store, "2021-09-01");
  await lock("2021-08", "2021-09-08");
  await pass(store, "2021-10-02");
  const [overdue] = (await keptOpenAlerts(store, day("2021-10-02"))).filter(
    ({ rule }) => rule === "milestone-overdue",
  );
  expect(overdue?.level).toBe("red");
  await done(
    store,
    (tx) =>
      actOnAlert(
        tx,
        {
          alertId: overdue?.id ?? "",
          kind: "exempt",
          reason: "图纸变更已批",
          measure: "",
          promisedOn: null,
          expiresOn: day("2021-10-20"),
          seen: 0,
        },
        head.id,
        day("2021-10-02"),
      ),
    { day: day("2021-10-02") },
  );
  const counts = (await keptAlertCounts(store, day("2021-10-02"))).get("economy");
  expect(counts).toMatchObject({ exempted: 1, kept: 1, missed: 0 });
  // The exemption expires by itself; the alert was open all along.
  expect((await keptAlertCounts(store, day("2021-10-21"))).get("economy")).toMatchObject({ exempted: 0 });
  await done(
    store,
    async (tx) =>
      reachMilestone(tx, await mustGetMilestone(tx, "works-structure"), day("2021-10-22"), day("2021-10-22")),
    { day: day("2021-10-22") },
  );
  // An approved plan without months can no longer be judged.
  await done(
    store,
    async (tx) =>
      approvePlan(
        tx,
        await proposePlan(
          tx,
          { projectId: "works", year: 2021, annual: 0, months: null, reason: "暂停", proposedBy: null },
          day("2021-10-25"),
        ),
        null,
        day("2021-10-25"),
      ),
    { day: day("2021-10-25") },
  );
  await file("2021-09", "2021-10-26", 1000);
  // As of September the structure was late by thirty days, whatever was built since.
  await lock("2021-09", "2021-10-27");
  await file("2021-10", "2021-10-28", 10);
  await lock("2021-10", "2021-11-08");

  expect(await told(store)).toEqual(expectedYear);

  const before = await store.read.select().from(alerts);
  await pass(store, "2021-11-08");
  await pass(store, "2021-11-08");
  expect(await store.read.select().from(alerts)).toEqual(before);
  expect((await verifyAlerts(store, day("2021-11-08"))).map(({ broken }) => broken)).toEqual([null, null]);
});

const expectedYear = [
  "report-missing works/2021-01 2021-01-26 → 2021-01-29",
  "milestone-due works/start 2021-03-01 → 2021-04-01",
  "start-overdue works 2021-04-01 → 2021-04-15",
  "behind works 2021-04-10 → 2021-05-08",
  "behind works 2021-06-08 → 2021-08-08",
  "no-progress works 2021-07-08 → 2021-08-08",
  "milestone-due works/structure 2021-08-08 → 2021-09-01",
  "early-warning works 2021-08-09 → 2021-09-01",
  "milestone-overdue works/structure 2021-09-01 → 2021-10-22",
  "report-missing works/2021-09 2021-10-02 → 2021-10-26",
  "above-total works 2021-10-26 → open",
  "report-missing works/2021-10 2021-10-26 → 2021-10-28",
  "behind works 2021-10-27 → 2021-11-08",
  "plan-missing works 2021-11-08 → open",
];

test("what clears and trips again on one day is one alert, on a later day a new one", async () => {
  const { store, file, head } = await makeYearOfWorks();
  await pass(store, "2021-02-26");
  const filed = await file("2021-01", "2021-02-26", 0);
  expect((await told(store))[0]).toBe("report-missing works/2021-01 2021-02-26 → 2021-02-26");
  await done(
    store,
    (tx) => returnReport(tx, clerk(head.id, day("2021-02-26")), filed.id, "形象进度不清", filed.version),
    { day: day("2021-02-26") },
  );
  expect((await told(store))[0]).toBe("report-missing works/2021-01 2021-02-26 → open");
  expect(await told(store)).toHaveLength(2);
});

test("a rule of another version moves what is open, and the alerts keep the number they were judged by", async () => {
  const { store } = await makeYearOfWorks();
  await pass(store, "2021-02-26");
  const context = await readAlertContext(store.read, day("2021-02-26"));
  const found = await computeAlerts(store.read, {
    ...context,
    book: (rule) => (rule === "report-missing" ? null : context.book(rule)),
  });
  expect(found.filter(({ rule }) => rule === "report-missing")).toEqual([]);
  const rows = await store.read.select().from(alerts).where(eq(alerts.rule, "report-missing"));
  expect(rows.map(({ settingsNumber }) => settingsNumber)).toEqual([1, 1]);
});
