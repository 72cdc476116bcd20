import type { Act } from "@/db/act";
import { commit } from "@/db/commit";
import { openMemory } from "@/db/memory";
import { addMilestone, reachMilestone } from "@/db/milestones";
import { addDepartment, addUser } from "@/db/people";
import { approvePlan } from "@/db/plan-decisions";
import { proposePlan } from "@/db/plans";
import { addPreset } from "@/db/presets";
import { addProject, addProjectYear } from "@/db/projects";
import type { ReportInput } from "@/db/reports";
import type { Store, Tx } from "@/db/types";
import { day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import { shippedPresets } from "@/lib/domain/preset";
import type { Category, Level, MilestoneKind, ProjectType, Role } from "@/lib/domain/vocabulary";

export const testKey = "a key for tests only, thirty-two bytes";
export const today = day("2021-04-20");

export const emptyStore = (): Store => openMemory(testKey);

let clock = Date.UTC(2021, 3, 20);
export const act = (verb: Act["verb"] = "test.prepare", more: Partial<Act> = {}): Act => ({
  actor: { id: "system", name: "系统", role: "system" },
  verb,
  day: today,
  at: clock++,
  ...more,
});

/** Runs a mutation as the system, through the same door as everything else. */
export const done = <T>(store: Store, work: (tx: Tx) => Promise<T>, more: Partial<Act> = {}) =>
  commit(store, act("test.prepare", more), work);

/** A store with the shipped rules in force. */
export async function makeStore(): Promise<Store> {
  const store = emptyStore();
  await done(store, async (tx) => {
    for (const preset of shippedPresets) await addPreset(tx, preset, day("2021-01-01"));
  });
  return store;
}

let serial = 0;
const next = (prefix: string) => `${prefix}${++serial}`;

/** The clerk of a mutation: who, on which business day, at which instant. */
export const clerk = (userId: string, on = today) => ({ userId, day: on, at: clock++ });

export async function makeDepartment(
  store: Store,
  values: Partial<Parameters<typeof addDepartment>[1]> = {},
) {
  const id = values.id ?? next("d");
  const names = {
    name: `${id}局`,
    shortName: id,
    english: `Bureau ${id}`,
    kind: "department",
    validFrom: day("2021-01-01"),
  } as const;
  return done(store, (tx) => addDepartment(tx, { ...names, ...values, id }));
}

/** A user without a usable password, who cannot sign in through the form. */
export async function makeUser(
  store: Store,
  role: Role,
  departmentId: string,
  values: Partial<Parameters<typeof addUser>[1]> = {},
) {
  const id = values.id ?? next("u");
  return done(store, (tx) =>
    addUser(tx, { username: id, name: `用户${id}`, role, departmentId, ...values, id }, "no hash"),
  );
}

export type ProjectOptions = {
  id?: string;
  name?: string;
  code?: string | null;
  category?: Category;
  level?: Level;
  type?: ProjectType;
  total?: number;
  carryOver?: number;
  /** Twelve monthly amounts in 万元; null leaves the plan without months. */
  months?: readonly number[] | null;
  annual?: number;
  milestones?: readonly { kind: MilestoneKind; baseline: string; actual?: string }[];
};

const wan = 10_000;

/** A project listed for 2021 with an approved plan (default 100万元 a month); amounts in 万元. Returns its id. */
export async function makeProject(
  store: Store,
  departmentId: string,
  officerId: string,
  options: ProjectOptions = {},
): Promise<string> {
  const id = options.id ?? next("p");
  const months = options.months === undefined ? Array<number>(12).fill(100) : options.months;
  const annual = options.annual ?? (months ?? []).reduce((sum, amount) => sum + amount, 0);
  const person = { owner: "示例公司", responsiblePerson: "张三", leader: "李四", serviceUnit: "服务专班" };
  const phones = {
    managerName: "王五",
    managerPhone: "19900000001",
    contactName: "赵六",
    contactPhone: "19900000002",
  };
  await done(store, async (tx) => {
    await addProject(tx, {
      ...person,
      ...phones,
      id,
      name: options.name ?? `项目${id}`,
      code: options.code ?? null,
      type: options.type ?? "industry",
      content: "建设内容",
      subdistrict: "京航办事处",
      totalInvestment: (options.total ?? 100_000) * wan,
      tags: [],
    });
    await addProjectYear(tx, {
      id: `${id}-2021`,
      projectId: id,
      year: 2021,
      category: options.category ?? "carry",
      finishes: false,
      level: options.level ?? "zone",
      departmentId,
      officerId,
      carryOver: (options.carryOver ?? 0) * wan,
      listedFrom: period("2021-01"),
      listedTo: null,
    });
    for (const { kind, baseline, actual } of options.milestones ?? []) {
      const row = await addMilestone(tx, id, kind, day(baseline));
      if (actual) await reachMilestone(tx, row, day(actual), day("2021-12-31"));
    }
    const values = {
      projectId: id,
      year: 2021,
      annual: annual * wan,
      months: months?.map((amount) => amount * wan) ?? null,
      reason: null,
      proposedBy: null,
    };
    await approvePlan(tx, await proposePlan(tx, values, day("2021-01-01")), null, day("2021-01-01"));
  });
  return id;
}

/** A month as an officer would type it; amounts in yuan. */
export const month = (projectId: string, of: string, values: Partial<ReportInput> = {}): ReportInput => ({
  projectId,
  period: period(of),
  invested: 100 * wan,
  fixedAssets: 0,
  progress: `${of}施工`,
  isOffset: false,
  problemType: null,
  problem: "",
  problemDepartments: [],
  problemWantedOn: null,
  nextSteps: "继续施工",
  reason: "补录",
  seen: 0,
  ...values,
});

/** A department with an officer and a head, and one project: the smallest world with people in it. */
export async function makeWorld() {
  const store = await makeStore();
  const department = await makeDepartment(store);
  const officer = await makeUser(store, "officer", department.id);
  const head = await makeUser(store, "head", department.id);
  const projectId = await makeProject(store, department.id, officer.id);
  return { store, department, officer, head, projectId };
}
