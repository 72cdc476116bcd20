import { count, eq, isNotNull } from "drizzle-orm";
import type { Yuan } from "@/lib/domain/money";
import { Refusal } from "@/lib/refusal";
import { pinyinKeys } from "./pinyin";
import { changeProject, type ProjectRecord, refuseFields, takenCode } from "./project-record";
import { addProject } from "./projects";
import { projects } from "./schema";
import type { Db, Tx } from "./types";
import { untilCommit } from "./until-commit";

export type PartValues = { name: string; code: string | null; content: string; totalInvestment: Yuan };

// 一标段 goes before 二标段, which their pinyin does not know.
const counted = (name: string) =>
  name.replace(/[一二三四五六七八九]/g, (digit) => `${"一二三四五六七八九".indexOf(digit) + 1}`);
const byName = new Intl.Collator("zh-CN", { numeric: true });

/** The parts of a bundle in the order of their names; archived ones last. */
export const listParts = async (db: Db, parentId: string) =>
  (await db.select().from(projects).where(eq(projects.parentId, parentId))).sort(
    (a, b) =>
      Number(a.archivedOn !== null) - Number(b.archivedOn !== null) ||
      byName.compare(counted(a.name), counted(b.name)),
  );
export type Part = Awaited<ReturnType<typeof listParts>>[number];

/** How many parts each bundle has, for the count 拆分后; kept until the next commit. */
export const keptPartCounts = untilCommit(
  () => "",
  async ({ read }): Promise<ReadonlyMap<string, number>> => {
    const rows = await read
      .select({ parentId: projects.parentId, parts: count() })
      .from(projects)
      .where(isNotNull(projects.parentId))
      .groupBy(projects.parentId);
    return new Map(rows.flatMap(({ parentId, parts }) => (parentId ? [[parentId, parts] as const] : [])));
  },
);

async function check(db: Db, values: PartValues, projectId: string | null) {
  refuseFields({
    ...(await takenCode(db, values.code, projectId)),
    ...(values.totalInvestment === 0 ? { totalInvestment: { key: "field.not-positive" } } : {}),
  });
}

/** Adds a part to a bundle; it takes people and place over. A part has no parts. @throws Refusal `invalid`. */
export async function addPart(tx: Tx, { project }: ProjectRecord, values: PartValues) {
  if (project.parentId) throw new Refusal("invalid", { key: "record.partOfPart" });
  if (project.archivedOn) throw new Refusal("conflict", { key: "record.archived" });
  await check(tx, values, null);
  const {
    id,
    version: _v,
    code: _c,
    creditCode,
    archivedOn: _a,
    permitOn: _p,
    ceremonyOn: _o,
    ...rest
  } = project;
  const own = { statisticsCode: null, realEstateUnit: null, landMu: null, floorArea: null, notes: "" };
  return addProject(tx, {
    ...rest,
    ...own,
    creditCode,
    ...values,
    id: crypto.randomUUID(),
    parentId: id,
    realName: false,
  });
}

/** @throws Refusal `conflict` with the row when it has moved on, `invalid` at the field. */
export async function changePart(tx: Tx, { project }: ProjectRecord, values: PartValues, seen: number) {
  if (project.archivedOn) throw new Refusal("conflict", { key: "record.archived" });
  if (!project.parentId) throw new Refusal("invalid", { key: "invalid" });
  if (project.version !== seen) throw new Refusal("conflict", { key: "record.conflict" }, {}, { project });
  await check(tx, values, project.id);
  return changeProject(tx, project, { ...values, ...pinyinKeys(values.name) });
}
