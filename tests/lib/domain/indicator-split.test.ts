import fc from "fast-check";
import { expect, test } from "vitest";
import { splitTarget, stepOf, straightMonths, totalsOf } from "@/lib/domain/indicator-split";
import { units } from "../../support/indicators";

const even = Array<number>(12).fill(1);

test("2000 trains over three departments and twelve months are whole trains that sum to 2000", () => {
  const cells = splitTarget(units(2000), [5, 3, 1], even, 0);
  expect(totalsOf(cells)).toMatchObject({
    total: units(2000),
    rows: [units(1111), units(667), units(222)],
  });
  expect(cells.flat().every((cell) => cell % stepOf(0) === 0)).toBe(true);
});

test("a target finer than its decimals is split all the same, to the last 1/10 000", () => {
  expect(totalsOf(splitTarget(units(15.0001), [1, 1, 1], even, 1)).total).toBe(units(15.0001));
});

test("no split loses a unit: parts, rows and columns sum to the target, whatever the weights", () => {
  const weight = fc.nat(1000);
  const some = (length: number) =>
    fc.array(weight, { minLength: 1, maxLength: length }).filter((all) => all.some((one) => one > 0));
  fc.assert(
    fc.property(
      fc.nat(1_000_000_000_000),
      some(20),
      fc.array(weight, { minLength: 12, maxLength: 12 }).filter((all) => all.some((one) => one > 0)),
      fc.nat(4),
      (target, departments, months, decimals) => {
        const cells = splitTarget(target, departments, months, decimals);
        const { rows, columns, total } = totalsOf(cells);
        expect(total).toBe(target);
        expect(rows.reduce((a, b) => a + b, 0)).toBe(target);
        expect(columns.reduce((a, b) => a + b, 0)).toBe(target);
        expect(cells.flat().every((cell) => cell >= 0)).toBe(true);
      },
    ),
  );
});

test("the straight line as a plan is rounded month by month and ends at the target", () => {
  expect(straightMonths(units(2000), 0).map((value) => value / 10_000)).toEqual([
    167, 333, 500, 667, 833, 1000, 1167, 1333, 1500, 1667, 1833, 2000,
  ]);
  expect(straightMonths(units(15.0001), 1)[11]).toBe(units(15.0001));
});
