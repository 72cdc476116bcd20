import { asc, getTableColumns, getTableName, lte } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { firstIllegal } from "@/lib/domain/order";
import { verifyAlerts } from "./alert-verify";
import { firstBrokenEntry } from "./audit";
import { listPapers } from "./bulletins";
import { verifyCarryOver } from "./carry-over";
import { filesOf, readKept } from "./files";
import { verifyPermits } from "./permit-verify";
import { listPhotoFiles } from "./photos";
import { verifyPlans } from "./plan-verify";
import { secrets } from "./recording";
import * as schema from "./schema";
import { computeStanding } from "./standing";
import type { Db, Fact, Store } from "./types";

/** One check with its figure; `broken` names the row where it fails. */
export type Check = { name: string; figure: string; broken: string | null };

/** Every table of people's facts, parents before children. */
export const factTables: readonly Fact[] = [
  schema.departments,
  schema.users,
  schema.credentials,
  schema.usedPasswords,
  schema.departmentNames,
  schema.projects,
  schema.projectYears,
  schema.projectEvents,
  schema.photos,
  schema.plans,
  schema.planMonths,
  schema.planBaselines,
  schema.monthlyReports,
  schema.periods,
  schema.urgings,
  schema.milestones,
  schema.slips,
  schema.milestoneTemplates,
  schema.lists,
  schema.slots,
  schema.slotProjects,
  schema.permitTemplates,
  schema.permitCases,
  schema.permitChoices,
  schema.permitEvents,
  schema.holidays,
  schema.holidayYears,
  schema.deals,
  schema.dealEvents,
  schema.dealProjects,
  schema.tiers,
  schema.indicators,
  schema.indicatorTargets,
  schema.indicatorValues,
  schema.indicatorMonths,
  schema.indicatorShares,
  schema.bulletins,
  schema.rulePresets,
  schema.settings,
  schema.alertSettings,
  schema.alertActs,
  schema.controlEvents,
  schema.mutes,
  schema.channels,
  schema.orderLimits,
  schema.orders,
  schema.orderEvents,
  schema.problems,
  schema.problemEvents,
  schema.imports,
  schema.comments,
  schema.mentions,
  schema.yearOutcomes,
  schema.handovers,
];

/** Their names, as the log spells them. */
export const auditKinds: readonly string[] = factTables.map(getTableName);

/** The rows of every fact table by name and id. */
export type FactRows = Map<string, Map<string, Record<string, unknown>>>;

// What was logged before a column came has its default, as the migration gave it to the rows.
const defaultsOf = (table: Fact) =>
  Object.fromEntries(
    Object.entries(getTableColumns(table)).flatMap(([name, column]) =>
      column.default === undefined ? [] : [[name, column.default]],
    ),
  );

const defaults = new Map(factTables.map((table) => [getTableName(table), defaultsOf(table)]));

/** Carries the rows over one entry of the log. */
export function applyChanges(tables: FactRows, changes: readonly schema.RowChange[]): void {
  for (const change of changes) {
    const rows = tables.get(change.table);
    if (!rows) throw new Error(`the log names an unknown table ${change.table}`);
    if (change.after)
      rows.set(change.id, { ...(rows.get(change.id) ?? defaults.get(change.table)), ...change.after });
    else rows.delete(change.id);
  }
}

/** Replays the log from nothing up to an entry: the rows of every fact table. Rule: the log is the time machine. */
export async function replay(db: Db, upTo = Number.MAX_SAFE_INTEGER): Promise<FactRows> {
  const tables: FactRows = new Map(factTables.map((table) => [getTableName(table), new Map()]));
  const log = schema.auditLog;
  const entries = await db
    .select({ changes: log.changes })
    .from(log)
    .where(lte(log.seq, upTo))
    .orderBy(asc(log.seq));
  for (const { changes } of entries) applyChanges(tables, changes);
  return tables;
}

const text = (row: Record<string, unknown>, columns: readonly string[], secret: string | undefined) =>
  JSON.stringify(columns.filter((column) => column !== secret).map((column) => row[column] ?? null));

