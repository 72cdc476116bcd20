import { and, eq, inArray } from "drizzle-orm";
import { parseIndicatorValue } from "@/lib/domain/indicator";
import { type Period, periodOfDay } from "@/lib/domain/period";
import { parseTenThousandths } from "@/lib/domain/typed-number";
import type { TypedValue } from "@/lib/inputs/indicator";
import { Refusal, type Sentence } from "@/lib/refusal";
import type { IndicatorRow, ValueRow } from "./indicators";
import { type Clerk, isLocked } from "./periods";
import { indicators, indicatorValues } from "./schema";
import type { Db, Tx } from "./types";

/** @throws Refusal `missing`. */
export async function mustGetIndicator(db: Db, id: string): Promise<IndicatorRow> {
  const [row] = await db.select().from(indicators).where(eq(indicators.id, id));
  if (!row) throw new Refusal("missing", { key: "missing" });
  return row;
}

/** Whose indicators these are, a row each. @throws Refusal `missing`. */
export async function mustGetIndicators(db: Db, ids: readonly string[]): Promise<IndicatorRow[]> {
  const rows = await db
    .select()
    .from(indicators)
    .where(inArray(indicators.id, [...ids]));
  if (rows.length < new Set(ids).size) throw new Refusal("missing", { key: "missing" });
  return rows;
}

type Read = { value: number; lastYear: number | null; publishedGrowth: number | null };
// 1 000 000 %: growth beyond is a slip of the unit.
const largestGrowth = 10_000_000_000;

const problem = (key: string): Sentence => ({ key: `indicator.${key}` });

/** What was typed for one indicator in numbers, or a sentence for each field that cannot be read. */
function read(indicator: IndicatorRow, typed: TypedValue): { read: Read; fields: Record<string, Sentence> } {
  const fields: Record<string, Sentence> = {};
  const number = (field: string, text: string): number | null => {
    const parsed = parseIndicatorValue(text, indicator.kind);
    if (!parsed.ok) fields[field] = problem(parsed.problem);
    else if (indicator.decimals === 0 && parsed.value % 10_000 !== 0) fields[field] = problem("whole");
    return parsed.ok ? parsed.value : null;
  };
  const value = number("value", typed.value) ?? 0;
  const lastYear =
    indicator.growth === "computed" && typed.lastYear !== "" ? number("lastYear", typed.lastYear) : null;
  let publishedGrowth: number | null = null;
  if (indicator.growth === "published" && typed.growth !== "") {
    const parsed = parseTenThousandths(typed.growth, largestGrowth);
    if (parsed.ok) publishedGrowth = parsed.value;
    else fields.growth = problem(parsed.problem);
  }
  if (typed.source === "") fields.source = { key: "field.required" };
  return { read: { value, lastYear, publishedGrowth }, fields };
}

const readOf = (db: Db, ids: readonly string[], period: Period): Promise<ValueRow[]> =>
  db
    .select()
    .from(indicatorValues)
    .where(and(inArray(indicatorValues.indicatorId, [...ids]), eq(indicatorValues.period, period)));

/**
 * Enters the values of a period, or corrects them; all or none. A correction, and anything in a locked period, needs
 * a reason. Rule: section 7, entry by the owner; section 9, locked months.
 * @throws Refusal `invalid` at `rows.<n>.<field>`, `conflict` with the other's row, `forbidden` for derived ones.
 */
export async function enterValues(
  tx: Tx,
  who: Clerk,
  { period, reason, rows }: { period: Period; reason: string; rows: readonly TypedValue[] },
): Promise<ValueRow[]> {
  if (period > periodOfDay(who.day))
    throw new Refusal("invalid", { key: "periodToCome" }, { period: { key: "periodToCome" } });
  const ids = rows.map(({ indicatorId }) => indicatorId);
  if (new Set(ids).size < ids.length)
    throw new Refusal("invalid", { key: "duplicate" }, { rows: { key: "duplicate" } });
  const known = new Map((await mustGetIndicators(tx, ids)).map((row) => [row.id, row]));
  const stored = new Map((await readOf(tx, ids, period)).map((row) => [row.indicatorId, row]));
  const fields: Record<string, Sentence> = {};
  const work = rows.map((typed, index) => {
    const indicator = known.get(typed.indicatorId);
    if (!indicator) throw new Refusal("missing", { key: "missing" });
    if (indicator.source === "rows") throw new Refusal("forbidden", problem("derived"));
    const answer = read(indicator, typed);
    for (const [field, sentence] of Object.entries(answer.fields))
      fields[`rows.${index}.${field}`] = sentence;
    return { typed, row: stored.get(typed.indicatorId) ?? null, values: answer.read };
  });
  const refuse = () => {
    if (Object.keys(fields).length > 0) throw new Refusal("invalid", { key: "invalid" }, fields);
  };
  refuse();
  for (const { typed, row } of work)
    if ((row?.version ?? 0) !== typed.seen)
      throw new Refusal("conflict", problem("conflict"), {}, { indicatorId: typed.indicatorId, ...row });
  // After the conflict: whoever saw an empty cell could not know that hers is a correction.
  const revises = work.some(({ row }) => row !== null) || (await isLocked(tx, period));
  if (revises && reason === "") fields.reason = { key: "reasonNeeded" };
  refuse();
  const saved: ValueRow[] = [];
  for (const { typed, row, values } of work) {
    const { indicatorId, source, note } = typed;
    const entered = { ...values, source, note, enteredBy: who.userId, enteredOn: who.day };
    saved.push(
      row
        ? await tx.change(indicatorValues, row.id, entered, row.version)
        : await tx.add(indicatorValues, { id: `${indicatorId}-${period}`, indicatorId, period, ...entered }),
    );
  }
  return saved;
}
