import { and, asc, eq } from "drizzle-orm";
import { checkMonths, type MonthsProblem, parseIndicatorValue } from "@/lib/domain/indicator";
import type { Comparator, TargetLine } from "@/lib/domain/vocabulary";
import { Refusal, type Sentence } from "@/lib/refusal";
import { mustGetIndicator } from "./indicator-entry";
import type { IndicatorRow, TargetRow } from "./indicators";
import { addTarget } from "./indicators";
import { indicatorMonths, indicatorShares, indicatorTargets } from "./schema";
import type { Db, Tx } from "./types";

const invalid = (fields: Record<string, Sentence>): Refusal => {
  const [first = { key: "invalid" }] = Object.values(fields);
  return new Refusal("invalid", first, fields);
};

function number(indicator: IndicatorRow, text: string): number | Sentence {
  const parsed = parseIndicatorValue(text, indicator.kind);
  if (!parsed.ok) return { key: `indicator.${parsed.problem}` };
  return indicator.decimals === 0 && parsed.value % 10_000 !== 0 ? { key: "indicator.whole" } : parsed.value;
}

/** Twelve typed cells in numbers. @throws Refusal `invalid` at `<field>.<month index>`. */
function numbers(indicator: IndicatorRow, cells: readonly string[], field: string): number[] {
  const fields: Record<string, Sentence> = {};
  const values = cells.map((text, month) => {
    const value = number(indicator, text);
    if (typeof value === "number") return value;
    fields[`${field}.${month}`] = value;
    return 0;
  });
  if (Object.keys(fields).length > 0) throw invalid(fields);
  return values;
}

const needReason = (changes: boolean, reason: string) => {
  if (changes && reason === "") throw invalid({ reason: { key: "reasonNeeded" } });
};

/** @throws Refusal `conflict` when what stands there is not what was seen. */
const refuseStale = (stands: number | string, seen: number | string, found: Record<string, unknown>) => {
  if (stands !== seen) throw new Refusal("conflict", { key: "indicator.targetConflict" }, {}, found);
};

export async function getTarget(
  db: Db,
  indicatorId: string,
  year: number,
  line: TargetLine,
): Promise<TargetRow | null> {
  const { indicatorId: of, year: in_, line: on } = indicatorTargets;
  const [row] = await db
    .select()
    .from(indicatorTargets)
    .where(and(eq(of, indicatorId), eq(in_, year), eq(on, line)));
  return row ?? null;
}

type TargetInput = {
  indicatorId: string;
  year: number;
  line: TargetLine;
  comparator: Comparator;
  value: string;
  source: string;
  inferred: boolean;
  reason: string;
  seen: number;
};

/** Sets a target line or changes it, with a reason. Rule: section 7, target lines. @throws Refusal at the field. */
export async function saveTarget(tx: Tx, { seen, reason, ...input }: TargetInput): Promise<TargetRow> {
  const indicator = await mustGetIndicator(tx, input.indicatorId);
  const value = number(indicator, input.value);
  if (typeof value !== "number") throw invalid({ value });
  const row = await getTarget(tx, input.indicatorId, input.year, input.line);
  refuseStale(row?.version ?? 0, seen, row ?? {});
  needReason(row !== null, reason);
  const { comparator, source, inferred } = input;
  if (row) return tx.change(indicatorTargets, row.id, { comparator, value, source, inferred }, row.version);
  return addTarget(tx, { ...input, value, id: `${input.indicatorId}-${input.year}-${input.line}` });
}

/**
 * Takes a target line away; what it was and why stands in the log. One that the monthly plan or the split rests on stays
 * until they are taken away. @throws Refusal `missing`, `conflict`.
 */
export async function withdrawTarget(
  tx: Tx,
  { indicatorId, year, line, seen }: Pick<TargetInput, "indicatorId" | "year" | "line" | "seen">,
): Promise<void> {
  const row = await getTarget(tx, indicatorId, year, line);
  if (!row) throw new Refusal("missing", { key: "missing" });
  refuseStale(row.version, seen, row);
  const parts = [
    ...(await listOwnMonths(tx, indicatorId, year)),
    ...(await listShares(tx, indicatorId, year)),
  ];
  if (line === "zone" && parts.length > 0) throw new Refusal("conflict", { key: "indicator.targetInUse" });
  await tx.remove(indicatorTargets, row.id);
}

export const listOwnMonths = (db: Db, indicatorId: string, year: number) =>
  db
    .select()
    .from(indicatorMonths)
    .where(and(eq(indicatorMonths.indicatorId, indicatorId), eq(indicatorMonths.year, year)))
    .orderBy(asc(indicatorMonths.month));

/** What an editor of the plan started from; it says the same exactly when the rows do. */
export const planSeen = (rows: readonly { month: number; value: number }[]): string =>
  rows.map(({ month, value }) => `${month}:${value}`).join();

const sentenceOf: Record<MonthsProblem, string> = {
  "not-twelve": "indicator.notTwelve",
  falls: "indicator.falls",
  "misses-target": "indicator.missesTarget",
};

type Splittable = { indicatorId: string; year: number; reason: string; seen: string };

