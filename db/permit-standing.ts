import { and, eq, inArray } from "drizzle-orm";
import type { Day } from "@/lib/domain/day";
import { type ClockInput, clockOf } from "@/lib/domain/permit-clock";
import { firstOpen, metDays, progressOf, unpermitted } from "@/lib/domain/permit-graph";
import { openPromise } from "@/lib/domain/permit-log";
import { currentRound, logUntil } from "@/lib/domain/permit-round";
import { type PermitPill, permitPills as pills } from "@/lib/domain/vocabulary";
import { UncoveredYear, type WorkCalendar } from "@/lib/domain/work-calendar";
import { handlerOf, type PermitFile, readPermitFiles } from "./permit-reading";
import { ofProjects } from "./prepared";
import { putRow } from "./rows";
import { permitPills, permitStanding, type RowChange } from "./schema";
import type { Db, Raw } from "./types";
import { readWorkCalendar } from "./work-calendar";

export type PermitStandingRow = typeof permitStanding.$inferSelect;
export type PermitPillsRow = typeof permitPills.$inferSelect;

/** Tables whose rows say something about the permits of their project. */
const telling = new Set(["permit_cases", "permit_choices", "permit_events", "milestones", "project_years"]);
/** Tables whose change may move every due day. */
const universal = new Set(["holidays", "holiday_years"]);

const readSteps = ofProjects(permitStanding.projectId, (db, where) =>
  db.select().from(permitStanding).where(where),
);
const readPills = ofProjects(permitPills.projectId, (db, where) =>
  db.select().from(permitPills).where(where),
);

// What was logged before a table was taken back must not stand in the way of every later act.
function clockIfKnown(input: ClockInput) {
  try {
    return clockOf(input);
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}

function stepRows(file: PermitFile, today: Day, calendar: WorkCalendar): PermitStandingRow[] {
  const [progress, met] = [progressOf(file, today), metDays(file)];
  return file.steps.flatMap((step, position) => {
    const [now, log] = [progress.get(step.code), file.logs.get(step.code)];
    if (!now || !log) return [];
    const { acceptance, finishedOn } = currentRound(logUntil(log, today));
    // Only a running file has a clock; walking its days is what costs.
    const clock =
      acceptance && !finishedOn
        ? clockIfKnown({ step, log, unlockedOn: now.unlockedOn, asOf: today, calendar })
        : null;
    const events = file.events.get(step.code) ?? [];
    const granted = now.state === "granted";
    return [
      {
        projectId: file.projectId,
        code: step.code,
        position,
        stage: step.stage,
        state: now.state,
        handlerId: handlerOf(file, step),
        ownStep: step.handlers.length === 0,
        stoppedBy: clock?.stoppedBy ?? null,
        open: now.startable || (acceptance !== null && !now.met),
        unlockedOn: now.unlockedOn,
        acceptedOn: acceptance?.on ?? null,
        // A clock that stands has no due day yet, unless that day had passed before.
        dueOn: clock && (!clock.stoppedBy || (clock.remaining ?? 0) < 0) ? clock.legalDue : null,
        promisedOn: clock?.stoppedBy ? null : (clock?.promisedDue ?? null),
        finishedOn: met.get(step.code) ?? null,
        promiseUntil: openPromise(step, log, now.softUnmet.length === 0)?.until ?? null,
        certificate: (granted && events.findLast(({ certificate }) => certificate)?.certificate) || null,
        lastOn: events.findLast(({ on }) => on)?.on ?? null,
      },
    ];
  });
}

function pillsOf(file: PermitFile, rows: readonly PermitStandingRow[]): PermitPillsRow {
  const states = new Map(rows.map(({ code, state }) => [code, state]));
  const stateOf = (pill: PermitPill) => {
    const step = file.steps.find((one) => one.pill === pill);
    return (step && states.get(step.code)) ?? "exempt";
  };
  const first = firstOpen(file);
  const held = first && file.steps.find(({ code }) => code === first.code);
  const [k1, k2, k3, k4, k5, k6] = pills.map(stateOf);
  if (!k1 || !k2 || !k3 || !k4 || !k5 || !k6) throw new Error("six pills");
  return {
    projectId: file.projectId,
    ...file.flow,
    k1,
    k2,
    k3,
    k4,
    k5,
    k6,
    firstOpen: first?.code ?? null,
    holder: first?.holder ?? null,
    holderId:
      first && held ? (first.holder === "department" ? handlerOf(file, held) : file.departmentId) : null,
    finished: rows.filter(({ finishedOn }) => finishedOn).length,
    all: rows.length,
    unpermitted: unpermitted(file).map(({ code }) => code),
  };
}

/** What the facts say about the permits of some projects, or of all. Pure recomputation. */
export async function computePermits(db: Db, today: Day, ids?: readonly string[]) {
  const files = await readPermitFiles(db, ids);
  const calendar = files.length > 0 ? await readWorkCalendar(db) : null;
  const steps = calendar ? files.map((file) => stepRows(file, today, calendar)) : [];
  return { steps: steps.flat(), pills: files.map((file, at) => pillsOf(file, steps[at] ?? [])) };
}

/** The projects whose permits an act may have moved; nothing when it touched none of their tables. */
export function touchedPermits(
  changes: readonly RowChange[],
  projects: ReadonlySet<string>,
): readonly string[] | "all" {
  if (changes.some(({ table }) => universal.has(table))) return "all";
  return changes.some(({ table }) => telling.has(table)) ? [...projects] : [];
}

const same = (a: object, b: object | undefined) => JSON.stringify(a) === JSON.stringify(b);

/** Brings the stored standing of the permits up to the facts, writing only rows that differ. */
export async function refreshPermits(db: Raw, ids: readonly string[] | "all", today: Day): Promise<void> {
  if (ids.length === 0) return;
  const only = ids === "all" ? undefined : ids;
  const wanted = await computePermits(db, today, only);
  // A case is never removed, so where there is none nothing is stored.
  if (wanted.pills.length === 0) return;
  const keyOf = ({ projectId, code }: PermitStandingRow) => `${projectId} ${code}`;
  const stored = new Map((await readSteps(db, only)).map((row) => [keyOf(row), row]));
  const keys = new Set(wanted.steps.map(keyOf));
  const moved = wanted.steps.filter((row) => !same(row, stored.get(keyOf(row))));
  const gone = [...stored].filter(([key]) => !keys.has(key)).map(([, row]) => row);
  const fresh = moved.filter((row) => !stored.has(keyOf(row)));
  const key = [permitStanding.projectId, permitStanding.code];
  for (const row of moved) if (stored.has(keyOf(row))) await putRow(db, permitStanding, key, row);
  for (let at = 0; at < fresh.length; at += 200)
    await db.insert(permitStanding).values(fresh.slice(at, at + 200));
  for (const row of gone) await db.delete(permitStanding).where(stepIs(row));
  const known = new Map((await readPills(db, only)).map((row) => [row.projectId, row]));
  for (const row of wanted.pills) {
    const old = known.get(row.projectId);
    known.delete(row.projectId);
    if (!same(row, old)) await putRow(db, permitPills, [permitPills.projectId], row);
  }
  if (known.size > 0) await db.delete(permitPills).where(inArray(permitPills.projectId, [...known.keys()]));
}

const stepIs = ({ projectId, code }: PermitStandingRow) =>
  and(eq(permitStanding.projectId, projectId), eq(permitStanding.code, code));
