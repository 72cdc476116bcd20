import { everything, refreshAlerts } from "@/db/alert-refresh";
import { lockPeriod } from "@/db/periods";
import { saveReport } from "@/db/reports";
import { alerts } from "@/db/schema";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { clerk, done, makeDepartment, makeProject, makeStore, makeUser, month } from "./world";

/** One project of a department that has to act, before the first act of 2021, and how its months come and close. */
export async function makeYearOfWorks() {
  const store = await makeStore();
  const department = await makeDepartment(store, { id: "economy" });
  const officer = await makeUser(store, "officer", department.id);
  const head = await makeUser(store, "head", department.id);
  await makeProject(store, department.id, officer.id, {
    id: "works",
    category: "start",
    months: [0, 0, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100],
    total: 1500,
    milestones: [
      { kind: "start", baseline: "2021-03-31" },
      { kind: "structure", baseline: "2021-08-31" },
    ],
  });
  // Everything before the story of the year was told on the day the world was made.
  await store.transact(async (db) => {
    await db.delete(alerts);
    await refreshAlerts(db, everything, day("2021-01-04"));
  });
  /** Reports a month's 万元 on a day. */
  const file = (of: string, on: string, wan: number) => {
    const report = month("works", of, { invested: wan * 10_000 });
    return done(store, (tx) => saveReport(tx, clerk(officer.id, day(on)), report, "submit"), {
      day: day(on),
    });
  };
  const lock = (of: string, on: string) =>
    done(store, (tx) => lockPeriod(tx, clerk(officer.id, day(on)), period(of), "锁定"), { day: day(on) });
  return { store, department, officer, head, file, lock };
}
