import { addIndicator, addTarget, addValue } from "@/db/indicators";
import type { indicators } from "@/db/schema";
import { period } from "@/lib/domain/period";
import { makeDesk } from "./desk";
import { units } from "./indicators";
import { done, today } from "./world";

type Values = Partial<typeof indicators.$inferInsert>;

const one = (id: string, position: number, departmentId: string | null, changes: Values = {}) => ({
  id,
  name: `指标${id}`,
  english: `Indicator ${id}`,
  unit: "班",
  englishUnit: "trains",
  kind: "flow" as const,
  source: "entered" as const,
  departmentId,
  decimals: 0,
  growth: null,
  growthDecimals: 0,
  caveat: null,
  englishCaveat: null,
  position,
  ...changes,
});

/**
 * The desk with indicators of its department: `trains` (flow, computed growth, target 2000, March 349 on 157), `gdp`
 * (flow, published growth, no target), `pace` (growth, target 20%) and `started`, which is derived from rows.
 */
export async function makeIndicatorDesk() {
  const desk = await makeDesk();
  const own = desk.department.id;
  await done(desk.store, async (tx) => {
    await addIndicator(tx, one("gdp", 1, own, { decimals: 1, growth: "published", growthDecimals: 1 }));
    await addIndicator(tx, one("trains", 2, own, { growth: "computed" }));
    await addIndicator(tx, one("pace", 3, own, { kind: "growth", unit: "%", decimals: 1 }));
    await addIndicator(tx, one("proj_plan", 4, null, { source: "rows", unit: "亿元", decimals: 1 }));
    for (const [indicatorId, value] of [
      ["trains", 2000],
      ["pace", 20],
      ["proj_plan", 0.24],
    ] as const)
      await addTarget(tx, {
        id: `${indicatorId}-2021-zone`,
        indicatorId,
        year: 2021,
        line: "zone",
        comparator: "≥",
        value: units(value),
        source: "文件",
        inferred: false,
      });
    await addValue(tx, {
      id: "trains-2021-03",
      indicatorId: "trains",
      period: period("2021-03"),
      value: units(349),
      lastYear: units(157),
      publishedGrowth: null,
      source: "国际陆港",
      note: "",
      enteredBy: desk.officer.id,
      enteredOn: today,
    });
  });
  return desk;
}
export type IndicatorDesk = Awaited<ReturnType<typeof makeIndicatorDesk>>;

/** A line of the entry form as the browser sends it. */
export const typedValue = (indicatorId: string, changes: Record<string, string | number> = {}) => ({
  indicatorId,
  value: "470",
  lastYear: "",
  growth: "",
  source: "国际陆港",
  note: "",
  seen: 0,
  ...changes,
});
