import { type Day, day } from "@/lib/domain/day";
import type { Period } from "@/lib/domain/period";
import { filingOf } from "@/lib/domain/report";
import type { MilestoneKind } from "@/lib/domain/vocabulary";
import type { DifferenceRow, Values } from "@/lib/ledger/types";
import { readCutoffs } from "./cutoffs";
import { departmentFor, listedSince, officerFor, usualType } from "./import-besides";
import { type Court, judgeRow, monthsOf, type Objection, planFate, plannedBy } from "./import-judge";
import { isProjectKey, isYearKey, type Known, type MonthKey } from "./ledger-rows";
import { giveMilestones } from "./milestone-templates";
import { addMilestone, reachMilestone } from "./milestones";
import type { Clerk } from "./periods";
import { pinyinKeys } from "./pinyin";
import { approvePlan } from "./plan-decisions";
import { proposePlan } from "./plans";
import { addProject, addProjectYear, type ProjectValues } from "./projects";
import { milestones, monthlyReports, projects, projectYears } from "./schema";
import type { Tx } from "./types";

/** Who applies, when, and what to say where a reason is needed. */
export type Applying = Clerk & { court: Court; reason: string; cutoffs: (period: Period) => Day };

const pick = (values: Values, wanted: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(values).filter(([key]) => wanted(key)));
const text = (value: unknown) => (typeof value === "string" ? value : "");

const blank = {
  type: usualType,
  content: "",
  subdistrict: "",
  owner: "",
  responsiblePerson: "",
  leader: "",
  serviceUnit: "",
  managerName: "",
  managerPhone: "",
  contactName: "",
  contactPhone: "",
  tags: [],
} as const;

async function addRow(tx: Tx, applying: Applying, values: Values): Promise<string> {
  const id = crypto.randomUUID();
  // An empty code is none; two projects without one are no duplicates.
  const code = text(values.code) || null;
  // The values were read by the kinds of their fields and judged.
  const stated = { ...blank, ...pick(values, isProjectKey), id, code } as unknown as ProjectValues;
  await addProject(tx, stated);
  await addYear(tx, applying, id, values);
  await writePlan(tx, applying, id, values, undefined);
  await writeNodes(tx, applying, id, values, undefined);
  const start = text(values.plannedStart);
  if (start) await giveMilestones(tx, id, stated.type, day(start), applying.court.today);
  await writeMonths(tx, applying, id, values, undefined);
  return id;
}

async function addYear(tx: Tx, { court }: Applying, projectId: string, values: Values) {
  const departmentId = departmentFor(court, values);
  const own = pick(values, isYearKey);
  await addProjectYear(tx, {
    level: "zone",
    finishes: false,
    carryOver: 0,
    ...own,
    id: `${projectId}-${court.year}`,
    projectId,
    year: court.year,
    departmentId,
    officerId: officerFor(court, values.officerId, departmentId),
    listedFrom: listedSince(court, values),
    listedTo: null,
  } as typeof projectYears.$inferInsert);
}

async function changeRow(tx: Tx, applying: Applying, known: Known, values: Values) {
  const { project, year } = known;
  const record = pick(values, isProjectKey);
  if ("code" in record) record.code = text(record.code) || null;
  const named = typeof record.name === "string" ? pinyinKeys(record.name) : {};
  if (Object.keys(record).length > 0)
    await tx.change(projects, project.id, { ...record, ...named } as Partial<ProjectValues>, project.version);
  const listed = pick(values, isYearKey);
  if (!year) await addYear(tx, applying, project.id, { category: "carry", ...values });
  else if (Object.keys(listed).length > 0)
    await tx.change(projectYears, year.id, listed as Partial<typeof projectYears.$inferInsert>, year.version);
  await writePlan(tx, applying, project.id, values, known);
  await writeNodes(tx, applying, project.id, values, known);
  await writeMonths(tx, applying, project.id, values, known);
}

async function writePlan(
  tx: Tx,
  { court, reason, ...who }: Applying,
  projectId: string,
  values: Values,
  known?: Known,
) {
  const plan = plannedBy(values, known);
  if (!plan) return;
  const atOnce = planFate(court, known) === "inForce";
  const proposed = await proposePlan(
    tx,
    {
      projectId,
      year: court.year,
      ...plan,
      reason: known?.plan ? reason : null,
      proposedBy: atOnce ? null : who.userId,
    },
    who.day,
  );
  if (atOnce) await approvePlan(tx, proposed, who.userId, who.day);
}

