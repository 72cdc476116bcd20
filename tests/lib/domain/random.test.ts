import { describe, expect, test } from "vitest";
import { randomOf } from "@/lib/domain/random";

const take = (draw: () => number, count: number) => Array.from({ length: count }, draw);
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe("a stream of draws", () => {
  test("is the same for the same label and another for another", () => {
    const first = take(randomOf("2021/p1").unit, 5);
    expect(take(randomOf("2021/p1").unit, 5)).toEqual(first);
    expect(take(randomOf("2021/p2").unit, 5)).not.toEqual(first);
    expect(take(randomOf("").unit, 5)).not.toEqual(first);
  });

  test("stays as it is from version to version, or every stored seed would tell another story", () => {
    const { unit, gauss } = randomOf("2021");
    expect([unit(), gauss()].map((value) => value.toFixed(9))).toEqual(["0.669310056", "0.467889648"]);
  });

  test("is uniform on [0, 1)", () => {
    const values = take(randomOf("uniform").unit, 20_000);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const inside = values.filter((value) => Math.floor(value * 10) === tenth).length;
      expect(Math.abs(inside - 2000)).toBeLessThan(200);
    }
  });

  test("is normal with mean 0 and deviation 1, one draw independent of the next", () => {
    const values = take(randomOf("normal").gauss, 20_000);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(mean(values.map((value) => value * value))).toBeCloseTo(1, 1);
    const inside = values.filter((value) => Math.abs(value) < 1.2816).length / values.length;
    expect(inside).toBeCloseTo(0.8, 1);
    const next = values.slice(1).map((value, index) => value * (values[index] ?? 0));
    expect(Math.abs(mean(next))).toBeLessThan(0.03);
  });

  test("of neighbouring labels is unrelated", () => {
    const firsts = Array.from({ length: 2000 }, (_, index) => randomOf(`2021/p${index}`).gauss());
    expect(Math.abs(mean(firsts))).toBeLessThan(0.08);
    const next = firsts.slice(1).map((value, index) => value * (firsts[index] ?? 0));
    expect(Math.abs(mean(next))).toBeLessThan(0.08);
  });
});
