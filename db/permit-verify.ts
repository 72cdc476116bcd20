import type { Day } from "@/lib/domain/day";
import { movesFrom } from "@/lib/domain/permit-log";
import { inOrder, prerequisitesOf } from "@/lib/domain/permit-steps";
import { filesOf, readKept } from "./files";
import { listPapersOfPermits } from "./permit-papers";
import { type PermitFile, readPermitFiles } from "./permit-reading";
import { computePermits } from "./permit-standing";
import { permitEvents, permitPills, permitStanding } from "./schema";
import type { Db, Store } from "./types";
import type { Check } from "./verify";

/** The first step whose log holds an entry that its state did not allow, or null. */
function illegalEntry(file: PermitFile): string | null {
  for (const step of file.template.steps) {
    const known = file.logs.get(step.code);
    const events = known?.events ?? [];
    for (const [at, event] of events.entries()) {
      const before = { code: step.code, variant: known?.variant ?? null, events: events.slice(0, at) };
      if (event.number !== at + 1) return `${file.projectId} ${step.code} ${event.number}`;
      if ("kind" in event && !movesFrom(step, before).includes(event.kind))
        return `${file.projectId} ${step.code} ${event.number}`;
    }
  }
  return null;
}

/** Steps of the flow in an order; a cycle is named. */
function cycleOf(file: PermitFile): string | null {
  const asked = prerequisitesOf(file.steps, file.flow);
  try {
    inOrder(new Map([...asked].map(([code, { hard, soft }]) => [code, [...hard, ...soft]])));
    return null;
  } catch (error) {
    return `${file.projectId}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const first = <T>(items: readonly T[], broken: (item: T) => string | null): string | null => {
  for (const item of items) {
    const found = broken(item);
    if (found) return found;
  }
  return null;
};

async function checkDerived(db: Db, today: Day): Promise<Check> {
  const wanted = await computePermits(db, today);
  const steps = new Map(
    (await db.select().from(permitStanding)).map((row) => [
      `${row.projectId} ${row.code}`,
      JSON.stringify(row),
    ]),
  );
  const pills = new Map(
    (await db.select().from(permitPills)).map((row) => [row.projectId, JSON.stringify(row)]),
  );
  const wrong =
    first(wanted.steps, (row) => {
      const key = `${row.projectId} ${row.code}`;
      return steps.get(key) === JSON.stringify(row) ? null : key;
    }) ??
    first(wanted.pills, (row) =>
      pills.get(row.projectId) === JSON.stringify(row) ? null : `pills ${row.projectId}`,
    );
  const surplus =
    steps.size === wanted.steps.length && pills.size === wanted.pills.length
      ? null
      : `${steps.size} ≠ ${wanted.steps.length}`;
  return {
    name: "permit clocks and pills",
    figure: `${wanted.steps.length} steps`,
    broken: wrong ?? surplus,
  };
}

/** Permits of any database: graphs acyclic, logs legal, clocks equal to recomputation, papers as they were kept. */
export async function verifyPermits(store: Store, today: Day): Promise<Check[]> {
  const files = await readPermitFiles(store.read);
  const papers = await listPapersOfPermits(store.read);
  let lost: string | null = null;
  for (const { id, hash } of papers) if (!(await readKept(filesOf(store), hash))) lost ??= id;
  return [
    { name: "permit graphs", figure: `${files.length} projects`, broken: first(files, cycleOf) },
    {
      name: "permit logs",
      figure: `${await store.read.$count(permitEvents)} entries`,
      broken: first(files, illegalEntry),
    },
    await checkDerived(store.read, today),
    { name: "papers of permits", figure: `${papers.length} papers`, broken: lost },
  ];
}