async function checkReplay(db: Db): Promise<Check> {
  const replayed = await replay(db);
  let count = 0;
  for (const table of factTables) {
    const name = getTableName(table);
    const columns = Object.keys(getTableColumns(table));
    const expected = replayed.get(name) ?? new Map();
    const stored = (await db.select().from(table)) as Record<string, unknown>[];
    for (const row of stored) {
      const twin = expected.get(String(row.id));
      const secret = secrets.get(name);
      if (!twin || text(row, columns, secret) !== text(twin, columns, secret))
        return { name: "replay", figure: String(count), broken: `${name} ${String(row.id)}` };
      count += 1;
    }
    if (stored.length !== expected.size)
      return {
        name: "replay",
        figure: String(count),
        broken: `${name}: ${stored.length} ≠ ${expected.size}`,
      };
  }
  return { name: "replay", figure: `${count} rows`, broken: null };
}

async function checkStanding(db: Db, today: Day): Promise<Check> {
  const key = (row: { period: string; projectId: string }) => `${row.period} ${row.projectId}`;
  const columns = Object.keys(getTableColumns(schema.standing));
  const stored = new Map((await db.select().from(schema.standing)).map((row) => [key(row), row]));
  const computed = await computeStanding(db, today);
  const wrong = computed.find((row) => {
    const twin = stored.get(key(row));
    return !twin || text(row, columns, undefined) !== text(twin, columns, undefined);
  });
  const surplus = stored.size === computed.length ? null : `${stored.size} ≠ ${computed.length}`;
  return { name: "standing", figure: `${computed.length} rows`, broken: wrong ? key(wrong) : surplus };
}

async function checkChain(store: Store): Promise<Check> {
  const broken = await firstBrokenEntry(store.read, store.auditKey);
  return {
    name: "audit chain",
    figure: `${await store.read.$count(schema.auditLog)} entries`,
    broken: broken === null ? null : `entry ${broken}`,
  };
}

async function checkPapers(store: Store): Promise<Check> {
  const papers = await listPapers(store.read);
  let broken: string | null = null;
  for (const { id, document } of papers)
    if (document === null || (await readKept(filesOf(store), document)) === null) broken ??= id;
  return { name: "papers of published bulletins", figure: `${papers.length} papers`, broken };
}

async function checkPhotos(store: Store): Promise<Check> {
  const files = await listPhotoFiles(store.read);
  let broken: string | null = null;
  for (const { id, hash } of files)
    if (broken === null && (await readKept(filesOf(store), hash)) === null) broken = id;
  return { name: "photographs", figure: `${files.length / 2} photographs`, broken };
}

/** Every order's events follow the table of moves, and the numbers of a year run without gaps. */
async function checkOrders(db: Db): Promise<Check> {
  const rows = await db.select().from(schema.orders);
  const events = Map.groupBy(await db.select().from(schema.orderEvents), ({ orderId }) => orderId);
  const illegal = rows.find(({ id, number }) => {
    const own = events.get(id) ?? [];
    return firstIllegal(own) !== null || own.some(({ kind }) => kind === "issue") !== (number !== null);
  });
  const issued = rows.filter((row) => row.number !== null);
  const gap = [...Map.groupBy(issued, ({ year }) => year)].find(
    ([, ofYear]) => Math.max(...ofYear.map(({ number }) => number ?? 0)) !== ofYear.length,
  );
  return {
    name: "supervision orders",
    figure: `${issued.length} issued of ${rows.length}`,
    broken: illegal?.id ?? (gap ? `numbers of ${gap[0]}` : null),
  };
}

/** The invariants of any database: sums, baselines, standing equal to recomputation, audit chain, replay, papers, permits, orders, carry-over, alerts. */
export const verifyInvariants = async (store: Store, today: Day): Promise<Check[]> => [
  ...(await verifyPlans(store.read)),
  await checkStanding(store.read, today),
  await checkChain(store),
  await checkReplay(store.read),
  await checkPapers(store),
  await checkPhotos(store),
  ...(await verifyPermits(store, today)),
  await checkOrders(store.read),
  await verifyCarryOver(store.read),
  ...(await verifyAlerts(store, today)),
];
