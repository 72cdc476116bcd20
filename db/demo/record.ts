import { addPart } from "@/db/bundles";
import { filesOf } from "@/db/files";
import { addPhoto, type KeptPhoto, keepPhoto } from "@/db/photos";
import { enterProjectEvent } from "@/db/project-life";
import { mustFindRecord, noteEvent } from "@/db/project-record";
import { addProject, addProjectYear } from "@/db/projects";
import type { Store, Tx } from "@/db/types";
import { type Day, day } from "@/lib/domain/day";
import { period } from "@/lib/domain/period";
import type { Branch, Investor, ProjectEventKind, Sector } from "@/lib/domain/record-vocabulary";
import type { ProjectType } from "@/lib/domain/vocabulary";
import { type Happening, opening, userId } from "./happening";
import { samplePhoto } from "./sample-photo";
import type { DemoProject, DemoRecipe } from "./types";

const kinds: Record<ProjectType, { sector: Sector; branch: Branch; investor: Investor }> = {
  industry: { sector: "transformation", branch: "industry", investor: "private" },
  logistics: { sector: "transformation", branch: "services", investor: "private" },
  innovation: { sector: "innovation", branch: "research", investor: "private" },
  infrastructure: { sector: "infrastructure", branch: "transport", investor: "government" },
  livelihood: { sector: "livelihood", branch: "public", investor: "government" },
  ecology: { sector: "ecology", branch: "water", investor: "government" },
  commerce: { sector: "transformation", branch: "services", investor: "private" },
  resettlement: { sector: "urbanization", branch: "relocation", investor: "government" },
};

/** What the type of a project says about its classes; its codes stay empty, because nobody invents those. */
export const classesOf = ({ type, realName, level }: DemoProject) => ({
  ...kinds[type],
  nature: "new" as const,
  funding:
    kinds[type].investor === "government"
      ? (["district"] as const).slice()
      : (["own", "loan"] as const).slice(),
  tags: realName ? [] : level === "province" ? ["省重点"] : type === "resettlement" ? ["专项债"] : [],
});

/** Synthetic projects that go on, one after the other, of departments that no tour visits first. */
const others = (projects: readonly DemoProject[]) =>
  projects.filter(
    ({ realName, category, department, lists }) =>
      !realName && category === "carry" && lists.length === 0 && department !== "economy",
  );

const eventOf = (
  one: DemoProject,
  on: string,
  seen: number,
  kind: ProjectEventKind,
  reason: string,
  until: string | null = null,
): Happening => ({
  on: day(on),
  who: one.officer,
  verb: "project.event",
  work: async (tx, clerk) => {
    const entry = { kind, on: day(on), until: until === null ? null : day(until), reason };
    await enterProjectEvent(tx, clerk, await mustFindRecord(tx, one.key, 2021), 2021, seen, entry);
  },
});

/** 停工, 复工 and 暂缓 in the demo; a stopped project is judged like any other. */
export function eventsOf(recipe: DemoRecipe): Happening[] {
  const [stopped, resumed, deferred] = others(recipe.projects);
  if (!stopped || !resumed || !deferred) return [];
  return [
    eventOf(stopped, "2021-03-16", 0, "stop", "业主资金未到位，总包单位停工", "2021-05-10"),
    eventOf(resumed, "2021-02-22", 0, "stop", "地下管线迁改，暂停基坑施工", "2021-03-15"),
    eventOf(resumed, "2021-03-15", 1, "resume", "管线迁改完成"),
    eventOf(deferred, "2021-04-09", 0, "defer", "产业方案调整，暂缓实施"),
  ];
}

