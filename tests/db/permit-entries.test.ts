import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listAudit } from "@/db/audit";
import { logEntry, revokeEntry, unlockedBy } from "@/db/permit-entries";
import { verifyPermits } from "@/db/permit-verify";
import { mustGetPermitFile } from "@/db/permits";
import { permitStanding } from "@/db/schema";
import { day } from "@/lib/domain/day";
import { logged, makePermitDesk, type PermitDesk } from "../support/permit-desk";
import { clerk, done, today } from "../support/world";

let desk: PermitDesk;
beforeEach(async () => {
  desk = await makePermitDesk();
});

const file = () => mustGetPermitFile(desk.store.read, desk.projectId);
async function standing(code: string) {
  const [row] = await desk.store.read
    .select()
    .from(permitStanding)
    .where(and(eq(permitStanding.projectId, desk.projectId), eq(permitStanding.code, code)));
  return row;
}
const takeBack = (code: string, seen: number, reason = "录错") =>
  done(desk.store, async (tx) =>
    revokeEntry(tx, clerk(desk.planner.id), await mustGetPermitFile(tx, desk.projectId), code, reason, seen),
  );
const plain = { certificate: null, files: [], note: "" };

test("an entry and what follows from it stand in the same commit", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12", days: 5 });
  expect(await standing("A06")).toMatchObject({
    state: "accepted",
    acceptedOn: "2021-04-12",
    // Ten working days, with the make-up Sunday of 25 April counted.
    dueOn: "2021-04-25",
    promisedOn: "2021-04-19",
    finishedOn: null,
  });
  await logged(desk, desk.projectId, "A06", { kind: "stop", on: "2021-04-13", stop: "publicity" });
  expect(await standing("A06")).toMatchObject({ stoppedBy: "publicity", dueOn: null });
  await logged(desk, desk.projectId, "A06", { kind: "resume", on: "2021-04-16" });
  expect(await standing("A06")).toMatchObject({ stoppedBy: null, dueOn: "2021-04-29" });
  await logged(desk, desk.projectId, "A06", { kind: "grant", on: "2021-04-20", certificate: "规条1号" });
  expect(await standing("A06")).toMatchObject({
    state: "granted",
    finishedOn: "2021-04-20",
    dueOn: null,
    certificate: "规条1号",
  });
  expect((await verifyPermits(desk.store, today)).filter(({ broken }) => broken)).toEqual([]);
});

test("what a granted step unlocks is told, and only that", async () => {
  const before = await file();
  await logged(desk, desk.projectId, "A10", {
    kind: "accept",
    on: "2021-04-01",
    until: day("2021-05-01"),
    approvedBy: "王处长",
  });
  const accepted = await file();
  expect(unlockedBy(before, accepted, today)).toEqual([]);
  await logged(desk, desk.projectId, "A10", { kind: "grant", on: "2021-04-20" });
  const granted = await file();
  expect(unlockedBy(accepted, granted, today)).toEqual(["A11", "A12"]);
  expect(await standing("A11")).toMatchObject({ open: true, unlockedOn: "2021-04-20" });
});

test("a promise is kept in the standing until it is made good", async () => {
  await logged(desk, desk.projectId, "B01", {
    kind: "accept",
    on: "2021-04-01",
    until: day("2021-04-15"),
    approvedBy: "王处长",
    missing: ["规划条件"],
  });
  expect(await standing("B01")).toMatchObject({ state: "lenient", promiseUntil: "2021-04-15" });
  await logged(desk, desk.projectId, "B01", { kind: "fulfil", on: "2021-04-19" });
  expect(await standing("B01")).toMatchObject({ state: "processing", promiseUntil: null });
});

test("the number of the last entry seen decides, also after a counter entry", async () => {
  await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-12" });
  const again = done(desk.store, async (tx) =>
    logEntry(
      tx,
      clerk(desk.planner.id),
      await file(),
      "A06",
      { ...plain, kind: "correct", on: today, missing: ["总平面图"] },
      0,
    ),
  );
  await expect(again).rejects.toMatchObject({ kind: "conflict", found: { kind: "accept", number: 1 } });
  await takeBack("A06", 1);
  await expect(takeBack("A06", 1)).rejects.toMatchObject({ kind: "conflict" });
  await expect(takeBack("A06", 2)).rejects.toMatchObject({
    sentence: { key: "permit.nothingToRevoke" },
  });
  expect(await logged(desk, desk.projectId, "A06", { kind: "accept", on: "2021-04-13" })).toBe(3);
  expect(await standing("A06")).toMatchObject({ state: "accepted", acceptedOn: "2021-04-13" });
});

test("a grant that a later one relies on is not taken back, and a reason is needed", async () => {
  const promise = { until: day("2021-05-01"), approvedBy: "王处长" };
  await logged(desk, desk.projectId, "A10", { kind: "accept", on: "2021-03-01", ...promise });
  await logged(desk, desk.projectId, "A10", { kind: "grant", on: "2021-03-20" });
  await logged(desk, desk.projectId, "A11", { kind: "accept", on: "2021-03-22", ...promise });
  await logged(desk, desk.projectId, "A11", { kind: "grant", on: "2021-04-02" });
  await expect(takeBack("A10", 2)).rejects.toMatchObject({
    kind: "conflict",
    sentence: { key: "permit.reliedOn", values: { step: "A11 建设用地规划许可证" } },
  });
  await expect(takeBack("A11", 2, " ")).rejects.toMatchObject({ kind: "invalid" });
  await takeBack("A11", 2);
  await takeBack("A10", 2);
  expect(await standing("A11")).toMatchObject({ state: "lenient", open: true });
  expect((await file()).events.get("A10")).toHaveLength(3);
  expect((await verifyPermits(desk.store, today)).filter(({ broken }) => broken)).toEqual([]);
});

test("a refused entry leaves no trace", async () => {
  const entries = (await listAudit(desk.store.read, 1, 0)).total;
  await expect(
    logged(desk, desk.projectId, "B02", { kind: "grant", on: "2021-04-12" }),
  ).rejects.toMatchObject({ kind: "invalid" });
  await expect(
    logged(desk, desk.projectId, "Z99", { kind: "accept", on: "2021-04-12" }),
  ).rejects.toMatchObject({ kind: "missing" });
  expect((await listAudit(desk.store.read, 1, 0)).total).toBe(entries);
});

test("a due day in a year without a calendar is a sentence and writes nothing", async () => {
  const seen = (await file()).events.get("A06")?.length ?? 0;
  await expect(
    done(
      desk.store,
      async (tx) => {
        const on = day("2026-12-28");
        const whole = { ...plain, kind: "accept" as const, on };
        const permits = await mustGetPermitFile(tx, desk.projectId);
        return logEntry(tx, clerk(desk.planner.id, on), permits, "A06", whole, seen);
      },
      { day: day("2026-12-28") },
    ),
  ).rejects.toMatchObject({
    kind: "invalid",
    sentence: { key: "calendar.uncovered", values: { year: "2027" } },
  });
  expect((await file()).events.get("A06") ?? []).toHaveLength(seen);
});