async function writeNodes(
  tx: Tx,
  { court, reason }: Applying,
  projectId: string,
  values: Values,
  known?: Known,
) {
  for (const [kind, planned, actual] of [
    ["start", "plannedStart", "actualStart"],
    ["acceptance", "plannedFinish", "actualFinish"],
  ] as const satisfies [MilestoneKind, string, string][]) {
    const [wanted, reached] = [text(values[planned]), text(values[actual])];
    let node = known?.nodes.get(kind);
    if (wanted) {
      if (!node) node = await addMilestone(tx, projectId, kind, day(wanted));
      else {
        const first = { baseline: day(wanted), firstBaseline: day(wanted), forecast: day(wanted) };
        node = await tx.change(milestones, node.id, first, node.version);
      }
    }
    if (node && reached) await reachMilestone(tx, node, day(reached), court.today, reason);
  }
}

async function writeMonths(tx: Tx, applying: Applying, projectId: string, values: Values, known?: Known) {
  const { court, reason, userId, at, cutoffs } = applying;
  for (const [period, stated] of monthsOf(values)) {
    const old = known?.reports.get(period);
    // What was emptied in an export that came back is stated as nothing.
    const saidOf = (key: MonthKey) => (key in stated ? stated[key] : old?.[key]);
    const [invested, fixedAssets] = [Number(saidOf("invested") ?? 0), Number(saidOf("fixedAssets") ?? 0)];
    const filing = filingOf({
      filedBefore: Boolean(old?.filedOn),
      locked: court.locked.has(period),
      closed: court.today > cutoffs(period),
    });
    const total = Number(values.totalInvestment ?? known?.project.totalInvestment ?? 0);
    const carryOver = Number(values.carryOver ?? known?.year?.carryOver ?? 0);
    const others = [...(known?.reports.values() ?? [])].filter((row) => row.period !== period);
    const sum = others.reduce((all, row) => all + row.invested, carryOver + invested);
    const asks = filing.late || filing.revisesLocked || invested < 0 || fixedAssets < 0 || sum > total;
    const problem = text(saidOf("problem"));
    const type = saidOf("problemType") || (problem ? "other" : null);
    const row = {
      invested,
      fixedAssets,
      progress: text(saidOf("progress")),
      nextSteps: text(saidOf("nextSteps")),
      problem: type ? problem : "",
      problemType: type,
      problemDepartments: (type && saidOf("problemDepartments")) || [],
      problemWantedOn: (type && saidOf("problemWantedOn")) || null,
      reason: asks ? old?.reason || reason : (old?.reason ?? ""),
      status: "submitted",
      filedBy: userId,
      filedOn: court.today,
      firstFiledOn: old?.firstFiledOn ?? old?.filedOn ?? court.today,
      savedAt: at,
      savedBy: userId,
      reviewedBy: null,
      reviewedOn: null,
      returnReason: null,
    } as Omit<typeof monthlyReports.$inferInsert, "id" | "projectId" | "period" | "revision">;
    if (old) await tx.change(monthlyReports, old.id, row, old.version);
    else
      await tx.add(monthlyReports, {
        ...row,
        id: `${projectId}-${period}-1`,
        projectId,
        period,
        revision: 1,
      });
  }
}

export type Applied = {
  added: number;
  changed: number;
  cells: number;
  /** Numbers of the rows that were written. */
  rows: number[];
  objections: { row: DifferenceRow; found: Objection[] }[];
};

/**
 * Writes the rows that nothing stands against, in the order of the sheet, and names what stands against the others.
 * `step` is called between rows, so that others get their turn; it may throw to stop, and then nothing was written.
 */
export async function applyRows(
  tx: Tx,
  applying: Omit<Applying, "cutoffs">,
  rows: readonly DifferenceRow[],
  step: (done: number) => Promise<void> = async () => {},
): Promise<Applied> {
  const all = { ...applying, cutoffs: await readCutoffs(tx) };
  const applied: Applied = { added: 0, changed: 0, cells: 0, rows: [], objections: [] };
  // A code that an earlier row of the file takes is taken for the later ones.
  const codes = new Map(applying.court.codes);
  const court = { ...applying.court, codes };
  for (const [at, row] of rows.entries()) {
    if (at % 50 === 0) await step(at);
    const found = judgeRow(row, court);
    if (found.length > 0) {
      applied.objections.push({ row, found });
      continue;
    }
    const values: Values = Object.fromEntries(row.cells.map(({ key, after }) => [key, after]));
    const known = row.id === null ? undefined : court.known.get(row.id);
    const id = known ? known.project.id : await addRow(tx, { ...all, court }, values);
    if (known) await changeRow(tx, { ...all, court }, known, values);
    if (text(values.code)) codes.set(text(values.code), id);
    applied[known ? "changed" : "added"] += 1;
    applied.cells += row.cells.length;
    applied.rows.push(row.row);
  }
  return applied;
}
