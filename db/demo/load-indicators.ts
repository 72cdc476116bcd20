import { addIndicator, addTarget, addValue } from "@/db/indicators";
import type { Tx } from "@/db/types";
import { type Day, day } from "@/lib/domain/day";
import { isDueIn } from "@/lib/domain/indicator";
import { type Period, period } from "@/lib/domain/period";
import type { Happening } from "./happening";
import { type DemoIndicator, demoIndicators } from "./indicators";
import type { DemoUser } from "./types";

/** Stores the year's indicators and their target lines. Rule: section 7. */
export async function loadIndicators(tx: Tx, year: number) {
  for (const [index, one] of demoIndicators.entries()) {
    const { id, name, english, unit, englishUnit, kind, source, decimals, growth, growthDecimals } = one;
    const { caveat, englishCaveat, comparator } = one;
    await addIndicator(tx, {
      id,
      name,
      english,
      unit,
      englishUnit,
      kind,
      source,
      departmentId: one.department,
      decimals,
      growth,
      growthDecimals,
      caveat,
      englishCaveat,
      position: index + 1,
    });
    const target = (line: "zone" | "city", value: number | null, inferred: boolean) =>
      value === null
        ? null
        : addTarget(tx, {
            id: `${id}-${year}-${line}`,
            indicatorId: id,
            year,
            line,
            comparator,
            value,
            source: one.targetSource ?? "",
            inferred,
          });
    await target("zone", one.zone, one.inferred);
    await target("city", one.city, true);
  }
}

// The article prints the quarter only; what stands for January and February is an example and says so.
const months: readonly { month: Period; share: number; on: Day }[] = [
  { month: period("2021-01"), share: 0.27, on: day("2021-02-09") },
  { month: period("2021-02"), share: 0.58, on: day("2021-03-09") },
  { month: period("2021-03"), share: 1, on: day("2021-04-15") },
];

function valuesOf(one: DemoIndicator, who: string): Happening[] {
  const { value } = one;
  if (value === null) return [];
  const step = 10 ** (4 - one.decimals);
  return months
    .filter(({ month }) => isDueIn(one.id, month))
    .map(({ month, share, on }) => ({
      on,
      who,
      verb: "indicator.value",
      work: (tx, clerk) =>
        addValue(tx, {
          id: `${one.id}-${month}`,
          indicatorId: one.id,
          period: month,
          value: share === 1 ? value : Math.round((value * share) / step) * step,
          lastYear: share === 1 ? one.lastYear : null,
          publishedGrowth: share === 1 ? one.publishedGrowth : null,
          source: share === 1 ? "经济运行工作推进会（2021年4月）" : "示例",
          note: share === 1 ? "" : "示例数据，非公布数",
          enteredBy: clerk.userId,
          enteredOn: clerk.day,
        }),
    }));
}

/** The values as their owners entered them, month by month. */
export const indicatorValuesOf = (users: readonly DemoUser[]): Happening[] =>
  demoIndicators.flatMap((one) => {
    const owner = users.find((user) => user.role === "officer" && user.department === one.department);
    return owner ? valuesOf(one, owner.username) : [];
  });