/** @throws Refusal `invalid` for an indicator whose parts do not add up: only a flow is split over months. */
async function mustGetFlow(tx: Tx, { indicatorId, year }: Splittable, field: string) {
  const indicator = await mustGetIndicator(tx, indicatorId);
  if (indicator.kind !== "flow") throw invalid({ [field]: { key: "indicator.notAdditive" } });
  const target = await getTarget(tx, indicatorId, year, "zone");
  if (!target) throw invalid({ [field]: { key: "indicator.noTarget" } });
  return { indicator, target };
}

/**
 * The own monthly plan: twelve cumulative values that never fall and end at the target; all empty takes it away. A
 * change needs a reason. Rule: section 7, pace. @throws Refusal at `months.<index>`, `conflict` with what stands there.
 */
export async function saveMonths(
  tx: Tx,
  { indicatorId, year, reason, seen, months }: Splittable & { months: readonly string[] },
): Promise<{ months: number; seen: string }> {
  const { indicator, target } = await mustGetFlow(tx, { indicatorId, year, reason, seen }, "months");
  const empty = months.every((text) => text === "");
  const values = empty ? [] : numbers(indicator, months, "months");
  const wrong = empty ? null : checkMonths(values, target.value);
  if (wrong) {
    const at = values.findIndex((value, index) => value < (values[index - 1] ?? 0));
    throw invalid({ [`months.${wrong === "falls" ? at : 11}`]: { key: sentenceOf[wrong] } });
  }
  const rows = await listOwnMonths(tx, indicatorId, year);
  refuseStale(planSeen(rows), seen, { months: rows.map(({ value }) => value), seen: planSeen(rows) });
  needReason(rows.length > 0, reason);
  if (empty) for (const row of rows) await tx.remove(indicatorMonths, row.id);
  for (const [index, value] of values.entries()) {
    const row = rows.find(({ month }) => month === index + 1);
    const id = `${indicatorId}-${year}-${index + 1}`;
    if (!row) await tx.add(indicatorMonths, { id, indicatorId, year, month: index + 1, value });
    else if (row.value !== value) await tx.change(indicatorMonths, row.id, { value }, row.version);
  }
  return { months: values.length, seen: planSeen(await listOwnMonths(tx, indicatorId, year)) };
}

export const listShares = (db: Db, indicatorId: string, year: number) =>
  db
    .select()
    .from(indicatorShares)
    .where(and(eq(indicatorShares.indicatorId, indicatorId), eq(indicatorShares.year, year)))
    .orderBy(asc(indicatorShares.departmentId), asc(indicatorShares.month));

export type ShareRow = Awaited<ReturnType<typeof listShares>>[number];

/** What an editor of the split started from. */
export const splitSeen = (rows: readonly Pick<ShareRow, "departmentId" | "month" | "value">[]): string =>
  rows.map(({ departmentId, month, value }) => `${departmentId}:${month}:${value}`).join();

/** The split as a table: a row of twelve for each department. */
export const splitTable = (rows: readonly ShareRow[]) =>
  [...Map.groupBy(rows, ({ departmentId }) => departmentId)].map(([departmentId, group]) => ({
    departmentId,
    months: Array.from(
      { length: 12 },
      (_, index) => group.find(({ month }) => month === index + 1)?.value ?? 0,
    ),
  }));

type TypedShare = { departmentId: string; months: readonly string[] };

/**
 * The split of the target over departments and months; what is not among the rows is taken away. Parts need not sum
 * to the target: the difference comes back, above 0 over-allocated. Rule: section 7; issue of the targets.
 * @throws Refusal at `shares.<row>.months.<index>`, `conflict` with what stands there.
 */
export async function saveShares(
  tx: Tx,
  { indicatorId, year, reason, seen, shares }: Splittable & { shares: readonly TypedShare[] },
): Promise<{ total: number; difference: number; seen: string }> {
  const { indicator, target } = await mustGetFlow(tx, { indicatorId, year, reason, seen }, "shares");
  if (new Set(shares.map(({ departmentId }) => departmentId)).size < shares.length)
    throw invalid({ shares: { key: "duplicate" } });
  const cells = new Map<string, { departmentId: string; month: number; value: number }>();
  for (const [index, { departmentId, months }] of shares.entries())
    for (const [month, value] of numbers(indicator, months, `shares.${index}.months`).entries())
      cells.set(`${indicatorId}-${year}-${departmentId}-${month + 1}`, {
        departmentId,
        month: month + 1,
        value,
      });
  const rows = await listShares(tx, indicatorId, year);
  refuseStale(splitSeen(rows), seen, { shares: splitTable(rows), seen: splitSeen(rows) });
  needReason(rows.length > 0, reason);
  for (const row of rows) if (!cells.has(row.id)) await tx.remove(indicatorShares, row.id);
  const stored = new Map(rows.map((row) => [row.id, row]));
  let total = 0;
  for (const [id, cell] of cells) {
    total += cell.value;
    const row = stored.get(id);
    if (!row) await tx.add(indicatorShares, { id, indicatorId, year, ...cell });
    else if (row.value !== cell.value)
      await tx.change(indicatorShares, row.id, { value: cell.value }, row.version);
  }
  const after = await listShares(tx, indicatorId, year);
  return { total, difference: total - target.value, seen: splitSeen(after) };
}
