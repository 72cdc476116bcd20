import { expect, test } from "vitest";
import { readIndicatorStandings } from "@/db/indicator-standing";
import { saveMonths, saveTarget } from "@/db/indicator-targets";
import { addTarget } from "@/db/indicators";
import { saveReport } from "@/db/reports";
import type { Db } from "@/db/types";
import { period } from "@/lib/domain/period";
import { makeIndicatorDesk } from "../support/indicator-desk";
import { units } from "../support/indicators";
import { clerk, done, month, today } from "../support/world";

const march = period("2021-03");
const april = period("2021-04");

/** Counts the statements that a query sends. */
function counting(db: Db) {
  const count = { statements: 0 };
  const counted = new Proxy(db, {
    get(target, name, self) {
      if (name === "select" || name === "selectDistinct") count.statements += 1;
      return Reflect.get(target, name, self);
    },
  });
  return { counted, count };
}

test("behind comes first, and the whole list takes six statements", async () => {
  const { store } = await makeIndicatorDesk();
  const { counted, count } = counting(store.read);
  const standings = await readIndicatorStandings(counted, march, today);
  expect(standings.map(({ indicator, pace }) => [indicator.id, pace.status])).toEqual([
    ["proj_plan", "behind"],
    ["trains", "behind"],
    ["pace", "no-value"],
    ["gdp", "no-target"],
  ]);
  expect(count.statements).toBeLessThanOrEqual(6);
});

test("349 trains on 157 are +122%, 17.5% of 2000 and need 1.58 times the pace", async () => {
  const { store } = await makeIndicatorDesk();
  const trains = (await readIndicatorStandings(store.read, march, today)).find(
    ({ indicator }) => indicator.id === "trains",
  );
  expect(trains).toMatchObject({
    growth: units(122),
    pace: { value: units(349), gapPointsTenths: -75, gapInUnit: units(-151) },
    zone: { runRate: { multipleHundredths: 158 } },
    city: null,
  });
});

test("a month without a value shows the last one with its own month, never as the month's", async () => {
  const { store } = await makeIndicatorDesk();
  const trains = (await readIndicatorStandings(store.read, april, today)).find(
    ({ indicator }) => indicator.id === "trains",
  );
  expect(trains?.pace).toMatchObject({ from: march, gapPointsTenths: -75 });
});

test("what is derived from rows follows them and is never entered", async () => {
  const { store, projectId, officer } = await makeIndicatorDesk();
  await done(store, (tx) =>
    saveReport(tx, clerk(officer.id), month(projectId, "2021-03", { invested: 5_000_000 }), "submit"),
  );
  const plan = (await readIndicatorStandings(store.read, march, today)).find(
    ({ indicator }) => indicator.id === "proj_plan",
  );
  expect(plan?.latest).toMatchObject({ value: 500, row: null, period: march });
});

test("the own plan is the line while it ends at the target; a new target brings the straight line back and says so", async () => {
  const { store } = await makeIndicatorDesk();
  const key = { indicatorId: "trains", year: 2021 };
  const late = [...Array(11).fill("300"), "2000"];
  await done(store, (tx) => saveMonths(tx, { ...key, months: late, reason: "", seen: "" }));
  const read = async () =>
    (await readIndicatorStandings(store.read, march, today)).find(
      ({ indicator }) => indicator.id === "trains",
    );
  expect(await read()).toMatchObject({
    planHolds: true,
    pace: { status: "ahead", line: { n: units(300), d: 1 } },
  });
  await done(store, (tx) =>
    saveTarget(tx, {
      ...key,
      line: "zone",
      comparator: "≥",
      value: "2400",
      source: "文件",
      inferred: false,
      reason: "调整",
      seen: 1,
    }),
  );
  expect(await read()).toMatchObject({
    planHolds: false,
    pace: { status: "behind", gapInUnit: units(-251) },
  });
});

test("where only the city has set a target, that line is the pace", async () => {
  const { store } = await makeIndicatorDesk();
  await done(store, (tx) =>
    addTarget(tx, {
      id: "gdp-2021-city",
      indicatorId: "gdp",
      year: 2021,
      line: "city",
      comparator: "≥",
      value: units(1000),
      source: "市",
      inferred: true,
    }),
  );
  const gdp = (await readIndicatorStandings(store.read, march, today)).find(
    ({ indicator }) => indicator.id === "gdp",
  );
  expect(gdp).toMatchObject({
    zone: null,
    city: { pace: { status: "no-value" } },
    pace: { target: units(1000) },
  });
});
