import { expect, test } from "vitest";
import { readCutoffs } from "@/db/cutoffs";
import { listOnTime } from "@/db/on-time";
import { listCycle } from "@/db/report-cycle";
import { getReport, returnReport, saveReport, withdrawReport } from "@/db/reports";
import { writeSetting } from "@/db/settings";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { clerk, done, makeWorld, month } from "../support/world";

const march = period("2021-03");
const on = (text: string) => day(text);

async function world() {
  const made = await makeWorld();
  const { store, officer, head, projectId } = made;
  const file = (filedOn: string, of = "2021-03") =>
    done(
      store,
      async (tx) => {
        const now = await getReport(tx, projectId, period(of));
        return saveReport(
          tx,
          clerk(officer.id, on(filedOn)),
          month(projectId, of, { seen: now?.version ?? 0 }),
          "submit",
        );
      },
      { day: on(filedOn) },
    );
  const cycle = async (today: string) =>
    (await listCycle(store.read, {}, march, on(today))).find((row) => row.projectId === projectId);
  const rate = async (today: string, to = march) =>
    (await listOnTime(store.read, to, on(today))).map(({ due, onTime }) => ({ due, onTime }));
  return { ...made, file, cycle, rate, head };
}

test("a month counts once its cut-off has passed, in time when it was first filed by then", async () => {
  const { file, rate } = await world();
  await file("2021-01-25", "2021-01");
  await file("2021-02-26", "2021-02");
  expect(await rate("2021-03-25")).toEqual([{ due: 2, onTime: 1 }]);
  await file("2021-03-26");
  expect(await rate("2021-03-26")).toEqual([{ due: 3, onTime: 1 }]);
  expect(await rate("2021-01-25", period("2021-01"))).toEqual([]);
});

test("a report that came back stays in time, one that was withdrawn does not", async () => {
  const { store, officer, head, file, cycle } = await world();
  const filed = await file("2021-03-24");
  await done(store, (tx) =>
    returnReport(tx, clerk(head.id, on("2021-03-26")), filed.id, "核对", filed.version),
  );
  await file("2021-03-28");
  expect(await cycle("2021-04-20")).toMatchObject({ firstFiledOn: "2021-03-24", daysLate: 0 });
  const again = await getReport(store.read, filed.projectId, march);
  await done(store, (tx) => withdrawReport(tx, clerk(officer.id), filed.id, again?.version ?? 0));
  expect(await cycle("2021-04-20")).toMatchObject({ firstFiledOn: null, daysLate: 26 });
  await file("2021-03-30");
  expect(await cycle("2021-04-20")).toMatchObject({ firstFiledOn: "2021-03-30", daysLate: 5 });
});

test("the rule of the cut-off that holds from a month moves its lateness and leaves earlier months", async () => {
  const { store, file, rate } = await world();
  await file("2021-02-24", "2021-02");
  await file("2021-03-24");
  const rule = { from: march, day: 20, workingDay: true };
  await done(store, (tx) => writeSetting(tx, "cutoffs", JSON.stringify([rule])));
  const cutoffs = await readCutoffs(store.read);
  expect([cutoffs(period("2021-02")), cutoffs(march)]).toEqual(["2021-02-25", "2021-03-19"]);
  expect(await rate("2021-04-20")).toEqual([{ due: 3, onTime: 1 }]);
});
