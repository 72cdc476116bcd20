import { expect, test } from "vitest";
import { sumRow } from "@/app/(desk)/projects/register-rows";
import { pickPreset } from "@/lib/domain/preset";
import type { PresetId } from "@/lib/domain/vocabulary";
import { wan } from "../support/facts";

const sums = (plan: number, actual: number) => ({
  projects: 3,
  total: wan(90_000),
  annual: wan(12_000),
  plan: wan(plan),
  actual: wan(actual),
  other: wan(12_000),
  rule: { annual: wan(12_000), plan: wan(plan) },
});
const row = (preset: PresetId, plan: number, actual: number) =>
  sumRow("total", "合计", sums(plan, actual), 3, pickPreset([], preset));

test("a sum has the light of a group at its exact bounds, and the printed ratio stands on the same side", () => {
  expect(row("zone", 10_000, 9500)).toMatchObject({ light: "green", cells: { planShare: "95.0%" } });
  expect(row("zone", 10_000, 9499.9999)).toMatchObject({
    light: "yellow",
    cells: { planShare: "94.999999%" },
  });
  expect(row("zone", 10_000, 6000)).toMatchObject({ light: "yellow", cells: { planShare: "60.0%" } });
  expect(row("zone", 10_000, 5999)).toMatchObject({ light: "red", cells: { planShare: "59.99%" } });
});

test("a sum follows the chosen yardstick", () => {
  expect(
    (["zone", "yinchuan", "wuhan", "sanya"] as const).map((preset) => row(preset, 2000, 2000).light),
  ).toEqual(["green", "green", "yellow", "yellow"]);
});

test("nothing summed has no light, nothing planned is grey", () => {
  const none = {
    projects: 0,
    total: 0,
    annual: 0,
    plan: 0,
    actual: 0,
    other: 0,
    rule: { annual: 0, plan: 0 },
  };
  expect(sumRow("total", "", none, 3, pickPreset([], "zone"))).toMatchObject({
    light: null,
    cells: { yearShare: "—", planShare: "—", gap: "0" },
  });
  expect(sumRow("grey", "", { ...none, projects: 2 }, 3, pickPreset([], "zone")).light).toBe("grey");
});
