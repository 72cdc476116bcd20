import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { heatMatrix } from "@/lib/domain/heat";
import { period } from "@/lib/domain/period";
import { pickPreset, zonePreset } from "@/lib/domain/preset";

const march = period("2021-03");
const row = (
  departmentId: string,
  month: number,
  alone: [number, number],
  toDate: [number, number],
  annualPlan = 1200,
) => ({
  departmentId,
  month,
  alone: { planned: alone[0], done: alone[1] },
  toDate: { planned: toDate[0], done: toDate[1] },
  annualPlan,
});

describe("the matrix of departments and months", () => {
  const rows = [
    row("b", 1, [1000, 950], [1000, 950]),
    row("b", 2, [1000, 599], [2000, 1549]),
    row("b", 3, [0, 0], [2000, 1549]),
    row("a", 1, [100, 60], [100, 60]),
    row("a", 1, [100, 60], [100, 60]),
    row("a", 3, [0, 40], [200, 160]),
  ];
  const matrix = heatMatrix(rows, march, zonePreset);

  test("has a line a department in the order given, and the months of the year so far", () => {
    expect(matrix.months).toEqual([1, 2, 3]);
    expect(matrix.lines.map(({ departmentId }) => departmentId)).toEqual(["b", "a"]);
  });

  test("says done of planned for each month alone and to date, with the light of a group", () => {
    expect(matrix.lines[0]?.cells).toEqual([
      {
        month: 1,
        alone: { ratio: { n: 950, d: 1000 }, light: "green" },
        toDate: { ratio: { n: 950, d: 1000 }, light: "green" },
      },
      {
        month: 2,
        alone: { ratio: { n: 599, d: 1000 }, light: "red" },
        toDate: { ratio: { n: 1549, d: 2000 }, light: "yellow" },
      },
      {
        month: 3,
        alone: { ratio: { n: 0, d: 0 }, light: "green" },
        toDate: { ratio: { n: 1549, d: 2000 }, light: "yellow" },
      },
    ]);
  });

  test("adds up rows of one month, and never averages ratios in the total", () => {
    expect(matrix.lines[1]?.cells[0]?.alone).toEqual({ ratio: { n: 120, d: 200 }, light: "yellow" });
    expect(matrix.total[2]?.toDate).toEqual({ ratio: { n: 1709, d: 2200 }, light: "yellow" });
  });

  test("keeps the year to date of the projects listed in the month, when one has moved to another department", () => {
    const moved = [
      row("b", 1, [100, 100], [100, 100]),
      row("b", 2, [0, 0], [0, 0]),
      row("a", 2, [10, 5], [110, 105]),
    ];
    const { lines, total } = heatMatrix(moved, period("2021-02"), zonePreset);
    expect(lines[1]?.cells[1]?.toDate.ratio).toEqual({ n: 105, d: 110 });
    expect(total[1]?.toDate.ratio).toEqual({ n: 105, d: 110 });
  });

  test("is grey without any plan, and empty without rows", () => {
    const none = heatMatrix([row("a", 1, [0, 5], [0, 5], 0)], march, zonePreset);
    expect(none.total[0]?.alone.light).toBe("grey");
    expect(heatMatrix([], march, zonePreset).lines).toEqual([]);
  });

  test("under a straight line holds a month against a twelfth, the year against its twelfths", () => {
    const [line] = heatMatrix(
      [
        row("a", 1, [100, 100], [100, 100]),
        row("a", 2, [100, 59], [200, 159]),
        row("a", 3, [0, 0], [200, 159]),
      ],
      march,
      pickPreset([], "wuhan"),
    ).lines;
    // A twelfth of 1200 is 100: 59 is below 60%, 159 of 200 below 80%, 159 of 300 below 60%.
    expect(line?.cells.map(({ alone, toDate }) => [alone.light, toDate.light])).toEqual([
      ["green", "green"],
      ["red", "yellow"],
      ["red", "red"],
    ]);
  });

  test("adds up: the lines to the total, for any rows", () => {
    const sums = fc.record({
      planned: fc.nat({ max: 1e11 }),
      done: fc.integer({ min: -1e9, max: 1e11 }),
    });
    const any = fc.array(
      fc.record({
        departmentId: fc.constantFrom("a", "b", "c"),
        month: fc.integer({ min: 1, max: 12 }),
        alone: sums,
        toDate: sums,
        annualPlan: fc.nat({ max: 1e11 }),
      }),
    );
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 12 }), (rows, month) => {
        const made = heatMatrix(rows, period(`2021-${String(month).padStart(2, "0")}`), zonePreset);
        expect(made.total).toHaveLength(month);
        for (const [index, cell] of made.total.entries())
          for (const kind of ["alone", "toDate"] as const)
            for (const part of ["n", "d"] as const) {
              const lines = made.lines.map((line) => line.cells[index]?.[kind].ratio[part] ?? 0);
              expect(lines.reduce((a, b) => a + b, 0)).toBe(cell[kind].ratio[part]);
            }
      }),
    );
  });
});