/** A project that left before the year's first period was locked: it is in no figure, and stays in the books. */
export async function addWithdrawn(tx: Tx, recipe: DemoRecipe): Promise<void> {
  const like = others(recipe.projects)[3];
  if (!like) return;
  const id = "withdrawn-2021";
  const name = "经开区职工文体活动中心项目";
  await addProject(tx, {
    id,
    name,
    code: null,
    type: "livelihood",
    content: "占地15亩，建设体育馆、培训用房及配套工程。",
    subdistrict: like.subdistrict,
    landMu: 15,
    totalInvestment: 120_000_000,
    owner: like.owner,
    responsiblePerson: like.responsiblePerson,
    leader: like.leader,
    serviceUnit: like.serviceUnit,
    managerName: like.managerName,
    managerPhone: like.managerPhone,
    contactName: like.contactName,
    contactPhone: like.contactPhone,
    ...kinds.livelihood,
    tags: [],
    sample: true,
  });
  await addProjectYear(tx, {
    id: `${id}-2021`,
    projectId: id,
    year: 2021,
    category: "early",
    finishes: false,
    level: "zone",
    departmentId: like.department,
    officerId: userId(like.officer),
    carryOver: 0,
    listedFrom: period("2021-01"),
    listedTo: period("2020-12"),
    halt: "withdrawn",
    haltedOn: opening,
  });
  const who = { userId: "u-admin", day: opening, at: Date.parse(`${opening}T01:00:00Z`) };
  await noteEvent(tx, who, {
    projectId: id,
    year: 2021,
    kind: "withdraw",
    on: opening,
    period: period("2020-12"),
    reason: "规划用途调整，列入年度计划前退出",
  });
}

/** One bundle with its parts, whose amounts add up to its own. */
export async function addParts(tx: Tx, recipe: DemoRecipe): Promise<void> {
  const bundle = recipe.projects.find(({ type, realName }) => type === "infrastructure" && !realName);
  if (!bundle) return;
  const record = await mustFindRecord(tx, bundle.key, 2021);
  const third = Math.floor(bundle.totalInvestment / 30_000) * 10_000;
  const amounts = [third, third, bundle.totalInvestment - 2 * third];
  for (const [index, totalInvestment] of amounts.entries())
    await addPart(tx, record, {
      name: `${bundle.name}（${"一二三"[index]}标段）`,
      code: null,
      content: `第${"一二三"[index]}标段施工`,
      totalInvestment,
    });
}

type Shot = { one: DemoProject; on: Day; month: string; caption: string; storeys: number };

function shotsOf(projects: readonly DemoProject[]): Shot[] {
  const shown = others(projects)
    .slice(4, 7)
    .concat(
      projects
        .filter((one) => !one.realName && one.department === "economy" && one.category === "carry")
        .slice(0, 1),
    );
  return shown.flatMap((one, index) => [
    { one, on: day("2021-02-23"), month: "2021-02", caption: "示例：基础施工", storeys: 1 + index },
    { one, on: day("2021-03-24"), month: "2021-03", caption: "示例：主体施工", storeys: 3 + index },
    { one, on: day("2021-03-24"), month: "2021-03", caption: "示例：塔吊作业", storeys: 4 + index },
    { one, on: day("2021-04-19"), month: "2021-04", caption: "示例：主体施工", storeys: 5 + index },
  ]);
}

/** Keeps the drawn pictures beside the database; a database in memory has no folder for them, and no photographs. */
export async function keepPhotos(store: Store): Promise<ReadonlyMap<number, KeptPhoto>> {
  const kept = new Map<number, KeptPhoto>();
  if (store.file === ":memory:") return kept;
  for (let storeys = 1; storeys <= 8; storeys++)
    kept.set(
      storeys,
      await keepPhoto(
        filesOf(store),
        samplePhoto(storeys, 16),
        samplePhoto(storeys, 6),
        `示例-${storeys}层.png`,
      ),
    );
  return kept;
}

export const photosOf = (recipe: DemoRecipe, kept: ReadonlyMap<number, KeptPhoto>): Happening[] =>
  shotsOf(recipe.projects).flatMap(({ one, on, month, caption, storeys }) => {
    const photo = kept.get(storeys);
    if (!photo) return [];
    return {
      on,
      who: one.officer,
      verb: "photo.add" as const,
      work: (tx, clerk) => addPhoto(tx, clerk, { projectId: one.key, period: period(month), caption }, photo),
    } satisfies Happening;
  });
