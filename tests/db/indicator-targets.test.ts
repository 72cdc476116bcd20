import fc from "fast-check";
import { expect, test } from "vitest";
import { listShares, saveShares, splitSeen, splitTable } from "@/db/indicator-targets";
import { verifyInvariants } from "@/db/verify";
import { splitTarget, totalsOf } from "@/lib/domain/indicator-split";
import { valueText } from "@/lib/domain/indicator-text";
import { makeIndicatorDesk } from "../support/indicator-desk";
import { units } from "../support/indicators";
import { done, today } from "../support/world";

test("any split by weights is stored without losing a unit, and stored again over another", async () => {
  const { store, department, stranger } = await makeIndicatorDesk();
  const offices = [department.id, stranger.departmentId];
  const weights = fc.tuple(fc.nat(50), fc.nat(50)).filter(([a, b]) => a + b > 0);
  const months = fc
    .array(fc.nat(9), { minLength: 12, maxLength: 12 })
    .filter((all) => all.some((one) => one > 0));
  await fc.assert(
    fc.asyncProperty(weights, months, async (departments, monthly) => {
      const cells = splitTarget(units(2000), departments, monthly, 0);
      const seen = splitSeen(await listShares(store.read, "trains", 2021));
      const shares = offices.map((departmentId, row) => ({
        departmentId,
        months: (cells[row] ?? []).map((cell) => valueText(cell, 4)),
      }));
      const key = { indicatorId: "trains", year: 2021, reason: "重新分解", seen };
      const outcome = await done(store, (tx) => saveShares(tx, { ...key, shares }));
      expect(outcome).toMatchObject({ total: units(2000), difference: 0 });
      const stored = splitTable(await listShares(store.read, "trains", 2021));
      expect(totalsOf(stored.map((row) => row.months)).total).toBe(units(2000));
    }),
    { numRuns: 20 },
  );
  expect((await verifyInvariants(store, today)).filter(({ broken }) => broken !== null)).toEqual([]);
});

test("a department that is left out loses its part", async () => {
  const { store, department, stranger } = await makeIndicatorDesk();
  const part = (departmentId: string) => ({ departmentId, months: Array(12).fill("100") });
  const key = { indicatorId: "trains", year: 2021 };
  const both = [part(department.id), part(stranger.departmentId)];
  const over = await done(store, (tx) => saveShares(tx, { ...key, shares: both, reason: "", seen: "" }));
  expect(over.difference).toBe(units(400));
  const seen = splitSeen(await listShares(store.read, "trains", 2021));
  await done(store, (tx) => saveShares(tx, { ...key, shares: [part(department.id)], reason: "收回", seen }));
  expect((await listShares(store.read, "trains", 2021)).map((row) => row.departmentId)).toEqual(
    Array(12).fill(department.id),
  );
});
